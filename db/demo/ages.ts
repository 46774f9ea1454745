/** Ages on the day of arrival, in years with fractions, so that every relation in a household fits. */
import type { Chance } from './chance.ts'
import type { Part } from './people.ts'

export interface AgedPart {
  readonly part: Part
  /** Years on the day of arrival; negative for a child born here later. */
  readonly age: number
}

interface Background {
  readonly ukrainian: boolean
  /** Years between the arrival and today. */
  readonly yearsHere: number
}

/**
 * Gives each letter of a shape an age. Mothers are 18 to 43 at each birth, fathers up to nine years older; no child is 18 on arrival, and none
 * still in the household is 25 today.
 */
export function agedParts(shape: string, background: Background, chance: Chance): AgedPart[] {
  const parts = [...shape] as Part[]
  const children = childAges(parts, background, chance)
  const oldest = Math.max(...children, 0)
  const mother = motherAge(parts, children, background, chance)
  let nextChild = 0
  return parts
    .map((part): AgedPart => {
      if (part === 'c' || part === 'b') return { part, age: children[nextChild++] ?? 0 }
      if (part === 'W') return { part, age: mother }
      if (part === 'M') return { part, age: manAge(parts, mother, children.length > 0, background, chance) }
      if (part === 'G' && parts.includes('W')) return { part, age: Math.min(mother + span(chance, 20, 29), 84) }
      if (part === 'G' && children.length > 0) return { part, age: oldest + span(chance, 46, 54) }
      if (part === 'G' || part === 'P') return { part, age: span(chance, 65, 79) }
      return { part, age: 0 }
    })
    .map((aged, _index, all) =>
      aged.part === 'B' || aged.part === 'S' ? { ...aged, age: siblingAge(all, chance) } : aged,
    )
}

const span = (chance: Chance, low: number, high: number): number => low + chance.next() * (high - low)

/** The eldest first; those born here last. */
function childAges(parts: readonly Part[], { yearsHere }: Background, chance: Chance): number[] {
  const arriving = parts.filter((part) => part === 'c').length
  const born = parts.filter((part) => part === 'b').length
  const highest = Math.min(17.6, 24.5 - yearsHere)
  const gaps = Array.from({ length: Math.max(arriving - 1, 0) }, () => span(chance, 1.3, arriving > 3 ? 2.6 : 4.2))
  const width = gaps.reduce((sum, gap) => sum + gap, 0)
  const youngest = born > 0 ? span(chance, 0.4, 4) : span(chance, 0.3, Math.max(highest - width, 0.5))
  const ages = arriving > 0 ? [youngest] : []
  for (const gap of gaps) ages.unshift((ages[0] ?? youngest) + gap)
  const births = Array.from({ length: born }, () => -span(chance, 0.9, Math.min(5.5, yearsHere - 0.4)))
  return [...ages, ...births]
}

function motherAge(
  parts: readonly Part[],
  children: readonly number[],
  background: Background,
  chance: Chance,
): number {
  if (children.length === 0) {
    if (background.ukrainian && parts.includes('M')) return span(chance, 54, 66)
    return background.ukrainian && !parts.includes('S') ? span(chance, 19, 62) : span(chance, 20, 38)
  }
  const oldest = Math.max(...children)
  const youngest = Math.min(...children)
  return oldest + span(chance, 18.3, Math.min(33, 43 - (oldest - youngest)))
}

/** Men of Ukraine who could leave the country: over sixty, fathers of three, students. */
function manAge(
  parts: readonly Part[],
  mother: number,
  father: boolean,
  background: Background,
  chance: Chance,
): number {
  if (parts.includes('W'))
    return background.ukrainian && !father ? span(chance, 60.2, 70) : mother + span(chance, -1, 8.5)
  if (background.ukrainian) return chance.happens(0.45) ? span(chance, 18.4, 23) : span(chance, 58, 74)
  return chance.happens(0.8) ? span(chance, 18.6, 33) : span(chance, 33, 51)
}

/** A brother or sister of the first member; grown up on arrival. */
function siblingAge(all: readonly AgedPart[], chance: Chance): number {
  const first = all[0]?.age ?? 25
  return Math.max(18.4, first + (chance.happens(0.5) ? 1 : -1) * span(chance, 1.4, 6))
}
