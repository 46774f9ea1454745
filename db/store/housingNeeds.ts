/** Needs for housing of everybody who has some: few people, so they are loaded together. */
import type { HousingNeed } from '../domain/people/terms.ts'
import type { Day, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'

type Needs = ReadonlyMap<PersonId, HousingNeed[]>

const byPerson = (rows: readonly { person_id: PersonId; need: HousingNeed }[]): Needs => {
  const needs = new Map<PersonId, HousingNeed[]>()
  for (const { person_id, need } of rows) {
    const own = needs.get(person_id) ?? []
    if (!own.includes(need)) needs.set(person_id, [...own, need])
  }
  return needs
}

/** What holds on the day, as believed today or on `known`. */
export const needsOn = async (db: Reader, day: Day, known: Day | null = null): Promise<Needs> =>
  byPerson(
    await db
      .selectFrom('housing_need')
      .select(['person_id', 'need'])
      .where(holdsOn('housing_need', day, known))
      .orderBy('id')
      .execute(),
  )

/** What holds on the day or will later: what somebody who moves in on that day will need there. */
export const needsFrom = async (db: Reader, day: Day, known: Day | null = null): Promise<Needs> =>
  byPerson(
    await db
      .selectFrom('housing_need')
      .select(['person_id', 'need'])
      .where(knownOn('housing_need', known))
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
      .orderBy('id')
      .execute(),
  )
