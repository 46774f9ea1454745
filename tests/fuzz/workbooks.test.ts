/**
 * Generated workbooks, each put to a real office through the contract: it is imported or refused with row, column and reason, and never
 * by half. `PROOF_SEED=n` begins at the file that failed.
 */
import { expect, it } from 'vitest'
import { firstSeed, limitOf, proved, timesOf } from '../support/proofs.ts'
import { aFuzzedOffice, type FuzzedOffice } from './fuzzedOffice.ts'
import { generate, mutations, officeOf, registerOf } from './generate.ts'
import { judge } from './judge.ts'

const files = timesOf('workbooks')

it('imports or refuses each generated workbook, and nothing between', { timeout: limitOf() }, async () => {
  const met = new Map<string, number>()
  const meet = (what: string, count = 1) => met.set(what, (met.get(what) ?? 0) + count)
  const findings: string[] = []
  const first = firstSeed(1)
  let office: FuzzedOffice | null = null
  for (let seed = first; seed < first + files; seed++) {
    if (office === null || officeOf(seed) !== officeOf(seed - 1)) {
      await office?.close()
      office = await aFuzzedOffice(registerOf(seed), officeOf(seed) % 2 === 0)
    }
    let done: readonly string[] = []
    try {
      const made = await generate(seed)
      done = made.done
      const { end, code, found, problems } = await judge(office, made, seed)
      expect(office.faults).toEqual([])
      meet(end)
      meet('broken places told', found)
      for (const told of [code ?? [], problems.map((problem) => problem.code)].flat()) meet(told)
    } catch (fault) {
      const why = [fault instanceof Error ? fault.message : 'thrown', ...office.faults].join(' · ')
      findings.push(`PROOF_SEED=${seed} (${done.join(', ')}): ${why}`)
      await office.close()
      office = null
    }
    for (const mutation of done) meet(mutation)
  }
  await office?.close()
  expect(findings).toEqual([])
  for (const end of ['imported', 'good rows imported', 'refused']) expect(met.get(end) ?? 0).toBeGreaterThan(files / 20)
  if (files > 1000) expect(Object.keys(mutations).filter((mutation) => !met.has(mutation))).toEqual([])
  proved('workbooks', Object.fromEntries(met))
})
