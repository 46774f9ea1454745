/** Who may be a second record of this person: by name and birth date, by number, or whom the clerk looks for. */
import { useState } from 'react'
import type { PersonId } from '../../../../db/domain/values.ts'
import { useDay } from '../../../api/office.tsx'
import { useAsked } from '../../../api/useAsked.ts'
import { useQuery } from '../../../api/useQuery.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { SearchField } from '../../../components/fields/SearchField.tsx'
import { ChevronRightIcon } from '../../../components/icons.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { useOverlay } from '../../../stores/overlay.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { formatBirth } from '../../../text/format.ts'
import type { Person } from '../PersonPane.tsx'
import './merge.css'

const words = de.merge

export interface SimilarDialogProps {
  readonly personId: PersonId
  readonly onClose: () => void
}

interface Candidate {
  readonly personId: PersonId
  readonly name: string
  readonly detail: string
  readonly why: string
}

export function SimilarDialog({ personId, onClose }: SimilarDialogProps) {
  const { asOf } = useDay()
  const { value: person, refusal } = useQuery('people.person', { personId, ...asOf })
  return (
    <Dialog
      title={person ? words.title(de.terms.calledName(person)) : words.button}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.record.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      {person ? <Candidates person={person} /> : refusal ? null : <Skeleton />}
    </Dialog>
  )
}

function Candidates({ person }: { readonly person: Person }) {
  const similar = useSimilar(person)
  const [text, setText] = useState('')
  const found = useFound(person, text)
  const compare = (dropId: PersonId) => useOverlay.getState().show({ kind: 'merge', keepId: person.personId, dropId })
  return (
    <div className="merge">
      {similar === null ? (
        <Skeleton />
      ) : similar.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="muted">{words.lead}</p>
          <CandidateList label={words.similar} candidates={similar} onChoose={compare} />
        </>
      )}
      <SearchField
        label={words.other}
        placeholder={`${words.other}: ${words.otherHint}`}
        value={text}
        onChange={setText}
      />
      {found === null ? null : found.length === 0 ? (
        <p className="muted">{words.noneFound}</p>
      ) : (
        <CandidateList label={words.other} candidates={found} onChoose={compare} />
      )}
    </div>
  )
}

interface CandidateListProps {
  readonly label: string
  readonly candidates: readonly Candidate[]
  readonly onChoose: (id: PersonId) => void
}

function CandidateList({ label, candidates, onChoose }: CandidateListProps) {
  return (
    <ul className="merge-candidates" aria-label={label}>
      {candidates.map(({ personId, name, detail, why }) => (
        <li key={personId}>
          <button type="button" className="merge-candidate" onClick={() => onChoose(personId)}>
            <span className="merge-candidate-name">{name}</span>
            <span className="muted">{detail}</span>
            {why ? <span className="merge-candidate-why">{why}</span> : null}
            <ChevronRightIcon size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

const bornText = (birth: Person['birth']): string => (birth ? words.born(formatBirth(birth.day, birth.precision)) : '')
const together = (...texts: string[]): string => texts.filter(Boolean).join(' · ')

/** By name and birth date, and whoever has one of her numbers; null while it is being looked for. */
function useSimilar(person: Person): Candidate[] | null {
  const { familyName, givenName, birth } = person
  const { value } = useQuery('people.similar', { familyName, givenName, birth })
  if (!value) return null
  const numbers = Map.groupBy(person.sameNumbers, (other) => other.personId)
  const sameNumber = (id: PersonId): string =>
    (numbers.get(id) ?? []).map(({ identifier }) => words.sameNumber(de.identity.number[identifier])).join(', ')
  const named = value
    .filter((other) => other.personId !== person.personId)
    .map((other): Candidate => {
      const { name, swapped, birth: born } = other.likeness
      return {
        personId: other.personId,
        name: `${de.terms.name(other)} (${other.number})`,
        detail: together(bornText(other.birth), other.household ? words.household(other.household) : ''),
        why: together(
          swapped ? words.likeness.swapped : words.likeness[name],
          words.birth[born],
          sameNumber(other.personId),
        ),
      }
    })
  const others = [...numbers].flatMap(([personId, [other]]): Candidate[] =>
    !other || named.some((one) => one.personId === personId)
      ? []
      : [{ personId, name: `${de.terms.name(other)} (${other.number})`, detail: '', why: sameNumber(personId) }],
  )
  return [...others, ...named]
}

/** Whom the typed text finds; null while nothing is typed. */
function useFound(person: Person, text: string): Candidate[] | null {
  const { asOf } = useDay()
  const asked = useAsked(text.trim())
  const { value } = useQuery('people.search', asked ? { text: asked, ...asOf, limit: 8 } : null)
  if (!asked || !value) return null
  return value.flatMap((hit): Candidate[] =>
    hit.kind !== 'person' || hit.personId === person.personId
      ? []
      : [
          {
            personId: hit.personId,
            name: `${hit.name} (${hit.number})`,
            detail: together(bornText(hit.birth), hit.place ?? ''),
            why: '',
          },
        ],
  )
}
