/**
 * A naive clerk who works out a month with a wall calendar and fractions: every day is looked at by itself, nothing is cut into periods. Knows
 * none of the program's code; the rules are those of the handbook (domain.md § 5) and of § 3a AsylbLG.
 */

interface Span {
  readonly from: string
  readonly to: string | null
}
export interface OraclePerson {
  readonly personId: number
  readonly birth: { readonly day: string } | null
  readonly belongings: readonly (Span & { readonly householdId: number; readonly role: string })[]
  readonly regimes: readonly (Span & { readonly regime: string })[]
  readonly homes: readonly (Span & { readonly legalClass: string | null })[]
  readonly overrides: readonly (Span & { readonly stage: number | null; readonly amount: number | null })[]
  readonly items: readonly (Span & {
    readonly number: number
    readonly kind: string
    readonly amount: number
    readonly total: number | null
  })[]
}
export interface OracleTown {
  readonly people: readonly OraclePerson[]
  readonly family: readonly (Span & { readonly personId: number; readonly relativeId: number; readonly kind: string })[]
  readonly rates: readonly (Span & { readonly regime: string; readonly stage: number; readonly amount: number })[]
}
export interface OracleLine {
  readonly personId: number
  readonly householdId: number
  readonly month: string
  readonly position: string
  readonly amount: number
}
export interface OracleAnswer {
  readonly lines: OracleLine[]
  /** Thirtieths of each person's month at each stage; `hand` where an amount was set. */
  readonly thirtieths: Record<string, number>
  readonly obstacles: string[]
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
function calendar(month: string): string[] {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5, 7))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const count = number === 2 && isLeap ? 29 : (lengths[number - 1] as number)
  const pages: string[] = []
  for (let page = 1; page <= count; page++) pages.push(`${month.slice(0, 7)}-${page < 10 ? '0' : ''}${page}`)
  return pages
}
const on = (span: Span, day: string) => day >= span.from && (span.to === null || day < span.to)
const whole = (line: readonly Span[], day: string) => line.findIndex((span) => on(span, day))

function yearsOld(birth: string, day: string): number {
  const [by, bm, bd] = birth.split('-').map(Number) as [number, number, number]
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const had = m > bm || (m === bm && d >= bd)
  return y - by - (had ? 0 : 1)
}

/** Half up, in whole numbers without an end. */
function rounded(numerator: bigint): number {
  return Number((2n * numerator + 30n) / 60n)
}

const isPaid = (regime: string) => ['asylblg_3', 'asylblg_2', 'asylblg_1a'].includes(regime)

type Page =
  | { readonly home: number; readonly cents: number; readonly stage: string }
  | { readonly home: number; readonly why: string }

function lookUp(town: OracleTown, who: OraclePerson, day: string): Page | null {
  const belonging = who.belongings[whole(who.belongings, day)]
  const regime = who.regimes[whole(who.regimes, day)]?.regime
  if (!belonging || !regime || !isPaid(regime)) return null
  const home = belonging.householdId
  const byHand = who.overrides[whole(who.overrides, day)]
  if (byHand && byHand.amount !== null) return { home, cents: byHand.amount, stage: 'hand' }
  if (regime === 'asylblg_1a') return { home, why: 'amount_not_set' }
  let stage = byHand?.stage ?? null
  if (stage === null && who.birth === null) return { home, why: 'birth_unknown' }
  if (stage === null) stage = stageFor(town, who, belonging, day)
  const rate = town.rates.filter((each) => each.regime === regime && each.stage === stage && on(each, day))
  return rate[0] ? { home, cents: rate[0].amount, stage: String(stage) } : { home, why: 'rate_missing' }
}

function stageFor(
  town: OracleTown,
  who: OraclePerson,
  belonging: OraclePerson['belongings'][number],
  day: string,
): number {
  const age = yearsOld((who.birth as { day: string }).day, day)
  if (age <= 5) return 6
  if (age <= 13) return 5
  if (age <= 17) return 4
  const under = (other: OraclePerson) => other.belongings[whole(other.belongings, day)]
  const roommates = town.people.filter((other) => under(other)?.householdId === belonging.householdId)
  const spouses = (id: number) =>
    town.family
      .filter((tie) => tie.kind === 'partner' && on(tie, day) && (tie.personId === id || tie.relativeId === id))
      .map((tie) => (tie.personId === id ? tie.relativeId : tie.personId))
  const livesHere = (id: number) => roommates.some((other) => other.personId === id)
  const marriedHere = (id: number) => spouses(id).some(livesHere)
  const others = roommates.filter((other) => other.personId !== who.personId)
  const head = others.some((other) => under(other)?.role === 'reference')
  let couple = marriedHere(who.personId)
  if (!couple && belonging.role === 'partner' && head) couple = true
  const wed = others.some((other) => under(other)?.role === 'partner' && !marriedHere(other.personId))
  if (belonging.role === 'reference' && wed) couple = true
  if (couple) return 2
  const room = who.homes[whole(who.homes, day)]
  if (room?.legalClass === 'shared') return 2
  const single = spouses(who.personId).length === 0
  const parents = town.family.some(
    (tie) => tie.kind === 'parent' && tie.relativeId === who.personId && on(tie, day) && livesHere(tie.personId),
  )
  const withParents = parents || (belonging.role === 'child' && head)
  return age < 25 && single && withParents ? 3 : 1
}

/** What every page of the month weighs in thirtieths. */
function weights(pages: readonly boolean[]): number[] {
  const all = pages.every(Boolean)
  return pages.map((there, index) => (!there ? 0 : all && index === pages.length - 1 ? 31 - pages.length : 1))
}

function worth(cents: readonly (number | null)[]): number | null {
  const weight = weights(cents.map((each) => each !== null))
  const piles = new Map<number, number>()
  cents.forEach((each, index) => {
    if (each !== null) piles.set(each, (piles.get(each) ?? 0) + (weight[index] as number))
  })
  const some = [...piles].filter(([, days]) => days > 0)
  return some.length === 0 ? null : some.reduce((sum, [each, days]) => sum + rounded(BigInt(each) * BigInt(days)), 0)
}

export function oracle(town: OracleTown, months: readonly string[]): OracleAnswer {
  const answer: OracleAnswer = { lines: [], thirtieths: {}, obstacles: [] }
  for (const who of town.people) {
    const paidBack = new Map<number, number>()
    for (const month of months) {
      const days = calendar(month)
      const pages = days.map((day) => lookUp(town, who, day))
      const last = pages.filter((page) => page !== null).at(-1)
      if (!last) continue
      const say = (position: string, amount: number) =>
        answer.lines.push({ personId: who.personId, householdId: last.home, month, position, amount })
      pages.forEach((page, index) => {
        const before = pages[index - 1]
        if (page && 'why' in page && !(before && 'why' in before && before.why === page.why))
          answer.obstacles.push(`${who.personId} ${last.home} ${days[index]} ${page.why}`)
      })
      const entitled = weights(pages.map((page) => page !== null))
      const piles = new Map<number, number>()
      pages.forEach((page, index) => {
        const weight = entitled[index] as number
        if (!page || !('cents' in page) || weight === 0) return
        piles.set(page.cents, (piles.get(page.cents) ?? 0) + weight)
        const key = `${who.personId} ${month} ${page.stage}`
        answer.thirtieths[key] = (answer.thirtieths[key] ?? 0) + weight
      })
      let purse = 0
      if (piles.size > 0) {
        for (const [cents, weight] of piles) purse += rounded(BigInt(cents) * BigInt(weight))
        say('rate', purse)
      }
      for (const kind of ['one_off', 'additional', 'in_kind', 'income', 'deduction', 'repayment'])
        for (const number of [
          ...new Set(who.items.filter((each) => each.kind === kind).map((each) => each.number)),
        ].sort((a, b) => a - b)) {
          const versions = who.items.filter((each) => each.number === number)
          const perDay = days.map((day, index) =>
            pages[index] ? (versions[whole(versions, day)]?.amount ?? null) : null,
          )
          if (kind === 'one_off') {
            const once = versions[0] as OraclePerson['items'][number]
            if (!days.includes(once.from)) continue
            purse += once.amount
            say(`item/${number}`, once.amount)
          } else if (kind === 'additional') {
            const more = worth(perDay)
            if (more === null) continue
            purse += more
            say(`item/${number}`, more)
          } else {
            let want = kind === 'repayment' ? (perDay.find((each) => each !== null) ?? null) : worth(perDay)
            if (want === null) continue
            if (kind === 'repayment') {
              const owed =
                ((versions[0] as OraclePerson['items'][number]).total as number) - (paidBack.get(number) ?? 0)
              if (owed <= 0) continue
              want = Math.min(want, owed)
            }
            const taken = Math.min(want, purse)
            purse -= taken
            if (kind === 'repayment') paidBack.set(number, (paidBack.get(number) ?? 0) + taken)
            say(`item/${number}`, taken === 0 ? 0 : -taken)
          }
        }
    }
  }
  return answer
}
