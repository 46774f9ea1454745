/** What the homes of some of the demo's people must have: of the oldest, of a family with a wheelchair, of two women who came alone. */

import type { HousingNeed } from '../domain/people/terms.ts'
import { addDays, ageOn, type Day } from '../domain/values.ts'
import { today } from './calendar.ts'
import type { Member } from './people.ts'
import type { Case } from './placement/placement.ts'

export interface Need {
  readonly person: string
  readonly need: HousingNeed
  readonly from: Day
}

const livesHere = ({ household, leftOn }: Case): boolean =>
  leftOn === null &&
  (household.group.home === 'FRI' || household.group.home === 'DRE' || household.group.home === 'flat')

export function needsIn(cases: readonly Case[], numberOf: ReadonlyMap<Member, string>): Need[] {
  const here = cases
    .filter(livesHere)
    .flatMap(({ household }) =>
      household.members.map((member) => ({ member, isAlone: household.members.length === 1 })),
    )
  // Noticed at the first visit, some days after the arrival.
  const need =
    (of: HousingNeed) =>
    (entry: (typeof here)[number] | undefined): Need[] =>
      entry ? [{ person: numberOf.get(entry.member) ?? '', need: of, from: addDays(entry.member.since, 9) }] : []
  const old = here
    .filter(({ member }) => ageOn(member.birth.day, today) >= 60)
    .sort((a, b) => (a.member.birth.day < b.member.birth.day ? -1 : 1))
  const grown = here.filter(({ member }) => ageOn(member.birth.day, today) >= 18)
  const women = here.filter(({ member, isAlone }) => isAlone && member.sex === 'w')
  return [
    ...old.slice(0, 4).flatMap(need('step_free')),
    ...old.slice(4, 7).flatMap(need('ground_floor')),
    ...need('wheelchair')(grown[40]),
    ...women.slice(0, 2).flatMap(need('women_only')),
    ...need('quiet')(grown[70]),
  ]
}
