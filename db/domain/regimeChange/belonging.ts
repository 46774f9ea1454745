/**
 * To which side a person's living costs belong by her residence status alone: to the AsylbLG, to the other side (SGB II or XII), or to
 * the clerk to find out.
 */
import { type ResidenceStatus, residenceStatuses } from '../people/terms.ts'
import { addMonths, covers, type Day, type DayRange, unknownStart } from '../values.ts'

export interface StatusPeriod extends DayRange {
  readonly status: ResidenceStatus
}
/** `unsaid`: no status holds, or it says nothing. */
export type Belonging = 'asylblg' | 'elsewhere' | 'check' | 'unsaid'

/** § 24 AufenthG left § 1 Abs. 1 Nr. 3a AsylbLG on this day (§ 74 SGB II). */
export const ukraineChange = '2022-06-01' as Day

const isSuspension = ({ status }: StatusPeriod): boolean => status === 'toleration_60a' || status === 'toleration_60b'

/**
 * The day from which § 25 Abs. 5 AufenthG no longer belongs to the AsylbLG: 18 months after the deportation was suspended (§ 1 Abs. 1
 * Nr. 3c AsylbLG), which is the first day of the earliest Duldung in the register. Null while the register knows no Duldung with its day.
 */
function suspensionRanOut(statuses: readonly StatusPeriod[]): Day | null {
  const [first] = statuses
    .filter(isSuspension)
    .map((period) => period.from)
    .sort()
  return first === undefined || first === unknownStart ? null : addMonths(first, 18)
}

/** From which day of a period on its status takes out of the AsylbLG; null when it never does, or when that is to be checked. */
function leavesFrom(period: StatusPeriod, statuses: readonly StatusPeriod[]): Day | null {
  switch (residenceStatuses[period.status].asylblg) {
    case 'outside':
      return period.from
    case 'outside_from_june_2022':
      return within(ukraineChange, period)
    case 'outside_after_18_months': {
      const ranOut = suspensionRanOut(statuses)
      return ranOut && within(ranOut, period)
    }
    default:
      return null
  }
}

/** The later of a day and the period's first; null when the period has ended by then. */
function within(day: Day, period: DayRange): Day | null {
  const from = day > period.from ? day : period.from
  return covers(period, from) ? from : null
}

/** To which side the person belongs on a day, as far as her statuses say. */
export function belongingOn(statuses: readonly StatusPeriod[], day: Day): Belonging {
  const period = statuses.find((candidate) => covers(candidate, day))
  if (!period) return 'unsaid'
  const effect = residenceStatuses[period.status].asylblg
  if (effect === 'inside') return 'asylblg'
  if (effect === 'check' || effect === 'unsaid') return effect
  if (effect === 'outside_after_18_months' && suspensionRanOut(statuses) === null) return 'check'
  const from = leavesFrom(period, statuses)
  return from !== null && from <= day ? 'elsewhere' : 'asylblg'
}

/**
 * The first day of the unbroken stretch up to `day` on which the person belongs to the same side; null when she is on no side on `day`.
 * It can only begin where a status begins or, by law, on the days of `leavesFrom`: so only those are tried.
 */
export function belongsSince(statuses: readonly StatusPeriod[], day: Day): Day | null {
  const side = belongingOn(statuses, day)
  if (side === 'unsaid') return null
  const edges = statuses
    .flatMap((period) => [period.from, period.to, leavesFrom(period, statuses)])
    .filter((edge) => edge !== null)
    .filter((edge) => edge <= day)
    .sort()
    .reverse()
  let since = day
  for (const edge of edges) {
    if (belongingOn(statuses, edge) !== side) break
    since = edge
  }
  return since
}
