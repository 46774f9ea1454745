/** Gives everybody a name as the custom of the country has it; no full name comes twice. */
import { type Chance, chanceFor, dealer } from './chance.ts'
import type { NamePool } from './names/pool.ts'
import type { Household, Member } from './people.ts'

/** The next name of a list; every name is dealt once before one comes again. */
type Deal = (list: readonly string[]) => string

/** Households with names, in the same order. */
export function named(households: readonly Household<Member>[]): Household[] {
  const chance = chanceFor('names')
  const decks = new Map<readonly string[], () => string>()
  const deal: Deal = (list) => {
    const deck = decks.get(list) ?? dealer(list, chance)
    decks.set(list, deck)
    return deck()
  }
  const taken = new Set<string>()
  return households.map((household) => {
    const { members, origin } = household
    for (;;) {
      const givenNames = givenNamesOf(members, origin.names, deal)
      const familyNames = familyNamesOf(members, givenNames, origin.names, deal, chance)
      const names = members.map((_, index) => ({
        givenName: givenNames[index] ?? '',
        familyName: familyNames[index] ?? '',
      }))
      const full = names.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
      if (full.some((name) => taken.has(name)) || names.some(echoes)) continue
      for (const name of full) taken.add(name)
      return { ...household, members: members.map((member, index) => ({ ...member, ...at(names, index) })) }
    }
  })
}

/** "Farah Farah" happens in life, but reads like a mistake. */
const echoes = ({ givenName, familyName }: { givenName: string; familyName: string }): boolean =>
  familyName.split(' ').includes(givenName)

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new RangeError('a member without a name')
  return entry
}

function givenNamesOf(members: readonly Member[], pool: NamePool, deal: Deal): string[] {
  const used = new Set<string>()
  return members.map((member) => {
    const list = givenNameList(member, pool)
    let name = deal(list)
    while (used.has(name)) name = deal(list)
    used.add(name)
    return name
  })
}

function givenNameList(member: Member, pool: NamePool): readonly string[] {
  const grown = member.sex === 'm' ? pool.men : pool.women
  if (member.part === 'c' || member.part === 'b') return (member.sex === 'm' ? pool.boys : pool.girls) ?? grown
  if (member.birth.day < '1960-01-01') return (member.sex === 'm' ? pool.oldMen : pool.oldWomen) ?? grown
  return grown
}

type FamilyNames = (
  members: readonly Member[],
  givenNames: readonly string[],
  pool: NamePool,
  deal: Deal,
  chance: Chance,
) => string[]

const familyNamesOf: FamilyNames = (members, givenNames, pool, deal, chance) =>
  customs[pool.custom](members, givenNames, pool, deal, chance)

/** `Kovalskyi/Kovalska` for a woman is Kovalska. */
const formFor = (sex: Member['sex'], name: string): string => name.split('/')[sex === 'w' ? 1 : 0] ?? name

const shared: FamilyNames = (members, _givenNames, pool, deal, chance) => {
  const family = deal(pool.families)
  const beside = members.some((member) => member.part === 'c') || members.some((member) => member.part === 'S')
  return members.map((member, index) => {
    // a mother's mother, or a married sister, has a name of her own
    const own = index > 0 && beside && (member.part === 'G' || member.part === 'S') && chance.happens(0.55)
    const name = own ? deal(pool.families) : family
    return name.includes('/') ? formFor(member.sex, name) : name
  })
}

const ownName: FamilyNames = (members, _givenNames, pool, deal, chance) => {
  const family = deal(pool.families)
  const hasFather = members.some((member) => member.part === 'M')
  const mothers = hasFather || chance.happens(0.65) ? deal(pool.families) : family
  return members.map((member) => (member.part === 'W' ? mothers : family))
}

/** The second name is the father's given name, here and for a second generation. */
const fathersNames =
  (generations: 1 | 2): FamilyNames =>
  (members, givenNames, pool, deal) => {
    const line = (): string => (generations === 1 ? deal(pool.men) : `${deal(pool.men)} ${deal(pool.men)}`)
    const elders = line()
    const father = members.findIndex((member) => member.part === 'M')
    const fathersName = givenNames[father]
    const children =
      fathersName === undefined ? line() : generations === 1 ? fathersName : `${fathersName} ${elders.split(' ')[0]}`
    return members.map((member) => {
      if (member.part === 'c' || member.part === 'b') return children
      return member.part === 'W' && father >= 0 ? line() : elders
    })
  }

const customs: Record<NamePool['custom'], FamilyNames> = {
  shared,
  ownName,
  patronymic: fathersNames(1),
  patronymic2: fathersNames(2),
}
