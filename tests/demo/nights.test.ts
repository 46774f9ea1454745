/** On every single night of the demo's nine years the rules of placing hold. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonRow, StayRow } from '../../db/domain/register/rows.ts'
import { accommodations, isBetween, office, people, roomKey, rooms, stays, yearsOld } from './reading.ts'

interface Night {
  readonly day: string
  readonly stays: readonly StayRow[]
}

const nights: Night[] = []
const person = new Map<string, PersonRow>(people.map((one) => [one.number, one]))
const room = new Map(rooms.map((one) => [`${one.accommodation} ${one.number}`, one]))
const unitOf = (stay: StayRow): string => `${stay.accommodation} ${room.get(roomKey(stay))?.unit}`

/** Facts that break `rule` on any night, without names: the day and the room are enough to look. */
function broken(rule: (sleepers: readonly PersonRow[], day: string, key: string) => boolean): string[] {
  return nights.flatMap(({ day, stays: tonight }) =>
    [...Map.groupBy(tonight, roomKey)]
      .filter(([key, inRoom]) =>
        rule(
          inRoom.flatMap((stay) => person.get(stay.number) ?? []),
          day,
          key,
        ),
      )
      .map(([key]) => `${day} ${key}`),
  )
}

beforeAll(() => {
  const first = stays.map((stay) => stay.from).sort()[0] ?? ''
  for (let time = Date.parse(first); time < Date.parse('2023-06-01'); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10)
    nights.push({ day, stays: stays.filter((stay) => isBetween(stay.from, stay.to, day)) })
  }
})

describe('every night', () => {
  it('is looked at: from the first stay to months after the last known move', () => {
    expect(nights.length).toBeGreaterThan(3000)
    expect(stays.every((stay) => stay.to === null || (stay.to !== undefined && stay.from < stay.to))).toBe(true)
    expect(stays.every((stay) => person.has(stay.number) && room.has(roomKey(stay)))).toBe(true)
  })

  it('nobody sleeps in two places', () => {
    const twice = nights.filter(
      ({ stays: tonight }) => new Set(tonight.map((stay) => stay.number)).size < tonight.length,
    )
    expect(twice.map(({ day }) => day)).toEqual([])
  })

  it('no room holds more people than its densified capacity', () => {
    const limit = (key: string): number => room.get(key)?.densifiedPlaces ?? room.get(key)?.regularPlaces ?? 0
    expect(broken((sleepers, _day, key) => sleepers.length > limit(key))).toEqual([])
  })

  it('nobody sleeps in a room out of order', () => {
    const blocked = (day: string, key: string): boolean =>
      office.blocks.some((block) => roomKey(block) === key && isBetween(block.from, block.to, day))
    expect(broken((_sleepers, day, key) => blocked(day, key))).toEqual([])
  })

  it('nobody sleeps outside a lease, nor at Am Drehmannshof before it opened in 2022', () => {
    const lease = new Map(accommodations.map((one) => [one.shortName, one]))
    const outside = nights.flatMap(({ day, stays: tonight }) =>
      tonight.filter((stay) => {
        const house = lease.get(stay.accommodation)
        return (
          (house?.leaseFrom && day < house.leaseFrom) ||
          (house?.leaseTo && day >= house.leaseTo) ||
          (stay.accommodation === 'DRE' && day < '2022-01-01')
        )
      }),
    )
    expect(outside).toEqual([])
  })

  it('no stay without an end runs in a flat whose lease ends', () => {
    const ending = accommodations.filter((one) => one.leaseTo).map((one) => one.shortName)
    expect(stays.filter((stay) => ending.includes(stay.accommodation) && stay.to === null)).toEqual([])
  })

  it('no unrelated adults of different sex share a room', () => {
    const mixed = (sleepers: readonly PersonRow[], day: string): boolean => {
      const adults = sleepers.filter((one) => yearsOld(one, day) >= 18)
      return adults.some((one) => adults.some((other) => one.household !== other.household && one.sex !== other.sex))
    }
    expect(
      broken((sleepers, day) => new Set(sleepers.map((one) => one.household)).size > 1 && mixed(sleepers, day)),
    ).toEqual([])
  })

  it('no child shares a room with strangers', () => {
    const strange = (sleepers: readonly PersonRow[], day: string): boolean =>
      new Set(sleepers.map((one) => one.household)).size > 1 && sleepers.some((one) => yearsOld(one, day) < 16)
    expect(broken(strange)).toEqual([])
  })

  it('a household sleeps in one unit', () => {
    const split = nights.filter(({ stays: tonight }) => {
      const units = new Set(tonight.map((stay) => `${person.get(stay.number)?.household} ${unitOf(stay)}`))
      const homes = new Set(tonight.map((stay) => person.get(stay.number)?.household))
      return units.size > homes.size
    })
    expect(split.map(({ day }) => day)).toEqual([])
  })

  it('nobody sleeps here before being born or assigned', () => {
    const early = stays.filter((stay) => {
      const one = person.get(stay.number)
      return stay.from < (one?.assignedOn ?? one?.birth?.day ?? '9')
    })
    expect(early).toEqual([])
  })

  it('rooms are used for those they are meant for', () => {
    const misused = (sleepers: readonly PersonRow[], key: string): boolean => {
      const purpose = room.get(key)?.purpose
      const grown = (sex: string): boolean =>
        sleepers.some((one) => one.sex === sex && yearsOld(one, '2022-11-02') >= 18 && one.role !== 'child')
      if (purpose === 'men') return sleepers.some((one) => one.sex !== 'm')
      if (purpose === 'women') return grown('m')
      return purpose === 'families' && new Set(sleepers.map((one) => one.household)).size > 1
    }
    expect(broken((sleepers, _day, key) => misused(sleepers, key))).toEqual([])
  })
})
