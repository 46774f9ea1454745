/** Who must go for a block: each household with a room proposed, which the clerk can change, and what speaks for and against it. */
import type { RoomId } from '../../../db/domain/values.ts'
import { useQuery } from '../../api/useQuery.ts'
import { ComboBox } from '../../components/fields/ComboBox.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { de } from '../../text/de.ts'
import { findingSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import type { Leaving } from './blockView.ts'

const words = de.blocks.dialog
const kinds = { ok: 'good', warn: 'warn', block: 'bad' } as const

export interface LeavingListProps {
  readonly leaving: readonly Leaving[]
  readonly people: number
  /** Rooms that are blocked: nobody can go there. */
  readonly blocked: readonly RoomId[]
  readonly onChoose: (key: string, roomId: RoomId) => void
}

export function LeavingList({ leaving, people, blocked, onChoose }: LeavingListProps) {
  const households = new Set(leaving.map((one) => one.householdId)).size
  return (
    <section className="block-leaving" aria-live="polite">
      <h3>{words.mustGo(households, people)}</h3>
      <p className="muted">{words.mustGoHelp}</p>
      <ul>
        {leaving.map((one) => (
          <li key={one.key} className="block-household">
            <LeavingHousehold leaving={one} blocked={blocked} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LeavingHouseholdProps extends Pick<LeavingListProps, 'blocked' | 'onChoose'> {
  readonly leaving: Leaving
}

function LeavingHousehold({ leaving, blocked, onChoose }: LeavingHouseholdProps) {
  const { key, name, people, personIds, day, to } = leaving
  const { value } = useQuery('housing.moveOptions', { personIds, day, limit: 200 })
  const options = (value?.options ?? [])
    .filter((option) => !blocked.includes(option.roomId))
    .filter((option) => option.verdict !== 'block' || option.roomId === to?.roomId)
    .map((option) => ({
      id: String(option.roomId),
      label: words.option(option.number, option.houseName, option.taken, option.regularPlaces),
    }))
  const reasons = (to?.findings ?? [])
    .filter((finding) => finding.severity !== 'ok')
    .map((finding) => ({ id: finding.rule, kind: kinds[finding.severity], text: findingSentence(finding) }))
  return (
    <>
      <p>
        <strong>{words.household(name, personIds.length)}</strong>{' '}
        <span className="muted">
          {people.join(', ')} · {words.leaves(leaving.room, leaving.house, formatDay(day))}
        </span>
      </p>
      <ComboBox
        label={words.to(name)}
        options={options}
        value={to ? String(to.roomId) : null}
        isRequired
        error={to ? null : words.noRoom}
        onChange={(id) => {
          if (id !== null) onChoose(key, Number(id) as RoomId)
        }}
      />
      {reasons.length > 0 ? <ReasonList label={words.reasons} reasons={reasons} /> : null}
    </>
  )
}
