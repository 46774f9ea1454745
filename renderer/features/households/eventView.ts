/** What an event of a household brings about, as sentences with their weight. Pure. */
import type { BenefitRegime, HouseholdRole, Sex } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Reason, ReasonKind } from '../../components/ReasonList.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

export type Consequence = OutputOf<'households.foresee'>['consequences'][number]

const words = de.households.consequence

const kinds: Readonly<Record<Consequence['code'], ReasonKind>> = {
  back_dated: 'warn',
  no_reference: 'warn',
  no_adult: 'warn',
  reference: 'info',
  emptied: 'info',
  role: 'info',
  places_freed: 'good',
  plan_withdrawn: 'warn',
  placed: 'good',
  no_place: 'warn',
  regime: 'info',
  parent_young: 'warn',
  third_parent: 'warn',
  second_partner: 'warn',
}

function sentenceOf({ code, facts }: Consequence): string {
  const text = (key: string) => String(facts[key] ?? '')
  const day = formatDay(text('day') as Day)
  switch (code) {
    case 'back_dated':
      return words.backDated(day)
    case 'reference':
      return facts.household === undefined ? words.referenceOfNew(text('name')) : words.reference(text('name'))
    case 'no_reference':
      return words.noReference
    case 'no_adult':
      return words.noAdult
    case 'emptied':
      return words.emptied(text('household'))
    case 'role':
      return words.role(text('name'), de.terms.role(text('role') as HouseholdRole, text('sex') as Sex))
    case 'places_freed':
      return words.placesFreed(Number(facts.places), text('room'), text('house'), day)
    case 'plan_withdrawn':
      return words.planWithdrawn(text('name'), text('room'), text('house'), day)
    case 'placed':
      return words.placed(text('name'), text('room'), text('house'))
    case 'no_place':
      return facts.rule === undefined
        ? words.noPlace(text('name'))
        : words.noPlaceBecause(text('name'), text('rule'), text('room'), text('house'))
    case 'regime': {
      const people = Number(facts.people)
      if (facts.regime === 'none') return words.benefitsEnd(people, day)
      return words.regime(people, de.terms.regime(text('regime') as BenefitRegime), day)
    }
    case 'parent_young':
      return words.parentYoung(Number(facts.years))
    case 'third_parent':
      return words.thirdParent
    case 'second_partner':
      return words.secondPartner
  }
}

/** Warnings first; the order within stays as the data process gave it. */
export function reasonsOf(consequences: readonly Consequence[]): Reason[] {
  const reasons = consequences.map((each, index) => ({
    id: `${each.code} ${index}`,
    kind: kinds[each.code],
    text: sentenceOf(each),
  }))
  return [...reasons.filter((reason) => reason.kind === 'warn'), ...reasons.filter((reason) => reason.kind !== 'warn')]
}

/** Who becomes the reference person of a household by the event, or null when nobody does. */
export const newReference = (consequences: readonly Consequence[], householdId: number): number | null => {
  const found = consequences.find((each) => each.code === 'reference' && each.facts.householdId === householdId)
  return found === undefined ? null : Number(found.facts.personId)
}
