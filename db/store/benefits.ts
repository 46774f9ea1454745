/** What a household's case shows besides the entitlements: overrides and items with their story, what was paid, the rates. */
import type { ItemValue } from '../domain/payments/changeItem.ts'
import type { Month, Position } from '../domain/payments/position.ts'
import type { RatedRegime, Stage } from '../domain/payments/terms.ts'
import type { Cents, Day, HouseholdId, PersonId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { asKnown, type FormerPeriod, type Line, lineKinds, loadLine, type Override } from './lines.ts'
import { amongst } from './sqlite/expressions.ts'
import { highestId } from './sqlite/sequence.ts'

const ended = <V>(former: readonly FormerPeriod<V>[], known: Day | null) =>
  former.filter((period) => known === null || period.knownUntil <= known)
const told = <V>(line: Line<V>, known: Day | null) => ({
  believed: asKnown(line, known),
  former: ended(line.former, known),
})

export interface ItemStory {
  readonly number: number
  readonly kind: ItemValue['kind']
  readonly believed: ReturnType<typeof told<ItemValue>>['believed']
  readonly former: ReturnType<typeof told<ItemValue>>['former']
}

/** The overrides of a person, in time order, and what was believed of them once. */
export const loadOverrides = async (db: Reader, personId: PersonId, known: Day | null) =>
  told<Override>(await loadLine(db, lineKinds.override, { person_id: personId }), known)

/** Every item that was ever recorded of a person, by number. */
export async function loadItems(db: Reader, personId: PersonId, known: Day | null): Promise<ItemStory[]> {
  const numbers = await db
    .selectFrom('benefit_item')
    .select('number')
    .distinct()
    .where('person_id', '=', personId)
    .orderBy('number')
    .execute()
  const stories: ItemStory[] = []
  for (const { number } of numbers) {
    const line = told(await loadLine(db, lineKinds.item, { person_id: personId, number }), known)
    const kind = (line.believed[0] ?? line.former[0])?.value.kind
    if (kind) stories.push({ number, kind, ...line })
  }
  return stories
}

/** The number of a new item; never one that was given before, also where its rows are gone. */
export async function nextItemNumber({ db, trx }: Writer): Promise<number> {
  const { highest } = await db
    .selectFrom('benefit_item')
    .select((eb) => eb.fn.max('number').as('highest'))
    .executeTakeFirstOrThrow()
  return Math.max(highest ?? 0, await highestId(trx, 'benefit_item')) + 1
}

/** What released runs have posted for these people's positions of the month so far, without what was claimed back or given up. */
export async function loadPaid(
  db: Reader,
  people: readonly PersonId[],
  month: Month,
): Promise<(person: PersonId, position: Position) => Cents | null> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('payment_run', 'payment_run.id', 'posting.run_id')
    .select(['person_id', 'position'])
    .select((eb) => eb.fn.sum<number>('posting.amount').as('amount'))
    .where('posting.person_id', 'in', amongst(people))
    .where('posting.month', '=', month)
    .where('posting.counter', 'is', null)
    .where('payment_run.state', 'in', ['released', 'paid', 'closed'])
    .groupBy(['person_id', 'position'])
    .execute()
  const paid = new Map(rows.map((row) => [`${row.person_id} ${row.position}`, row.amount as Cents]))
  return (person, position) => paid.get(`${person} ${position}`) ?? null
}

/** Everything that is believed of the rates, the newest first. */
export const loadAllRates = (db: Reader) =>
  db
    .selectFrom('benefit_rate')
    .select(['id', 'regime', 'stage', 'amount', 'personal', 'source', 'unverified'])
    .select(['valid_from as from', 'valid_to as to'])
    .where('known_until', 'is', null)
    .orderBy('valid_from', 'desc')
    .orderBy('regime', 'desc')
    .orderBy('stage')
    .execute()

/** The line of one rate. The law's rates of years to come were entered ahead: they are no later knowledge than today's. */
export async function loadRateLine(db: Reader, regime: RatedRegime, stage: Stage, today: Day) {
  const { believed, lastKnown } = await loadLine(db, lineKinds.rate, { regime, stage })
  return { believed, lastKnown: lastKnown !== null && lastKnown > today ? today : lastKnown }
}

/** What released runs have paid to the household, by month, corrections included; without what was claimed back or given up. */
export async function loadPaidMonths(db: Reader, household: HouseholdId): Promise<ReadonlyMap<Month, Cents>> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('payment_run', 'payment_run.id', 'posting.run_id')
    .select('posting.month')
    .select((eb) => eb.fn.sum<number>('posting.amount').as('amount'))
    .where('posting.household_id', '=', household)
    .where('posting.counter', 'is', null)
    .where('payment_run.state', 'in', ['released', 'paid', 'closed'])
    .groupBy('posting.month')
    .execute()
  return new Map(rows.map((row) => [row.month, row.amount as Cents]))
}

export const householdByNumber = (db: Reader, number: string) =>
  db.selectFrom('household').select(['id', 'number']).where('number', '=', number).executeTakeFirst()
