/** Payment runs through the real contract: which one may be begun, by whom each step is taken, and what then stands fast. */
import { expect, it, onTestFinished } from 'vitest'
import type { Day, RunId } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, clientOf, refusal, type TestOffice, value } from '../support/office.ts'

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

const twoClerks = { clerks: ['S. Bergmann', 'M. Vogt'] }
const town = aRegister({
  rooms: [aRoom('0.01', { regularPlaces: 4, densifiedPlaces: 5 }), aRoom('0.02')],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad' }),
    aPerson('P-2', { household: 'H-1', role: 'child', birth: { day: day('2016-11-12'), precision: 'day' } }),
    aPerson('P-3', { household: 'H-2', familyName: 'Nasser' }),
  ],
  stays: [aStay('P-1', '0.01', '2022-03-01'), aStay('P-2', '0.01', '2022-03-01'), aStay('P-3', '0.02', '2022-03-01')],
})

/** The same file, seen by somebody else. */
async function asOther(office: TestOffice, name: string) {
  const { backend, client } = clientOf(name)
  value(await client.file.open({ path: office.path }))
  onTestFinished(() => backend.close())
  return client
}

const sheetOf = async ({ client }: Pick<TestOffice, 'client'>, runId: RunId) =>
  value(await client.runs.sheet({ runId }))
/** Pays whatever is open. */
async function decideAll(office: Pick<TestOffice, 'client'>, runId: RunId) {
  const open = (await sheetOf(office, runId)).changed.flatMap(({ findings }) => findings.filter((each) => each.open))
  const decisions = open.map(({ householdId, key, fingerprint }) => ({
    householdId,
    key,
    fingerprint,
    decision: 'pay' as const,
  }))
  if (decisions.length > 0) value(await office.client.runs.decide({ runId, decisions }))
}
const version = async (office: Pick<TestOffice, 'client'>, runId: RunId) => (await sheetOf(office, runId)).run.version

it('pays a month from the draft to the closed one, released by somebody else', async () => {
  const office = await anOffice(town, [], twoClerks)
  const { client, today } = office
  const { id } = value(await client.runs.open(begin('2022-11-01', today)))
  const draft = await sheetOf(office, id)
  // Two in shared accommodation: stage 2 and a child of stage 6 that turns six on the 12th; and one alone, stage 2.
  expect(draft.households.map(({ name, now }) => [name, now])).toEqual([
    ['Haddad', 33_000 + Math.round((24_900 * 11) / 30) + Math.round((28_300 * 19) / 30)],
    ['Nasser', 33_000],
  ])
  expect(draft.changed.flatMap(({ findings }) => findings.map(({ text, detail }) => `${text} | ${detail}`))).toContain(
    'Kind wird am 12.11. sechs: Stufe 6 → 5 | 249,00 × 11/30 + 283,00 × 19/30',
  )
  expect(draft.open).toBe(1)
  expect(refusal(await client.runs.handOver({ runId: id, version: 1 }))).toBe('FINDINGS_OPEN')
  await decideAll(office, id)
  value(await client.runs.handOver({ runId: id, version: 1 }))
  const handed = await sheetOf(office, id)
  expect(handed.households).toEqual(draft.households)
  expect(handed.outdated).toEqual([])

  expect(refusal(await client.runs.release({ runId: id, version: 2 }))).toBe('SECOND_PERSON_NEEDED')
  const sly = await asOther(office, ' s. BERGMANN ')
  expect(refusal(await sly.runs.release({ runId: id, version: 2 }))).toBe('SECOND_PERSON_NEEDED')
  const stranger = await asOther(office, 'X. Niemand')
  expect(refusal(await stranger.runs.release({ runId: id, version: 2 }))).toBe('CLERK_UNKNOWN')
  const vogt = await asOther(office, 'M. Vogt')
  value(await vogt.runs.release({ runId: id, version: 2 }))
  value(await client.runs.markPaid({ runId: id, version: 3, on: today }))
  value(await client.runs.close({ runId: id, version: 4 }))
  const closed = await sheetOf(office, id)
  expect(closed.run).toMatchObject({ state: 'closed', releasedBy: 'M. Vogt', paid: { amount: draft.sums.amount } })
  expect(closed.households).toEqual(draft.households)
  expect(value(await client.office.check({})).problems).toEqual([])
})

it('does not take back what was released, and says so', async () => {
  const office = await anOffice(town, [], twoClerks)
  const { client, today } = office
  const opened = value(await client.runs.open(begin('2022-11-01', today)))
  await decideAll(office, opened.id)
  const handed = value(await client.runs.handOver({ runId: opened.id, version: 1 }))
  expect(refusal(await client.office.undo({ auditId: opened.auditId ?? (0 as never) }))).toBe('RUN_NOT_DRAFT')
  value(await client.office.undo({ auditId: handed.auditId ?? (0 as never) }))
  value(await client.runs.handOver({ runId: opened.id, version: await version(office, opened.id) }))
  const vogt = await asOther(office, 'M. Vogt')
  const released = value(await vogt.runs.release({ runId: opened.id, version: await version(office, opened.id) }))
  for (const auditId of [opened.auditId, handed.auditId, released.auditId])
    expect(['RUN_FROZEN', 'NOTHING_TO_UNDO']).toContain(
      refusal(await client.office.undo({ auditId: auditId ?? (0 as never) })),
    )
  expect(refusal(await client.runs.takeBack({ runId: opened.id, version: await version(office, opened.id) }))).toBe(
    'RUN_NOT_CHECKED',
  )
})

it('is not released when the register has changed since; the difference is shown', async () => {
  const office = await anOffice(town, [], twoClerks)
  const { client, today } = office
  const { id } = value(await client.runs.open(begin('2022-11-01', today)))
  await decideAll(office, id)
  value(await client.runs.handOver({ runId: id, version: 1 }))
  const nasser = await office.person('P-3')
  value(
    await client.people.recordRegime({
      personId: nasser.personId,
      version: 1,
      from: day('2022-11-16'),
      to: null,
      regime: 'sgb_2',
    }),
  )
  expect((await sheetOf(office, id)).outdated).toEqual([
    { householdId: nasser.householdId, name: 'Nasser', handed: 33_000, now: 16_500 },
  ])
  const vogt = await asOther(office, 'M. Vogt')
  expect(refusal(await vogt.runs.release({ runId: id, version: 2 }))).toBe('RUN_OUTDATED')
  value(await client.runs.takeBack({ runId: id, version: 2 }))
  await decideAll(office, id)
  value(await client.runs.handOver({ runId: id, version: 3 }))
  value(await vogt.runs.release({ runId: id, version: 4 }))
  expect((await sheetOf(office, id)).households.map(({ now }) => now)).toContain(16_500)
})

it('pays a held household with the next month, and tells since when it was held', async () => {
  const office = await anOffice(town, [], twoClerks)
  const { client, today } = office
  const vogt = await asOther(office, 'M. Vogt')
  const { householdId } = await office.person('P-3')
  const pay = async (month: string, held: boolean) => {
    const { id } = value(await client.runs.open(begin(month, today)))
    await decideAll(office, id)
    if (held)
      value(
        await client.runs.decide({
          runId: id,
          decisions: [{ householdId, key: 'by_hand', fingerprint: '-', decision: 'hold' }],
        }),
      )
    const sheet = await sheetOf(office, id)
    value(await client.runs.handOver({ runId: id, version: 1 }))
    value(await vogt.runs.release({ runId: id, version: 2 }))
    return sheet
  }
  const first = await pay('2022-11-01', true)
  expect(first.households.find((each) => each.householdId === householdId)).toMatchObject({ held: true, now: 0 })
  const next = await pay('2022-12-01', false)
  const row = next.changed.find((each) => each.householdId === householdId)
  expect(row?.findings.map(({ text }) => text)).toContain('Zurückgehalten seit November 2022')
  expect(row?.now).toBe(66_000)
})

it('finds what was paid too much, says why, and claims it back in instalments once it is released', async () => {
  const office = await anOffice(town, [], twoClerks)
  const { client, today } = office
  const vogt = await asOther(office, 'M. Vogt')
  const nasser = await office.person('P-3')
  const pay = async (month: string, before: (runId: RunId) => Promise<void>) => {
    const { id } = value(await client.runs.open(begin(month, today)))
    await before(id)
    await decideAll(office, id)
    value(await client.runs.handOver({ runId: id, version: 1 }))
    value(await vogt.runs.release({ runId: id, version: 2 }))
    return id
  }
  await pay('2022-11-01', async () => {})
  const jobcenter = { from: day('2022-11-16'), to: null, regime: 'sgb_2' as const }
  value(await client.people.recordRegime({ personId: nasser.personId, version: 1, ...jobcenter }))
  const december = await pay('2022-12-01', async (runId) => {
    const row = (await sheetOf(office, runId)).changed.find((each) => each.householdId === nasser.householdId)
    const overpaid = row?.findings.find(({ code }) => code === 'overpaid')
    expect(overpaid).toMatchObject({
      text: 'SGB II seit 16.11.2022: war im November 2022 noch enthalten',
      detail: 'Rückforderung 165,00 € prüfen',
      may: ['set_off', 'claim', 'waive', 'hold'],
    })
    const { householdId, key, fingerprint } = overpaid ?? expect.fail('not found')
    const stale = { householdId, key, fingerprint: 'other', decision: 'claim' as const }
    expect(refusal(await client.runs.decide({ runId, decisions: [stale] }))).toBe('FINDING_GONE')
    expect(
      refusal(await client.runs.decide({ runId, decisions: [{ householdId, key, fingerprint, decision: 'pay' }] })),
    ).toBe('DECISION_WRONG')
    value(await client.runs.decide({ runId, decisions: [{ householdId, key, fingerprint, decision: 'claim' }] }))
  })
  const lines = value(await client.runs.household({ runId: december, householdId: nasser.householdId })).postings
  expect(lines.map(({ amount, counter }) => [amount, counter])).toEqual([
    [-16_500, null],
    [16_500, 'claim'],
  ])
  expect(value(await client.office.check({})).problems).toEqual([])
})
