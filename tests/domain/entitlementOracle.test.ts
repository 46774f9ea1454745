/** Entitlements of random towns against a naive clerk who looks at every day by itself; and what must hold of any of them. */
import { expect, it } from 'vitest'
import { entitlementsOf } from '../../db/domain/payments/entitlement.ts'
import type { BenefitPerson, EntitlementFacts, FamilyLink, ItemPeriod } from '../../db/domain/payments/facts.ts'
import { standardBenefits } from '../../db/domain/payments/settings.ts'
import { itemKinds, type Stage } from '../../db/domain/payments/terms.ts'
import { codesOf } from '../../db/domain/people/terms.ts'
import { addDays, type Day, type DayRange } from '../../db/domain/values.ts'
import { cents, household, months, person, someFacts } from '../build/entitlements.ts'
import { day } from '../build/register.ts'
import { oracle } from '../support/benefitOracle.ts'
import { type Dice, dice } from '../support/chance.ts'
import { firstSeed, limitOf, proved, timesOf } from '../support/proofs.ts'

const first = day('2022-10-01')
const asked = months('2022-10', '2022-11', '2022-12', '2023-01', '2023-02', '2023-03')
const reach = 200

/** Up to four periods one after the other, with gaps; many begin and end with a month. */
function line<V extends object>(roll: Dice, value: () => V): (DayRange & V)[] {
  const periods: (DayRange & V)[] = []
  let at = roll.chance(60) ? -40 : roll.between(0, reach)
  for (let left = roll.between(1, 4); left > 0; left--) {
    const from = addDays(first, at)
    const isOpen = left === 1 && roll.chance(60)
    const length = roll.one([1, 2, 14, 29, 30, 31, roll.between(1, 120)])
    const to = isOpen ? null : addDays(from, length)
    periods.push({ from, to, ...value() })
    at += length + (roll.chance(60) ? 0 : roll.between(1, 20))
  }
  return periods
}

/** Born so that a birthday that counts often falls into the months asked about. */
function birth(roll: Dice): BenefitPerson['birth'] {
  if (roll.chance(4)) return null
  const years = roll.one([0, 3, 6, 6, 10, 14, 14, 16, 18, 18, 22, 25, 25, 40])
  const birthday = roll.chance(8) ? day('2023-02-28') : addDays(first, roll.between(-60, reach))
  const born = `${Number(birthday.slice(0, 4)) - years}${birthday.slice(4)}` as Day
  return { day: roll.chance(3) ? day('2004-02-29') : born, precision: 'day' }
}

function items(roll: Dice, owner: number): ItemPeriod[] {
  return Array.from({ length: roll.one([0, 0, 1, 2, 3]) }, (_, index) => index).flatMap((index): ItemPeriod[] => {
    const kind = roll.one(codesOf(itemKinds))
    const number = owner * 10 + index
    const owed = { kind, number, label: kind, total: kind === 'repayment' ? cents(roll.between(5_000, 30_000)) : null }
    const amount = () => cents(roll.between(1, kind === 'income' ? 50_000 : 5_000))
    if (kind === 'one_off') {
      const from = addDays(first, roll.between(-5, reach))
      return [{ ...owed, from, to: addDays(from, 1), amount: amount() }]
    }
    return line(roll, () => ({ ...owed, amount: amount() }))
  })
}

function town(seed: number): EntitlementFacts {
  const roll = dice(seed)
  const people = Array.from({ length: roll.between(1, 5) }, (_, index): BenefitPerson => {
    const role = (at: number) =>
      at === index ? 'reference' : roll.one(['partner', 'child', 'child', 'other'] as const)
    return {
      personId: person(index + 1),
      birth: birth(roll),
      belongings: line(roll, () => {
        const id = roll.one([1, 1, 1, 2])
        return { householdId: household(id), role: role(id - 1) }
      }),
      regimes: line(roll, () => ({
        regime: roll.one(['asylblg_3', 'asylblg_3', 'asylblg_2', 'asylblg_1a', 'sgb_2', 'none'] as const),
      })),
      homes: roll.chance(10)
        ? []
        : line(roll, () => ({ legalClass: roll.one(['shared', 'flat', 'flat', null] as const) })),
      overrides: roll.chance(70)
        ? []
        : line(roll, () =>
            roll.chance(50)
              ? { stage: roll.between(1, 6) as Stage, amount: null, reason: 'Bescheid' }
              : { stage: null, amount: cents(roll.between(0, 40_001)), reason: 'Bescheid' },
          ),
      items: items(roll, index + 1),
    }
  })
  const family = people.flatMap((one) =>
    people.flatMap((other): FamilyLink[] => {
      if (one.personId >= other.personId || roll.chance(75)) return []
      const kind = roll.one(['partner', 'parent'] as const)
      return line(roll, () => ({ personId: one.personId, relativeId: other.personId, kind }))
    }),
  )
  return someFacts(people, { family })
}

const sorted = <T>(list: readonly T[]): string[] => list.map((each) => JSON.stringify(each)).sort()

function ours(facts: EntitlementFacts) {
  const { amounts, obstacles } = entitlementsOf(facts, asked, standardBenefits)
  const thirtieths: Record<string, number> = {}
  for (const { personId, month, basis } of amounts)
    if (basis.kind === 'rate')
      for (const { stage, days } of basis.segments) {
        const key = `${personId} ${month} ${stage ?? 'hand'}`
        thirtieths[key] = (thirtieths[key] ?? 0) + days
      }
  return {
    lines: sorted(
      amounts.map(({ personId, householdId, month, position, amount }) => ({
        personId,
        householdId,
        month,
        position,
        amount,
      })),
    ),
    thirtieths: sorted(Object.entries(thirtieths)),
    obstacles: obstacles.map((each) => `${each.personId} ${each.householdId} ${each.from} ${each.obstacle}`).sort(),
    amounts,
  }
}

it(
  'any lives, homes, families, items: position by position what a clerk with a wall calendar works out',
  () => {
    const seed = firstSeed(5)
    let positions = 0
    for (let round = 0; round < timesOf('entitlements'); round++) {
      const facts = town(seed + round)
      const found = ours(facts)
      const told = oracle(facts, asked)
      const where = `seed ${seed + round}`
      expect({ where, lines: found.lines }).toEqual({ where, lines: sorted(told.lines) })
      expect({ where, thirtieths: found.thirtieths }).toEqual({
        where,
        thirtieths: sorted(Object.entries(told.thirtieths)),
      })
      expect({ where, obstacles: found.obstacles }).toEqual({ where, obstacles: told.obstacles.sort() })
      positions += found.lines.length
    }
    expect(positions).toBeGreaterThan(timesOf('entitlements'))
    proved('entitlements', { towns: timesOf('entitlements'), positions })
  },
  limitOf(),
)

it('what holds of any town: no order matters, a cut that changes nothing changes nothing, nobody’s month is below 0', () => {
  for (let seed = 0; seed < 150; seed++) {
    const facts = town(seed)
    const plain = ours(facts)
    const roll = dice(seed + 1_000_000)
    const mixed = facts.people.map((each) => ({
      ...each,
      belongings: roll.shuffled(each.belongings),
      regimes: roll.shuffled(each.regimes),
      homes: roll.shuffled(each.homes),
      overrides: roll.shuffled(each.overrides),
      items: roll.shuffled(each.items),
    }))
    const another = {
      ...facts,
      people: roll.shuffled(mixed),
      family: roll.shuffled(facts.family),
      rates: roll.shuffled(facts.rates),
    }
    expect({ seed, lines: ours(another).lines }).toEqual({ seed, lines: plain.lines })

    const at = addDays(first, roll.between(0, reach))
    const cut = <P extends DayRange>(periods: readonly P[]): P[] =>
      periods.flatMap((each) =>
        each.from < at && (each.to === null || each.to > at)
          ? [
              { ...each, to: at },
              { ...each, from: at },
            ]
          : [each],
      )
    const split = facts.people.map((each) => ({
      ...each,
      belongings: cut(each.belongings),
      regimes: cut(each.regimes),
      homes: cut(each.homes),
      overrides: cut(each.overrides),
      items: [
        ...each.items.filter(({ kind }) => kind === 'one_off'),
        ...cut(each.items.filter(({ kind }) => kind !== 'one_off')),
      ],
    }))
    expect({ seed, lines: ours({ ...facts, people: split, rates: cut(facts.rates) }).lines }).toEqual({
      seed,
      lines: plain.lines,
    })

    const purses = new Map<string, number>()
    for (const { personId, month, amount } of plain.amounts)
      purses.set(`${personId} ${month}`, (purses.get(`${personId} ${month}`) ?? 0) + amount)
    expect(Math.min(0, ...purses.values())).toBe(0)
    for (const { amount, basis } of plain.amounts)
      if (basis.kind === 'rate') expect(basis.segments.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
  }
})

it('asked for some households, the answer is that of all, cut to them', () => {
  for (let seed = 0; seed < 60; seed++) {
    const facts = town(seed)
    const only = new Set([household(1)])
    const some = entitlementsOf({ ...facts, households: only }, asked, standardBenefits).amounts
    const all = entitlementsOf(facts, asked, standardBenefits).amounts
    expect(sorted(some)).toEqual(sorted(all.filter(({ householdId }) => only.has(householdId))))
  }
})
