/** From a day on: other places, in service again, or closed; what it means for those who live there is shown before it is saved. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { Ahead } from './Ahead.tsx'
import { FormDialog } from './FormDialog.tsx'
import { common, type EditedRoom, typedPlaces } from './typed.ts'

const words = de.houses
const fields = de.houses.rooms

export interface PlacesDialogProps {
  readonly to: 'places' | 'open' | 'close'
  readonly rooms: readonly EditedRoom[]
  readonly onClose: () => void
}

const typedOf = (count: number | null | undefined): string => (count == null ? '' : String(count))

export function PlacesDialog({ to, rooms, onClose }: PlacesDialogProps) {
  const { today } = useDay()
  const [from, setFrom] = useState<Day | null>(today)
  const [regular, setRegular] = useState(() => typedOf(common(rooms, (room) => room.places?.regularPlaces)))
  const [densified, setDensified] = useState(() => typedOf(common(rooms, (room) => room.places?.densifiedPlaces)))
  const [tried, setTried] = useState(false)
  const regularPlaces = typedPlaces(regular)
  const densifiedPlaces = densified.trim() === '' ? regularPlaces : typedPlaces(densified)
  const isBelow = regularPlaces !== null && (densifiedPlaces ?? 0) < regularPlaces
  const places =
    regularPlaces === null || densifiedPlaces === null || isBelow ? null : { regularPlaces, densifiedPlaces }
  const roomIds = rooms.map((room) => room.id)
  const isReady = from !== null && (to !== 'places' || places !== null)
  const { value: ahead } = useQuery(
    'houses.foresee',
    isReady && to !== 'open' ? { roomIds, from, places: to === 'close' ? null : places } : null,
  )
  const order = useCommand((day: Day) => {
    if (to === 'places')
      return client.houses.setPlaces({ roomIds, from: day, places: places ?? { regularPlaces: 0, densifiedPlaces: 0 } })
    return client.houses[to]({ roomIds, from: day })
  })
  const save = async () => {
    setTried(true)
    if (!isReady) return
    const result = await order.run(from)
    if (!result?.ok) return
    useNotices.getState().done(words[to].saved(result.value.rooms, formatDay(from)), result.value.auditId)
    onClose()
  }
  const isRefused = (ahead?.refused.length ?? 0) > 0
  return (
    <FormDialog
      title={words[to].title(rooms.length)}
      button={to === 'close' ? words.close.button(rooms.length) : words[to].button}
      pending={order.pending}
      refusal={order.refusal}
      isDisabled={isRefused}
      onSave={() => void save()}
      onClose={onClose}
    >
      {to === 'places' ? (
        <>
          <TextField
            label={fields.regular}
            help={fields.each}
            value={regular}
            inputMode="numeric"
            maxLength={3}
            isRequired
            autoFocus
            error={tried && regularPlaces === null ? fields.missing.places : null}
            onChange={setRegular}
          />
          <TextField
            label={fields.densified}
            help={fields.each}
            value={densified}
            placeholder={regular}
            inputMode="numeric"
            maxLength={3}
            error={isBelow ? fields.missing.densified : null}
            onChange={setDensified}
          />
        </>
      ) : (
        <p data-wide="">{words[to].text}</p>
      )}
      <DateField
        label={words.day}
        value={from}
        today={today}
        isRequired
        autoFocus={to !== 'places'}
        error={tried && from === null ? words.dayMissing : null}
        onChange={setFrom}
      />
      {to === 'open' ? null : <Ahead ahead={isReady ? ahead : undefined} from={from} isClosing={to === 'close'} />}
    </FormDialog>
  )
}
