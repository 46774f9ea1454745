/** One of a long list, found by typing a part of it. */
import { ComboBox as AriaComboBox, Button, Group, Input } from 'react-aria-components'
import { ChevronDownIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes, fieldState } from './Field.tsx'
import type { Option } from './Options.tsx'
import { OptionsPopover } from './Options.tsx'

export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  /** Null when the field was emptied. */
  readonly onChange: (value: Id | null) => void
  readonly placeholder?: string
}

export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { options, value, onChange, placeholder = '', help, error, isDisabled } = props
  const words = useWords()
  return (
    <AriaComboBox
      {...fieldState(props)}
      className="q-field"
      menuTrigger="input"
      allowsEmptyCollection
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(options.find((option) => option.id === key)?.id ?? null)}
    >
      <FieldLabel {...props} />
      <Group className="q-box" isInvalid={Boolean(error)} isDisabled={isDisabled ?? false}>
        <Input className="q-input" placeholder={placeholder} />
        <Button className="q-inset" aria-label={words.openList}>
          <ChevronDownIcon />
        </Button>
      </Group>
      <FieldNotes help={help} error={error ?? null} />
      <OptionsPopover />
    </AriaComboBox>
  )
}
