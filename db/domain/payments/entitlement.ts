/**
 * What every person is entitled to in given months, position by position, with how it came about. Pure. Conventions (domain.md § 5):
 * - Entitled on a day: who belongs to a household and whose Rechtskreis is AsylbLG. The day of leaving is none.
 * - A month counts 30 days when all of it is entitled, else the days that are, at most 30 (`parts.ts`).
 * - Nothing takes a person's month below 0: what takes off takes at most what is left, in the order of `items.ts`, and says so.
 * - A position stands with the household of the last entitled day of its month.
 */
import { type Cents, type Day, type HouseholdId, nextMonth, type PersonId } from '../values.ts'
import type { BenefitPerson, EntitlementFacts, ItemPeriod } from './facts.ts'
import { type EntitledMonth, itemsByNumber, itemsIn } from './items.ts'
import { type Due, type LifePart, lifeOf, type Surroundings } from './life.ts'
import { daysCounted, partsRounded } from './parts.ts'
import type { Month, MonthObstacle, PositionAmount, RateSegment } from './position.ts'
import { roundingIn } from './rounding.ts'
import type { BenefitSettings } from './settings.ts'

export interface Entitlements {
  /** By person, month and position: `rate` first, then the items as they are taken off. */
  readonly amounts: readonly PositionAmount[]
  readonly obstacles: readonly MonthObstacle[]
}

/** What of the line lies in the month. */
function within(life: readonly LifePart[], from: Day, to: Day): LifePart[] {
  const parts: LifePart[] = []
  for (const part of life) {
    if (part.to <= from || part.from >= to) continue
    parts.push(
      part.from >= from && part.to <= to
        ? part
        : { from: part.from > from ? part.from : from, to: part.to < to ? part.to : to, due: part.due },
    )
  }
  return parts
}

interface DuePart extends LifePart {
  readonly due: Due
  readonly days: number
}
const isDue = (part: LifePart & { readonly days: number }): part is DuePart => typeof part.due !== 'string'

/** One person's months, in time order. */
function monthsOf(
  person: BenefitPerson,
  facts: EntitlementFacts,
  months: readonly { readonly month: Month; readonly to: Day }[],
  around: Surroundings,
): Entitlements {
  const amounts: PositionAmount[] = []
  const obstacles: MonthObstacle[] = []
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return { amounts, obstacles }
  const life = lifeOf(person, { from: first.month, to: last.to }, around)
  const items = itemsByNumber(person)
  const asked = new Set(months.map(({ month }) => month))
  const repaidNow = new Map<number, number>()
  const owed = (item: ItemPeriod): Cents => {
    let repaid = repaidNow.get(item.number) ?? 0
    for (const [month, cents] of facts.repaid.get(item.number) ?? []) if (!asked.has(month)) repaid += cents
    return ((item.total ?? 0) - repaid) as Cents
  }
  for (const { month, to } of months) {
    const parts = within(life, month, to)
    const latest = parts.at(-1)
    if (!latest) continue
    const householdId = householdBefore(person, latest.to)
    if (householdId === null) continue
    const isAsked = facts.households === null || facts.households.has(householdId)
    const rounding = roundingIn(around.settings.roundings, month)
    const due = daysCounted(parts, { from: month, to }).filter(isDue)
    const rounded = partsRounded(
      due.map(({ from, days, due: { monthly } }) => ({ from, days, monthly })),
      rounding,
    )
    const segments = due.flatMap(({ due: { monthly, ...why } }, index): RateSegment[] => {
      const part = rounded[index]
      return part ? [{ ...part, ...why }] : []
    })
    const rate = rounded.reduce((sum, { amount }) => sum + amount, 0) as Cents
    const whose = { personId: person.personId, householdId, month }
    const entitled: EntitledMonth = { month, from: month, to, rounding, entitled: parts }
    const others = itemsIn(items, entitled, rate, owed)
    for (const { basis, position, amount } of others)
      if (basis.item === 'repayment') {
        const number = Number(position.slice('item/'.length))
        repaidNow.set(number, (repaidNow.get(number) ?? 0) - amount)
      }
    if (!isAsked) continue
    if (segments.length > 0)
      amounts.push({ ...whose, position: 'rate', amount: rate, basis: { kind: 'rate', segments } })
    for (const other of others) amounts.push({ ...whose, ...other })
    for (const { from, due: obstacle } of parts)
      if (typeof obstacle === 'string') obstacles.push({ personId: person.personId, householdId, from, obstacle })
  }
  return { amounts, obstacles }
}

/** Where the person belonged on the day before `to`. */
function householdBefore(person: BenefitPerson, to: Day): HouseholdId | null {
  for (const each of person.belongings)
    if (each.from < to && (each.to === null || each.to >= to)) return each.householdId
  return null
}

function surroundingsOf(facts: EntitlementFacts, settings: BenefitSettings): Surroundings {
  const members = Map.groupBy(
    facts.people.flatMap(({ personId, belongings }) => belongings.map((each) => ({ ...each, personId }))),
    ({ householdId }) => householdId,
  )
  const family = Map.groupBy(
    facts.family.flatMap((link) => [
      { id: link.personId, link },
      { id: link.relativeId, link },
    ]),
    ({ id }) => id,
  )
  const links = new Map([...family].map(([id, each]) => [id, each.map(({ link }) => link)]))
  return {
    rates: facts.rates,
    settings,
    membersOf: (id) => members.get(id) ?? [],
    familyOf: (id: PersonId) => links.get(id) ?? [],
  }
}

/** What the people of the facts are entitled to in these months (first days, in any order). */
export function entitlementsOf(
  facts: EntitlementFacts,
  months: readonly Month[],
  settings: BenefitSettings,
): Entitlements {
  const around = surroundingsOf(facts, settings)
  const asked = [...new Set(months)].sort().map((month) => ({ month, to: nextMonth(month) }))
  const amounts: PositionAmount[] = []
  const obstacles: MonthObstacle[] = []
  for (const person of facts.people) {
    const { households } = facts
    if (households && !person.belongings.some(({ householdId }) => households.has(householdId))) continue
    const own = monthsOf(person, facts, asked, around)
    for (const amount of own.amounts) amounts.push(amount)
    for (const obstacle of own.obstacles) obstacles.push(obstacle)
  }
  return { amounts, obstacles }
}
