/** Who is due to change: still paid on one side although her status belongs to the other. */
import type { BenefitRegime, RegimeChangeDirection, ResidenceStatus } from '../people/terms.ts'
import { benefitRegimes } from '../people/terms.ts'
import { covers, type Day, type DayRange, nextMonth, unknownStart } from '../values.ts'
import { belongingOn, belongsSince, type StatusPeriod, ukraineChange } from './belonging.ts'

export interface RegimePeriod extends DayRange {
  readonly regime: BenefitRegime
}
export interface PaidPerson {
  readonly statuses: readonly StatusPeriod[]
  readonly regimes: readonly RegimePeriod[]
}

/** Why the program thinks so. `check_status` and `title_ended` are for the clerk to find out. */
export type DueReason = 'title' | 'check_status' | 'asylblg_status' | 'title_ended'

export interface Due {
  readonly direction: RegimeChangeDirection
  readonly reason: DueReason
  /** The program cannot decide it: the clerk looks into the file. */
  readonly isCheck: boolean
  /** The status that says so, or the last one where it ended. */
  readonly status: ResidenceStatus
  /** Since when it does; null where the register does not know since when. */
  readonly since: Day | null
  /** First day that the other side is to pay for; null where the register does not know since when. */
  readonly dueOn: Day | null
}

const regimeOn = (person: PaidPerson, day: Day): BenefitRegime | null =>
  person.regimes.find((period) => covers(period, day))?.regime ?? null

const isAsylblg = (regime: BenefitRegime | null): boolean => regime !== null && benefitRegimes[regime].asylblg

/**
 * The change that is due for a person on `day`, or null.
 * - `to_jobcenter`: in AsylbLG, with a status that takes her out of it. AsylbLG ends with the month in which the condition falls away
 *   (§ 1 Abs. 3 Satz 1 Nr. 1 AsylbLG), so the other side is to pay from the first of the month after; people with § 24 AufenthG from
 *   before June 2022 from 1 June 2022 on (§ 74 SGB II).
 * - `from_jobcenter`: in SGB II, with a status of § 1 Abs. 1 AsylbLG: excluded for as long as it holds, so from its first day
 *   (§ 7 Abs. 1 Satz 2 Nr. 3 SGB II); or whose last paper ran out, which the clerk checks (§ 81 Abs. 4 AufenthG may carry it on).
 * Nobody is due when the change stands in the register already.
 */
export function dueChange(person: PaidPerson, day: Day): Due | null {
  const regime = regimeOn(person, day)
  if (isAsylblg(regime)) return dueToJobcenter(person, day)
  return regime === 'sgb_2' ? dueFromJobcenter(person, day) : null
}

function dueToJobcenter(person: PaidPerson, day: Day): Due | null {
  const side = belongingOn(person.statuses, day)
  const status = person.statuses.find((period) => covers(period, day))
  if (!status || (side !== 'elsewhere' && side !== 'check')) return null
  const since = knownDay(belongsSince(person.statuses, day))
  const dueOn = since === null ? null : leftByLaw(person.statuses, since) ? since : nextMonth(since)
  if (dueOn !== null && dueOn > day && !isAsylblg(regimeOn(person, dueOn))) return null
  const isCheck = side === 'check'
  const reason = isCheck ? 'check_status' : 'title'
  return { direction: 'to_jobcenter', reason, isCheck, status: status.status, since, dueOn }
}

/** Her permit of § 24 was there before: not her condition changed on that day but the law. */
const leftByLaw = (statuses: readonly StatusPeriod[], since: Day): boolean =>
  since === ukraineChange &&
  statuses.some((period) => period.status === 'permit_24' && period.from < since && covers(period, since))

function dueFromJobcenter({ statuses }: PaidPerson, day: Day): Due | null {
  const direction = 'from_jobcenter'
  const status = statuses.find((period) => covers(period, day))
  if (status) {
    if (belongingOn(statuses, day) !== 'asylblg') return null
    const since = knownDay(belongsSince(statuses, day))
    return { direction, reason: 'asylblg_status', isCheck: false, status: status.status, since, dueOn: since }
  }
  const [last] = statuses.filter(({ to }) => to !== null && to <= day).sort((a, b) => (a.from < b.from ? 1 : -1))
  if (!last?.to) return null
  return { direction, reason: 'title_ended', isCheck: true, status: last.status, since: last.to, dueOn: last.to }
}

const knownDay = (day: Day | null): Day | null => (day === unknownStart ? null : day)

/** The changes of a household's members belong together: one worth a case as a whole, with its earliest day. */
export interface DueHousehold<P> {
  readonly direction: RegimeChangeDirection
  /** None of its members is certain. */
  readonly isCheck: boolean
  readonly dueOn: Day | null
  readonly persons: readonly P[]
}

/** One household's due members by direction; certain ones decide the day before doubtful ones. */
export function dueOfHousehold<P extends { readonly due: Due }>(persons: readonly P[]): DueHousehold<P>[] {
  return [...Map.groupBy(persons, ({ due }) => due.direction)].map(([direction, members]) => {
    const certain = members.filter(({ due }) => !due.isCheck)
    const deciding = certain.length > 0 ? certain : members
    const days = deciding.map(({ due }) => due.dueOn).filter((day) => day !== null)
    return {
      direction,
      isCheck: certain.length === 0,
      // Since nobody knows when: that is earlier than any day.
      dueOn: days.length < deciding.length ? null : (days.sort()[0] ?? null),
      persons: members,
    }
  })
}
