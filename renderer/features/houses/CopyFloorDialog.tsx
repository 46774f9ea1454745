/** The rooms of a floor once more, on another floor or in another house. */
import { useState } from 'react'
import { renumbered } from '../../../db/domain/housing/numbering.ts'
import type { AccommodationId, Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { FormDialog } from './FormDialog.tsx'
import type { EditedHouse, EditedRoom } from './typed.ts'

const words = de.houses.copy

/** What all numbers begin with, up to the last point: `1.` of 1.01 and 1.02. */
const beginning = (rooms: readonly EditedRoom[]): string => {
  const [first = ''] = rooms.map((room) => /^.*[.\-/ ]/.exec(room.number)?.[0] ?? '')
  return rooms.every((room) => room.number.startsWith(first)) ? first : ''
}

export interface CopyFloorDialogProps {
  readonly edited: EditedHouse
  readonly onClose: () => void
}

export function CopyFloorDialog({ edited, onClose }: CopyFloorDialogProps) {
  const { asOf, today } = useDay()
  const { value: houses } = useQuery('housing.houses', asOf)
  const floors = [...Map.groupBy(edited.rooms, (room) => room.floor ?? '')]
  const [floor, setFloor] = useState(floors[0]?.[0] ?? '')
  const rooms = edited.rooms.filter((room) => (room.floor ?? '') === floor)
  const [house, setHouse] = useState<AccommodationId>(edited.house.id)
  const [toFloor, setToFloor] = useState('')
  const [replace, setReplace] = useState(() => beginning(rooms))
  const [by, setBy] = useState('')
  const [from, setFrom] = useState<Day | null>(today)
  const { value: target } = useQuery('houses.edit', { ...asOf, accommodationId: house })
  const numbers = rooms.map((room) => renumbered(room.number, replace, by))
  const present = new Set(target?.rooms.map((room) => room.number))
  const taken = numbers.find((number) => present.has(number))
  const order = useCommand(client.houses.copyFloor)
  const save = async () => {
    if (from === null) return
    const result = await order.run({
      accommodationId: edited.house.id,
      floor: floor || null,
      toAccommodationId: house,
      toFloor: toFloor.trim() || null,
      replace,
      by,
      from,
    })
    if (!result?.ok) return
    useNotices.getState().done(words.done(result.value.rooms), result.value.auditId)
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      button={words.button(rooms.length)}
      pending={order.pending}
      refusal={order.refusal}
      isDisabled={taken !== undefined}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Select
        label={words.floor}
        options={floors.map(([id, own]) => ({ id, label: words.option(id || words.noFloor, own.length) }))}
        value={floor}
        onChange={(next) => {
          setFloor(next)
          setReplace(beginning(edited.rooms.filter((room) => (room.floor ?? '') === next)))
        }}
      />
      <Select
        label={words.house}
        options={(houses ?? []).map((one) => ({ id: String(one.id), label: one.name }))}
        value={String(house)}
        onChange={(id) => setHouse(Number(id) as AccommodationId)}
      />
      <TextField label={words.toFloor} value={toFloor} maxLength={20} autoFocus onChange={setToFloor} />
      <DateField
        label={de.houses.rooms.from}
        value={from}
        today={today}
        isRequired
        error={from === null ? de.houses.dayMissing : null}
        onChange={setFrom}
      />
      <TextField label={words.replace} help={words.replaceHelp} value={replace} maxLength={20} onChange={setReplace} />
      <TextField
        label={words.by}
        help={taken === undefined ? de.houses.rooms.preview(numbers) : undefined}
        error={taken === undefined ? null : words.taken(taken)}
        value={by}
        maxLength={20}
        onChange={setBy}
      />
    </FormDialog>
  )
}
