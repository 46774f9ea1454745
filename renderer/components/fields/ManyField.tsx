/** Several of a long list, in the order in which they were chosen: typed to add one, Backspace in the empty field takes the last away. */
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '../Button.tsx'
import { CloseIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import { ComboBox } from './ComboBox.tsx'
import type { FieldProps } from './Field.tsx'
import type { Option } from './Options.tsx'
import './ManyField.css'

export interface ManyFieldProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[]
  readonly values: readonly Id[]
  readonly onChange: (values: readonly Id[]) => void
  readonly placeholder?: string
}

export function ManyField<Id extends string>({ options, values, onChange, ...field }: ManyFieldProps<Id>) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const focus = () => box.current?.querySelector('input')?.focus()
  const drop = (value: Id) => {
    onChange(values.filter((other) => other !== value))
    focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isEmpty = event.target instanceof HTMLInputElement && event.target.value === ''
    const last = values.at(-1)
    if (event.key === 'Backspace' && isEmpty && last !== undefined) drop(last)
  }
  const labelOf = (value: Id): string => options.find((option) => option.id === value)?.label ?? value
  return (
    <div className="q-many" ref={box} onKeyDownCapture={onKeyDown}>
      <ComboBox
        {...field}
        // A new field for each choice: the text that found the last one is gone.
        key={values.join(' ')}
        options={options.filter((option) => !values.includes(option.id))}
        value={null}
        onChange={(value) => {
          if (value === null) return
          onChange([...values, value])
          // After the new field stands there.
          requestAnimationFrame(focus)
        }}
      />
      {values.length === 0 ? null : (
        <ul className="q-many-chosen" aria-label={field.label}>
          {values.map((value) => (
            <li key={value}>
              {labelOf(value)}
              <Button
                kind="quiet"
                size="small"
                icon={<CloseIcon size={12} />}
                aria-label={words.takeAway(labelOf(value))}
                onPress={() => drop(value)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
