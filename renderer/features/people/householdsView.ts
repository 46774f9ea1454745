/** A person's households as her page tells them: each stay in one as one line, whether she is gone, and her relatives. Pure. */
import { relationOf } from '../../../db/domain/households/relation.ts'
import type { Day, DayRange, HouseholdId, PersonId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Person } from './PersonPane.tsx'

type Membership = Person['memberships'][number]
const words = de.households.person

export interface HouseholdTime extends DayRange {
  readonly householdId: HouseholdId
  /** `Haddad (H-2)` where she belongs to it on the day; a household of the past has only its number. */
  readonly name: string
  /** Role, how it began, how it ended and where to. */
  readonly details: readonly string[]
}

/** The latest first; another role in the same household is told, but begins no new line. */
export function householdTimes(person: Pick<Person, 'memberships' | 'sex' | 'household'>): HouseholdTime[] {
  const runs: Membership[][] = []
  for (const period of person.memberships) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last?.householdId === period.householdId && last.to === period.from) run.push(period)
    else runs.push([period])
  }
  return runs
    .map((run): HouseholdTime => {
      const [first, last] = [run[0] as Membership, run.at(-1) as Membership]
      const role = (period: Membership) => de.terms.role(period.role, person.sex)
      const roles = run.map((period, at) =>
        at === 0 ? role(period) : words.roleSince(role(period), formatDay(period.from)),
      )
      const own = person.household?.id === first.householdId ? person.household : null
      return {
        householdId: first.householdId,
        name: own ? words.named(own.name, own.number) : first.household,
        from: first.from,
        to: last.to,
        details: [
          roles.join(', '),
          first.began && first.began !== 'arrival' ? words.began(de.households.began(first.began)) : '',
          last.ended ? words.left(de.households.ended(last.ended), last.destination ?? '') : '',
        ].filter(Boolean),
      }
    })
    .reverse()
}

export interface Gone {
  readonly householdId: HouseholdId
  readonly ended: Membership['ended']
  /** `Ausreise am 05.11.2022, nach Irak.` */
  readonly sentence: string
}

/** Null for whoever belongs to a household on the day, or has not come yet. */
export function goneOf(person: Pick<Person, 'memberships' | 'household'>, day: Day): Gone | null {
  if (person.household) return null
  const last = person.memberships.findLast((period) => period.from <= day)
  if (!last || last.to === null) return null
  const how = last.ended === null ? '' : de.households.ended(last.ended)
  const left = formatDay(last.to)
  return {
    householdId: last.householdId,
    ended: last.ended,
    sentence: last.ended === 'died' ? words.died(left) : words.gone(how, left, last.destination ?? ''),
  }
}

export interface RelativeRow {
  readonly personId: PersonId
  readonly name: string
  readonly relation: string
  readonly where: string
}

/** Each once, by what she is to the person. */
export function relativeRows(personId: PersonId, { kin, relatives }: OutputOf<'households.kin'>): RelativeRow[] {
  return relatives.flatMap((relative): RelativeRow[] => {
    const relation = relationOf(kin, personId, relative.personId)
    if (!relation) return []
    return [
      {
        personId: relative.personId,
        name: de.terms.calledName(relative),
        relation: de.households.relation(relation, relative.sex),
        where: relative.household?.number ?? de.households.pane.gone,
      },
    ]
  })
}
