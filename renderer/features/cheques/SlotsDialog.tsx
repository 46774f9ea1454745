/** From when until when the people of a house collect on cheque day; flats together. */
import { useState } from 'react'
import type { AccommodationId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { ChequeForm } from './ChequeForm.tsx'

const words = de.cheques.slots
type Slots = OutputOf<'cheques.slots'>
interface Place {
  readonly id: AccommodationId | null
  readonly name: string
}

export function SlotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { asOf } = useDay()
  const houses = useQuery('housing.houses', asOf).value
  const slots = useQuery('cheques.slots', {}).value
  if (!houses || !slots) return null
  const places = [
    ...houses.filter((house) => house.kind !== 'rented_flat').map(({ id, name }) => ({ id, name })),
    { id: null, name: de.cheques.day.flats },
  ]
  return <SlotsForm places={places} slots={slots} onClose={onClose} />
}

interface SlotsFormProps {
  readonly places: readonly Place[]
  readonly slots: Slots
  readonly onClose: () => void
}

function SlotsForm({ places, slots, onClose }: SlotsFormProps) {
  const [times, setTimes] = useState(() =>
    places.map(({ id, name }) => {
      const slot = slots.find((each) => each.accommodationId === id)
      return { id, name, from: slot?.from ?? '', to: slot?.to ?? '' }
    }),
  )
  const order = useCommand(client.cheques.setSlots)
  const save = async () => {
    const filled = times.filter(({ from, to }) => from.trim() !== '' || to.trim() !== '')
    const result = await order.run({
      slots: filled.map(({ id, from, to }) => ({ accommodationId: id, from: typedTime(from), to: typedTime(to) })),
    })
    if (!result?.ok) return
    useNotices.getState().done(words.done, result.value.auditId)
    onClose()
  }
  const set = (at: number, patch: { readonly from?: string; readonly to?: string }) =>
    setTimes(times.map((time, index) => (index === at ? { ...time, ...patch } : time)))
  return (
    <ChequeForm title={words.title} button={words.save} order={order} onSave={() => void save()} onClose={onClose}>
      <p className="muted">{words.help}</p>
      {times.map((time, at) => (
        <div className="cheque-slot" key={time.id ?? 'flats'}>
          <TextField
            label={words.from(time.name)}
            value={time.from}
            placeholder="09:00"
            maxLength={5}
            onChange={(from) => set(at, { from })}
          />
          <TextField
            label={words.to(time.name)}
            value={time.to}
            placeholder="10:00"
            maxLength={5}
            onChange={(to) => set(at, { to })}
          />
        </div>
      ))}
    </ChequeForm>
  )
}

/** `9`, `9:30`, `09.30` → `09:00`, `09:30`; what is none stays for the sentence that refuses it. */
function typedTime(text: string): string {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim())
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : '00:00'
}
