/** Moving out, not moving in, stays put right, and room-mates: against a model that knows nothing but nights. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  correctStay,
  freshNights,
  moveOut,
  notMovedIn,
  type StayLine,
  shiftBeginning,
} from '../../db/domain/housing/leaving.ts'
import { roomMatesOf, type Slept } from '../../db/domain/housing/roomMates.ts'
import type { StayValue } from '../../db/domain/housing/stay.ts'
import { stayIn } from '../../db/domain/housing/stay.ts'
import type { Learned } from '../../db/domain/people/recordPeriod.ts'
import { addDays, covers, type Day, type DayRange, type PersonId, type RoomId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const first = day('2022-10-01')
const at = (night: number): Day => addDays(first, night)
const nights = 40
const room = (id: number) => id as RoomId

/** Room of each night; null: none. */
type Nights = readonly (number | null)[]
const nightsOf = (stays: readonly (DayRange & { readonly value: StayValue })[]): Nights =>
  Array.from({ length: nights }, (_, night) => stays.find((stay) => covers(stay, at(night)))?.value.roomId ?? null)

/** Stays one after the other, with gaps, the last perhaps without an end. */
const aLine: fc.Arbitrary<StayLine> = fc
  .array(fc.record({ gap: fc.nat(4), length: fc.integer({ min: 1, max: 9 }), room: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((parts) => fc.tuple(fc.constant(parts), fc.boolean()))
  .map(([parts, isOpen]) => {
    let next = 0
    return parts.map((part, index) => {
      const from = next + part.gap
      next = from + part.length
      const to = isOpen && index === parts.length - 1 ? null : at(next)
      return { id: index + 1, value: stayIn(room(part.room)), from: at(from), to, knownSince: first }
    })
  })
const after = (line: StayLine, { change }: Learned<StayValue>) => [
  ...line.filter((stay) => !change.withdraw.includes(stay)),
  ...change.insert,
]
const days = { learnedOn: at(20), today: at(20), lastKnown: null }
const aNight = fc.nat(nights - 1)

it('whoever moves out has slept where she did until then, and nowhere from then on', () => {
  fc.assert(
    fc.property(aLine, aNight, (line, night) => {
      const left = moveOut(line, { day: at(night), ended: 'own_flat', destination: null }, days)
      const before = nightsOf(line)
      if (!left.ok) {
        expect(before.slice(night).every((of) => of === null)).toBe(true)
        return
      }
      const then = after(line, left.value)
      expect(then.filter((stay) => stay.to !== null && stay.to <= stay.from)).toEqual([])
      expect(nightsOf(then)).toEqual(before.map((of, index) => (index < night ? of : null)))
      expect(then.filter((stay) => stay.value.ended !== null && stay.to !== at(night))).toEqual([])
    }),
  )
})

it('whoever did not move in sleeps on where she was, or nowhere; all other nights stay', () => {
  fc.assert(
    fc.property(aLine, fc.nat(4), fc.boolean(), (line, pick, staysOn) => {
      const stay = line[pick % line.length]
      if (!stay) return
      const undone = notMovedIn(line, stay.from, staysOn, days)
      if (!undone.ok) throw new Error(undone.error.code)
      const previous = line.find((one) => one.to === stay.from)
      const instead = staysOn && previous ? previous.value.roomId : null
      const expected = nightsOf(line).map((of, index) => (covers(stay, at(index)) ? instead : of))
      expect(nightsOf(after(line, undone.value))).toEqual(expected)
    }),
  )
})

it('a planned move on another day: the room before is kept until then or left earlier, no other night changes', () => {
  fc.assert(
    fc.property(aLine, fc.nat(4), aNight, (line, pick, night) => {
      const stay = line[pick % line.length]
      if (!stay) return
      const { from, to } = stay
      const day = at(night)
      const shifted = shiftBeginning(line, from, day, days)
      if (!shifted.ok) {
        const isLate = line.some((one) => one.from >= day && one.from < from)
        const why =
          from <= days.today
            ? 'NO_PLANNED_STAY'
            : to !== null && day >= to
              ? 'PERIOD_EMPTY'
              : isLate
                ? 'PLACE_BEFORE_BEGINS_LATER'
                : 'NOTHING_CHANGED'
        expect(shifted.error.code).toBe(why)
        return
      }
      const before = nightsOf(line)
      const previous = line.find((one) => one.to === from)?.value.roomId ?? null
      const expected = before.map((of, index) => {
        if (covers({ from: day, to }, at(index))) return stay.value.roomId
        return covers({ from, to: day }, at(index)) ? previous : of
      })
      expect(nightsOf(after(line, shifted.value))).toEqual(expected)
    }),
  )
})

it('a stay put right holds in its nights, no night has two, and every night that is new in a room is judged', () => {
  fc.assert(
    fc.property(
      aLine,
      fc.nat(4),
      aNight,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      (line, pick, from, length, number) => {
        const stay = line[pick % line.length]
        if (!stay) return
        const nightsMeant = { from: at(from), to: at(from + length) }
        const fixed = correctStay(line, stay.from, stayIn(room(number)), nightsMeant, days)
        if (!fixed.ok) {
          expect(fixed.error.code).toBe('NOTHING_CHANGED')
          return
        }
        const then = after(line, fixed.value)
        const laid = then.find((one) => one.from === nightsMeant.from)
        expect(laid?.value.roomId).toBe(number)
        for (let night = 0; night < nights; night += 1)
          expect(then.filter((one) => covers(one, at(night))).length).toBeLessThanOrEqual(1)
        const fresh = freshNights(line, fixed.value)
        const before = nightsOf(line)
        const now = nightsOf(then)
        for (let night = 0; night < nights; night += 1) {
          const isNew = now[night] !== null && now[night] !== before[night]
          const isJudged = fresh.some((one) => one.roomId === now[night] && covers(one, at(night)))
          expect(isJudged).toBe(isNew)
        }
      },
    ),
  )
})

it('room-mates are those who slept in the same room in the same nights, counted night by night', () => {
  const slept = (personId: number) =>
    aLine.map((line): Slept[] =>
      line.map(({ value, from, to }) => ({ personId: personId as PersonId, roomId: value.roomId, from, to })),
    )
  fc.assert(
    fc.property(slept(1), slept(2), slept(3), aNight, (own, second, third, today) => {
      const mates = roomMatesOf(own, [...own, ...second, ...third], at(today))
      for (const [personId, stays] of [[2, second] as const, [3, third] as const])
        for (const number of [1, 2, 3]) {
          const inRoom = (all: readonly Slept[], night: number) =>
            all.some((stay) => stay.roomId === number && covers(stay, at(night)))
          const shared = Array.from({ length: today + 1 }, (_, night) => night).filter(
            (night) => inRoom(own, night) && inRoom(stays, night),
          )
          const told = mates.filter((mate) => mate.personId === personId && mate.roomId === number)
          expect(told.reduce((sum, mate) => sum + mate.nights, 0)).toBe(shared.length)
          for (const night of shared) expect(told.some((mate) => covers(mate, at(night)))).toBe(true)
        }
      expect(mates.map((mate) => mate.from)).toEqual(
        mates
          .map((mate) => mate.from)
          .toSorted()
          .reverse(),
      )
    }),
  )
})
