/** The members of a household as a family tree, the reference person first; each row opens the person. */
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { ChevronRightIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { type Family, type FamilyRow, familyRows } from './familyView.ts'
import type { Household, Member } from './HouseholdPane.tsx'
import { type PlaceOnDay, placesOf } from './householdView.ts'
import './people.css'

export interface MemberRowsProps {
  readonly household: Household
  /** Null while it is not there yet: the tree then follows the roles. */
  readonly family: Family | null
}

export function MemberRows({ household, family }: MemberRowsProps) {
  const { asOf } = useDay()
  const { value: absences = [] } = useQuery('housing.absences', asOf)
  const away = new Set(absences.map((absence) => absence.personId))
  const places = placesOf(household)
  // Where nobody has a place, the head of the pane says so once.
  const isApart = places.length > 1 || (places.length > 0 && household.members.some((member) => !member.place))
  return (
    <ul className="people-members" aria-label={de.people.householdPane.members}>
      {familyRows(household, family).map((row) => (
        <li key={row.member.personId}>
          <MemberRow
            row={row}
            householdName={household.name}
            isApart={isApart}
            isAway={away.has(row.member.personId)}
          />
        </li>
      ))}
    </ul>
  )
}

interface MemberRowProps {
  readonly row: FamilyRow
  readonly householdName: string
  /** They live in different places, so each says where. */
  readonly isApart: boolean
  /** Absent in the night of the day. */
  readonly isAway: boolean
}

function MemberRow({ row: { member, depth, relation, leaves }, householdName, isApart, isAway }: MemberRowProps) {
  return (
    <button
      type="button"
      className="people-member"
      data-depth={Math.min(depth, 3)}
      onClick={() => openInPane({ kind: 'person', id: member.personId }, { fromPane: true })}
    >
      <span className="people-member-name">
        {member.givenName || member.familyName}
        {member.familyName === householdName ? null : <span className="muted"> {member.familyName}</span>}
      </span>
      <span className="people-member-age">{member.age === null ? de.terms.none : de.terms.age(member.age)}</span>
      <span className="people-member-role">{member.role === 'reference' ? <Pill>{relation}</Pill> : relation}</span>
      {isApart ? <span className="people-member-place muted">{placeOf(member)}</span> : null}
      {isAway ? <span className="people-member-next">{de.stays.absentShort}</span> : null}
      {member.nextPlace ? <span className="people-member-next">{nextOf(member.nextPlace)}</span> : null}
      {leaves ? <span className="people-member-next">{leaves}</span> : null}
      <ChevronRightIcon size={14} />
    </button>
  )
}

const nextOf = ({ from, houseName, room }: PlaceOnDay): string =>
  de.people.householdPane.next(formatDay(from), houseName, room)

const placeOf = (member: Member): string =>
  member.place ? `${member.place.house} ${member.place.room}` : de.people.householdPane.noPlace
