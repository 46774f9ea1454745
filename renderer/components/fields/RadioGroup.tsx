/** One of a few, all visible at once, each with room for an explanation. */
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes } from './Field.tsx'
import type { Option } from './Options.tsx'

export interface RadioGroupProps<Id extends string> extends Omit<FieldProps, 'autoFocus'> {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly orientation?: 'vertical' | 'horizontal'
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, value, onChange, orientation = 'vertical', help, error } = props
  return (
    <AriaRadioGroup
      className="q-field"
      orientation={orientation}
      value={value}
      isInvalid={Boolean(error)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <FieldLabel {...props} />
      <div className="q-choice-list" data-orientation={orientation}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} isDisabled={option.isDisabled ?? false} className="q-choice">
            <span className="q-choice-mark" data-shape="round" />
            <span>{option.label}</span>
            {option.description ? <span className="q-choice-help">{option.description}</span> : null}
          </Radio>
        ))}
      </div>
      <FieldNotes help={help} error={error ?? null} />
    </AriaRadioGroup>
  )
}
