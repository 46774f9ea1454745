/** A new house, or its name, address and class put right. */
import { useState } from 'react'
import type { AccommodationKind, LegalClass } from '../../../db/domain/housing/terms.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { openHouseEditor } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { FormDialog } from './FormDialog.tsx'
import { classOptions, kindOptions } from './options.ts'
import type { EditedHouse } from './typed.ts'

const words = de.houses.house

interface Values {
  readonly shortName: string
  readonly name: string
  readonly kind: AccommodationKind
  readonly street: string
  readonly houseNumber: string
  readonly postalCode: string
  readonly town: string
  readonly legalClass: LegalClass | 'none'
}
const valuesOf = (house: EditedHouse['house'] | null): Values => ({
  shortName: house?.shortName ?? '',
  name: house?.name ?? '',
  kind: house?.kind ?? 'shelter',
  street: house?.street ?? '',
  houseNumber: house?.houseNumber ?? '',
  postalCode: house?.postalCode ?? '',
  town: house?.town ?? '',
  legalClass: house ? (house.legalClass ?? 'none') : 'shared',
})

export interface HouseDialogProps {
  /** Null: a new one. */
  readonly house: EditedHouse['house'] | null
  readonly onClose: () => void
}

export function HouseDialog({ house, onClose }: HouseDialogProps) {
  const [values, setValues] = useState(() => valuesOf(house))
  const [tried, setTried] = useState(false)
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch })
  const order = useCommand(async ({ legalClass, ...rest }: Values) => {
    const input = { ...rest, legalClass: legalClass === 'none' ? null : legalClass }
    if (!house) return client.houses.add(input)
    const changed = await client.houses.change({ accommodationId: house.id, ...input })
    return changed.ok ? { ...changed, value: { ...changed.value, accommodationId: house.id } } : changed
  })
  const save = async () => {
    setTried(true)
    if (!values.shortName.trim() || !values.name.trim()) return
    const result = await order.run(values)
    if (!result?.ok) return
    const name = values.name.trim()
    useNotices.getState().done(house ? words.changed(name) : words.added(name), result.value.auditId)
    onClose()
    if (!house) openHouseEditor(result.value.accommodationId)
  }
  return (
    <FormDialog
      title={house ? words.change : words.add}
      button={house ? de.houses.save : words.create}
      pending={order.pending}
      refusal={order.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={words.shortName}
        help={words.shortNameHelp}
        value={values.shortName}
        maxLength={20}
        isRequired
        autoFocus
        error={tried && !values.shortName.trim() ? words.missing.shortName : null}
        onChange={(shortName) => set({ shortName })}
      />
      <TextField
        label={words.name}
        value={values.name}
        maxLength={80}
        isRequired
        error={tried && !values.name.trim() ? words.missing.name : null}
        onChange={(name) => set({ name })}
      />
      <Select label={words.kind} options={kindOptions} value={values.kind} onChange={(kind) => set({ kind })} />
      <Select
        label={words.legalClass}
        help={words.legalClassHelp}
        options={classOptions}
        value={values.legalClass}
        onChange={(legalClass) => set({ legalClass })}
      />
      <TextField label={words.street} value={values.street} maxLength={80} onChange={(street) => set({ street })} />
      <TextField
        label={words.houseNumber}
        value={values.houseNumber}
        maxLength={20}
        onChange={(houseNumber) => set({ houseNumber })}
      />
      <TextField
        label={words.postalCode}
        value={values.postalCode}
        maxLength={10}
        inputMode="numeric"
        onChange={(postalCode) => set({ postalCode })}
      />
      <TextField label={words.town} value={values.town} maxLength={80} onChange={(town) => set({ town })} />
    </FormDialog>
  )
}
