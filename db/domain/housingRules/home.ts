/** Rules about whether the room suits those who come. */
import { accessOf } from '../housing/access.ts'
import { adult, companions, found, isUnder16, type Rule } from './nights.ts'

/** A room for women or men is for those of 16 and more; younger children come with their mother or father. */
export const purpose: Rule = (facts, day) => {
  const wanted = facts.room.purpose
  if (!wanted) return null
  const people = facts.movers
  const met =
    wanted === 'families'
      ? people.some((p) => !adult(p, day)) ||
        people.length + companions(facts, day).filter((c) => c.householdId === people[0]?.householdId).length > 1
      : people.every((p) => isUnder16(p, day) || p.sex === (wanted === 'women' ? 'w' : 'm'))
  return found('purpose', met ? 'ok' : 'warn', { purpose: wanted })
}

/** Who needs the ground floor, a way without steps or room for a wheelchair. */
export const stepFree: Rule = (facts) => {
  const access = accessOf(
    facts.movers.flatMap((mover) => mover.needs),
    facts.room,
  )
  return access && found('step_free', access.met === 'yes' ? 'ok' : 'warn', { need: access.need, met: access.met })
}
