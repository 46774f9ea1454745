/** Form, kitchen, bath and class of all marked units in one step; the name of one. */
import { useState } from 'react'
import type { Fitting, LegalClass, UnitForm } from '../../../db/domain/housing/terms.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { FormDialog } from './FormDialog.tsx'
import { bathOptions, classOptions, formOptions, kept, kitchenOptions } from './options.ts'
import { common, type EditedUnit } from './typed.ts'

const words = de.houses.units
const columns = de.houses.column

interface Values {
  readonly name: string | null
  readonly form: UnitForm | 'none' | 'keep'
  readonly kitchen: Fitting | 'unknown' | 'keep'
  readonly bath: Fitting | 'unknown' | 'keep'
  readonly legalClass: LegalClass | 'none' | 'keep'
}

const changeOf = ({ name, form, kitchen, bath, legalClass }: Values) => ({
  ...(name === null || name.trim() === '' ? {} : { name }),
  ...(form === 'keep' ? {} : { form: form === 'none' ? null : form }),
  ...(kitchen === 'keep' ? {} : { kitchen: kitchen === 'unknown' ? null : kitchen }),
  ...(bath === 'keep' ? {} : { bath: bath === 'unknown' ? null : bath }),
  ...(legalClass === 'keep' ? {} : { legalClass: legalClass === 'none' ? null : legalClass }),
})

export interface ChangeUnitsDialogProps {
  readonly units: readonly EditedUnit[]
  readonly onClose: () => void
}

export function ChangeUnitsDialog({ units, onClose }: ChangeUnitsDialogProps) {
  const isOne = units.length === 1
  const [values, setValues] = useState<Values>({
    name: null,
    form: common(units, (unit) => unit.form ?? 'none') ?? 'keep',
    kitchen: common(units, (unit) => unit.kitchen ?? 'unknown') ?? 'keep',
    bath: common(units, (unit) => unit.bath ?? 'unknown') ?? 'keep',
    legalClass: common(units, (unit) => unit.legalClass ?? 'none') ?? 'keep',
  })
  const [first] = useState(values)
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch })
  const order = useCommand(client.houses.changeUnits)
  const save = async () => {
    const result = await order.run({ unitIds: units.map((unit) => unit.id), change: changeOf(values) })
    if (!result?.ok) return
    useNotices.getState().done(words.changed(result.value.units), result.value.auditId)
    onClose()
  }
  /** With units that differ, the choice of leaving them so. */
  const withKept = <O extends { readonly id: string; readonly label: string }>(
    options: readonly O[],
    before: string,
  ): readonly (O | typeof kept)[] => (before === 'keep' ? [kept, ...options] : options)
  return (
    <FormDialog
      title={words.title(units.length, units[0]?.name ?? '')}
      button={de.houses.save}
      pending={order.pending}
      refusal={order.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      {isOne ? (
        <TextField
          label={words.name}
          value={values.name ?? units[0]?.name ?? ''}
          maxLength={60}
          autoFocus
          onChange={(name) => set({ name })}
        />
      ) : (
        <p className="muted" data-wide="">
          {de.houses.change.hint}
        </p>
      )}
      <Select<Values['form']>
        label={columns.form}
        options={withKept(formOptions, first.form)}
        value={values.form}
        onChange={(form) => set({ form })}
      />
      <Select<Values['kitchen']>
        label={columns.kitchen}
        options={withKept(kitchenOptions, first.kitchen)}
        value={values.kitchen}
        onChange={(kitchen) => set({ kitchen })}
      />
      <Select<Values['bath']>
        label={columns.bath}
        options={withKept(bathOptions, first.bath)}
        value={values.bath}
        onChange={(bath) => set({ bath })}
      />
      <Select<Values['legalClass']>
        label={columns.legalClass}
        options={withKept(classOptions, first.legalClass)}
        value={values.legalClass}
        onChange={(legalClass) => set({ legalClass })}
      />
    </FormDialog>
  )
}
