/** Payment runs through the real contract: which one may be begun, by whom each step is taken, and what then stands fast. */
import { expect, it } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { aRegister } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const begin = (month: string, payOn = month) => ({ kind: 'monthly' as const, month: month as Day, payOn: payOn as Day })

it('begins months in their order, each once, and none more than a month ahead', async () => {
  const { client, today } = await anOffice(aRegister({}))
  const first = value(await client.runs.list({ on: today }))
  expect(first).toEqual({ runs: [], next: { month: '2022-11-01', payOn: '2022-11-02', lastMonth: '2022-12-01' } })
  expect(refusal(await client.runs.open(begin('2023-01-01')))).toBe('RUN_TOO_EARLY')
  expect(refusal(await client.runs.open(begin('2022-11-01', '2022-11-01')))).toBe('PAY_DAY_PASSED')
  value(await client.runs.open(begin('2022-11-01', '2022-11-04')))
  expect(refusal(await client.runs.open(begin('2022-11-01', '2022-11-04')))).toBe('RUN_EXISTS')
  expect(refusal(await client.runs.open(begin('2022-10-01', '2022-11-04')))).toBe('RUN_OUT_OF_ORDER')
  const { runs, next } = value(await client.runs.list({ on: today }))
  expect(runs).toMatchObject([{ month: '2022-11-01', state: 'draft', openedBy: 'S. Bergmann', paid: null }])
  expect(next).toMatchObject({ month: '2022-12-01', payOn: '2022-11-30' })
})

it('takes a draft away, and undo takes back its beginning', async () => {
  const { client, today } = await anOffice(aRegister({}))
  const { id } = value(await client.runs.open(begin('2022-11-01', today)))
  expect(refusal(await client.runs.discard({ runId: id, version: 7 }))).toBe('STALE')
  value(await client.runs.discard({ runId: id, version: 1 }))
  const { auditId } = value(await client.runs.open(begin('2022-11-01', today)))
  value(await client.office.undo({ auditId: auditId ?? (0 as never) }))
  expect(value(await client.runs.list({ on: today })).runs).toEqual([])
})
