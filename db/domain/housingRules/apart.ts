/** The rule on people of whom the office noted that they are not to be placed together. */
import type { Apart, ApartBed } from '../housing/moveFacts.ts'
import { covers, type DayRange, intersection, overlaps, type PersonId } from '../values.ts'
import { companions, found, plannedRange, type Rule } from './nights.ts'

const inPair = ({ personId, otherId }: Apart, id: PersonId): boolean => personId === id || otherId === id

/** Both in the room while the note holds; else both in the flat or corridor, which is said, too. */
export const notTogether: Rule = (facts, day) => {
  const coming = facts.movers.map((mover) => ({ personId: mover.personId, nights: plannedRange(mover, day) }))
  const inRoom = [...coming, ...companions(facts, day).map((n) => ({ personId: n.personId, nights: n as DayRange }))]
  const hit = (note: Apart, beside: readonly { readonly personId: PersonId; readonly nights: DayRange }[]) =>
    coming.some((mover) => {
      const held = inPair(note, mover.personId) ? intersection(mover.nights, note) : null
      return (
        held !== null &&
        beside.some((o) => o.personId !== mover.personId && inPair(note, o.personId) && overlaps(o.nights, held))
      )
    })
  const inUnit = (note: Apart) =>
    note.beds
      .filter((bed: ApartBed) => bed.unitId === facts.room.unitId && !coming.some((m) => m.personId === bed.personId))
      .map((bed) => ({ personId: bed.personId, nights: bed as DayRange }))
  const names = (note: Apart) => ({ names: note.names, ...(note.to ? { to: note.to } : {}) })
  const near = facts.apart.find((note) => hit(note, inRoom))
  if (near) return found('not_together', 'warn', { ...names(near), where: 'room' })
  const beside = facts.apart.find((note) => hit(note, inUnit(note)))
  return beside ? found('not_together', 'warn', { ...names(beside), where: 'unit' }) : null
}

/** Where the two of each note sleep once these people have gone from `day` on, or have come into a unit. */
export const bedsWithout = (
  notes: readonly Apart[],
  changes: readonly { readonly personId: PersonId; readonly comes: ApartBed | null }[],
  day: DayRange['from'],
): Apart[] =>
  notes.map((note) => ({
    ...note,
    beds: [
      ...note.beds.filter((bed) => !covers(bed, day) || !changes.some((change) => change.personId === bed.personId)),
      ...changes.flatMap(({ personId, comes }) => (comes && inPair(note, personId) ? [comes] : [])),
    ],
  }))
