/**
 * Every answer about a person, as of any day and as known on any day, through the contract and a real file: against a naive replay of what
 * was recorded (support/replay.ts) and the rule of the Fehlbelegung written here once more.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { benefitRegimes, residenceStatuses } from '../../db/domain/people/terms.ts'
import { addDays, type Day } from '../../db/domain/values.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, type TestOffice, value } from '../support/office.ts'
import { limitOf, proved, timesOf } from '../support/proofs.ts'
import { joined, type Recorded, replay } from '../support/replay.ts'

const founded = day('2022-03-01')
const at = (index: number): Day => addDays(founded, index * 7)
const statuses = ['permission_to_stay', 'permit_25_2_refugee', 'toleration_60a'] as const
const regimes = ['asylblg_3', 'sgb_2', 'none'] as const
const names = ['Muster', 'Beispiel', 'Probe'] as const
const lines = { status: statuses, regime: regimes, name: names } as const
type Line = keyof typeof lines

interface Entry {
  readonly line: Line
  readonly value: string
  readonly from: Day
  readonly to: Day | null
  readonly learnedOn: Day
}
const weeks = 30
const entry: fc.Arbitrary<Entry> = fc
  .record({
    line: fc.constantFrom<Line>('status', 'regime', 'name'),
    pick: fc.nat(2),
    from: fc.nat(weeks),
    length: fc.option(fc.integer({ min: 1, max: 15 })),
    learned: fc.nat(weeks),
  })
  .map(({ line, pick, from, length, learned }) => ({
    line,
    value: lines[line][pick] ?? '',
    from: at(from),
    to: line === 'name' || length === null ? null : at(from + length),
    learnedOn: at(learned),
  }))

/** What the office was founded with, each line known since it began. */
const beginnings: readonly Entry[] = [
  { line: 'status', value: 'permission_to_stay', from: founded, to: null, learnedOn: founded },
  { line: 'regime', value: 'asylblg_3', from: founded, to: null, learnedOn: founded },
  { line: 'name', value: 'Muster', from: day('1900-01-01'), to: null, learnedOn: day('1900-01-01') },
]

async function record({ client }: TestOffice, personId: number, { line, value: what, ...days }: Entry) {
  const { version } = value(await client.people.person({ personId, on: '2022-11-02' }))
  const order = { personId, version, ...days }
  if (line === 'status') return client.people.recordStatus({ ...order, status: what as (typeof statuses)[number] })
  if (line === 'regime') return client.people.recordRegime({ ...order, regime: what as (typeof regimes)[number] })
  return client.people.recordName({ ...order, familyName: what, givenName: 'Alex' })
}

/** What each question says of the person. */
async function answers({ client }: TestOffice, personId: number, asOf: { on: Day; knownOn: Day | null }) {
  const person = value(await client.people.person({ personId, ...asOf }))
  const listed = value(await client.people.list(asOf)).rows.find((row) => row.personId === personId)
  const household = value(await client.people.household({ householdId: person.household?.id ?? 0, ...asOf }))
  const member = household.members.find((one) => one.personId === personId)
  const report = value(await client.reports.build({ name: 'personen', ...asOf }))
  const cell = (key: string) => {
    const column = report.columns.findIndex((one) => one.key === key)
    const number = report.columns.findIndex((one) => one.key === 'number')
    return report.sections.flatMap((section) => section.rows).find((row) => row[number] === 'P-1')?.[column]
  }
  const board = value(await client.overstays.board(asOf))
  const hits = value(await client.people.search({ text: 'P-1', ...asOf }))
  return {
    pane: [person.familyName, person.status?.status ?? null, person.regime?.regime ?? null],
    list: [listed?.familyName, listed?.status ?? null, listed?.regime ?? null],
    household: [member?.familyName, member?.status?.status ?? null, member?.regime?.regime ?? null],
    report: [cell('familyName'), cell('residenceStatus') ?? null, cell('benefitRegime') ?? null],
    overstay: [person.overstaySince !== null, listed?.overstay, board.figures.persons === 1],
    found: hits.flatMap((hit) => (hit.kind === 'person' ? [hit.name] : [])),
  }
}

it('says what a naive replay of the record says', { timeout: limitOf() }, async () => {
  let questions = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(weeks + 4), fc.option(fc.nat(weeks + 4))), { minLength: 4, maxLength: 10 }),
      async (entries, asked) => {
        const rows = aRegister({
          rooms: [aRoom('1')],
          people: [aPerson('P-1', { familyName: 'Muster' })],
          stays: [aStay('P-1', '1', founded)],
        })
        const office = await anOffice(rows, [], { knownSince: asItHappened })
        const { personId } = await office.person('P-1')
        for (const one of entries) {
          const done = await record(office, personId, one)
          if (!done.ok) expect(done.error.code).toBe('NOTHING_CHANGED')
        }
        const all = [...beginnings, ...entries]
        const lineOf = (line: Line) =>
          replay(
            all
              .filter((one) => one.line === line)
              .map(
                ({ value: what, from, to, learnedOn }): Recorded<string> => ({
                  fact: { value: what, from, to },
                  learnedOn,
                }),
              ),
            ...(line === 'name' ? [joined<string>] : []),
          )
        const [status, regime, name] = [lineOf('status'), lineOf('regime'), lineOf('name')]
        for (const [on, known] of asked) {
          const asOf = { on: at(on), knownOn: known === null ? null : at(known) }
          const then = asOf.knownOn ?? day('2022-11-02')
          const held = [
            name(asOf.on, then)[0],
            status(asOf.on, then)[0] ?? null,
            regime(asOf.on, then)[0] ?? null,
          ] as const
          const [, paper, law] = held
          const isTitle = paper === 'permit_25_2_refugee' && law !== 'asylblg_3'
          expect(await answers(office, personId, asOf), JSON.stringify(asOf)).toEqual({
            pane: held,
            list: held,
            household: held,
            report: [
              held[0],
              paper && residenceStatuses[paper as keyof typeof residenceStatuses].term,
              law && benefitRegimes[law as keyof typeof benefitRegimes].term,
            ],
            overstay: [isTitle, isTitle, isTitle],
            found: [`${held[0]}, Alex`],
          })
          questions++
        }
      },
    ),
    { numRuns: timesOf('office') },
  )
  proved('office', { questions })
})
