/** The Parkplatz: who is planned where, and the plan as it would be. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import type { PlanGroup, PlanRoom } from '../../renderer/features/accommodations/roomView.ts'
import { chainOf, groupsOf, groupsWith, placesOf, trayRoom } from '../../renderer/features/accommodations/trayView.ts'
import { emptyTray, hold, plan, type TrayPerson, useTray } from '../../renderer/stores/tray.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const person = (id: number, household: number, familyName: string): TrayPerson => ({
  personId: id as PersonId,
  householdId: household as HouseholdId,
  role: id % 10 === 1 ? 'reference' : 'child',
  familyName,
  givenName: `Vorname ${id}`,
  birth: null,
  age: null,
  sex: 'w',
  needs: [],
  from: day('2022-01-01'),
  to: null,
})
const empty = { rooms: 1, regular: 2, densified: 3, reserved: 0, blocked: 0, above: 0 }
const room = (id: number, people: readonly TrayPerson[]): PlanRoom =>
  ({
    id: id as RoomId,
    number: String(id),
    houseName: 'Friedrichstraße',
    regularPlaces: 2,
    densifiedPlaces: 3,
    inService: true,
    block: null,
    people,
    places: { ...empty, taken: people.length, freeRegular: 2 - people.length, freeDensified: 3 - people.length },
  }) as unknown as PlanRoom
const amiri = [person(11, 1, 'Amiri'), person(12, 1, 'Amiri')]
const cano = [person(21, 2, 'Cano')]
const rooms = [room(1, amiri), room(2, cano), room(3, [])]
const groups = [{ heading: 'EG', detail: '', places: { ...empty, rooms: 3 }, rooms }] as unknown as PlanGroup[]

const [first, second, third] = rooms as [PlanRoom, PlanRoom, PlanRoom]
const shown = () => groupsWith(groups, useTray.getState().items).flatMap((group) => group.rooms)
const taken = () => shown().map(({ places }) => places.taken)
const items = () => useTray.getState().items.map(({ name, from, to }) => `${name} ${from.number}-${to?.number ?? 'P'}`)

beforeEach(emptyTray)

describe('the Parkplatz', () => {
  it('empties the room of whom it takes, counts places anew, and expects them where they are planned', () => {
    plan(groupsOf(first), null)
    expect(taken()).toEqual([0, 1, 0])
    plan(useTray.getState().items, trayRoom(second))
    expect(taken()).toEqual([0, 3, 0])
    expect(shown()[1]?.places).toMatchObject({ above: 1, freeRegular: 0, freeDensified: 0 })
    expect(shown()[1]?.people).toHaveLength(1)
    expect(placesOf(groupsWith(groups, useTray.getState().items))).toMatchObject({ taken: 3, above: 1 })
    expect(chainOf(useTray.getState().items, today)).toEqual({
      placements: [{ personIds: [11, 12], roomId: 2, day: today }],
      leaving: [],
    })
  })

  it('forgets who is put back into the own room, also by way of another one', () => {
    plan(groupsOf(first), trayRoom(third))
    expect(items()).toEqual(['Amiri 1-3'])
    plan(groupsOf(shown()[2] as PlanRoom), trayRoom(first))
    expect(items()).toEqual([])
    expect(groupsWith(groups, [])).toBe(groups)
  })

  it('lets one person go a way of her own, and nobody two ways', () => {
    plan(groupsOf(first), trayRoom(third))
    plan([{ name: 'Amiri', people: [amiri[1] as TrayPerson], from: trayRoom(third) }], null)
    expect(items()).toEqual(['Amiri 1-3', 'Amiri 1-P'])
    expect(taken()).toEqual([0, 1, 1])
    expect(chainOf(useTray.getState().items, today)).toMatchObject({
      placements: [{ personIds: [11] }],
      leaving: [{ personIds: [12] }],
    })
  })

  it('holds whom it took last, then the next, so that Enter after Enter empties it', () => {
    plan(groupsOf(first), null)
    plan(groupsOf(second), null)
    const [one, two] = useTray.getState().items
    expect(useTray.getState().heldId).toBe(two?.id)
    hold(one?.id ?? 0)
    plan(one ? [one] : [], trayRoom(third))
    expect(useTray.getState().heldId).toBe(two?.id)
    plan(two ? [two] : [], trayRoom(first))
    expect(useTray.getState().heldId).toBeNull()
  })
})
