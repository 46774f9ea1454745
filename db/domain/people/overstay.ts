/** Fehlbelegung: who lives in municipal housing although a residence title lets the person rent a flat. */
import { covers, type Day, type DayRange } from '../values.ts'
import { type BenefitRegime, benefitRegimes, type ResidenceStatus, residenceStatuses } from './terms.ts'

export interface PersonHistory {
  /** Nights in municipal places. */
  readonly stays: readonly DayRange[]
  readonly statuses: readonly (DayRange & { readonly status: ResidenceStatus })[]
  readonly regimes: readonly (DayRange & { readonly regime: BenefitRegime })[]
}

/** True when on the day the person holds a municipal place and a title, and is not in AsylbLG (domain.md § 2). */
export function isOverstay(person: PersonHistory, day: Day): boolean {
  const housed = person.stays.some((stay) => covers(stay, day))
  const titled = person.statuses.some((s) => covers(s, day) && residenceStatuses[s.status].title)
  const asylblg = person.regimes.some((r) => covers(r, day) && benefitRegimes[r.regime].asylblg)
  return housed && titled && !asylblg
}

/**
 * The first day from which the person is in a Fehlbelegung without a break up to `day`, or null when not on `day`.
 * It can only begin on a day on which a stay, a status or a regime begins or ends: so only those days are tried.
 */
export function overstaySince(person: PersonHistory, day: Day): Day | null {
  if (!isOverstay(person, day)) return null
  const edges = [...person.stays, ...person.statuses, ...person.regimes]
    .flatMap((range) => (range.to === null ? [range.from] : [range.from, range.to]))
    .filter((edge) => edge <= day)
    .sort()
    .reverse()
  let since = day
  for (const edge of edges) {
    if (!isOverstay(person, edge)) break
    since = edge
  }
  return since
}
