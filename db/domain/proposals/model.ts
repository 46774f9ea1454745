/** The question as a mixed-integer program over kinds of groups and kinds of rooms (`classes.ts`), and what each column means. */

import type { UnitId } from '../values.ts'
import type { GroupType, RoomClass, Town } from './classes.ts'
import { type Mip, MipWriter, type Row } from './mip.ts'
import type { Weights } from './problem.ts'
import { type Sharing, type Space, sharings } from './sharing.ts'
import { pairsAndTriples } from './split.ts'

/** What a whole number of times is done. */
export type Meaning =
  | { readonly kind: 'left'; readonly type: GroupType }
  /** A group has a room, or what is left of one with its own household, to itself. */
  | { readonly kind: 'alone'; readonly type: GroupType; readonly roomClass: RoomClass }
  /** A group goes to a shared room of the class. */
  | { readonly kind: 'shared'; readonly type: GroupType; readonly roomClass: RoomClass }
  /** A room of the class takes so many groups of each size. */
  | {
      readonly kind: 'pattern'
      readonly roomClass: RoomClass
      readonly sharing: Exclude<Sharing, 'own'>
      readonly sizes: Pattern
    }
  | { readonly kind: 'split'; readonly type: GroupType; readonly rooms: readonly RoomClass[] }
  /** These leave a room of the class. */
  | { readonly kind: 'leave'; readonly roomClass: RoomClass; readonly leaving: readonly GroupType[] }
  | { readonly kind: 'short' }

/** Groups that come to one room, by size: `[[2, 1], [1, 3]]` are one of two people and three of one. */
export type Pattern = readonly (readonly [size: number, groups: number])[]

/** How an alternative differs from the best. */
export interface Variation {
  readonly weights: Weights
  /** Not more people move than this. */
  readonly mostPeople?: number
  /** At least so much of what an earlier plan did is done otherwise. */
  readonly unlike?: { readonly values: readonly number[]; readonly by: number }
}
export interface Model {
  readonly mip: Mip
  readonly meanings: readonly Meaning[]
}

/** Every choice of groups of these sizes that fits into the places, at least one. */
export function patternsOf(sizes: readonly number[], places: number): Pattern[] {
  const [size, ...rest] = sizes
  if (size === undefined) return [[]]
  return Array.from({ length: Math.floor(places / size) + 1 }, (_, groups) => groups).flatMap((groups) =>
    patternsOf(rest, places - groups * size).map(
      (pattern): Pattern => (groups ? [[size, groups], ...pattern] : pattern),
    ),
  )
}
export const peopleIn = (pattern: Pattern): number => pattern.reduce((sum, [size, groups]) => sum + size * groups, 0)

/** What it costs that so many people come to rooms with so much comfortable space. */
export const crowding = (people: number, comfort: number, weights: Weights): number =>
  weights.crowded * Math.max(0, people - comfort) + weights.spare * Math.max(0, comfort - people)

/** Every different choice of the types, the empty one left out. */
function choicesOf(types: readonly GroupType[]): GroupType[][] {
  const counts = [...Map.groupBy(types, (type) => type)].map(([type, alike]) => [type, alike.length] as const)
  const choices = counts.reduce<GroupType[][]>(
    (before, [type, most]) =>
      before.flatMap((choice) =>
        Array.from({ length: most + 1 }, (_, times) => [...choice, ...Array<GroupType>(times).fill(type)]),
      ),
    [[]],
  )
  return choices.filter((choice) => choice.length > 0)
}
const headCount = (types: readonly GroupType[]): number => types.reduce((sum, type) => sum + type.size, 0)

/** Rooms of one unit, two or three, of which a household of the size needs every one. */
export function splitsOf(size: number, classes: readonly RoomClass[]): RoomClass[][] {
  const byUnit = Map.groupBy(
    classes.filter((one) => one.splits !== ''),
    (one) => one.splits,
  )
  return [...byUnit.values()].flatMap((rooms) => {
    const places = (chosen: readonly RoomClass[]) => chosen.reduce((sum, one) => sum + one.space.places, 0)
    const enough = (chosen: readonly RoomClass[]) =>
      places(chosen) >= size && chosen.every((one) => places(chosen) - one.space.places < size)
    const room = (one: RoomClass) => one.spaces.length / Math.max(1, isSmall(one) ? one.units.length : 1)
    const possible = (chosen: readonly RoomClass[]) =>
      chosen.every((one) => chosen.filter((other) => other === one).length <= room(one))
    return pairsAndTriples(rooms, true).filter((chosen) => enough(chosen) && possible(chosen))
  })
}
/** The class stands for units with two or three empty rooms: no more than one household can be split in each. */
export const isSmall = (roomClass: RoomClass): boolean => !roomClass.splits.startsWith('unit ')

export function modelOf(town: Town, { weights, mostPeople, unlike }: Variation): Model {
  const { ground, types, classes, fit } = town
  const { problem } = ground
  const { question } = problem
  const mip = new MipWriter<Meaning>()
  /** Terms of the rows that every column may belong to. */
  const goes = new Map<GroupType, [number, number][]>(types.map((type) => [type, []]))
  const uses = new Map<RoomClass, [number, number][]>(classes.map((one) => [one, []]))
  const moved: [number, number][] = []
  const freed: [number, number][] = []
  const splitUnits = new Map<string, [number, number][]>()
  /** Columns that bring a type to a unit, where classes know their unit. */
  const comes = new Map<string, [number, number][]>()
  const come = (type: GroupType, { space }: RoomClass, column: number) => {
    if (!town.byUnit || !ground.apart.has(type.first)) return
    const key = unitOfType(type, space.room.target.unitId)
    comes.set(key, [...(comes.get(key) ?? []), [column, 1]])
  }

  for (const type of types) {
    if (question === 'place')
      goes.get(type)?.push([mip.column({ kind: 'left', type }, weights.missing * type.size, type.groups.length), 1])
  }
  for (const roomClass of classes) {
    const { space, spaces, occupants, clears } = roomClass
    const count = spaces.length
    const sources = question === 'place' || (question === 'free' && !clears) ? [] : choicesOf(occupants)
    for (const leaving of sources) {
      if (question === 'free' && leaving.length < occupants.length) continue
      const gain = gainOf(space, headCount(leaving), question)
      if (gain <= 0) continue
      const cost =
        weights.person * headCount(leaving) +
        weights.household * leaving.length -
        (question === 'relieve' ? weights.missing * gain : 0)
      const column = mip.column({ kind: 'leave', roomClass, leaving }, cost, count)
      for (const type of leaving) goes.get(type)?.push([column, -1])
      uses.get(roomClass)?.push([column, 1])
      moved.push([column, headCount(leaving)])
      if (question === 'free') freed.push([column, gain])
    }
    /** A room that was empty is one that is not free any more. */
    const take = (column: number) => {
      uses.get(roomClass)?.push([column, 1])
      if (question === 'free' && space.mode === 'empty') freed.push([column, -space.regular])
    }
    const slots = new Map<string, [number, number][]>()
    for (const type of types) {
      const fits = fit(type, roomClass)
      if (!fits || type.size > space.places) continue
      const most = Math.min(count, type.groups.length)
      const warned = weights.warning * fits.warnings
      if (fits.use === 'alone') {
        const cost = warned + crowding(type.size, space.comfort, weights)
        const column = mip.column({ kind: 'alone', type, roomClass }, cost, most)
        goes.get(type)?.push([column, 1])
        come(type, roomClass, column)
        take(column)
      } else {
        const column = mip.column({ kind: 'shared', type, roomClass }, warned, type.groups.length)
        goes.get(type)?.push([column, 1])
        come(type, roomClass, column)
        const slot = `${type.sharing} ${type.size}`
        slots.set(slot, [...(slots.get(slot) ?? []), [column, 1]])
      }
    }
    for (const sharing of sharings) {
      const own = `${sharing} `
      const sizes = [...slots.keys()].filter((key) => key.startsWith(own)).map((key) => Number(key.slice(own.length)))
      for (const pattern of patternsOf(
        sizes.sort((a, b) => b - a),
        space.places,
      )) {
        if (pattern.length === 0) continue
        const cost = crowding(peopleIn(pattern), space.comfort, weights)
        const column = mip.column({ kind: 'pattern', roomClass, sharing, sizes: pattern }, cost, count)
        for (const [size, groups] of pattern) slots.get(`${sharing} ${size}`)?.push([column, -groups])
        take(column)
      }
    }
    for (const terms of slots.values()) mip.row(terms, 0, 0)
  }
  for (const type of question === 'place' ? types : []) {
    if (classes.some((one) => one.space.places >= type.size && fit(type, one)) || type.size < 2) continue
    for (const rooms of splitsOf(type.size, classes)) {
      const warnings = rooms.map((one) => fitAlone(town, type, one))
      if (warnings.some((one) => one === null)) continue
      const comfort = rooms.reduce((sum, one) => sum + one.space.comfort, 0)
      const cost =
        weights.split * (rooms.length - 1) +
        weights.warning * warnings.reduce<number>((sum, one) => sum + (one ?? 0), 0) +
        crowding(type.size, comfort, weights)
      const column = mip.column({ kind: 'split', type, rooms }, cost, type.groups.length)
      goes.get(type)?.push([column, 1])
      if (rooms[0]) come(type, rooms[0], column)
      for (const one of new Set(rooms)) uses.get(one)?.push([column, rooms.filter((other) => other === one).length])
      const [{ splits } = { splits: 'unit ' }] = rooms
      if (!splits.startsWith('unit ')) splitUnits.set(splits, [...(splitUnits.get(splits) ?? []), [column, 1]])
    }
  }
  for (const [type, terms] of goes) {
    const waiting = question === 'place' ? type.groups.length : 0
    if (terms.length > 0) mip.row(terms, waiting, waiting)
  }
  for (const [roomClass, terms] of uses) if (terms.length > 0) mip.row(terms, 0, roomClass.spaces.length)
  for (const [splits, terms] of splitUnits)
    mip.row(terms, 0, classes.find((one) => one.splits === splits)?.units.length ?? 0)
  for (const type of comes.size > 0 ? types : [])
    for (const other of apartFrom(type, town))
      for (const unit of new Set(classes.map(({ space }) => space.room.target.unitId))) {
        const both = [...(comes.get(unitOfType(type, unit)) ?? []), ...(comes.get(unitOfType(other, unit)) ?? [])]
        if (both.length > 1) mip.row(both, 0, 1)
      }
  if (question === 'free') {
    const { wanted } = problem
    const short = mip.column({ kind: 'short' }, weights.missing, wanted)
    // What is freed beyond the wish counts as spare: short = wanted - freed + beyond.
    const beyond = mip.column({ kind: 'short' }, weights.spare, 10_000)
    mip.row([...freed, [short, 1], [beyond, -1]], wanted, wanted)
  }
  if (mostPeople !== undefined) mip.row(moved, 0, mostPeople)
  if (unlike) mip.row(...unlikeRow(unlike, mip.meanings))
  return { mip: { columns: mip.columns, rows: mip.rows }, meanings: mip.meanings }
}

const unitOfType = ({ first }: GroupType, unit: UnitId): string => `${first.householdId} ${first.from} ${unit}`

/** Types, each of one group, that must not come to the unit of this one; every pair once. */
function apartFrom(type: GroupType, { ground, types }: Town): GroupType[] {
  const others = ground.apart.get(type.first) ?? []
  return types.filter((other, index) => index > types.indexOf(type) && others.includes(other.first))
}

/** In a split household's rooms it is alone, whether or not its people could share. */
export function fitAlone(town: Town, type: GroupType, roomClass: RoomClass): number | null {
  const fits = town.fit(type, roomClass)
  return fits && roomClass.space.mode === 'empty' ? fits.warnings : null
}

/** Regular places that become free, or people fewer above the regular places, when so many leave a room. */
export function gainOf(
  space: Pick<Space, 'peak' | 'regular'>,
  people: number,
  question: 'place' | 'free' | 'relieve',
): number {
  const { regular, peak } = space
  if (question === 'free') return regular
  return Math.max(0, peak - regular) - Math.max(0, peak - people - regular)
}

/** Cuts a plan off, and those that are nearly the same. */
function unlikeRow(
  { values, by }: NonNullable<Variation['unlike']>,
  meanings: readonly Meaning[],
): [Row['terms'], number, number] {
  const done = values.flatMap((value, column) =>
    value > 0 && ['alone', 'pattern', 'split', 'leave'].includes(meanings[column]?.kind ?? '')
      ? [[column, value] as const]
      : [],
  )
  const total = done.reduce((sum, [, value]) => sum + value, 0)
  return [done.map(([column]) => [column, 1] as const), 0, Math.max(0, total - Math.max(1, Math.ceil(total * by)))]
}
