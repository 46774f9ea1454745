/** One of a long list, found by typing a part of it. Where only one is left, Tab and Enter take it. */
import type { KeyboardEvent } from 'react'
import { ComboBox as AriaComboBox, Button, Group, Input, useFilter } from 'react-aria-components'
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
  const { contains } = useFilter({ sensitivity: 'base' })
  // Before RAC, which would throw away what was typed.
  const takeOnly = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const isMarked = Boolean(input.getAttribute('aria-activedescendant'))
    if ((event.key !== 'Tab' && event.key !== 'Enter') || input.value === '' || isMarked) return
    const [only, second] = options.filter((option) => contains(option.label, input.value))
    if (only && !second && only.id !== value) onChange(only.id)
  }
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
        <Input className="q-input" placeholder={placeholder} onKeyDownCapture={takeOnly} />
        <Button className="q-inset" aria-label={words.openList}>
          <ChevronDownIcon />
        </Button>
      </Group>
      <FieldNotes help={help} error={error ?? null} />
      <OptionsPopover />
    </AriaComboBox>
  )
}
