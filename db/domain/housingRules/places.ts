/** Rules about the place itself: is there one, is there room, and does the house have it on these nights. */
import { capacityOn, firstNightWithout } from '../housing/capacity.ts'
import { covers, type Day, overlaps } from '../values.ts'
import { found, fullestNight, fullness, plannedRange, type Rule } from './nights.ts'

export const alreadyPlaced: Rule = (facts, day) => {
  const later = facts.movers.flatMap((mover) => mover.stays).find((stay) => stay.from > day)
  return later ? found('already_placed', 'block', { from: later.from }) : null
}

export const capacity: Rule = (facts, day) => {
  const densified = fullness(facts, day, 'densifiedPlaces')
  if (densified && densified.people > densified.densified) return found('capacity', 'block', densified)
  const regular = fullness(facts, day, 'regularPlaces')
  return regular && regular.people <= regular.regular ? found('capacity', 'ok', regular) : null
}

export const regularCapacity: Rule = (facts, day) => {
  if (capacity(facts, day)) return null
  const numbers = fullness(facts, day, 'regularPlaces')
  return numbers && found('regular', 'warn', numbers)
}

/** The room is not open yet, is closed, or closes while somebody of these would still sleep in it. */
export const outOfService: Rule = (facts, day) => {
  const [on] = facts.movers
    .flatMap((mover) => firstNightWithout(facts.room.capacity, plannedRange(mover, day)) ?? [])
    .sort()
  return on ? found('out_of_service', 'block', { on }) : null
}

export const blocked: Rule = (facts, day) => {
  const block = facts.room.blocks.find((range) =>
    facts.movers.some((mover) => overlaps(range, plannedRange(mover, day))),
  )
  return block ? found('blocked', 'block', block.to ? { from: block.from, to: block.to } : { from: block.from }) : null
}

export const lease: Rule = (facts, day) => {
  const held = facts.room.lease
  if (!held) return null
  if (!covers(held, day))
    return found('lease', 'block', held.to ? { from: held.from, to: held.to } : { from: held.from })
  return held.to ? found('lease', 'ok', { to: held.to }) : null
}

/** Together with the places that are held for others there would be more people than regular places on some night. */
export const reserved: Rule = (facts, day) => {
  const { room, movers } = facts
  if (room.reserved.length === 0) return null
  const coming = movers.map((mover) => ({ householdId: mover.householdId, ...plannedRange(mover, day) }))
  const people = [...coming, ...room.neighbours.filter((n) => !movers.some((mover) => mover.personId === n.personId))]
  const held = (on: Day) =>
    room.reserved
      .filter((one) => covers(one, on))
      .map((one) => {
        const there = people.filter((who) => who.householdId === one.householdId && covers(who, on)).length
        return { ...one, places: Math.max(0, one.places - there) }
      })
      .filter((one) => one.places > 0)
  const days = [day, ...[...people, ...room.reserved].map(({ from }) => from).filter((from) => from > day)].sort()
  for (const on of days.filter((each) => coming.some((range) => covers(range, each)))) {
    const others = held(on)
    const first = others[0]
    const taken = people.filter((who) => covers(who, on)).length
    const places = others.reduce((sum, one) => sum + one.places, 0)
    const regular = capacityOn(room.capacity, on)?.regularPlaces ?? 0
    if (first && taken + places > regular)
      return found('reserved', 'warn', {
        places,
        for: others.map((one) => one.label).join(', '),
        people: taken,
        regular,
        ...(first.to ? { to: first.to } : {}),
      })
  }
  return null
}

export const area: Rule = (facts, day) => {
  if (facts.room.areaHundredths === null) return null
  const { people } = fullestNight(facts, day)
  const each = Math.floor(facts.room.areaHundredths / people)
  const numbers = { area: facts.room.areaHundredths, each, minimum: facts.minAreaHundredths }
  return found('area', each < facts.minAreaHundredths ? 'warn' : 'ok', numbers)
}

export const backDated: Rule = (facts, day) => (day < facts.today ? found('back_dated', 'warn', { day }) : null)
