/** Compares the sheet `Personen` with the register: persons, their households, statuses and regimes. */
import { searchKey } from '../domain/people/search.ts'
import type { At, PersonRow } from '../domain/register/rows.ts'
import { layInto } from '../domain/register/timeline.ts'
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
/** Believed rows that are taken out of a line, and the periods that come into it. */
export interface LineOp<R, P> {
  readonly withdraw: readonly R[]
  readonly insert: readonly P[]
}
export interface PersonOp {
  readonly number: string
  readonly household: string
  readonly existing: Row<'person'> | null
  readonly columns: PersonColumns
  readonly statuses: LineOp<Row<'residence_status'>, StatusPeriod>
  readonly regimes: LineOp<Row<'benefit_regime'>, RegimePeriod>
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
): LineOp<R, P> {
  if (!fact) return { withdraw: [], insert: [] }
  const present = rows.map((row) => ({ row, period: asPeriod(row) }))
  const wanted = layInto(
    present.map((p) => p.period),
    fact,
  )
  const equal = (a: P, b: P) => a.from === b.from && a.to === b.to && same(a, b)
  return {
    withdraw: present.filter((p) => !wanted.some((w) => equal(w, p.period))).map((p) => p.row),
    insert: wanted.filter((w) => !present.some((p) => equal(w, p.period))),
  }
}

const days = (row: { valid_from: Day; valid_to: Day | null }): DayRange => ({ from: row.valid_from, to: row.valid_to })

function columnsOf(row: PersonRow, existing: Row<'person'> | null): PersonColumns {
  const birth = row.birth === undefined ? undefined : row.birth
  const columns = {
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
  const { family_name, given_name, number, azr_number, bamf_file_number } = columns
  const household = row.household
  return {
    ...columns,
    search_key: searchKey(
      [family_name, given_name, number, household, azr_number, bamf_file_number].filter(Boolean).join(' '),
    ),
  }
}

export function planPeople(rows: readonly At<PersonRow>[], now: Snapshot, today: Day): Planned<PersonOp>[] {
  const known = new Map(now.people.map((person) => [person.number, person]))
  const households = new Map(now.households.map((household) => [household.id, household.number]))
  const statusesOf = Map.groupBy(now.statuses, (row) => row.person_id)
  const regimesOf = Map.groupBy(now.regimes, (row) => row.person_id)
  const inWorkbook = new Set(rows.map((at) => at.value.number))
  const referencePersons = new Map(
    now.people
      .filter((person) => person.role === 'reference' && !inWorkbook.has(person.number))
      .map((person) => [households.get(person.household_id) ?? '', person.number]),
  )
  return rows.map((at) => {
    const row = at.value
    const existing = known.get(row.number) ?? null
    const columns = columnsOf(row, existing)
    const statusFrom = row.statusFrom ?? columns.assigned_on ?? unknownStart
    const regimeFrom = row.regimeFrom ?? columns.assigned_on ?? unknownStart
    const problems = [
      ...(columns.birth_day &&
      (columns.birth_day > today ||
        (columns.assigned_on && columns.birth_day > columns.assigned_on && existing === null))
        ? [problem('people', at.row, 'BORN_AFTER', 'Geburtsdatum')]
        : []),
      ...(row.statusTo && row.statusTo <= statusFrom
        ? [problem('people', at.row, 'END_BEFORE_START', 'Status bis')]
        : []),
      ...(columns.role === 'reference' && referencePersons.has(row.household)
        ? [problem('people', at.row, 'TWO_REFERENCE_PERSONS', 'Rolle', { household: row.household })]
        : []),
    ]
    if (problems.length) return wrong('people', at.row, row.number, problems)
    if (columns.role === 'reference') referencePersons.set(row.household, row.number)
    const status = row.residenceStatus
    const regime = row.benefitRegime
    const statuses = lineOp(
      existing ? (statusesOf.get(existing.id) ?? []) : [],
      (r): StatusPeriod => ({ status: r.status, ...days(r) }),
      status ? { status, from: statusFrom, to: row.statusTo ?? null } : null,
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
  op: LineOp<R, P>,
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
