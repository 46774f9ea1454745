/** What every input has in common: a label above, a help text and an error below, tied together for screen readers by RAC. */
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { WarningIcon } from '../icons.tsx'
import './Field.css'

export interface FieldProps {
  readonly label: string
  /** Keeps the label for screen readers only; the place itself must say what belongs here. */
  readonly hideLabel?: boolean
  readonly help?: ReactNode
  /** What is wrong and what to do; its presence marks the field as invalid. */
  readonly error?: string | null
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** The props of a RAC field that follow from ours; only defined ones, as `exactOptionalPropertyTypes` asks. */
export function fieldState({ error, isRequired, isDisabled, autoFocus }: FieldProps) {
  return {
    isInvalid: Boolean(error),
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    autoFocus: autoFocus ?? false,
    validationBehavior: 'aria',
  } as const
}

/** The label; a star marks a required field (screen readers hear "required" from the input itself). */
export function FieldLabel({ label, hideLabel, isRequired }: FieldProps) {
  return (
    <Label className={hideLabel ? 'visually-hidden' : 'q-label'}>
      {label}
      {isRequired ? (
        <span className="q-required" aria-hidden="true">
          {' *'}
        </span>
      ) : null}
    </Label>
  )
}

/** Help, then error, below the input. Must stand inside a RAC field. */
export function FieldNotes({ help, error }: Pick<FieldProps, 'help' | 'error'>) {
  return (
    <>
      {help ? (
        <Text slot="description" className="q-help">
          {help}
        </Text>
      ) : null}
      <FieldError className="q-error">
        <WarningIcon size={14} />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
