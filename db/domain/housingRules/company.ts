/** Rules about who would sleep beside whom. */

import type { MoveFacts } from '../housing/moveFacts.ts'
import type { HousingNeed } from '../people/terms.ts'
import type { Day } from '../values.ts'
import { adult, companions, found, isUnder16, isUnrelated, pairs, type Rule } from './nights.ts'

/** Two adults of different households, one m, one w. Where the sex is not known the rule cannot tell and stays silent. */
export const sexes: Rule = (facts, day) => {
  const mixed = pairs(facts, day).some(
    ([a, b]) => isUnrelated(a, b) && adult(a, day) && adult(b, day) && a.sex === 'm' && b.sex === 'w',
  )
  return mixed ? found('sexes', 'block', {}, true) : null
}

export const split: Rule = (facts) =>
  facts.unitsLeftBehind.some((unit) => unit !== facts.room.unitId) ? found('split', 'warn') : found('split', 'ok')

/** Children under 16 with adults of another household. */
export const minors: Rule = (facts, day) => {
  const beside = pairs(facts, day).some(([a, b]) => isUnrelated(a, b) && isUnder16(a, day) && adult(b, day))
  return beside ? found('minors', 'warn') : null
}

const anyNeeds = (facts: MoveFacts, day: Day, need: HousingNeed): boolean =>
  [...facts.movers, ...companions(facts, day)].some((person) => person.needs.includes(need))

/** A room of one's own, with the own household at most; also for who lives there already. */
export const singleRoom: Rule = (facts, day) => {
  if (!anyNeeds(facts, day, 'single_room')) return null
  const shared = pairs(facts, day).some(([a, b]) => a.needs.includes('single_room') && isUnrelated(a, b))
  return found('single_room', shared ? 'warn' : 'ok')
}

/** No man of another household in the room. Of the rest of the unit nobody knows here: the sentence says so. */
export const womenOnly: Rule = (facts, day) => {
  if (!anyNeeds(facts, day, 'women_only')) return null
  const men = pairs(facts, day).some(
    ([a, b]) => a.needs.includes('women_only') && isUnrelated(a, b) && b.sex === 'm' && !isUnder16(b, day),
  )
  return found('women_only', men ? 'warn' : 'ok')
}
