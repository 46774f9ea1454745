/** Compares the sheet `Personen` with the register: persons, their households, statuses and regimes. */
import type { At, PersonRow, RowProblem } from '../domain/register/rows.ts'
import { changeLine, type LineChange, layInto } from '../domain/register/timeline.ts'
import { type Day, type DayRange, unknownStart } from '../domain/values.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { type CellChange, cellChanges, or, type Planned, problem, settled, wrong } from './planning.ts'

type PersonColumns = Omit<Row<'person'>, 'id' | 'household_id'>
export interface StatusPeriod extends DayRange {
  readonly status: Row<'residence_status'>['status']
}
export interface RegimePeriod extends DayRange {
  readonly regime: Row<'benefit_regime'>['regime']
}
export interface PersonOp {
  readonly number: string
  readonly household: string
  readonly existing: Row<'person'> | null
  readonly columns: PersonColumns
  readonly statuses: LineChange<Row<'residence_status'>, StatusPeriod>
  readonly regimes: LineChange<Row<'benefit_regime'>, RegimePeriod>
}

const personFields = {
  role: 'role',
  family_name: 'familyName',
  given_name: 'givenName',
  birth_day: 'birth',
  birth_precision: 'birthPrecision',
  sex: 'sex',
  nationality: 'nationality',
  azr_number: 'azrNumber',
  bamf_file_number: 'bamfFileNumber',
  assigned_on: 'assignedOn',
  assignment_kind: 'assignmentKind',
} as const

/** How a line of rows becomes the line that a fact asks for. */
function lineOp<R, P extends DayRange>(
  rows: readonly R[],
  asPeriod: (row: R) => P,
  fact: P | null,
  same: (a: P, b: P) => boolean,
): LineChange<R, P> {
  return fact ? changeLine(rows, asPeriod, layInto(rows.map(asPeriod), fact), same) : { withdraw: [], insert: [] }
}

const days = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({ from: row.valid_from, to: row.valid_to })

function columnsOf(row: PersonRow, existing: Row<'person'> | null): PersonColumns {
  const birth = row.birth === undefined ? undefined : row.birth
  return {
    number: row.number,
    role: row.role ?? existing?.role ?? 'other',
    family_name: row.familyName,
    given_name: row.givenName,
    birth_day: birth === undefined ? (existing?.birth_day ?? null) : (birth?.day ?? null),
    birth_precision: birth === undefined ? (existing?.birth_precision ?? null) : (birth?.precision ?? null),
    sex: row.sex ?? existing?.sex ?? 'unknown',
    nationality: or(row.nationality, existing?.nationality ?? null),
    azr_number: or(row.azrNumber, existing?.azr_number ?? null),
    bamf_file_number: or(row.bamfFileNumber, existing?.bamf_file_number ?? null),
    assigned_on: or(row.assignedOn, existing?.assigned_on ?? null),
    assignment_kind: or(row.assignmentKind, existing?.assignment_kind ?? null),
  }
}

/** A row with its person as it would stand in the register. */
interface Draft {
  readonly at: At<PersonRow>
  readonly existing: Row<'person'> | null
  readonly columns: PersonColumns
  readonly statusFrom: Day
}

function ownProblems({ at, columns, statusFrom }: Draft, today: Day): RowProblem[] {
  const { birth_day, assigned_on } = columns
  return [
    ...(birth_day && (birth_day > today || (assigned_on !== null && birth_day > assigned_on))
      ? [problem('people', at.row, 'BORN_AFTER', 'Geburtsdatum')]
      : []),
    ...(at.value.statusTo && at.value.statusTo <= statusFrom
      ? [problem('people', at.row, 'END_BEFORE_START', 'Status bis')]
      : []),
  ]
}

/**
 * The wrong rows with their problems. A person whose row is refused keeps the present role, which can make another row a second
 * reference person: so the households are looked over anew until no further row is refused.
 */
function refusedRows(drafts: readonly Draft[], now: Snapshot, today: Day): Map<number, RowProblem[]> {
  const refused = new Map(
    drafts.map((draft) => [draft.at.row, ownProblems(draft, today)] as const).filter(([, problems]) => problems.length),
  )
  const numbers = new Map(now.households.map((household) => [household.id, household.number]))
  for (let before = -1; before !== refused.size; ) {
    before = refused.size
    const open = drafts.filter((draft) => !refused.has(draft.at.row))
    const rewritten = new Set(open.map((draft) => draft.at.value.number))
    const led = new Set(
      now.people
        .filter((person) => person.role === 'reference' && !rewritten.has(person.number))
        .map((person) => numbers.get(person.household_id) ?? ''),
    )
    for (const { at, columns } of open) {
      if (columns.role !== 'reference') continue
      const { household } = at.value
      if (led.has(household))
        refused.set(at.row, [problem('people', at.row, 'TWO_REFERENCE_PERSONS', 'Rolle', { household })])
      led.add(household)
    }
  }
  return refused
}

export function planPeople(rows: readonly At<PersonRow>[], now: Snapshot, today: Day): Planned<PersonOp>[] {
  const known = new Map(now.people.map((person) => [person.number, person]))
  const households = new Map(now.households.map((household) => [household.id, household.number]))
  const statusesOf = Map.groupBy(now.statuses, (row) => row.person_id)
  const regimesOf = Map.groupBy(now.regimes, (row) => row.person_id)
  const drafts = rows.map((at): Draft => {
    const existing = known.get(at.value.number) ?? null
    const columns = columnsOf(at.value, existing)
    return { at, existing, columns, statusFrom: at.value.statusFrom ?? columns.assigned_on ?? unknownStart }
  })
  const refused = refusedRows(drafts, now, today)
  return drafts.map(({ at, existing, columns, statusFrom }) => {
    const row = at.value
    const problems = refused.get(at.row)
    if (problems) return wrong('people', at.row, row.number, problems)
    const regimeFrom = row.regimeFrom ?? columns.assigned_on ?? unknownStart
    const status = row.residenceStatus
    const regime = row.benefitRegime
    const held = existing ? (statusesOf.get(existing.id) ?? []) : []
    // Without the column `Status bis` a status keeps the end that is known.
    const knownEnd = held.find((r) => r.valid_from === statusFrom && r.status === status)?.valid_to ?? null
    const statuses = lineOp(
      held,
      (r): StatusPeriod => ({ status: r.status, ...days(r) }),
      status ? { status, from: statusFrom, to: row.statusTo === undefined ? knownEnd : row.statusTo } : null,
      (a, b) => a.status === b.status,
    )
    const regimes = lineOp(
      existing ? (regimesOf.get(existing.id) ?? []) : [],
      (r): RegimePeriod => ({ regime: r.regime, ...days(r) }),
      regime ? { regime, from: regimeFrom, to: null } : null,
      (a, b) => a.regime === b.regime,
    )
    const householdBefore = existing ? (households.get(existing.household_id) ?? '') : null
    const changes: CellChange[] = [
      ...cellChanges<PersonColumns>(existing, columns, personFields),
      ...(householdBefore !== row.household
        ? [{ field: 'household', before: householdBefore, after: row.household }]
        : []),
      ...lineChanges(
        'residenceStatus',
        'statusFrom',
        'statusTo',
        statuses,
        (p) => p.status,
        (r) => r.status,
        statusFrom,
      ),
      ...lineChanges(
        'benefitRegime',
        'regimeFrom',
        null,
        regimes,
        (p) => p.regime,
        (r) => r.regime,
        regimeFrom,
      ),
    ]
    return settled('people', at, row.number, existing !== null, changes, {
      number: row.number,
      household: row.household,
      existing,
      columns,
      statuses,
      regimes,
    })
  })
}

/** Tells a changed line as the clerk wrote it: the value, since when, until when. */
function lineChanges<R extends { valid_from: Day; valid_to: Day | null }, P extends DayRange>(
  field: string,
  fromField: string,
  toField: string | null,
  op: LineChange<R, P>,
  ofPeriod: (period: P) => string,
  ofRow: (row: R) => string,
  from: Day,
): CellChange[] {
  const after = op.insert.find((period) => period.from === from)
  if (!after) return []
  const before = op.withdraw.find((row) => row.valid_from === from) ?? op.withdraw[0]
  const changes: CellChange[] = [
    { field, before: before ? ofRow(before) : null, after: ofPeriod(after) },
    { field: fromField, before: before?.valid_from ?? null, after: after.from },
    ...(toField ? [{ field: toField, before: before?.valid_to ?? null, after: after.to }] : []),
  ]
  return changes.filter((change) => change.before !== change.after)
}
