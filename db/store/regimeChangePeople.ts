/** The people of the worklist: who could be due at all on a day, and the lines of some people with name and household. */

import { benefitRegimes, codesOf, residenceStatuses } from '../domain/people/terms.ts'
import type { BoardPerson } from '../domain/regimeChange/board.ts'
import { birthOf, type Day, type HouseholdId, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { membersOn } from './members.ts'
import type { CaseAsked } from './regimeChanges.ts'
import { amongst } from './sqlite/expressions.ts'

const asylblg = codesOf(benefitRegimes).filter((code) => benefitRegimes[code].asylblg)
/** Statuses with which nobody of the AsylbLG has to leave it, and those with which nobody of SGB II has to come back. */
const staying = codesOf(residenceStatuses).filter((code) =>
  ['inside', 'unsaid'].includes(residenceStatuses[code].asylblg),
)
const gone = codesOf(residenceStatuses).filter((code) =>
  ['outside', 'check', 'unsaid'].includes(residenceStatuses[code].asylblg),
)

/** Members whose Rechtskreis and status of the day could make them due: few of many, to be looked at closely. */
export async function loadCandidates(db: Reader, { on, knownOn: known }: CaseAsked) {
  return membersOn(db, on, known)
    .innerJoin('benefit_regime', (join) =>
      join.onRef('benefit_regime.person_id', '=', 'person.id').on(holdsOn('benefit_regime', on, known)),
    )
    .leftJoin('residence_status', (join) =>
      join.onRef('residence_status.person_id', '=', 'person.id').on(holdsOn('residence_status', on, known)),
    )
    .where((eb) =>
      eb.or([
        eb.and([
          eb('benefit_regime.regime', 'in', asylblg),
          eb('residence_status.status', 'is not', null),
          eb('residence_status.status', 'not in', staying),
        ]),
        eb.and([
          eb('benefit_regime.regime', '=', 'sgb_2'),
          eb.or([eb('residence_status.status', 'is', null), eb('residence_status.status', 'not in', gone)]),
        ]),
      ]),
    )
    .select(['person.id as personId', 'membership.household_id as householdId'])
    .execute()
}

const range = (row: { readonly valid_from: Day; readonly valid_to: Day | null }) => ({
  from: row.valid_from,
  to: row.valid_to,
})

/** These people and every member of these households on the day, each with her lines. Five statements, however many. */
export async function loadBoardPeople(
  db: Reader,
  wanted: { readonly personIds: Iterable<PersonId>; readonly householdIds: Iterable<HouseholdId> },
  { on, knownOn: known }: CaseAsked,
): Promise<ReadonlyMap<PersonId, BoardPerson>> {
  const households = [...new Set(wanted.householdIds)]
  const asked = [...new Set(wanted.personIds)]
  const members = await membersOn(db, on, known)
    .where((eb) =>
      eb.or([eb('membership.household_id', 'in', amongst(households)), eb('person.id', 'in', amongst(asked))]),
    )
    .select(['person.id', 'membership.household_id as householdId', 'membership.role'])
    .execute()
  const ids = [...new Set([...asked, ...members.map((member) => member.id)])]
  const persons = await db
    .selectFrom('person')
    .select(['id', 'birth_day', 'birth_precision'])
    .where('id', 'in', amongst(ids))
    .execute()
  const names = await db
    .selectFrom('person_name')
    .select(['person_id', 'family_name', 'given_name', 'valid_from'])
    .where(knownOn('person_name', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const statuses = await db
    .selectFrom('residence_status')
    .select(['person_id', 'status', 'valid_from', 'valid_to'])
    .where(knownOn('residence_status', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const regimes = await db
    .selectFrom('benefit_regime')
    .select(['person_id', 'regime', 'valid_from', 'valid_to'])
    .where(knownOn('benefit_regime', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const memberOf = new Map(members.map((member) => [member.id, member]))
  const namesOf = Map.groupBy(names, (row) => row.person_id)
  const statusesOf = Map.groupBy(statuses, (row) => row.person_id)
  const regimesOf = Map.groupBy(regimes, (row) => row.person_id)
  return new Map(
    persons.map(({ id, birth_day, birth_precision }): [PersonId, BoardPerson] => {
      const own = namesOf.get(id) ?? []
      const name = own.findLast((row) => row.valid_from <= on) ?? own[0]
      return [
        id,
        {
          personId: id,
          familyName: name?.family_name ?? '',
          givenName: name?.given_name ?? '',
          birth: birthOf(birth_day, birth_precision),
          householdId: memberOf.get(id)?.householdId ?? null,
          role: memberOf.get(id)?.role ?? null,
          statuses: (statusesOf.get(id) ?? []).map((row) => ({ status: row.status, ...range(row) })),
          regimes: (regimesOf.get(id) ?? []).map((row) => ({ regime: row.regime, ...range(row) })),
        },
      ]
    }),
  )
}

/** Numbers of households by id. */
export async function loadHouseholdNumbers(db: Reader, ids: Iterable<HouseholdId>) {
  const rows = await db.selectFrom('household').select(['id', 'number']).where('id', 'in', amongst(ids)).execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}
