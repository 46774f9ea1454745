/** The line of a person's names: unlike other lines it has no gap and no end, because everybody bears a name on every day. */
import { joined, layInto, takeOut } from '../register/timeline.ts'
import { type Result, refuse } from '../result.ts'
import type { Day } from '../values.ts'
import { type BelievedPeriod, type Fact, type Learned, type LearningDays, rewriteLine } from './recordPeriod.ts'

export interface PersonName {
  readonly familyName: string
  readonly givenName: string
}
type Names = readonly BelievedPeriod<PersonName>[]

const isSame = (a: Fact<PersonName>, b: Fact<PersonName>): boolean =>
  a.value.familyName === b.value.familyName && a.value.givenName === b.value.givenName
const plain = ({ value, from, to }: Fact<PersonName>): Fact<PersonName> => ({ value, from, to })
/** Each name holds until the next one begins. */
const closed = (line: readonly Fact<PersonName>[]): Fact<PersonName>[] =>
  joined(
    line.map((name, index) => ({ ...name, to: line[index + 1]?.from ?? null })),
    isSame,
  )

/**
 * Another name from a day on (a marriage), up to the next one known; or, with `replaces`, the correction of the name that begins on that
 * day. The first name is borne since always: correcting it leaves its beginning.
 * @returns NOT_FOUND (no name begins on `replaces`), LEARNED_LATER, NOTHING_CHANGED, or the change
 */
export function recordName(
  line: Names,
  name: PersonName,
  from: Day,
  replaces: Day | null,
  days: LearningDays,
): Result<Learned<PersonName>> {
  if (replaces !== null && !line.some((period) => period.from === replaces)) return refuse({ code: 'NOT_FOUND' })
  const isFirst = replaces !== null && line[0]?.from === replaces
  const others = replaces === null ? line.map(plain) : takeOut(line.map(plain), replaces)
  const fact = { value: name, from: isFirst ? replaces : from, to: null }
  return rewriteLine(line, closed(layInto(others, fact)), days)
}

/**
 * Takes out the name that begins on `at`: the one before it goes on, of the first the next begins earlier.
 * @returns NOT_FOUND, LAST_NAME (there is no other), LEARNED_LATER, or the change
 */
export function removeName(line: Names, at: Day, days: LearningDays): Result<Learned<PersonName>> {
  const first = line[0]
  if (!first || !line.some((period) => period.from === at)) return refuse({ code: 'NOT_FOUND' })
  const [next, ...later] = takeOut(line.map(plain), at)
  if (!next) return refuse({ code: 'LAST_NAME' })
  return rewriteLine(line, closed([{ ...next, from: first.from }, ...later]), days)
}
