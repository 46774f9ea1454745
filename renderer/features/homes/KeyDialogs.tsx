/** A key is handed out to somebody who lives in the room; it comes back, or is lost. */
import { useState } from 'react'
import type { Day, RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { HomeDay, HomeForm } from './HomeForm.tsx'
import type { KeptOfRoom } from './HomeSections.tsx'

const words = de.homes.keys

const typedPieces = (text: string): number | null => {
  const count = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= 20 ? count : null
}

export interface KeyDialogProps {
  readonly roomId: RoomId
  readonly people: KeptOfRoom['people']
  readonly onClose: () => void
}

export function KeyDialog({ roomId, people, onClose }: KeyDialogProps) {
  const { today } = useDay()
  const [who, setWho] = useState(people.length === 1 ? String(people[0]?.personId) : null)
  const [label, setLabel] = useState('')
  const [pieces, setPieces] = useState('1')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const person = people.find((one) => String(one.personId) === who)
  const count = typedPieces(pieces)
  const order = useCommand(client.homes.handOutKey)
  const save = async () => {
    setTried(true)
    if (!person || count === null || on === null || label.trim() === '') return
    const result = await order.run({ roomId, personId: person.personId, label, pieces: count, on })
    if (!result?.ok) return
    useNotices.getState().done(words.done(label.trim(), person.name), result.value.auditId)
    onClose()
  }
  return (
    <HomeForm title={words.add} button={words.button} order={order} onSave={() => void save()} onClose={onClose}>
      {people.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Select
          label={words.who}
          options={people.map(({ personId, name }) => ({ id: String(personId), label: name }))}
          value={who}
          isRequired
          error={tried && !person ? words.whoMissing : null}
          onChange={setWho}
        />
      )}
      <TextField
        label={words.label}
        help={words.labelHelp}
        value={label}
        maxLength={60}
        isRequired
        autoFocus
        error={tried && label.trim() === '' ? words.labelMissing : null}
        onChange={setLabel}
      />
      <TextField
        label={words.count}
        value={pieces}
        inputMode="numeric"
        maxLength={2}
        isRequired
        error={tried && count === null ? words.countMissing : null}
        onChange={setPieces}
      />
      <HomeDay label={words.on} value={on} tried={tried} onChange={setOn} />
    </HomeForm>
  )
}

export interface KeyBackDialogProps {
  readonly held: KeptOfRoom['keys'][number]
  readonly onClose: () => void
}

export function KeyBackDialog({ held, onClose }: KeyBackDialogProps) {
  const { today } = useDay()
  const [what, setWhat] = useState<'back' | 'lost'>('back')
  const [on, setOn] = useState<Day | null>(today)
  const order = useCommand(client.homes.takeBackKey)
  const save = async () => {
    if (on === null) return
    const isLost = what === 'lost'
    const result = await order.run({ id: held.id, version: held.version, on, isLost })
    if (!result?.ok) return
    useNotices.getState().done(isLost ? words.lostDone(held.label) : words.backDone(held.label), result.value.auditId)
    onClose()
  }
  return (
    <HomeForm
      title={words.backTitle(held.label)}
      button={de.homes.save}
      order={order}
      onSave={() => void save()}
      onClose={onClose}
    >
      <RadioGroup<'back' | 'lost'>
        label={words.what}
        options={[
          { id: 'back', label: words.cameBack },
          { id: 'lost', label: words.isLost },
        ]}
        value={what}
        onChange={setWhat}
      />
      <DateField
        label={words.backOn}
        value={on}
        today={today}
        max={today}
        isPast
        isRequired
        autoFocus
        error={on === null ? de.homes.dayMissing : null}
        onChange={setOn}
      />
    </HomeForm>
  )
}
