/** Topic `households`: loads the facts of an event and lets the domain decide it; the same for looking ahead and for carrying it out. */

import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { birth, comeBack } from '../domain/households/arrive.ts'
import { hindrance } from '../domain/households/beside.ts'
import { depart } from '../domain/households/depart.ts'
import { relate } from '../domain/households/kinship.ts'
import { type Lives, membershipOn, newHousehold } from '../domain/households/lives.ts'
import { regroup } from '../domain/households/regroup.ts'
import { changeRole } from '../domain/households/role.ts'
import type { MoveRule } from '../domain/housing/moveFacts.ts'
import { type StayValue, stayIn } from '../domain/housing/stay.ts'
import type { Fact } from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type Day, type HouseholdId, overlaps, type PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadKinFacts } from '../store/kin.ts'
import { type LoadedLives, loadLives } from '../store/lives.ts'
import { loadTargets } from '../store/moves.ts'
import { findHousehold, findPerson } from '../store/people.ts'
import { loadRuleFacts } from '../store/settings.ts'
import type { HouseholdTable, PersonTable } from '../store/tables.ts'

type Contract = FullContract['households']
type OrderOf<M extends 'depart' | 'regroup' | 'birth' | 'comeBack' | 'setRole' | 'relate'> = z.output<
  Contract[M]['input']
>

export interface Planned {
  readonly loaded: LoadedLives
  readonly after: Lives
  readonly day: Day
}
/** `version` null: nobody looks at it yet. */
interface Seen {
  readonly householdId: HouseholdId
  readonly version: number
}

/** The household as the clerk saw it. */
export async function householdSeen(db: Reader, { householdId, version }: Seen): Promise<Result<HouseholdTable>> {
  const household = await findHousehold(db, householdId)
  if (!household) return refuse({ code: 'NOT_FOUND' })
  if (household.version !== version) return refuse({ code: 'STALE', details: { version: household.version } })
  return ok(household)
}
/** The person as the clerk saw her. */
export async function personSeen(db: Reader, id: PersonId, version: number): Promise<Result<PersonTable>> {
  const person = await findPerson(db, id)
  if (!person) return refuse({ code: 'NOT_FOUND' })
  if (person.merged_into !== null) return refuse({ code: 'MERGED' })
  return person.version === version ? ok(person) : refuse({ code: 'STALE' })
}

const planned = (loaded: LoadedLives, after: Result<Lives>, day: Day): Result<Planned> =>
  after.ok ? ok({ loaded, after: after.value, day }) : after

export async function planDepart(db: Reader, order: OrderOf<'depart'>): Promise<Result<Planned>> {
  const loaded = await loadLives(db, [order.householdId], order.personIds)
  return planned(loaded, depart(loaded.lives, order), order.day)
}

export async function planRegroup(db: Reader, order: OrderOf<'regroup'>): Promise<Result<Planned>> {
  const to = order.to?.householdId ?? newHousehold
  const loaded = await loadLives(db, [order.householdId, to])
  return planned(loaded, regroup(loaded.lives, { ...order, from: order.householdId, to }), order.day)
}

export async function planRole(db: Reader, order: OrderOf<'setRole'>): Promise<Result<Planned>> {
  const loaded = await loadLives(db, [order.householdId])
  return planned(loaded, changeRole(loaded.lives, order), order.day)
}

export async function planComeBack(db: Reader, order: OrderOf<'comeBack'>): Promise<Result<Planned>> {
  const householdId = order.to?.householdId ?? newHousehold
  const loaded = await loadLives(
    db,
    [householdId],
    order.comers.map((comer) => comer.personId),
  )
  return planned(loaded, comeBack(loaded.lives, { ...order, householdId }), order.day)
}

/** Where and why the newborn gets no place on a stretch of its mother's stays. */
export interface Hindrance {
  readonly rule: MoveRule
  readonly stay: Fact<StayValue>
}
export interface PlannedBirth extends Planned {
  readonly hindrances: readonly Hindrance[]
}

export async function planBirth(db: Reader, order: OrderOf<'birth'>, today: Day): Promise<Result<PlannedBirth>> {
  const { householdId, motherId, fatherId, day, role, regime, sex } = order
  const parents = [motherId, fatherId].filter((parent) => parent !== null)
  const loaded = await loadLives(db, [householdId], parents)
  const after = (stays: readonly Fact<StayValue>[]) =>
    birth(loaded.lives, { householdId, birthDay: day, role, parents, regime, stays }, today)
  const alone = after([])
  if (!alone.ok) return alone
  const mother = motherId === null ? undefined : loaded.lives.get(motherId)
  const nights = { from: day, to: null }
  const beside = order.withMother && mother ? mother.stays.filter((stay) => overlaps(stay, nights)) : []
  const child = {
    householdId: membershipOn(mother, day)?.value.householdId ?? householdId,
    birth: { day, precision: 'day' as const },
    sex,
    relatives: new Set(parents),
  }
  const { minAreaHundredths } = await loadRuleFacts(db)
  const stays: Fact<StayValue>[] = []
  const hindrances: Hindrance[] = []
  for (const whole of beside) {
    const stay = { ...whole, from: whole.from < day ? day : whole.from, value: stayIn(whole.value.roomId) }
    const [room] = await loadTargets(db, stay.from, [stay.value.roomId])
    const against = room && hindrance(stay, child, { today, room: room.target, minAreaHundredths })
    if (against) hindrances.push({ rule: against.rule, stay })
    else stays.push(stay)
  }
  const placed = planned(loaded, after(stays), day)
  return placed.ok ? ok({ ...placed.value, hindrances }) : placed
}

/** What recording a relationship says of the two; looks at no version. */
export async function planRelate(db: Reader, order: OrderOf<'relate'>) {
  const pair = [order.personId, order.relativeId]
  for (const id of pair) {
    const person = await findPerson(db, id)
    if (!person) return refuse({ code: 'NOT_FOUND' as const })
    if (person.merged_into !== null) return refuse({ code: 'MERGED' as const })
  }
  return relate(await loadKinFacts(db, pair), order)
}
