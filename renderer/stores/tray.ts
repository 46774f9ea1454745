/**
 * The Parkplatz: people taken out of their rooms while a full house is being reshuffled, and where they are to go. Nothing of it is saved until the
 * whole chain is; being about persons, it is held in memory only. It outlives a look at another house or screen.
 */
import { create } from 'zustand'
import type { Day, PersonId, RoomId } from '../../db/domain/values.ts'
import type { OutputOf } from '../api/useQuery.ts'

export type TrayPerson = OutputOf<'housing.plan'>['groups'][number]['rooms'][number]['people'][number]
export interface TrayRoom {
  readonly id: RoomId
  readonly number: string
  readonly houseName: string
}
/** People of one household who go the same way. */
export interface TrayGroup {
  /** The household's name, or that of a single person. */
  readonly name: string
  readonly people: readonly TrayPerson[]
  /** Where they sleep as it is saved. */
  readonly from: TrayRoom
}
export interface TrayItem extends TrayGroup {
  readonly id: number
  /** Null: in the Parkplatz. */
  readonly to: TrayRoom | null
}

interface Tray {
  readonly items: readonly TrayItem[]
  /** Whom Enter puts into a room. */
  readonly heldId: number | null
  /** First night in the new rooms; null: today. */
  readonly day: Day | null
  /** Whom the mouse is carrying over the plan. */
  readonly carried: readonly TrayGroup[]
}
const empty: Tray = { items: [], heldId: null, day: null, carried: [] }
export const useTray = create<Tray>()(() => empty)

let lastId = 0
const nextId = (): number => {
  lastId += 1
  return lastId
}

export const idsOf = (groups: readonly Pick<TrayGroup, 'people'>[]): PersonId[] =>
  groups.flatMap((group) => group.people.map((person) => person.personId))

/** Without these people; groups that nobody is left of fall away. */
export function without<T extends TrayGroup>(groups: readonly T[], ids: readonly PersonId[]): T[] {
  return groups
    .map((group) => ({ ...group, people: group.people.filter((person) => !ids.includes(person.personId)) }))
    .filter((group) => group.people.length > 0)
}

/** Where these people sleep as it is saved, whatever is planned for them. */
const asSaved = (items: readonly TrayItem[], group: TrayGroup): TrayGroup => {
  const planned = items.find((item) => item.people.some((person) => idsOf([group]).includes(person.personId)))
  return planned ? { ...group, from: planned.from } : group
}

/** Plans that these people go into the room, or (null) takes them into the Parkplatz; back in their own room, they are planned no more. */
export function plan(groups: readonly TrayGroup[], to: TrayRoom | null): void {
  useTray.setState(({ items, heldId }) => {
    const kept = without(items, idsOf(groups))
    const added = groups.map((group): TrayItem => ({ ...asSaved(items, group), id: nextId(), to }))
    const all = [...kept, ...added.filter((item) => item.to?.id !== item.from.id)]
    const parked = all.filter((item) => item.to === null)
    const next = to === null ? added.at(-1) : (parked.find((item) => item.id === heldId) ?? parked.at(-1))
    return { items: all, heldId: next?.id ?? null, ...(all.length === 0 ? { day: null } : {}) }
  })
}

export const hold = (heldId: number): void => useTray.setState({ heldId })
export const carry = (carried: readonly TrayGroup[]): void => useTray.setState({ carried })
export const setTrayDay = (day: Day | null): void => useTray.setState({ day })
/** All stay where they are; also when another data file was opened. */
export const emptyTray = (): void => useTray.setState(empty)
