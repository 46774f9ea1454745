/** The Rechtskreis that a change brings to each person of the case, and how it is laid into her line. */
import type { Fact } from '../people/recordPeriod.ts'
import { type BenefitRegime, benefitRegimes, type RegimeChangeDirection } from '../people/terms.ts'
import { layInto } from '../register/timeline.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addDays, addMonths, type Birth, type Day, nextMonth } from '../values.ts'

/** Whether a Rechtskreis lies on the side that the change leaves; nothing recorded is left, too, `none` is on no side. */
export function isLeftSide(direction: RegimeChangeDirection, regime: BenefitRegime | null): boolean {
  if (regime === null) return true
  if (direction === 'to_jobcenter') return benefitRegimes[regime].asylblg
  return regime === 'sgb_2' || regime === 'sgb_12'
}

/** What the clerk may choose; the first is the usual one. */
export const regimesAhead: Readonly<Record<RegimeChangeDirection, readonly BenefitRegime[]>> = {
  to_jobcenter: ['sgb_2', 'sgb_12', 'none'],
  from_jobcenter: ['asylblg_3', 'asylblg_2', 'asylblg_1a'],
}

/** Months beyond the 65th birthday, by year of birth; from 1964 on 24 (§ 7a SGB II). */
function monthsBeyond65(year: number): number {
  if (year < 1947) return 0
  if (year <= 1958) return year - 1946
  return year <= 1963 ? 12 + 2 * (year - 1958) : 24
}

/**
 * The first day from which somebody is too old for SGB II: the month after the one in which she reaches the age limit (§ 7a SGB II).
 * A year of age is completed on the eve of the birthday (§ 188 Abs. 2 BGB).
 */
export const tooOldFrom = ({ day }: Birth): Day =>
  nextMonth(addDays(addMonths(day, 65 * 12 + monthsBeyond65(Number(day.slice(0, 4)))), -1))

/**
 * The Rechtskreis for one person from `from` on: as asked, but SGB XII in place of SGB II for who has reached the age limit.
 * @returns REGIME_WRONG_SIDE when it is not one that lies ahead in this direction
 */
export function regimeFor(
  direction: RegimeChangeDirection,
  asked: BenefitRegime,
  person: { readonly birth: Birth | null; readonly from: Day },
): Result<BenefitRegime> {
  if (!regimesAhead[direction].includes(asked)) return refuse({ code: 'REGIME_WRONG_SIDE' })
  const isTooOld = asked === 'sgb_2' && person.birth !== null && tooOldFrom(person.birth) <= person.from
  return ok(isTooOld ? 'sgb_12' : asked)
}

/**
 * The line as it should be with the new Rechtskreis from `from` on. Where the day is corrected, the period that the change had begun on
 * `before` is taken out first and what it had cut short runs on, so that the day comes out as if it had been right at once.
 */
export function changedLine(
  line: readonly Fact<BenefitRegime>[],
  change: { readonly value: BenefitRegime; readonly from: Day; readonly before: Day | null },
): Fact<BenefitRegime>[] {
  const begun = line.find((period) => period.from === change.before && period.value === change.value)
  const undone = begun
    ? line
        .filter((period) => period !== begun)
        .map((period) => (period.to === begun.from ? { ...period, to: begun.to } : period))
    : line
  return layInto(undone, { value: change.value, from: change.from, to: null })
}
