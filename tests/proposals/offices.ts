/** Generated towns: houses with units and rooms, households in them and households that wait. Invented, from a seed, the same every time. */
import type { Apart, Mover, Neighbour, Reserved, TargetRoom } from '../../db/domain/housing/moveFacts.ts'
import { ruleBounds, rulesInOrder, type Severities, standardSeverities } from '../../db/domain/housing/ruleSettings.ts'
import type { Group, Problem, Question, RoomFact } from '../../db/domain/proposals/problem.ts'
import type { AccommodationId, Day, HouseholdId, PersonId, RoomId, StayId, UnitId } from '../../db/domain/values.ts'
import { type Dice, dice } from '../support/chance.ts'

export const day = '2022-11-15' as Day
const today = '2022-11-02' as Day

interface Size {
  readonly rooms: number
  readonly waiting: number
  /** Of the densified places, in hundredths, how many are taken before. */
  readonly full: number
}

const born = (age: number) => ({ day: `${2022 - age}-03-05` as Day, precision: 'day' as const })

/** Who makes up a household: mostly single men, then families. */
function peopleOf(chance: Dice): Pick<Mover, 'birth' | 'sex' | 'needs'>[] {
  const needs: Mover['needs'] = chance.below(100) < 4 ? [chance.one(['step_free', 'ground_floor', 'wheelchair'])] : []
  const one = (age: number, sex: Mover['sex'], own: Mover['needs'] = []) => ({ birth: born(age), sex, needs: own })
  const adult = () => 18 + chance.below(50)
  const child = () => one(chance.below(18), chance.one(['m', 'w']))
  const kind = chance.below(100)
  if (kind < 38) return [one(adult(), 'm', needs)]
  if (kind < 50) return [one(adult(), 'w', chance.below(10) === 0 ? ['single_room'] : needs)]
  if (kind < 55) return [one(adult(), 'm'), one(adult(), 'm')]
  if (kind < 60) return [one(adult(), 'w'), one(16 + chance.below(10), 'w')]
  if (kind < 62) return [one(adult(), chance.one(['d', 'unknown']))]
  if (kind < 64) return [{ birth: null, sex: 'm', needs: [] }]
  if (kind < 70) return [one(adult(), 'm'), one(adult(), 'w', needs)]
  const parents = kind < 82 ? [one(adult(), 'w', needs)] : [one(adult(), 'm'), one(adult(), 'w', needs)]
  return [...parents, ...Array.from({ length: 1 + chance.below(kind > 97 ? 6 : 3) }, child)]
}

const densifiedOf = (room: TargetRoom): number => room.capacity[0]?.densifiedPlaces ?? 0

class Town {
  private people = 0
  private households = 0
  readonly groups: Group[] = []
  readonly rooms: {
    target: TargetRoom & { neighbours: Neighbour[]; reserved: Reserved[] }
    accommodationId: AccommodationId
    reserved: number
  }[] = []

  room(chance: Dice, house: number, unit: number): void {
    const regular = chance.one([1, 2, 2, 2, 3, 3, 3, 4, 4, 5])
    const area =
      chance.below(10) === 0 ? null : (regular * 7 + chance.below(8) + (chance.below(8) === 0 ? -4 : 0)) * 100
    const id = (this.rooms.length + 1) as RoomId
    this.rooms.push({
      accommodationId: house as AccommodationId,
      reserved: chance.below(40) === 0 ? 1 : 0,
      target: {
        capacity: [
          {
            regularPlaces: regular,
            densifiedPlaces: regular + chance.one([0, 1, 1, 1, 2]),
            from: '1900-01-01' as Day,
            to: null,
          },
        ],
        id,
        reserved: [],
        unitId: unit as UnitId,
        areaHundredths: area,
        floor: chance.one(['EG', 'EG', '1. OG', '2. OG', null]),
        stepFree: chance.one([true, false, false, null]),
        purpose: chance.one([null, null, null, null, 'families', 'women', 'men']),
        blocks: chance.below(25) === 0 ? [{ from: '2022-11-20' as Day, to: '2022-12-01' as Day }] : [],
        lease:
          chance.below(6) === 0
            ? { from: '2020-01-01' as Day, to: chance.one(['2022-11-10', '2024-01-01', null]) as Day }
            : null,
        neighbours: [],
      },
    })
  }

  household(chance: Dice, waits: boolean): Group {
    const householdId = ++this.households as HouseholdId
    const movers = peopleOf(chance).map(
      (person): Mover => ({
        ...person,
        householdId,
        personId: ++this.people as PersonId,
        stays: [],
        relatives: new Set(),
      }),
    )
    const group: Group = { householdId, movers, from: null, unitsLeftBehind: [], fixed: null }
    if (waits) this.groups.push(group)
    return group
  }

  /** Fills rooms as offices do: families alone, single people of one sex together, now and then against the rules. */
  settle(chance: Dice, full: number, asGroups: boolean): void {
    const places = this.rooms.reduce((sum, { target }) => sum + densifiedOf(target), 0)
    for (let taken = 0, tries = 0; taken < (places * full) / 100 && tries < 4_000; tries++) {
      const { movers, householdId } = this.household(chance, false)
      const { target } = chance.one(this.rooms)
      if (target.neighbours.length + movers.length > densifiedOf(target)) continue
      const alone = movers.length > 1 || movers[0]?.sex === 'unknown' || movers[0]?.sex === 'd'
      const others = target.neighbours
      const strange =
        others.length > 0 && (alone || others.length > 3 || others.some((one) => one.sex !== movers[0]?.sex))
      if (strange && chance.below(60) > 0) continue
      const from = (chance.below(30) === 0 ? '2022-11-18' : '2022-01-01') as Day
      const to = (chance.below(12) === 0 ? '2022-12-20' : null) as Day | null
      const stays = [{ id: this.people as StayId, roomId: target.id, from, to }]
      taken += movers.length
      for (const { personId, birth, sex, needs } of movers)
        target.neighbours.push({ personId, householdId, birth, sex, needs, from, to })
      if (asGroups && from <= day)
        this.groups.push({
          householdId,
          movers: movers.map((mover) => ({ ...mover, stays })),
          from: target.id,
          unitsLeftBehind: [],
          fixed: chance.below(10) === 0 ? 'pinned' : null,
        })
    }
  }

  /** For some of those who wait the office keeps places, now and then too few. */
  reserve(chance: Dice): void {
    for (const [index, group] of this.groups.entries()) {
      if (chance.below(12) > 0) continue
      const room = chance.one(this.rooms)
      const places = Math.max(1, group.movers.length - (chance.below(5) === 0 ? 1 : 0))
      const isLater = chance.below(6) === 0
      room.reserved += places
      room.target.reserved.push({
        places,
        householdId: group.householdId,
        label: '',
        from: (isLater ? '2022-11-17' : '2022-11-01') as Day,
        to: '2022-12-01' as Day,
      })
      this.groups[index] = { ...group, fixed: 'reserved' }
    }
  }

  /** Pairs that are not to be together: most of them both move, some live somewhere, some notes are over. */
  apart(chance: Dice): Apart[] {
    const settled = this.rooms.flatMap(({ target }) =>
      target.neighbours.map((one) => ({ ...one, unitId: target.unitId })),
    )
    const moving = this.groups.flatMap(({ movers }) => movers.map(({ personId }) => ({ personId })))
    if (moving.length < 2) return []
    return Array.from({ length: 1 + chance.below(Math.ceil(this.groups.length / 4)) }).flatMap((): Apart[] => {
      const one = chance.one(moving)
      const other = chance.one(chance.below(4) === 0 && settled.length > 0 ? settled : moving)
      if (one.personId === other.personId) return []
      const pair = [one.personId, other.personId]
      return [
        {
          personId: one.personId,
          otherId: other.personId,
          names: '',
          from: '2022-10-01' as Day,
          to: chance.one(['2022-11-10', '2023-06-01', '2023-06-01', '2023-06-01']) as Day,
          beds: settled.filter(({ personId }) => pair.includes(personId)),
        },
      ]
    })
  }

  /** Some of those who wait belong to households that live somewhere already. */
  partly(chance: Dice): void {
    for (const [index, group] of this.groups.entries()) {
      if (chance.below(12) > 0) continue
      const { target } = chance.one(this.rooms)
      const [host] = target.neighbours
      if (!host) continue
      const { householdId } = host
      if (this.groups.some((other) => other.householdId === householdId)) continue
      const movers = group.movers.map((mover) => ({ ...mover, householdId }))
      this.groups[index] = { ...group, householdId, movers, unitsLeftBehind: [target.unitId] }
    }
  }
}

/** Mostly the standards; now and then an office that takes some rules otherwise. */
const severitiesOf = (chance: Dice): Severities =>
  chance.below(2) === 0
    ? standardSeverities
    : (Object.fromEntries(
        rulesInOrder.map((rule) => [
          rule,
          chance.below(4) === 0 ? chance.one(ruleBounds[rule].range) : standardSeverities[rule],
        ]),
      ) as Severities)

export function aTown(seed: number, question: Question, { rooms, waiting, full }: Size): Problem {
  const chance = dice(seed)
  const severities = severitiesOf(chance)
  const town = new Town()
  for (let house = 1, unit = 0; town.rooms.length < rooms; house++) {
    const units = 1 + chance.below(12)
    for (let count = 0; count < units && town.rooms.length < rooms; count++) {
      unit++
      const inUnit = chance.one([1, 2, 3, 3, 8])
      for (let one = 0; one < inUnit && town.rooms.length < rooms; one++) town.room(chance, house, unit)
    }
  }
  town.settle(chance, full, question !== 'place')
  if (question === 'place') {
    for (let one = 0; one < waiting; one++) town.household(chance, true)
    town.partly(chance)
    if (severities.reserved !== 'off') town.reserve(chance)
  }
  const wanted = question === 'free' ? 1 + chance.below(Math.max(1, Math.min(30, rooms))) : 0
  const facts: RoomFact[] = town.rooms
  return {
    question,
    today,
    day,
    wanted,
    densify: true,
    rules: { minAreaHundredths: 700, severities, apart: town.apart(chance) },
    rooms: facts,
    groups: town.groups,
  }
}

/** A whole office: 20 to 400 rooms, 10 to 150 households that wait. */
export function anyTown(seed: number, question: Question): Problem {
  const chance = dice(seed * 7 + 1)
  return aTown(seed, question, {
    rooms: 20 + chance.below(381),
    waiting: 10 + chance.below(141),
    full: 30 + chance.below(60),
  })
}
