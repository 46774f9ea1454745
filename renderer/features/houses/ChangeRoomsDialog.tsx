/** Any column of all marked rooms in one step; what is not touched stays as it is with each of them. */
import { useState } from 'react'
import type { RoomPurpose } from '../../../db/domain/housing/terms.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { FormDialog } from './FormDialog.tsx'
import { kept, purposeOptions, yesNoOptions } from './options.ts'
import { areaText, common, type EditedRoom, flagOf, typedArea, type YesNo, yesNoOf } from './typed.ts'

const words = de.houses.change
const fields = de.houses.rooms

/** Null: not touched. */
interface Values {
  readonly number: string | null
  readonly floor: string | null
  readonly unit: string | null
  readonly area: string | null
  readonly stepFree: YesNo | 'keep'
  readonly purpose: RoomPurpose | 'none' | 'keep'
}

function changeOf({ number, floor, unit, area, stepFree, purpose }: Values) {
  const typed = area === null ? null : typedArea(area)
  return {
    ...(number === null ? {} : { number }),
    ...(floor === null ? {} : { floor: floor.trim() || null }),
    ...(unit === null ? {} : { unit }),
    ...(area === null ? {} : { areaHundredths: typed === 'empty' ? null : typed }),
    ...(stepFree === 'keep' ? {} : { stepFree: flagOf(stepFree) }),
    ...(purpose === 'keep' ? {} : { purpose: purpose === 'none' ? null : purpose }),
  }
}

export interface ChangeRoomsDialogProps {
  readonly rooms: readonly EditedRoom[]
  readonly onClose: () => void
}

export function ChangeRoomsDialog({ rooms, onClose }: ChangeRoomsDialogProps) {
  const isOne = rooms.length === 1
  const stepFree = common(rooms, (room) => yesNoOf(room.stepFree))
  const purpose = common(rooms, (room) => room.purpose ?? ('none' as const))
  const [values, setValues] = useState<Values>({
    number: null,
    floor: null,
    unit: null,
    area: null,
    stepFree: stepFree ?? 'keep',
    purpose: purpose ?? 'keep',
  })
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch })
  const order = useCommand(client.houses.changeRooms)
  const areaError = values.area !== null && typedArea(values.area) === null ? fields.missing.area : null
  const save = async () => {
    if (areaError || values.number?.trim() === '') return
    const result = await order.run({ roomIds: rooms.map((room) => room.id), change: changeOf(values) })
    if (!result?.ok) return
    useNotices.getState().done(words.changed(result.value.rooms), result.value.auditId)
    onClose()
  }
  /** What all have, or a word that they differ. */
  const text = (of: (room: EditedRoom) => string, typed: string | null) => {
    const all = common(rooms, of)
    return { value: typed ?? all ?? '', placeholder: all === undefined && typed === null ? words.different : '' }
  }
  return (
    <FormDialog
      title={words.title(rooms.length, rooms[0]?.number ?? '')}
      button={de.houses.save}
      pending={order.pending}
      refusal={order.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      {isOne ? (
        <TextField
          label={words.number}
          {...text((room) => room.number, values.number)}
          maxLength={20}
          isRequired
          autoFocus
          onChange={(number) => set({ number })}
        />
      ) : (
        <p className="muted" data-wide="">
          {words.hint}
        </p>
      )}
      <TextField
        label={fields.floor}
        {...text((room) => room.floor ?? '', values.floor)}
        maxLength={20}
        autoFocus={!isOne}
        onChange={(floor) => set({ floor })}
      />
      <TextField
        label={fields.unit}
        {...text((room) => room.unit, values.unit)}
        maxLength={60}
        onChange={(unit) => set({ unit })}
      />
      <TextField
        label={fields.area}
        {...text((room) => areaText(room.areaHundredths), values.area)}
        inputMode="decimal"
        maxLength={6}
        error={areaError}
        onChange={(area) => set({ area })}
      />
      <Select<YesNo | 'keep'>
        label={fields.stepFree}
        options={stepFree === undefined ? [kept, ...yesNoOptions] : yesNoOptions}
        value={values.stepFree}
        onChange={(next) => set({ stepFree: next })}
      />
      <Select<RoomPurpose | 'none' | 'keep'>
        label={fields.purpose}
        options={purpose === undefined ? [kept, ...purposeOptions] : purposeOptions}
        value={values.purpose}
        onChange={(next) => set({ purpose: next })}
      />
    </FormDialog>
  )
}
