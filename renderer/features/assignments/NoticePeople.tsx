/** The people of a notice: who has come, and where each of them lives; rows are chosen for what the keys do. */
import type { PersonId } from '../../../db/domain/values.ts'
import { Pill } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { AnnouncedPerson } from './noticeView.ts'

const words = de.assignments.pane
const tones = { expected: 'info', arrived: 'good', not_arrived: 'neutral' } as const
const keyOf = (person: AnnouncedPerson): string => String(person.personId)

const ageOf = (person: AnnouncedPerson): string => (person.age === null ? '' : de.terms.age(person.age))
function placeOf({ place, nextPlace, privateHome, arrival }: AnnouncedPerson): string {
  if (place) return `${place.house} ${place.room}`
  if (nextPlace) return words.planned(`${nextPlace.house} ${nextPlace.room}`, formatDay(nextPlace.from))
  if (privateHome !== null) return `${words.privately}: ${privateHome}`
  return arrival === 'not_arrived' ? '' : words.noPlace
}
const arrivalOf = (person: AnnouncedPerson): string =>
  person.arrivedOn === null ? de.terms.arrival(person.arrival) : words.arrivedOn(formatDay(person.arrivedOn))

const columns: readonly Column<AnnouncedPerson>[] = [
  {
    key: 'name',
    heading: words.person,
    width: 120,
    grow: 1,
    wraps: true,
    render: (person) => (
      <>
        {de.terms.name(person)}
        <span className="q-table-second">{ageOf(person)}</span>
      </>
    ),
    text: (person) => `${de.terms.name(person)}, ${ageOf(person)}`,
    sortValue: (person) => de.terms.name(person),
  },
  {
    key: 'arrival',
    heading: words.arrival,
    width: 148,
    grow: 0.6,
    wraps: true,
    render: (person) => (
      <>
        <Pill tone={tones[person.arrival]}>{de.terms.arrival(person.arrival)}</Pill>
        <span className="q-table-second">
          {[formatDay(person.arrivedOn), placeOf(person)].filter(Boolean).join(' · ')}
        </span>
      </>
    ),
    text: (person) => [arrivalOf(person), placeOf(person)].filter(Boolean).join(', '),
    sortValue: (person) => person.arrivedOn ?? person.arrival,
  },
]

export interface NoticePeopleProps {
  readonly people: readonly AnnouncedPerson[]
  readonly chosen: ReadonlySet<PersonId>
  readonly onChoose: (chosen: ReadonlySet<PersonId>) => void
}

export function NoticePeople({ people, chosen, onChoose }: NoticePeopleProps) {
  return (
    <DataTable<AnnouncedPerson>
      label={words.people}
      rows={people}
      columns={columns}
      rowKey={keyOf}
      selection="multiple"
      selected={new Set([...chosen].map(String))}
      onSelect={(keys) =>
        onChoose(new Set(people.filter((person) => keys.has(keyOf(person))).map((person) => person.personId)))
      }
      onRowAction={(person) => openInPane({ kind: 'person', id: person.personId }, { fromPane: true })}
      height="content"
      lines="two"
      isPlain
    />
  )
}
