/** May two records be made one, and what comes of it: lines laid together, and everything that stands in the way. Facts in, plan out. */
import type { StayValue } from '../housing/stay.ts'
import { type Day, type DayRange, type HouseholdId, intersection, type RoomId } from '../values.ts'
import type { Choices, MergeIdentity } from './mergeFields.ts'
import { mergedIdentity } from './mergeFields.ts'
import { type MemberValue, type MergedLine, memberships, mergeLines } from './mergeLines.ts'
import type { PersonName } from './recordName.ts'
import { unite } from './recordNeed.ts'
import type { BelievedPeriod } from './recordPeriod.ts'
import type { BenefitRegime, HousingNeed, KinshipKind, ObligationLaw, ResidenceStatus } from './terms.ts'

type Line<V> = readonly BelievedPeriod<V>[]
export interface ObligationValue {
  readonly law: ObligationLaw
  readonly place: string | null
}
/** One of the two records, with all that is believed of it. */
export interface MergeRecord {
  readonly identity: MergeIdentity
  readonly names: Line<PersonName>
  readonly memberships: Line<MemberValue>
  readonly stays: Line<StayValue>
  readonly statuses: Line<ResidenceStatus>
  readonly regimes: Line<BenefitRegime>
  readonly obligations: Line<ObligationValue>
  readonly needs: Line<HousingNeed>
}
export interface MergeFacts {
  readonly keep: MergeRecord
  readonly drop: MergeRecord
  /** Believed memberships of everybody else in the households of the dropped record. */
  readonly housemates: readonly (DayRange & { readonly householdId: HouseholdId })[]
  /** How the two are recorded as relatives of each other. */
  readonly kinship: KinshipKind | null
  /** Both were announced by a notice. */
  readonly hasTwoNotices: boolean
}

/** What must be put right first. */
export type Obstacle =
  | {
      readonly code: 'two_places'
      readonly keep: RoomId
      readonly drop: RoomId
      readonly from: Day
      readonly to: Day | null
    }
  | { readonly code: 'reference'; readonly householdId: HouseholdId; readonly from: Day }
  | { readonly code: 'kinship'; readonly kind: KinshipKind }
  | { readonly code: 'two_notices' }

/** Nights on which the two sleep in different rooms: that is two people, or a stay that must be corrected. */
const twoPlaces = ({ keep, drop }: MergeFacts): Obstacle[] =>
  keep.stays.flatMap((held) =>
    drop.stays.flatMap((other): Obstacle[] => {
      const shared = intersection(held, other)
      if (!shared || held.value.roomId === other.value.roomId) return []
      return [{ code: 'two_places', keep: held.value.roomId, drop: other.value.roomId, ...shared }]
    }),
  )

/** Days on which the dropped record leads a household with others in it, while the kept one belongs elsewhere or does not lead it. */
const lostReferences = ({ keep, drop, housemates }: MergeFacts): Obstacle[] =>
  drop.memberships
    .filter(({ value }) => value.role === 'reference')
    .flatMap((led): Obstacle[] => {
      const { householdId } = led.value
      const lost = keep.memberships.flatMap((own) => {
        const shared = intersection(led, own)
        const leads = own.value.householdId === householdId && own.value.role === 'reference'
        if (!shared || leads) return []
        // The kept record itself stays behind in the household without its reference person.
        const others =
          own.value.householdId === householdId ? [shared] : housemates.filter((h) => h.householdId === householdId)
        return others.flatMap((other) => intersection(shared, other) ?? [])
      })
      const [first] = lost.map(({ from }) => from).sort()
      return first === undefined ? [] : [{ code: 'reference', householdId, from: first }]
    })

export const obstaclesTo = (facts: MergeFacts): Obstacle[] => [
  ...twoPlaces(facts).slice(0, 1),
  ...lostReferences(facts),
  ...(facts.kinship === null ? [] : [{ code: 'kinship' as const, kind: facts.kinship }]),
  ...(facts.hasTwoNotices ? [{ code: 'two_notices' as const }] : []),
]

export interface MergePlan {
  readonly identity: MergeIdentity
  readonly names: readonly (DayRange & { readonly value: PersonName })[]
  readonly memberships: MergedLine<MemberValue>
  readonly stays: MergedLine<StayValue>
  readonly statuses: MergedLine<ResidenceStatus>
  readonly regimes: MergedLine<BenefitRegime>
  readonly obligations: MergedLine<ObligationValue>
  /** The stretches of each need that either record has. */
  readonly needs: ReadonlyMap<HousingNeed, readonly DayRange[]>
}

const equal = <V>(a: V, b: V): boolean => a === b

export function planMerge({ keep, drop }: Pick<MergeFacts, 'keep' | 'drop'>, choices: Choices): MergePlan {
  const needs = new Set([...keep.needs, ...drop.needs].map(({ value }) => value))
  const stretches = (need: HousingNeed): DayRange[] =>
    [...keep.needs, ...drop.needs]
      .filter(({ value }) => value === need)
      .map(({ from, to }) => ({ value: true as const, from, to }))
      .reduce(unite, [])
  return {
    identity: mergedIdentity(keep.identity, drop.identity, choices),
    names: (choices.name === 'drop' ? drop : keep).names,
    memberships: mergeLines(keep.memberships, drop.memberships, memberships),
    stays: mergeLines(keep.stays, drop.stays, { isSame: (a, b) => a.roomId === b.roomId }),
    statuses: mergeLines(keep.statuses, drop.statuses, { isSame: equal }),
    regimes: mergeLines(keep.regimes, drop.regimes, { isSame: equal }),
    obligations: mergeLines(keep.obligations, drop.obligations, {
      isSame: (a, b) => a.law === b.law && a.place === b.place,
    }),
    needs: new Map([...needs].map((need) => [need, stretches(need)])),
  }
}
