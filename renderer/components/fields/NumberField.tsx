/** A number in German notation; arrow keys step. The value is a plain number or null when empty. */
import type { ReactNode } from 'react'
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components'
import { MinusIcon, PlusIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes, fieldState } from './Field.tsx'

export interface NumberFieldProps
  extends FieldProps,
    Pick<AriaNumberFieldProps, 'minValue' | 'maxValue' | 'step' | 'formatOptions' | 'isReadOnly' | 'name'> {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** Shown behind the number: "m²", "€", "Plätze". */
  readonly unit?: ReactNode
  /** Minus and plus buttons for small counts. */
  readonly hasSteps?: boolean
}

export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, help, error, isRequired, isDisabled, autoFocus, unit, hasSteps, value, onChange, ...rest } =
    props
  const words = useWords()
  return (
    <AriaNumberField
      {...rest}
      {...fieldState(props)}
      className="q-field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    >
      <FieldLabel {...props} />
      <Group className="q-box" isInvalid={Boolean(error)} isDisabled={isDisabled ?? false}>
        <Input className="q-input" data-align="end" />
        {unit ? <span className="q-unit">{unit}</span> : null}
        {hasSteps ? (
          <span className="q-steps">
            <Button slot="decrement" className="q-inset" aria-label={words.decrease}>
              <MinusIcon size={14} />
            </Button>
            <Button slot="increment" className="q-inset" aria-label={words.increase}>
              <PlusIcon size={14} />
            </Button>
          </span>
        ) : null}
      </Group>
      <FieldNotes help={help} error={error ?? null} />
    </AriaNumberField>
  )
}
