/** The members of a household, the reference person first; each row opens the person. */
import { ChevronRightIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import type { Household, Member } from './HouseholdPane.tsx'
import { placesOf } from './householdView.ts'
import './people.css'

export function MemberRows({ household }: { readonly household: Household }) {
  const isApart = placesOf(household).length > 1 || household.members.some((member) => !member.place)
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

const placeOf = (member: Member): string =>
  member.place ? `${member.place.house} ${member.place.room}` : de.people.householdPane.noPlace
