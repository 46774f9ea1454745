/** What is wrong with rows of the sheet `Personen`: a row alone, and rows of one household against each other. Pure. */
import type { At, PersonRow, RowProblem } from '../domain/register/rows.ts'
import type { Day } from '../domain/values.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { isGoneElsewhere, type MembershipFacts } from './plan-household.ts'
import { problem } from './planning.ts'

/** What a row says of the person that does not change with time. */
export type PersonColumns = Pick<
  Row<'person'>,
  | 'number'
  | 'birth_day'
  | 'birth_precision'
  | 'sex'
  | 'nationality'
  | 'azr_number'
  | 'bamf_file_number'
  | 'arrival_certificate'
  | 'file_number'
  | 'further_nationalities'
  | 'languages'
  | 'assigned_on'
  | 'assignment_kind'
>
/** A row with its person as it would stand in the register. */
export interface Draft {
  readonly at: At<PersonRow>
  readonly existing: Row<'person'> | null
  readonly columns: PersonColumns
  readonly held: MembershipFacts['held']
  readonly statusFrom: Day
  readonly regimeFrom: Day
  readonly obligationFrom: Day
  /** Since when the person is here, as far as the workbook tells. */
  readonly arrival: Day
}

function ownProblems({ at, columns, held, statusFrom, obligationFrom, arrival }: Draft, today: Day): RowProblem[] {
  const { birth_day, assigned_on } = columns
  const { leftOn, statusTo, obligation, obligationTo } = at.value
  const last = held.at(-1)?.row
  const say = (...[code, column, details]: [RowProblem['code'], string, RowProblem['details']?]) =>
    problem('people', at.row, code, column, details)
  return [
    ...(birth_day && (birth_day > today || (assigned_on !== null && birth_day > assigned_on))
      ? [say('BORN_AFTER', 'Geburtsdatum')]
      : []),
    ...(statusTo && statusTo <= statusFrom ? [say('END_BEFORE_START', 'Status bis')] : []),
    ...(obligation && obligationTo && obligationTo <= obligationFrom
      ? [say('END_BEFORE_START', 'Wohnsitzauflage bis')]
      : []),
    ...(leftOn && leftOn <= (last?.valid_from ?? arrival) ? [say('END_BEFORE_START', 'Weggezogen am')] : []),
    ...(last?.valid_to && isGoneElsewhere({ row: at.value, held })
      ? [say('PERSON_GONE', 'Haushalt', { day: last.valid_to })]
      : []),
  ]
}

/**
 * The wrong rows with their problems. A person whose row is refused keeps the present role, which can make another row a second
 * reference person: so the households are looked over anew until no further row is refused.
 */
export function refusedRows(drafts: readonly Draft[], now: Households, today: Day): Map<number, RowProblem[]> {
  const refused = new Map(
    drafts.map((draft) => [draft.at.row, ownProblems(draft, today)] as const).filter(([, problems]) => problems.length),
  )
  for (let before = -1; before !== refused.size; ) {
    before = refused.size
    const open = drafts.filter((draft) => !refused.has(draft.at.row))
    const rewritten = new Set(open.map((draft) => draft.at.value.number))
    const led = new Set(
      [...now.present].flatMap(([number, { household, role }]) =>
        role === 'reference' && !rewritten.has(number) ? [household] : [],
      ),
    )
    for (const { at, held } of open) {
      const { household, leftOn } = at.value
      const role = at.value.role ?? held.at(-1)?.row.role
      const isGone = Boolean(leftOn) || (held.at(-1)?.row.valid_to ?? null) !== null
      if (role !== 'reference' || isGone) continue
      if (led.has(household))
        refused.set(at.row, [problem('people', at.row, 'TWO_REFERENCE_PERSONS', 'Rolle', { household })])
      led.add(household)
    }
  }
  return refused
}

export interface Households {
  /** By person number: the household and role of who is in the register without a known end. */
  readonly present: ReadonlyMap<string, { readonly household: string; readonly role: Row<'membership'>['role'] }>
  /** By household number: until when people who have left since were its reference person. */
  readonly ledUntil: (household: string, exceptOf: string) => Day | null
}

export function householdsOf(now: Snapshot, numbers: ReadonlyMap<number, string>): Households {
  const persons = new Map(now.people.map((person) => [person.id, person.number]))
  const household = (row: Row<'membership'>) => numbers.get(row.household_id) ?? ''
  const openEnded = now.memberships.filter((row) => row.valid_to === null)
  const led = Map.groupBy(
    now.memberships.filter((row) => row.role === 'reference'),
    household,
  )
  return {
    present: new Map(
      openEnded.map((row) => [persons.get(row.person_id) ?? '', { household: household(row), role: row.role }]),
    ),
    ledUntil: (number, exceptOf) =>
      (led.get(number) ?? []).reduce<Day | null>(
        (latest, row) =>
          row.valid_to !== null && persons.get(row.person_id) !== exceptOf && (latest === null || row.valid_to > latest)
            ? row.valid_to
            : latest,
        null,
      ),
  }
}
