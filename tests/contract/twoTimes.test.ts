/** Two times: what held on a day, as the office knew it on a day. Random facts and corrections against a naive replay of the events. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BelievedPeriod, type Fact, recordPeriod } from '../../db/domain/people/recordPeriod.ts'
import { addDays, type Day } from '../../db/domain/values.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { openStore } from '../../db/store/connection.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { importRows } from '../support/modelImport.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'
import { limitOf, proved, timesOf } from '../support/proofs.ts'
import { type Recorded, replay } from '../support/replay.ts'

const first = day('2022-01-01')
const dayAt = (index: number): Day => addDays(first, index)
type Value = 'a' | 'b' | 'c'

interface Event extends Recorded<Value> {
  readonly fact: Fact<Value>
  readonly today: Day
}

/** Facts in the order in which they are recorded: some days apart, each learned on or before its day. */
const history = fc
  .array(
    fc.record({
      value: fc.constantFrom<Value>('a', 'b', 'c'),
      from: fc.nat(30),
      length: fc.option(fc.integer({ min: 1, max: 20 })),
      later: fc.nat(4),
      learnedBefore: fc.nat(6),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((entries) => {
    let today = 10
    return entries.map((entry): Event => {
      today += entry.later
      return {
        fact: {
          value: entry.value,
          from: dayAt(entry.from),
          to: entry.length === null ? null : dayAt(entry.from + entry.length),
        },
        learnedOn: dayAt(Math.max(0, today - entry.learnedBefore)),
        today: dayAt(today),
      }
    })
  })

interface Row extends BelievedPeriod<Value> {
  readonly knownUntil: Day | null
}

/** The rows as the store keeps them: withdrawn ones stay, unless they were never believed on any day. */
function keep(rows: readonly Row[], event: Event): Row[] {
  const believed = rows.filter((row) => row.knownUntil === null)
  const days = rows.flatMap((row) => [row.knownSince, ...(row.knownUntil === null ? [] : [row.knownUntil])]).sort()
  const learned = recordPeriod(believed, event.fact, { ...event, lastKnown: days.at(-1) ?? null })
  if (!learned.ok) return [...rows]
  const { change, knownSince } = learned.value
  const gone = new Set(change.withdraw.map((row) => row.id))
  const left = rows.flatMap((row) => {
    if (!gone.has(row.id)) return [row]
    return row.knownSince >= knownSince ? [] : [{ ...row, knownUntil: knownSince }]
  })
  const next = Math.max(0, ...rows.map((row) => row.id)) + 1
  return [...left, ...change.insert.map((fact, i) => ({ ...fact, id: next + i, knownSince, knownUntil: null }))]
}

const answer = (rows: readonly Row[], on: Day, known: Day): Value[] =>
  rows
    .filter((row) => row.knownSince <= known && (row.knownUntil === null || row.knownUntil > known))
    .filter((row) => row.from <= on && (row.to === null || on < row.to))
    .map((row) => row.value)

describe('what held on a day, as known on a day', () => {
  it('is what a naive replay of the events says, for every pair of days', { timeout: limitOf() }, () => {
    let pairs = 0
    fc.assert(
      fc.property(history, (events) => {
        const rows = events.reduce<Row[]>(keep, [])
        const expected = replay(events)
        for (let on = 0; on < 55; on += 1)
          for (let known = 0; known < 50; known += 3) {
            expect(answer(rows, dayAt(on), dayAt(known))).toEqual(expected(dayAt(on), dayAt(known)))
            pairs++
          }
      }),
      { numRuns: timesOf('twoTimes') },
    )
    proved('twoTimes', { pairs })
  })
})

describe('recording a status through the contract', () => {
  const rows = aRegister({
    rooms: [aRoom('0.01')],
    people: [aPerson('P-1')],
    stays: [aStay('P-1', '0.01', '2022-03-01')],
  })

  async function ready() {
    const office = await anOffice(rows, [], { knownSince: asItHappened })
    const { personId } = await office.person('P-1')
    const statusOn = async (on: string, knownOn: string | null = null) =>
      value(await office.client.people.person({ personId, on, knownOn })).status?.status ?? null
    const version = value(await office.client.people.person({ personId, on: office.today })).version
    return { office, personId, statusOn, version }
  }
  const refugee = { status: 'permit_25_2_refugee' as const, from: '2022-08-01', to: null }

  it('answers by the new status from its day on, and by the old one as it was known before', async () => {
    const { office, personId, statusOn, version } = await ready()
    const recorded = value(
      await office.client.people.recordStatus({ personId, version, ...refugee, learnedOn: '2022-10-20' }),
    )
    expect(recorded.knownSince).toBe('2022-10-20')
    expect(await statusOn('2022-07-31')).toBe('permission_to_stay')
    expect(await statusOn('2022-08-01')).toBe('permit_25_2_refugee')
    expect(await statusOn('2022-09-15', '2022-10-19')).toBe('permission_to_stay')
    expect(await statusOn('2022-09-15', '2022-10-20')).toBe('permit_25_2_refugee')
    const { formerStatuses } = value(await office.client.people.person({ personId, on: office.today }))
    expect(formerStatuses).toMatchObject([
      {
        status: 'permission_to_stay',
        from: '2022-03-01',
        to: null,
        knownSince: '2022-03-01',
        knownUntil: '2022-10-20',
      },
    ])
  })

  it('makes a Fehlbelegung together with the regime, since the first day on which both held', async () => {
    const { office, personId, version } = await ready()
    value(await office.client.people.recordStatus({ personId, version, ...refugee }))
    value(
      await office.client.people.recordRegime({
        personId,
        version: version + 1,
        regime: 'sgb_2',
        from: '2022-09-01',
        to: null,
      }),
    )
    const person = value(await office.client.people.person({ personId, on: office.today }))
    expect(person.overstaySince).toBe('2022-09-01')
  })

  it('is taken back as one step, with every answer as before', async () => {
    const { office, personId, statusOn, version } = await ready()
    const { auditId } = value(
      await office.client.people.recordStatus({ personId, version, ...refugee, learnedOn: '2022-10-20' }),
    )
    if (auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId }))
    expect(await statusOn('2022-09-15')).toBe('permission_to_stay')
    expect(await statusOn('2022-09-15', '2022-10-25')).toBe('permission_to_stay')
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it.each([
    ['an end before its beginning', { ...refugee, to: '2022-08-01' }, 'PERIOD_EMPTY'],
    ['a day of learning in the future', { ...refugee, learnedOn: '2022-11-03' }, 'LEARNED_LATER'],
    [
      'what stands there already',
      { status: 'permission_to_stay' as const, from: '2022-03-01', to: null },
      'NOTHING_CHANGED',
    ],
  ])('refuses %s', async (_, input, code) => {
    const { office, personId, version } = await ready()
    expect(refusal(await office.client.people.recordStatus({ personId, version, ...input }))).toBe(code)
  })

  it('refuses a clerk who has not seen what a colleague recorded meanwhile', async () => {
    const { office, personId, version } = await ready()
    value(await office.client.people.recordStatus({ personId, version, ...refugee }))
    expect(
      refusal(await office.client.people.recordStatus({ personId, version, ...refugee, status: 'permit_25_3' })),
    ).toBe('STALE')
  })
})

describe('reports, lists and the search, as known on a day', () => {
  const known = { on: '2022-09-15', knownOn: '2022-10-19' }
  async function corrected() {
    const rows = aRegister({
      rooms: [aRoom('0.01')],
      people: [aPerson('P-1', { familyName: 'Kovalenko' })],
      stays: [aStay('P-1', '0.01', '2022-03-01')],
    })
    const office = await anOffice(rows, [], { knownSince: asItHappened })
    const { personId } = await office.person('P-1')
    const input = { personId, version: 1, status: 'permit_24' as const, from: '2022-08-01', to: null }
    value(await office.client.people.recordStatus({ ...input, learnedOn: '2022-10-20' }))
    return office
  }
  const statuses = async (office: TestOffice, knownOn: string | null) => {
    const request = { name: 'personen' as const, on: '2022-09-15', knownOn }
    const report = value(await office.client.reports.build(request))
    const at = report.columns.findIndex((column) => column.key === 'residenceStatus')
    return { known: report.knownOn, cells: report.sections.flatMap((section) => section.rows.map((row) => row[at])) }
  }

  it('a report shows what was believed then, and says so', async () => {
    const office = await corrected()
    expect(await statuses(office, '2022-10-19')).toEqual({ known: '2022-10-19', cells: ['Aufenthaltsgestattung'] })
    expect(await statuses(office, null)).toEqual({ known: null, cells: ['AE § 24'] })
  })

  it('the list of assignments leaves out whom nobody knew of yet', async () => {
    const office = await corrected()
    const total = async (knownOn: string | null) =>
      value(await office.client.reports.build({ name: 'zuweisungen', on: '2022-11-02', knownOn })).figures.find(
        (figure) => figure.label === 'Personen 2022',
      )?.value
    expect([await total('2022-02-28'), await total('2022-03-01'), await total(null)]).toEqual([0, 1, 1])
  })

  it('the search finds people under the names that were believed then', async () => {
    const office = await corrected()
    value(await office.client.people.list(known))
    const renamed = aRegister({ houses: [], people: [aPerson('P-1', { familyName: 'Bondar' })] })
    const store = value(openStore(office.path))
    value(await importRows(store, renamed, day('2022-11-01')))
    await store.close()
    const names = async (text: string, knownOn: string | null) =>
      value(await office.client.people.search({ text, on: '2022-11-02', knownOn })).flatMap((hit) =>
        hit.kind === 'person' ? [hit.name] : [],
      )
    expect(await names('Kowalenko', '2022-10-31')).toEqual(['Kovalenko, Alex'])
    expect(await names('Bondar', '2022-10-31')).toEqual([])
    expect(await names('Bondar', null)).toEqual(['Bondar, Alex'])
    expect(await names('Kowalenko', null)).toEqual([])
  })
})
