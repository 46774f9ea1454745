/** The members of a household, the reference person first; each row opens the person. */
import { ChevronRightIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Household, Member } from './HouseholdPane.tsx'
import { type PlaceOnDay, placesOf } from './householdView.ts'
import './people.css'

export function MemberRows({ household }: { readonly household: Household }) {
  const places = placesOf(household)
  // Where nobody has a place, the head of the pane says so once.
  const isApart = places.length > 1 || (places.length > 0 && household.members.some((member) => !member.place))
  return (
    <ul className="people-members" aria-label={de.people.householdPane.members}>
      {household.members.map((member) => (
        <li key={member.personId}>
          <button
            type="button"
            className="people-member"
            onClick={() => openInPane({ kind: 'person', id: member.personId }, { fromPane: true })}
          >
            <span className="people-member-name">
              {member.givenName || member.familyName}
              {member.familyName === household.name ? null : <span className="muted"> {member.familyName}</span>}
            </span>
            <span className="people-member-age">{member.age === null ? de.terms.none : de.terms.age(member.age)}</span>
            <span className="people-member-role">
              <Role member={member} />
            </span>
            {isApart ? <span className="people-member-place muted">{placeOf(member)}</span> : null}
            {member.nextPlace ? <span className="people-member-next">{nextOf(member.nextPlace)}</span> : null}
            <ChevronRightIcon size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Role({ member }: { readonly member: Member }) {
  const term = de.terms.role(member.role, member.sex)
  return member.role === 'reference' ? <Pill>{term}</Pill> : term
}

const nextOf = ({ from, houseName, room }: PlaceOnDay): string =>
  de.people.householdPane.next(formatDay(from), houseName, room)

const placeOf = (member: Member): string =>
  member.place ? `${member.place.house} ${member.place.room}` : de.people.householdPane.noPlace
