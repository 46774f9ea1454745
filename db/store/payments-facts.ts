/** Loads what entitlements are worked out from (`domain/payments/facts.ts`): a dozen statements, however many people and months. */
import type { BenefitPerson, EntitlementFacts, FamilyLink, RatePeriod } from '../domain/payments/facts.ts'
import type { Month, Position } from '../domain/payments/position.ts'
import { birthOf, type Cents, type Day, type HouseholdId, nextMonth, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsWithin, knownOn, periodsOf } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'

export interface EntitlementQuestion {
  /** Null: of everybody. */
  readonly households: readonly HouseholdId[] | null
  readonly from: Month
  /** The last month that is asked about. */
  readonly to: Month
  /** The day whose knowledge answers; null is today's. */
  readonly known: Day | null
}

/** Those who belong to the households in these months, and everybody who then lives in a household with one of them. */
async function peopleAround(
  db: Reader,
  households: readonly HouseholdId[],
  { from, to, known }: EntitlementQuestion,
): Promise<readonly PersonId[]> {
  const memberships = () =>
    db
      .selectFrom('membership')
      .where(holdsWithin('membership', from, nextMonth(to), known))
      .distinct()
  const membersOf = async (ids: readonly HouseholdId[]) => {
    const rows = await memberships().select('person_id').where('household_id', 'in', amongst(ids)).execute()
    return rows.map((row) => row.person_id)
  }
  const homes = await memberships()
    .select('household_id')
    .where('person_id', 'in', amongst(await membersOf(households)))
    .execute()
  return membersOf(homes.map((row) => row.household_id))
}

/** Those of whom something is asked: null is everybody. */
type Among = ReturnType<typeof amongst<PersonId>> | null

async function loadRates(db: Reader, { from, to, known }: EntitlementQuestion): Promise<RatePeriod[]> {
  const rows = await db
    .selectFrom('benefit_rate')
    .select(['regime', 'stage', 'amount', 'unverified', 'valid_from as from', 'valid_to as to'])
    .where(holdsWithin('benefit_rate', from, nextMonth(to), known))
    .execute()
  return rows.map(({ unverified, ...rate }) => ({ ...rate, unverified: unverified === 1 }))
}

async function loadFamily(db: Reader, among: Among, question: EntitlementQuestion): Promise<FamilyLink[]> {
  const { from, to, known } = question
  const rows = await db
    .selectFrom('kinship')
    .select(['person_id as personId', 'relative_id as relativeId', 'kind', 'valid_from as from', 'valid_to as to'])
    .where(holdsWithin('kinship', from, nextMonth(to), known))
    .where('kind', 'in', ['partner', 'parent'])
    .$if(among !== null, (q) =>
      q.where((eb) => eb.or([eb('person_id', 'in', among as never), eb('relative_id', 'in', among as never)])),
    )
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind === 'partner' ? 'partner' : 'parent' }))
}

/** What was taken off for each repayment so far, by month; positive. */
async function loadRepaid(db: Reader, among: Among): Promise<ReadonlyMap<number, ReadonlyMap<Month, Cents>>> {
  const debts = await db
    .selectFrom('benefit_item')
    .select(['number', 'person_id'])
    .distinct()
    .where('kind', '=', 'repayment')
    .$if(among !== null, (q) => q.where('person_id', 'in', among as never))
    .execute()
  const rows = await db
    .selectFrom('posting')
    .select(['position', 'month', 'amount'])
    .where('person_id', 'in', amongst(new Set(debts.map((debt) => debt.person_id))))
    .where('position', 'in', amongst(debts.map(({ number }): Position => `item/${number}`)))
    .execute()
  const repaid = new Map<number, Map<Month, Cents>>()
  for (const { position, month, amount } of rows) {
    const number = Number(position.slice('item/'.length))
    const months = repaid.get(number) ?? new Map<Month, Cents>()
    repaid.set(number, months.set(month, ((months.get(month) ?? 0) - amount) as Cents))
  }
  return repaid
}

const range = ['person_id', 'valid_from', 'valid_to'] as const

/**
 * Of people who belong to the households in these months, and of everybody they then live with. Items are loaded with all their versions, so
 * that what is due once is seen where it began.
 */
export async function loadEntitlementFacts(db: Reader, question: EntitlementQuestion): Promise<EntitlementFacts> {
  const { households, from, known } = question
  const to = nextMonth(question.to)
  const among: Among = households === null ? null : amongst(await peopleAround(db, households, question))
  const belongings = periodsOf(
    await db
      .selectFrom('membership')
      .select([...range, 'household_id as householdId', 'role'])
      .where(holdsWithin('membership', from, to, known))
      .$if(among !== null, (q) => q.where('person_id', 'in', among as never))
      .execute(),
  )
  const regimes = periodsOf(
    await db
      .selectFrom('benefit_regime')
      .select([...range, 'regime'])
      .where(holdsWithin('benefit_regime', from, to, known))
      .$if(among !== null, (q) => q.where('person_id', 'in', among as never))
      .execute(),
  )
  const homes = periodsOf(
    await db
      .selectFrom('stay')
      .innerJoin('room', 'room.id', 'stay.room_id')
      .innerJoin('unit', 'unit.id', 'room.unit_id')
      .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
      .select(['stay.person_id', 'stay.valid_from', 'stay.valid_to'])
      .select((eb) => eb.fn.coalesce('unit.legal_class', 'accommodation.legal_class').as('legalClass'))
      .where(holdsWithin('stay', from, to, known))
      .$if(among !== null, (q) => q.where('stay.person_id', 'in', among as never))
      .execute(),
  )
  const overrides = periodsOf(
    await db
      .selectFrom('stage_override')
      .select([...range, 'stage', 'amount', 'reason'])
      .where(holdsWithin('stage_override', from, to, known))
      .$if(among !== null, (q) => q.where('person_id', 'in', among as never))
      .execute(),
  )
  const items = periodsOf(
    await db
      .selectFrom('benefit_item')
      .select([...range, 'number', 'kind', 'label', 'amount', 'total'])
      .where(knownOn('benefit_item', known))
      .where('valid_from', '<', to)
      .$if(among !== null, (q) => q.where('person_id', 'in', among as never))
      .execute(),
  )
  const persons = await db
    .selectFrom('person')
    .select(['id', 'birth_day', 'birth_precision'])
    .where('merged_into', 'is', null)
    .$if(among !== null, (q) => q.where('id', 'in', among as never))
    .orderBy('id')
    .execute()
  const people = persons.flatMap(({ id, birth_day, birth_precision }): BenefitPerson[] => {
    const own = belongings(id)
    if (own.length === 0) return []
    return [
      {
        personId: id,
        birth: birthOf(birth_day, birth_precision),
        belongings: own,
        regimes: regimes(id),
        homes: homes(id),
        overrides: overrides(id),
        items: items(id),
      },
    ]
  })
  return {
    households: households === null ? null : new Set(households),
    people,
    family: await loadFamily(db, among, question),
    rates: await loadRates(db, question),
    repaid: await loadRepaid(db, among),
  }
}
