/** What is wrong with rows of the sheet `Personen`: a row alone, and rows of one household against each other. Pure. */
import type { At, PersonRow, RowProblem } from '../domain/register/rows.ts'
import type { Day } from '../domain/values.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { isGoneElsewhere, type MembershipFacts } from './plan-household.ts'
import { leadersOf } from './plan-leaders.ts'
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

/** The rows that may not be, each with its problems; and for the others since when they lead their household after another one, by row. */
export interface PeopleVerdict {
  readonly refused: ReadonlyMap<number, readonly RowProblem[]>
  readonly leadsFrom: ReadonlyMap<number, Day>
}

/**
 * A person whose row is refused keeps the present role, which can make another row a second reference person: so the households are looked over
 * anew until no further row is refused.
 * @param refusedBefore rows that are wrong for a reason outside of the sheet
 */
export function judgePeople(
  drafts: readonly Draft[],
  now: Snapshot,
  today: Day,
  refusedBefore: ReadonlyMap<number, readonly RowProblem[]>,
): PeopleVerdict {
  const refused = new Map<number, readonly RowProblem[]>(refusedBefore)
  for (const draft of drafts) {
    const problems = ownProblems(draft, today)
    if (problems.length) refused.set(draft.at.row, [...(refusedBefore.get(draft.at.row) ?? []), ...problems])
  }
  for (;;) {
    const open = drafts.filter((draft) => !refused.has(draft.at.row))
    const { second, leadsFrom } = leadersOf(open, now, today)
    if (second.length === 0) return { refused, leadsFrom }
    for (const { at } of second)
      refused.set(at.row, [
        problem('people', at.row, 'TWO_REFERENCE_PERSONS', 'Rolle', { household: at.value.household }),
      ])
  }
}
