/** Follow-ups the slow way: every day is looked at one by one, with windows and leads written down once more, sharing nothing with the rules. */
import fc from 'fast-check'
import type { Facts } from '../../db/domain/followUps/derive.ts'
import type { AccommodationId, NoticeId, PersonId } from '../../db/domain/values.ts'
import { dayAt, dayFrom, middle, type NumberRange, nightsOf, numberOfDay } from '../support/modelDays.ts'

/** Days before the day, days of lead, days after it: issue 3, point 7, and the leads as `kinds.ts` explains them. */
const table: Readonly<Record<string, readonly [ahead: number, lead: number, after: number]>> = {
  status_expires: [60, 28, 0],
  status_expired: [0, 0, 90],
  obligation_ends: [60, 28, 30],
  turns_3: [60, 42, 30],
  turns_6: [60, 42, 30],
  turns_14: [60, 28, 30],
  turns_18: [60, 42, 30],
  lease_ends: [120, 90, 0],
  lease_ended: [0, 0, 90],
  notice_expected: [366, 0, 366],
}

/** All nights are within this many days around 2 November 2022. */
const horizon = 700

/** Periods one after the other, some without a gap between them; the last may be open. */
const aLine: fc.Arbitrary<readonly NumberRange[]> = fc
  .record({
    start: fc.integer({ min: -260, max: 100 }),
    parts: fc.array(fc.record({ gap: fc.constantFrom(0, 0, 1, 20, 70), nights: fc.integer({ min: 1, max: 130 }) }), {
      maxLength: 4,
    }),
    isOpen: fc.boolean(),
  })
  .map(({ start, parts, isOpen }) => {
    let at = start
    return parts.map(({ gap, nights }, index) => {
      const from = at + gap
      at = from + nights
      return { from, to: isOpen && index === parts.length - 1 ? null : at }
    })
  })

interface ModelPerson {
  readonly id: number
  readonly birth: { readonly number: number; readonly precision: 'day' | 'month' | 'year' } | null
  readonly papers: readonly NumberRange[]
  readonly obligations: readonly NumberRange[]
}
export interface ModelOffice {
  readonly persons: readonly ModelPerson[]
  readonly houses: readonly { readonly id: number; readonly leases: readonly NumberRange[]; readonly people: number }[]
  readonly notices: readonly {
    readonly id: number
    readonly expected: number
    readonly persons: number
    readonly settled: number
  }[]
}

/** Births around the notable birthdays, 29 February among them. */
const aBirth = fc.oneof(
  fc
    .record({ years: fc.constantFrom(3, 6, 14, 18), days: fc.integer({ min: -110, max: 110 }) })
    .map(({ years, days }) => middle - Math.round(years * 365.25) + days),
  fc
    .constantFrom('2016-02-29', '2020-02-29', '2004-02-29', '2019-01-01', '2016-12-01')
    .map((day) => numberOfDay(day as never)),
  fc.integer({ min: middle - 30_000, max: middle }),
)

const numbered = <T>(values: readonly T[]) => values.map((value, index) => ({ ...value, id: index + 1 }))

export const anOfficeOfFacts: fc.Arbitrary<ModelOffice> = fc.record({
  persons: fc
    .array(
      fc.record({
        birth: fc.option(
          fc.record({ number: aBirth, precision: fc.constantFrom('day', 'month', 'year') as fc.Arbitrary<'day'> }),
        ),
        papers: aLine,
        obligations: aLine,
      }),
      { maxLength: 4 },
    )
    .map(numbered),
  houses: fc
    .array(fc.record({ leases: aLine, people: fc.integer({ min: 0, max: 2 }) }), { maxLength: 3 })
    .map(numbered),
  notices: fc
    .array(
      fc.record({
        expected: fc.integer({ min: -400, max: 400 }),
        persons: fc.integer({ min: 1, max: 3 }),
        settled: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 3 },
    )
    .map(numbered),
})

/** A day to ask about: any, or just inside and outside of a window around something that ends. */
export const aDayAround = (office: ModelOffice): fc.Arbitrary<number> => {
  const lines = office.persons.flatMap(({ papers, obligations }) => [...papers, ...obligations])
  const leases = office.houses.flatMap((house) => house.leases)
  const births = office.persons.flatMap(({ birth }) => (birth ? [birth.number - middle] : []))
  const ends = [
    ...[...lines, ...leases].flatMap(({ to }) => (to === null ? [] : [to - 1])),
    ...births.flatMap((birth) => [3, 6, 14, 18].map((age) => birth + Math.round(age * 365.25))),
  ].filter((end) => Math.abs(end) < 400)
  const any = fc.integer({ min: -150, max: 150 })
  if (ends.length === 0) return any
  const edges = fc.constantFrom(-121, -120, -61, -60, -1, 0, 1, 30, 31, 90, 91)
  const around = fc.tuple(fc.constantFrom(...ends), edges).map(([end, edge]) => end + edge)
  return fc.oneof(any, around, around)
}

const range = ({ from, to }: NumberRange) => ({ from: dayFrom(from), to: to === null ? null : dayFrom(to) })

/** The same office as the rules take it. */
export const factsOf = (office: ModelOffice): Facts => ({
  persons: office.persons.map(({ id, birth, papers, obligations }) => ({
    personId: id as PersonId,
    birth: birth && { day: dayAt(birth.number), precision: birth.precision },
    statuses: papers.map((line) => ({ ...range(line), status: 'permit_24' as const })),
    obligations: obligations.map((line) => ({ ...range(line), law: 'section_12a' as const })),
    absences: [],
    hasPlace: false,
    apart: [],
  })),
  houses: office.houses.map(({ id, leases, people }) => ({
    accommodationId: id as AccommodationId,
    leases: leases.map(range),
    people,
  })),
  notices: office.notices.map(({ id, expected, persons, settled }) => ({
    noticeId: id as NoticeId,
    expectedOn: dayFrom(expected),
    persons,
    settled,
    assignmentKind: 'asylum' as const,
  })),
  absenceNights: 14,
})

/** The last night of what holds on `on` without a break, or of what held last when nothing is recorded from then on; null otherwise. */
function lastNight(
  line: readonly NumberRange[],
  on: number,
): { readonly night: number; readonly held: boolean } | null {
  const nights = new Set(line.flatMap((part) => nightsOf(part, horizon)))
  if (nights.has(on)) {
    let night = on
    while (nights.has(night + 1) && night < horizon) night += 1
    return night < horizon - 1 ? { night, held: true } : null
  }
  if ([...nights].some((night) => night > on)) return null
  return nights.size === 0 ? null : { night: Math.max(...nights), held: false }
}

/** Full years on a day, counted by calendar dates. */
const yearsOn = (birth: number, night: number): number => {
  const [born, now] = [dayAt(birth), dayAt(middle + night)]
  return Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(5) >= born.slice(5) ? 0 : 1)
}

/** `key → due day` of everything there is on the day (as days after 2 November 2022); those that `isKept` have no end. */
export function followUpsByWalking(
  office: ModelOffice,
  on: number,
  isKept: (key: string) => boolean,
): Record<string, string> {
  const found: Record<string, string> = {}
  const add = (kind: string, id: number, night: number) => {
    const [ahead, lead, after] = table[kind] ?? [0, 0, 0]
    const key = `${kind}:${id}:${dayFrom(night)}`
    if (night - on > ahead || (on - night > after && !isKept(key))) return
    found[key] = dayFrom(night - lead)
  }
  for (const { id, birth, papers, obligations } of office.persons) {
    const paper = lastNight(papers, on)
    if (paper) add(paper.held ? 'status_expires' : 'status_expired', id, paper.night)
    const obligation = lastNight(obligations, on)
    if (obligation) add('obligation_ends', id, obligation.night)
    if (!birth) continue
    for (let night = on - horizon; night <= on + 100; night += 1)
      for (const age of [3, 6, 14, 18])
        if (yearsOn(birth.number, night) === age && yearsOn(birth.number, night - 1) === age - 1)
          add(`turns_${age}`, id, night)
  }
  for (const { id, leases, people } of office.houses) {
    const lease = lastNight(leases, on)
    if (lease?.held) add('lease_ends', id, lease.night)
    else if (lease && people > 0) add('lease_ended', id, lease.night)
  }
  for (const { id, expected, persons, settled } of office.notices)
    if (settled < persons) add('notice_expected', id, expected)
  return found
}
