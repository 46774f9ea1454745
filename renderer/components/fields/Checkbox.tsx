/** A yes or no that takes effect with the form; with `isIndeterminate` for "some of them". */
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { CheckIcon, MinusIcon } from '../icons.tsx'
import './Field.css'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly help?: ReactNode
}

export function Checkbox({
  children,
  help,
  isSelected,
  onChange,
  isIndeterminate = false,
  isDisabled = false,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      className="q-choice"
      isSelected={isSelected}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
    >
      <span className="q-choice-mark">
        {isIndeterminate ? <MinusIcon size={12} /> : isSelected ? <CheckIcon size={14} /> : null}
      </span>
      <span>{children}</span>
      {help ? <span className="q-choice-help">{help}</span> : null}
    </AriaCheckbox>
  )
}
