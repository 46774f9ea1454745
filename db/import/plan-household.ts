/** What a row of the sheet `Personen` says about name and household, as changes of the person's dated lines. Pure. */
import type { PersonRow } from '../domain/register/rows.ts'
import { changeLine, type LineChange } from '../domain/register/timeline.ts'
import type { Day, DayRange } from '../domain/values.ts'
import { unknownStart } from '../domain/values.ts'
import type { Row } from '../store/tables.ts'

export interface NamePeriod extends DayRange {
  readonly family_name: string
  readonly given_name: string
}
type Member = Pick<Row<'membership'>, 'role' | 'began' | 'ended' | 'destination'>
export interface MembershipPeriod extends DayRange, Member {
  /** The household's number: it may come with the same workbook. */
  readonly household: string
}

const range = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({ from: row.valid_from, to: row.valid_to })
const asName = (row: Row<'person_name'>): NamePeriod => ({
  family_name: row.family_name,
  given_name: row.given_name,
  ...range(row),
})

/** The name on the day, else the latest. */
const nameAt = (names: readonly Row<'person_name'>[], day: Day): Row<'person_name'> | null =>
  names.find((row) => row.valid_from <= day && (row.valid_to === null || row.valid_to > day)) ?? names.at(-1) ?? null

/** Another name in a list is a correction: it holds for the whole stretch of the name of today. */
export function planName(row: PersonRow, names: readonly Row<'person_name'>[], today: Day) {
  const present = nameAt(names, today)
  const wanted = { family_name: row.familyName, given_name: row.givenName }
  const periods = present
    ? names.map((name) => (name === present ? { ...asName(name), ...wanted } : asName(name)))
    : [{ ...wanted, from: unknownStart, to: null }]
  const change = changeLine(
    names,
    asName,
    periods,
    (a, b) => a.family_name === b.family_name && a.given_name === b.given_name,
  )
  return { present, change }
}

export interface MembershipFacts {
  readonly row: PersonRow
  /** Believed rows in time order, with the number of each one's household. */
  readonly held: readonly { readonly row: Row<'membership'>; readonly household: string }[]
  /** Since when a person belongs to the register whom nobody has entered yet. */
  readonly arrival: Day
  readonly today: Day
}
export interface PlannedMembership {
  readonly change: LineChange<Row<'membership'>, MembershipPeriod>
  /** The last stretch before and after, to tell the clerk. */
  readonly before: MembershipPeriod | null
  readonly after: MembershipPeriod
}

/** The person has left and the list names another household: an old list, or a return that the list cannot date. */
export const isGoneElsewhere = ({ row, held }: Pick<MembershipFacts, 'row' | 'held'>): boolean => {
  const last = held.at(-1)
  return last !== undefined && last.row.valid_to !== null && last.household !== row.household
}

const asPeriod = ({ row, household }: MembershipFacts['held'][number]): MembershipPeriod => {
  const { role, began, ended, destination } = row
  return { household, role, began, ended, destination, ...range(row) }
}

/**
 * The line of households that a row asks for, whoever else leads them. Another household holds from the day of the import, because a list does
 * not say since when; another role holds for the whole stretch; a day of leaving ends it. What a list leaves out stays.
 */
export function wantedLine({ row, held, arrival, today }: MembershipFacts): MembershipPeriod[] {
  const periods = held.map(asPeriod)
  const last = periods.at(-1)
  return [...periods.slice(0, -1), ...leaving(row, last ? moved(row, last, today) : entered(row, arrival))]
}

/** @param leadsFrom the day on which the person follows another one as reference person of the row's household; null when nobody comes before */
export function planMembership(facts: MembershipFacts, leadsFrom: Day | null): PlannedMembership {
  const { held } = facts
  const line = wantedLine(facts).flatMap((period) => ledLater(period, facts, leadsFrom))
  const change = changeLine(
    held,
    asPeriod,
    line,
    (a, b) =>
      a.household === b.household && a.role === b.role && a.ended === b.ended && a.destination === b.destination,
  )
  const before = held.at(-1)
  return {
    change: { ...change, withdraw: change.withdraw.map(({ row }) => row) },
    before: before ? asPeriod(before) : null,
    after: line.at(-1) as MembershipPeriod,
  }
}

const entered = (row: PersonRow, from: Day): MembershipPeriod[] => [
  { household: row.household, role: row.role ?? 'other', began: null, ended: null, destination: null, from, to: null },
]

function moved(row: PersonRow, last: MembershipPeriod, today: Day): MembershipPeriod[] {
  const role = row.role ?? last.role
  // Who has left by then was never in another household from today on: the list corrects the one she was in.
  const hasLeft = Boolean(row.leftOn && row.leftOn <= today)
  if (row.household === last.household || last.from >= today || hasLeft)
    return [{ ...last, household: row.household, role }]
  return [
    { ...last, to: today, ended: 'changed_household' },
    { ...last, household: row.household, role, began: null, from: today },
  ]
}

/** The last stretch ends where the row names a day of leaving. */
function leaving(row: PersonRow, periods: readonly MembershipPeriod[]): MembershipPeriod[] {
  const last = periods.at(-1)
  if (!last || !row.leftOn || row.leftOn <= last.from) return [...periods]
  const ended = row.leftHow ?? last.ended ?? 'moved_away'
  const destination = row.leftTo === undefined ? last.destination : row.leftTo
  return [...periods.slice(0, -1), { ...last, to: row.leftOn, ended, destination }]
}

/** A household has one reference person a day: who takes over from one who left leads from then on. */
function ledLater(period: MembershipPeriod, { row, held }: MembershipFacts, leadsFrom: Day | null): MembershipPeriod[] {
  const isLed = period.role === 'reference' && period.household === row.household
  if (!isLed || leadsFrom === null || leadsFrom <= period.from) return [period]
  const before = held.find((one) => one.household === row.household)?.row.role ?? 'other'
  return [
    { ...period, role: before === 'reference' ? 'other' : before, to: leadsFrom, ended: null, destination: null },
    { ...period, from: leadsFrom },
  ]
}
