/**
 * The people whom a typed text finds, for the search and for the filter of the list alike. SQL brings whoever could be meant;
 * who is, and how well, decides `domain/people/rank.ts`.
 */

import { type Asked, bareNumber, readAsked, type Unit } from '../domain/people/asked.ts'
import { bestFirst, costOfAll, type Findable, nameCosts, rankOf } from '../domain/people/rank.ts'
import { type Birth, birthOf, type Day, type HouseholdId, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { keptWords, loadNames } from './names.ts'
import { amongst, bare, compact, unindexed } from './sqlite/expressions.ts'

export interface FoundPerson extends Findable {
  /** Of a record that was merged into another: that one's, which it leads to. Names and numbers are those that were found. */
  readonly personId: PersonId
  /** The number that the person goes by now. */
  readonly currentNumber: string
  /** The latest household; null for a record that never had one. */
  readonly householdId: HouseholdId | null
}
/** Where to look: in the file, with today's knowledge or that of a day. */
interface Looking {
  readonly db: Reader
  readonly known: Day | null
}
type CostsOf = (name: string) => readonly number[] | null

/** A row for each name that a person bears or bore, with the latest household. Merged records lead to the kept one, as far as is known today. */
const persons = ({ db, known }: Looking) =>
  db
    .selectFrom('person_name')
    .innerJoin('person', 'person.id', 'person_name.person_id')
    .leftJoin('membership', (join) =>
      join.on('membership.id', '=', (eb) =>
        eb
          .selectFrom('membership as latest')
          .select('latest.id')
          .where('latest.person_id', '=', (e) =>
            known === null ? e.fn.coalesce('person.merged_into', 'person.id') : e.ref('person.id'),
          )
          .where((e) => knownOn('membership', known, 'latest')(e as never))
          .orderBy('latest.valid_from', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('household', 'household.id', 'membership.household_id')
    .leftJoin('person as kept', (join) =>
      join.on('kept.id', '=', (eb) => (known === null ? eb.ref('person.merged_into') : eb.val(null))),
    )
    .where(knownOn('person_name', known))
    .select(['person_name.id as nameId', 'person.id as ownId', 'kept.id as keptId', 'kept.number as keptNumber'])
    .select('membership.household_id as householdId')
    .select(['person.number', 'household.number as household', 'family_name as familyName', 'given_name as givenName'])
    .select([
      'person.birth_day',
      'person.birth_precision',
      'person.azr_number as azrNumber',
      'person.bamf_file_number as bamfFileNumber',
    ])
    .select(['person.arrival_certificate as arrivalCertificate', 'person.file_number as fileNumber'])

type PersonRow = Awaited<ReturnType<ReturnType<typeof persons>['execute']>>[number]
const found = ({
  nameId,
  birth_day,
  birth_precision,
  household,
  ownId,
  keptId,
  keptNumber,
  ...row
}: PersonRow): FoundPerson => ({
  ...row,
  personId: keptId ?? ownId,
  currentNumber: keptNumber ?? row.number,
  household: household ?? '',
  birth: birthOf(birth_day, birth_precision),
})

const byIds = (look: Looking, ids: Iterable<PersonId>) => persons(look).where('person.id', 'in', amongst(ids)).execute()

/** Whoever has a name, or half of one, that the text may mean. */
async function byNames(look: Looking, asked: Asked, costsOf: CostsOf): Promise<PersonRow[]> {
  const names = await loadNames(look.db)
  const hits = (list: readonly string[]) => list.filter((name) => costsOf(name) !== null)
  const [family, given] = [hits(names.family), hits(names.given)]
  const alone = (name: string) => Number.isFinite(costOfAll(asked, costsOf(name)))
  const rows = [
    ...(await persons(look)
      .where('family_name', 'in', amongst(family.filter(alone)))
      .execute()),
    ...(await persons(look)
      .where('given_name', 'in', amongst(given.filter(alone)))
      .execute()),
  ]
  return asked.length > 1 ? [...rows, ...(await bothNamed(look, family, given))] : rows
}

const bothNamed = (look: Looking, family: readonly string[], given: readonly string[]) =>
  persons(look)
    .where('family_name', 'in', amongst(family))
    .where(unindexed('given_name'), 'in', amongst(given))
    .execute()

/** People with one of these family names and one of these given names. */
export const peopleNamed = async (db: Reader, family: readonly string[], given: readonly string[]) =>
  (await bothNamed({ db, known: null }, family, given)).map(found)

const yearOf = ({ day }: Birth): string => day.slice(0, 4)

/** Whoever was born in that year; the day is looked at afterwards, because a register may know less than was typed. */
const bornIn = (db: Reader, birth: Birth) =>
  db
    .selectFrom('person')
    .select('id')
    .where('birth_day', '>=', `${yearOf(birth)}-01-01` as Birth['day'])
    .where('birth_day', '<=', `${yearOf(birth)}-12-31` as Birth['day'])
    .execute()

/** Whoever has this number, or one that begins so; `inside`: or holds it anywhere, which takes a walk along two indexes. */
async function numbered(db: Reader, number: string, inside: boolean): Promise<{ id: PersonId }[]> {
  const person = db.selectFrom('person').select('person.id')
  const member = db
    .selectFrom('membership')
    .innerJoin('household', 'household.id', 'membership.household_id')
    .where('membership.known_until', 'is', null)
    .select('membership.person_id as id')
  const beginning = (query: typeof person | typeof member, column: string) =>
    (query as typeof person)
      .where(compact(column), '>=', number)
      .where(compact(column), '<', `${number}\u{10ffff}`)
      .execute()
  const found = [
    ...(await beginning(person, 'person.number')),
    ...(await beginning(member, 'household.number')),
    ...(await beginning(person, 'azr_number')),
    ...(await beginning(person, 'bamf_file_number')),
    ...(await beginning(person, 'arrival_certificate')),
    ...(await beginning(person, 'file_number')),
  ]
  const stripped = bareNumber(number)
  if (stripped !== '')
    found.push(
      ...(await person.where(bare('person.number'), '=', stripped).execute()),
      ...(await member.where(bare('household.number'), '=', stripped).execute()),
    )
  if (inside && number.length >= 4)
    for (const column of ['azr_number', 'bamf_file_number'])
      found.push(...(await person.where(compact(column), 'like', `%${number.replace(/[%_]/g, '')}%`).execute()))
  return found
}

/** Whoever fits one of these units that are no names. */
async function byFacts(look: Looking, units: readonly Unit[], inside: boolean): Promise<PersonRow[]> {
  const ids = new Set<PersonId>()
  for (const unit of units) {
    if (unit.kind === 'birth') for (const { id } of await bornIn(look.db, unit.birth)) ids.add(id)
    if (unit.kind === 'number') for (const { id } of await numbered(look.db, unit.number, inside)) ids.add(id)
  }
  return byIds(look, ids)
}

/** Whoever could be meant. A piece that can be no name narrows best. */
async function candidates(look: Looking, asked: Asked, inside: boolean, costsOf: CostsOf): Promise<PersonRow[]> {
  const covering = (at: number) => asked.units.filter((unit) => unit.at <= at && at < unit.at + unit.pieces)
  const pieces = Array.from({ length: asked.length }, (_, at) => covering(at))
  const fact = pieces.find((units) => units.every((unit) => unit.kind !== 'name'))
  if (fact) return byFacts(look, fact, inside)
  return [...(await byNames(look, asked, costsOf)), ...(await byFacts(look, asked.units, inside))]
}

/** What a name costs, kept where it fits: of ten thousand names, a hundred do. */
function costsFor(asked: Asked): CostsOf {
  const fitting = new Map<string, readonly number[]>()
  return (name) => {
    const known = fitting.get(name) ?? nameCosts(asked, keptWords(name))
    if (known) fitting.set(name, known)
    return known
  }
}

/** Whoever bore several names is found under the one that fits best. */
function onceEach(people: readonly FoundPerson[]): FoundPerson[] {
  const first = new Map<PersonId, FoundPerson>()
  for (const person of people) if (!first.has(person.personId)) first.set(person.personId, person)
  return [...first.values()]
}

/** The people whom a text finds by what is known today or was on `known`, best first; null when there is nothing in it to look for. */
export async function findPeople(db: Reader, text: string, known: Day | null = null): Promise<FoundPerson[] | null> {
  const asked = readAsked(text)
  if (asked.length === 0) return null
  const costsOf = costsFor(asked)
  const ranked = async (inside: boolean) => {
    const rows = new Map((await candidates({ db, known }, asked, inside, costsOf)).map((row) => [row.nameId, row]))
    const ranked = [...rows.values()].map(found).map((person) => ({ person, rank: rankOf(asked, person, costsOf) }))
    return onceEach(bestFirst(ranked))
  }
  const first = await ranked(false)
  return first.length === 0 && asked.units.some((unit) => unit.kind === 'number') ? ranked(true) : first
}
