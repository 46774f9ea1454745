/** One of a known, short list. For more than about fifteen options use ComboBox. */
import { Select as AriaSelect, Button, SelectValue } from 'react-aria-components'
import { ChevronDownIcon } from '../icons.tsx'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes, fieldState } from './Field.tsx'
import type { Option } from './Options.tsx'
import { OptionsPopover } from './Options.tsx'
import './Select.css'

export interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder = '', help, error } = props
  return (
    <AriaSelect
      {...fieldState(props)}
      className="q-field q-select"
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <FieldLabel {...props} />
      <Button className="q-box q-select-button">
        <SelectValue<Option<Id>> className="q-select-value">
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDownIcon />
      </Button>
      <FieldNotes help={help} error={error ?? null} />
      <OptionsPopover options={options} />
    </AriaSelect>
  )
}
