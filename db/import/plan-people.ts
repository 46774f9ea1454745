/** Compares the sheet `Personen` with the register: persons, their households, statuses and regimes. */

import { arrivalOf } from '../domain/people/registerOn.ts'
import type { At, PersonRow, RowProblem } from '../domain/register/rows.ts'
import { changeLine, type LineChange, layInto } from '../domain/register/timeline.ts'
import { birthOf, type Day, type DayRange, unknownStart } from '../domain/values.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Row } from '../store/tables.ts'
import { type MembershipPeriod, type NamePeriod, planMembership, planName } from './plan-household.ts'
import { type Draft, judgePeople, type PersonColumns } from './plan-people-problems.ts'
import { type CellChange, cellChanges, or, type Planned, settled, wrong } from './planning.ts'

export interface StatusPeriod extends DayRange {
  readonly status: Row<'residence_status'>['status']
}
export interface RegimePeriod extends DayRange {
  readonly regime: Row<'benefit_regime'>['regime']
}
export interface ObligationPeriod extends DayRange {
  readonly law: Row<'residence_obligation'>['law']
  readonly place: string | null
}
export interface PersonOp {
  readonly number: string
  readonly household: string
  readonly existing: Row<'person'> | null
  readonly columns: PersonColumns
  readonly names: LineChange<Row<'person_name'>, NamePeriod>
  readonly memberships: LineChange<Row<'membership'>, MembershipPeriod>
  readonly statuses: LineChange<Row<'residence_status'>, StatusPeriod>
  readonly regimes: LineChange<Row<'benefit_regime'>, RegimePeriod>
  readonly obligations: LineChange<Row<'residence_obligation'>, ObligationPeriod>
}

const personFields = {
  birth_day: 'birth',
  birth_precision: 'birthPrecision',
  sex: 'sex',
  nationality: 'nationality',
  azr_number: 'azrNumber',
  bamf_file_number: 'bamfFileNumber',
  arrival_certificate: 'arrivalCertificate',
  file_number: 'fileNumber',
  further_nationalities: 'furtherNationalities',
  languages: 'languages',
  assigned_on: 'assignedOn',
  assignment_kind: 'assignmentKind',
} as const

const nameFields = { family_name: 'familyName', given_name: 'givenName' } as const
const membershipFields = {
  household: 'household',
  role: 'role',
  to: 'leftOn',
  ended: 'leftHow',
  destination: 'leftTo',
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
    birth_day: birth === undefined ? (existing?.birth_day ?? null) : (birth?.day ?? null),
    birth_precision: birth === undefined ? (existing?.birth_precision ?? null) : (birth?.precision ?? null),
    sex: row.sex ?? existing?.sex ?? 'unknown',
    nationality: or(row.nationality, existing?.nationality ?? null),
    azr_number: or(row.azrNumber, existing?.azr_number ?? null),
    bamf_file_number: or(row.bamfFileNumber, existing?.bamf_file_number ?? null),
    arrival_certificate: or(row.arrivalCertificate, existing?.arrival_certificate ?? null),
    file_number: or(row.fileNumber, existing?.file_number ?? null),
    further_nationalities: listed(row.furtherNationalities, existing?.further_nationalities),
    languages: listed(row.languages, existing?.languages),
    assigned_on: or(row.assignedOn, existing?.assigned_on ?? null),
    assignment_kind: or(row.assignmentKind, existing?.assignment_kind ?? null),
  }
}

/** A list as the register keeps it: JSON, empty where the cell is blank. */
const listed = (wanted: readonly string[] | null | undefined, present: string | undefined): string =>
  wanted === undefined ? (present ?? '[]') : JSON.stringify(wanted ?? [])

/**
 * @param nights the stays that the workbook names for each person: they show since when somebody is here
 * @param refusedBefore rows that are wrong for a reason outside of the sheet
 */
export function planPeople(
  rows: readonly At<PersonRow>[],
  now: Snapshot,
  today: Day,
  nights: ReadonlyMap<string, readonly DayRange[]>,
  refusedBefore: ReadonlyMap<number, readonly RowProblem[]> = new Map(),
): Planned<PersonOp>[] {
  const known = new Map(now.people.map((person) => [person.number, person]))
  const numbers = new Map(now.households.map((household) => [household.id, household.number]))
  const namesOf = Map.groupBy(now.names, (row) => row.person_id)
  const membershipsOf = Map.groupBy(now.memberships, (row) => row.person_id)
  const statusesOf = Map.groupBy(now.statuses, (row) => row.person_id)
  const regimesOf = Map.groupBy(now.regimes, (row) => row.person_id)
  const obligationsOf = Map.groupBy(now.obligations, (row) => row.person_id)
  /** The obligation that the row speaks of, where the register has it already: the sheet does not say since when it holds. */
  const sameObligation = (existing: Row<'person'> | null, { obligation }: PersonRow) =>
    existing ? obligationsOf.get(existing.id)?.findLast((row) => row.law === obligation) : undefined
  const drafts = rows.map((at): Draft => {
    const existing = known.get(at.value.number) ?? null
    const columns = columnsOf(at.value, existing)
    const held = (existing ? (membershipsOf.get(existing.id) ?? []) : []).map((row) => ({
      row,
      household: numbers.get(row.household_id) ?? '',
    }))
    const { number, residenceStatus, benefitRegime } = at.value
    const statusFrom = at.value.statusFrom ?? columns.assigned_on ?? unknownStart
    const regimeFrom = at.value.regimeFrom ?? columns.assigned_on ?? unknownStart
    const obligationFrom = sameObligation(existing, at.value)?.valid_from ?? columns.assigned_on ?? unknownStart
    const papers = [...(residenceStatus ? [statusFrom] : []), ...(benefitRegime ? [regimeFrom] : [])]
    const arrival = arrivalOf({
      birth: birthOf(columns.birth_day, columns.birth_precision),
      assignedOn: columns.assigned_on,
      stays: nights.get(number) ?? [],
      papers: papers.map((from) => ({ from, to: null })),
    })
    return { at, existing, columns, held, statusFrom, regimeFrom, obligationFrom, arrival: arrival ?? unknownStart }
  })
  const { refused, leadsFrom } = judgePeople(drafts, now, today, refusedBefore)
  return drafts.map((draft) => {
    const { at, existing, columns, held: memberships, statusFrom, regimeFrom, obligationFrom, arrival } = draft
    const row = at.value
    const problems = refused.get(at.row)
    if (problems) return wrong('people', at.row, row.number, problems)
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
    const law = row.obligation
    const same = sameObligation(existing, row)
    const obligations = lineOp(
      existing ? (obligationsOf.get(existing.id) ?? []) : [],
      (r): ObligationPeriod => ({ law: r.law, place: r.place, ...days(r) }),
      law
        ? {
            law,
            place: same?.place ?? null,
            from: obligationFrom,
            to: row.obligationTo === undefined ? (same?.valid_to ?? null) : row.obligationTo,
          }
        : null,
      (a, b) => a.law === b.law && a.place === b.place,
    )
    const name = planName(row, existing ? (namesOf.get(existing.id) ?? []) : [], today)
    const membership = planMembership({ row, held: memberships, arrival, today }, leadsFrom.get(at.row) ?? null)
    const changes: CellChange[] = [
      ...cellChanges<PersonColumns>(existing, columns, personFields),
      ...(name.present === null
        ? []
        : cellChanges(
            name.present,
            { ...name.present, family_name: row.familyName, given_name: row.givenName },
            nameFields,
          )),
      ...(membership.change.insert.length === 0
        ? []
        : cellChanges(membership.before, membership.after, membershipFields)),
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
      ...lineChanges(
        'obligation',
        null,
        'obligationTo',
        obligations,
        (p) => p.law,
        (r) => r.law,
        obligationFrom,
      ),
    ]
    return settled('people', at, row.number, existing !== null, changes, {
      number: row.number,
      household: row.household,
      existing,
      columns,
      names: name.change,
      memberships: membership.change,
      statuses,
      regimes,
      obligations,
    })
  })
}

/** Tells a changed line as the clerk wrote it: the value, since when, until when. */
function lineChanges<R extends { valid_from: Day; valid_to: Day | null }, P extends DayRange>(
  field: string,
  fromField: string | null,
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
    ...(fromField ? [{ field: fromField, before: before?.valid_from ?? null, after: after.from }] : []),
    ...(toField ? [{ field: toField, before: before?.valid_to ?? null, after: after.to }] : []),
  ]
  return changes.filter((change) => change.before !== change.after)
}
