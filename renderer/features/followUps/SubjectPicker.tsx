/** Finding what a Wiedervorlage is about: a person in any spelling, a room or a house; the whole office while nothing is chosen. */
import { useEffect, useRef, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { SearchPicker } from '../../components/fields/SearchPicker.tsx'
import type { FollowUpAbout } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'
import { wholeOffice } from './useFollowUpForm.ts'

type Hit = OutputOf<'people.search'>[number]

const words = de.followUps.dialog
const most = 6

function aboutOf(hit: Hit): FollowUpAbout & { readonly detail: string } {
  switch (hit.kind) {
    case 'person': {
      const born = hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : ''
      return {
        subject: { kind: 'person', id: hit.personId },
        name: hit.name,
        detail: [born, hit.place, hit.number].filter(Boolean).join(' · '),
      }
    }
    case 'room':
      return { subject: { kind: 'room', id: hit.roomId }, name: de.terms.room(hit.room), detail: hit.houseName }
    case 'house':
      return { subject: { kind: 'accommodation', id: hit.accommodationId }, name: hit.houseName, detail: hit.house }
  }
}

export interface SubjectPickerProps {
  readonly about: FollowUpAbout
  readonly onChoose: (about: FollowUpAbout) => void
}

export function SubjectPicker({ about, onChoose }: SubjectPickerProps) {
  const { day } = useDay()
  const [text, setText] = useState('')
  const asked = useAsked(text.trim())
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const answer = useQuery('people.search', asked ? { text: asked, on: day, limit: most } : null)
  const hits = (asked ? (answer.value ?? []) : []).map(aboutOf)
  const hint =
    hits.length > 0 ? (
      <span className="muted">{words.aboutTake}</span>
    ) : asked && !answer.loading ? (
      words.aboutNone
    ) : about.subject.kind === 'office' ? (
      <>
        {words.aboutChosen} <strong>{about.name}</strong> <span className="muted">{words.aboutOffice}</span>
      </>
    ) : (
      <>
        {words.aboutChosen} <strong>{about.name}</strong>{' '}
        <Button size="small" kind="quiet" onPress={() => onChoose(wholeOffice)}>
          {words.aboutAll}
        </Button>
      </>
    )
  return (
    <SearchPicker
      ref={input}
      label={words.about}
      placeholder={words.aboutSearch}
      listLabel={words.aboutHits}
      text={text}
      onTextChange={setText}
      hits={hits.map(({ subject, name, detail }) => ({ key: `${subject.kind} ${subject.id}`, name, detail }))}
      isSettled={asked === text.trim() && !answer.loading}
      onChoose={(index) => {
        const hit = hits[index]
        if (hit) onChoose(hit)
      }}
      hint={hint}
    />
  )
}
