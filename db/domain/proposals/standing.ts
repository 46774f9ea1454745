/** Rooms while a greedy plan grows: who may still come, and what one more group would cost. */
import type { RoomId, UnitId } from '../values.ts'
import type { Ground } from './ground.ts'
import { crowding } from './model.ts'
import type { Group, Weights } from './problem.ts'
import type { Sharing, Space } from './sharing.ts'

/** What has come to a room so far. */
interface Taken {
  readonly people: number
  /** How those share who came; `own` closes the room. */
  readonly sharing: Sharing
}

export class Standing {
  readonly spaces: ReadonlyMap<RoomId, Space>
  private readonly taken = new Map<RoomId, Taken>()
  private readonly cleared = new Set<RoomId>()
  private readonly unitOf = new Map<Group, UnitId>()
  private readonly ground: Ground
  private readonly weights: Weights

  constructor(ground: Ground, weights: Weights) {
    this.ground = ground
    this.weights = weights
    this.spaces = ground.spaces
  }

  /** What it costs to put the group into the room; null where it may not go. */
  cost(group: Group, space: Space): number | null {
    const id = space.room.target.id
    const before = this.taken.get(id)
    if (this.cleared.has(id) || id === group.from || this.clashes(group, space)) return null
    const fit = this.ground.fit(group, space)
    if (!fit || (before && (fit.use === 'alone' || before.sharing !== this.ground.sharing(group)))) return null
    const people = (before?.people ?? 0) + group.movers.length
    if (people > space.places) return null
    const crowd = crowding(people, space.comfort, this.weights)
    const crowdBefore = before ? crowding(before.people, space.comfort, this.weights) : 0
    return crowd - crowdBefore + this.weights.warning * fit.warnings + this.lost(space, before)
  }
  /** Somebody whom a note keeps apart from the group has come to the unit. */
  clashes(group: Group, { room }: Space): boolean {
    return (this.ground.apart.get(group) ?? []).some((other) => this.unitOf.get(other) === room.target.unitId)
  }
  /** Places given up because the room was free altogether. */
  private lost(space: Space, before: Taken | undefined): number {
    if (this.ground.problem.question !== 'free' || space.mode !== 'empty' || before) return 0
    return this.weights.missing * space.regular
  }

  best(group: Group, allowed: (space: Space) => boolean = () => true): { space: Space; cost: number } | null {
    let best: { space: Space; cost: number } | null = null
    for (const space of this.spaces.values()) {
      const cost = allowed(space) ? this.cost(group, space) : null
      if (cost !== null && (best === null || cost < best.cost)) best = { space, cost }
    }
    return best
  }
  put(group: Group, space: Space): void {
    const { id, unitId } = space.room.target
    this.unitOf.set(group, unitId)
    const before = this.taken.get(id)
    const sharing = this.ground.fit(group, space)?.use === 'shared' ? this.ground.sharing(group) : 'own'
    this.taken.set(id, { people: (before?.people ?? 0) + group.movers.length, sharing })
  }
  /** A household that is split has its rooms to itself. */
  close(group: Group, space: Space, people: number): void {
    this.unitOf.set(group, space.room.target.unitId)
    this.taken.set(space.room.target.id, { people, sharing: 'own' })
  }
  isTouched = (id: RoomId): boolean => this.taken.has(id) || this.cleared.has(id)
  clear(id: RoomId): void {
    this.cleared.add(id)
  }
  /** For trying: the state to go back to. */
  mark(): () => void {
    const taken = new Map(this.taken)
    const cleared = new Set(this.cleared)
    const unitOf = new Map(this.unitOf)
    return () => {
      this.taken.clear()
      this.cleared.clear()
      this.unitOf.clear()
      for (const [group, unit] of unitOf) this.unitOf.set(group, unit)
      for (const [id, one] of taken) this.taken.set(id, one)
      for (const id of cleared) this.cleared.add(id)
    }
  }
}
