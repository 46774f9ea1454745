/** Whose Datenblatt it is: found by name in any spelling, birth date or number. */
import { useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { useQuery } from '../../api/useQuery.ts'
import { SearchPicker } from '../../components/fields/SearchPicker.tsx'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'

const words = de.reports
/** Beside them the preview wants its room. */
const most = 6

export interface SheetPersonProps {
  /** Number of the person whose sheet is shown. */
  readonly chosen: string | null
  readonly onChoose: (number: string) => void
}

export function SheetPerson({ chosen, onChoose }: SheetPersonProps) {
  const { asOf } = useDay()
  const [text, setText] = useState('')
  const asked = useAsked(text.trim())
  const answer = useQuery('people.search', asked ? { text: asked, ...asOf } : null)
  const hits = (asked ? (answer.value ?? []) : []).flatMap((hit) => (hit.kind === 'person' ? [hit] : [])).slice(0, most)
  const hint =
    hits.length > 0
      ? words.personTake
      : asked && !answer.loading
        ? words.personNone
        : chosen
          ? words.personChosen(chosen)
          : words.personHelp
  return (
    <SearchPicker
      label={words.person}
      placeholder={words.personSearch}
      listLabel={words.personHits}
      text={text}
      onTextChange={setText}
      hits={hits.map(({ number, name, birth, place }) => ({
        key: number,
        name,
        detail: [birth ? formatBirth(birth.day, birth.precision) : '', place, number].filter(Boolean).join(' · '),
      }))}
      isSettled={asked === text.trim() && !answer.loading}
      onChoose={(index) => {
        const hit = hits[index]
        if (hit) onChoose(hit.number)
      }}
      hint={<span className="muted">{hint}</span>}
    />
  )
}
