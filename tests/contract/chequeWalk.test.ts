/** A random walk through the lives of cheques: every number accounted for, one good cheque a payment, sums equal, no replacement too early. */
import { expect, it } from 'vitest'
import { type ChequeStep, mayFollow } from '../../db/domain/payments/cheque.ts'
import { presentableUntil } from '../../db/domain/payments/chequeDays.ts'
import { chequeStates } from '../../db/domain/payments/terms.ts'
import { addDays } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, day } from '../build/register.ts'
import { dice } from '../support/chance.ts'
import { layRun, moveToday } from '../support/chequeOffice.ts'
import { anOffice, value } from '../support/office.ts'

const amounts = [33_000, 120_600, 158_400, 28_300]
const numbers = 60
const steps: readonly ChequeStep[] = ['spoil', 'handOut', 'stop', 'paperBack', 'replace', 'cancel', 'expire', 'cash']

it.each([1, 2])('walk %i', async (seed) => {
  const throws = dice(seed)
  const office = await anOffice(
    aRegister({ rooms: [aRoom('1')], people: amounts.map((_, at) => aPerson(`P-${at + 1}`)) }),
  )
  const { client, path } = office
  const people = await Promise.all(amounts.map((_, at) => office.person(`P-${at + 1}`)))
  const payments = people.map(({ householdId }, at) => ({ householdId, payee: `Alex ${at}`, amount: amounts[at] ?? 1 }))
  let today = day('2022-10-28')
  moveToday(path, today)
  const runId = layRun(path, { month: '2022-11-01', payOn: today }, payments)
  value(await client.cheques.addBook({ first: '100', last: String(99 + numbers), receivedOn: today }))
  const run = async () => {
    const [found] = value(await client.cheques.runs({ on: today }))
    if (!found) throw new Error('no run')
    return found
  }
  const issue = async () =>
    client.cheques.issue({ runId: runId as never, version: (await run()).version, issuedOn: today })
  const list = async () => value(await client.cheques.list({ on: today, blank: true }))

  let carriedOut = 0
  for (let round = 0; round < 40; round++) {
    if (throws.chance(30)) {
      today = addDays(today, throws.between(1, 5))
      moveToday(path, today)
    }
    if (throws.chance(20)) await issue()
    const cheque = throws.one((await list()).filter(({ state }) => state !== 'blank').concat((await list()).slice(-1)))
    const seen = { chequeId: cheque.chequeId, version: cheque.version }
    const possible = steps.filter((each) => mayFollow(cheque.state, each))
    const step = throws.one(possible.length > 0 && throws.chance(80) ? possible : steps)
    const reason = 'Zufall'
    const on = today
    const calls = {
      spoil: () => client.cheques.spoil({ ...seen, reason }),
      handOut: () => client.cheques.handOut({ ...seen, on, proxy: null }),
      stop: () => client.cheques.stop({ ...seen, on, reason }),
      paperBack: () => client.cheques.paperBack({ ...seen, on }),
      replace: () => client.cheques.replace({ ...seen, reason }),
      cancel: () => client.cheques.cancel({ ...seen, reason }),
      expire: () => client.cheques.expire({ cheques: [seen] }),
      cash: () => client.cheques.cash({ ...seen, on, amount: cheque.amount ?? 1 }),
      issue,
    }
    const result = await calls[step]()
    if (result.ok) {
      carriedOut++
      expect(mayFollow(cheque.state, step)).toBe(true)
      // Nobody can turn the old paper into money: it lies here, or its time is over and the bank has been told.
      if (step === 'replace' && cheque.returnedOn === null)
        expect(cheque.stoppedOn !== null && cheque.issuedOn !== null && on > presentableUntil(cheque.issuedOn)).toBe(
          true,
        )
    }
    const all = await list()
    expect(all).toHaveLength(numbers)
    expect(new Set(all.map(({ number }) => number)).size).toBe(numbers)
    const good = all.filter(({ state }) => chequeStates[state].good)
    expect(new Set(good.map(({ voucherId }) => voucherId)).size).toBe(good.length)
    const { vouchers, toIssue } = await run()
    expect(good.length + toIssue).toBe(vouchers)
    if (toIssue === 0)
      expect(good.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(
        amounts.reduce((sum, each) => sum + each, 0),
      )
    for (const each of all)
      if (each.state === 'replaced') expect(all.some(({ number }) => number === each.successor)).toBe(true)
  }
  expect(carriedOut).toBeGreaterThan(5)
})
