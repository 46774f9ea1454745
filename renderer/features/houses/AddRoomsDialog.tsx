/** One room or many at once: "1.01 bis 1.12", each with the same places. */
import { useState } from 'react'
import { roomNumbers } from '../../../db/domain/housing/numbering.ts'
import type { RoomPurpose } from '../../../db/domain/housing/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { FormDialog } from './FormDialog.tsx'
import { purposeOptions, yesNoOptions } from './options.ts'
import { type EditedHouse, flagOf, typedArea, typedPlaces, type YesNo } from './typed.ts'

const words = de.houses.rooms

interface Values {
  readonly numbers: string
  readonly floor: string
  readonly unit: string
  readonly regular: string
  /** Empty: as many as regular. */
  readonly densified: string
  readonly area: string
  readonly stepFree: YesNo
  readonly purpose: RoomPurpose | 'none'
  readonly from: Day | null
}

function errorsOf({ numbers, regular, densified, area, from }: Values) {
  const most = densified.trim() === '' ? typedPlaces(regular) : typedPlaces(densified)
  const isBelow = most === null || most < (typedPlaces(regular) ?? 0)
  return {
    numbers: roomNumbers(numbers) ? null : words.numbersWrong,
    regular: typedPlaces(regular) === null ? words.missing.places : null,
    densified: densified.trim() !== '' && isBelow ? words.missing.densified : null,
    area: typedArea(area) === null ? words.missing.area : null,
    from: from === null ? de.houses.dayMissing : null,
  }
}

export interface AddRoomsDialogProps {
  readonly edited: EditedHouse
  readonly onClose: () => void
}

export function AddRoomsDialog({ edited, onClose }: AddRoomsDialogProps) {
  const { today } = useDay()
  const [values, setValues] = useState<Values>({
    numbers: '',
    floor: '',
    unit: '',
    regular: '',
    densified: '',
    area: '',
    stepFree: 'unknown',
    purpose: 'none',
    from: today,
  })
  const [tried, setTried] = useState(false)
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch })
  const errors = errorsOf(values)
  const shown = (error: string | null) => (tried ? error : null)
  const numbers = roomNumbers(values.numbers)
  const order = useCommand(client.houses.addRooms)
  const save = async () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== null)) return
    const area = typedArea(values.area)
    const regularPlaces = typedPlaces(values.regular) ?? 0
    const result = await order.run({
      accommodationId: edited.house.id,
      numbers: values.numbers,
      floor: values.floor.trim() || null,
      unit: values.unit,
      areaHundredths: area === 'empty' ? null : area,
      stepFree: flagOf(values.stepFree),
      purpose: values.purpose === 'none' ? null : values.purpose,
      places: { regularPlaces, densifiedPlaces: typedPlaces(values.densified) ?? regularPlaces },
      from: values.from,
    })
    if (!result?.ok) return
    useNotices.getState().done(words.added(result.value.rooms), result.value.auditId)
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      button={words.create(numbers?.length ?? 1)}
      pending={order.pending}
      refusal={order.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div data-wide="">
        <TextField
          label={words.numbers}
          help={numbers ? words.preview(numbers) : words.numbersHelp}
          value={values.numbers}
          isRequired
          autoFocus
          error={shown(errors.numbers)}
          onChange={(typed) => set({ numbers: typed })}
        />
      </div>
      <TextField label={words.floor} value={values.floor} maxLength={20} onChange={(floor) => set({ floor })} />
      <TextField
        label={words.unit}
        help={words.unitHelp}
        value={values.unit}
        maxLength={60}
        onChange={(unit) => set({ unit })}
      />
      <TextField
        label={words.regular}
        help={words.each}
        value={values.regular}
        inputMode="numeric"
        maxLength={3}
        isRequired
        error={shown(errors.regular)}
        onChange={(regular) => set({ regular })}
      />
      <TextField
        label={words.densified}
        help={words.each}
        value={values.densified}
        placeholder={values.regular}
        inputMode="numeric"
        maxLength={3}
        error={shown(errors.densified)}
        onChange={(densified) => set({ densified })}
      />
      <TextField
        label={words.area}
        help={words.each}
        value={values.area}
        inputMode="decimal"
        maxLength={6}
        error={shown(errors.area)}
        onChange={(area) => set({ area })}
      />
      <DateField
        label={words.from}
        value={values.from}
        today={today}
        isRequired
        error={shown(errors.from)}
        onChange={(from) => set({ from })}
      />
      <Select
        label={words.stepFree}
        options={yesNoOptions}
        value={values.stepFree}
        onChange={(stepFree) => set({ stepFree })}
      />
      <Select
        label={words.purpose}
        options={purposeOptions}
        value={values.purpose}
        onChange={(purpose) => set({ purpose })}
      />
    </FormDialog>
  )
}
