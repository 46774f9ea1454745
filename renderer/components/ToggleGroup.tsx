/** One of a few ways to look at the same thing ("Plan | Liste"): a row of joined buttons, exactly one pressed. */
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './ToggleGroup.css'

export interface ToggleOption<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  /** Shown by its icon alone; the label becomes its text alternative. */
  readonly iconOnly?: boolean
  readonly isDisabled?: boolean
}

export interface ToggleGroupProps<Id extends string> {
  /** What is being chosen, for screen readers. */
  readonly label: string
  readonly options: readonly ToggleOption<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
  readonly size?: 'normal' | 'small'
}

export function ToggleGroup<Id extends string>({
  label,
  options,
  value,
  onChange,
  size = 'normal',
}: ToggleGroupProps<Id>) {
  return (
    <ToggleButtonGroup
      className="q-toggles"
      data-size={size}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen) onChange(chosen.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="q-toggle"
          isDisabled={option.isDisabled ?? false}
          {...(option.iconOnly ? { 'aria-label': option.label } : {})}
        >
          {option.icon}
          {option.iconOnly ? null : option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
