/** A line (or a few lines) of text. */
import type { ReactNode } from 'react'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { TextField as AriaTextField, Group, Input, TextArea } from 'react-aria-components'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes, fieldState } from './Field.tsx'

export interface TextFieldProps
  extends FieldProps,
    Pick<
      AriaTextFieldProps,
      'type' | 'name' | 'maxLength' | 'isReadOnly' | 'inputMode' | 'autoComplete' | 'onBlur' | 'onKeyDown'
    > {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** More than one makes a text area. */
  readonly rows?: number
  /** Shown inside the box, behind the text. */
  readonly unit?: ReactNode
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    isRequired,
    isDisabled,
    autoFocus,
    placeholder = '',
    rows = 1,
    unit,
    onKeyDown,
    ...rest
  } = props
  return (
    <AriaTextField
      {...rest}
      {...fieldState(props)}
      className="q-field"
      {...(onKeyDown
        ? {
            onKeyDown: (event) => {
              onKeyDown(event)
              // Else Esc would never reach the dialog around the field.
              event.continuePropagation()
            },
          }
        : {})}
    >
      <FieldLabel {...props} />
      <Group className="q-box" isInvalid={Boolean(error)} isDisabled={isDisabled ?? false}>
        {rows > 1 ? (
          <TextArea className="q-input" rows={rows} placeholder={placeholder} />
        ) : (
          <Input className="q-input" placeholder={placeholder} />
        )}
        {unit ? <span className="q-unit">{unit}</span> : null}
      </Group>
      <FieldNotes help={help} error={error ?? null} />
    </AriaTextField>
  )
}
