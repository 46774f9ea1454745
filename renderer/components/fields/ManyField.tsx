/** Several of a long list, in the order in which they were chosen: typed to add one, Backspace in the empty field takes the last away. */
import { type KeyboardEvent, type Ref, use, useRef, useState } from 'react'
import { ComboBox as AriaComboBox, ComboBoxStateContext, Group, Input, useFilter } from 'react-aria-components'
import { Button } from '../Button.tsx'
import { CloseIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes, fieldState } from './Field.tsx'
import type { Option } from './Options.tsx'
import { OptionsPopover } from './Options.tsx'
import './ManyField.css'

export interface ManyFieldProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[]
  readonly values: readonly Id[]
  readonly onChange: (values: readonly Id[]) => void
  readonly placeholder?: string
}

export function ManyField<Id extends string>(props: ManyFieldProps<Id>) {
  const { options, values, onChange, placeholder = '', help, error, isDisabled } = props
  const words = useWords()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const open = options.filter((option) => !values.includes(option.id))
  const shown = open.filter((option) => contains(option.label, text))
  const add = (value: Id) => {
    onChange([...values, value])
    setText('')
  }
  const drop = (value: Id) => {
    onChange(values.filter((other) => other !== value))
    input.current?.focus()
  }
  const [only, second] = shown
  /** What the text can only mean, taken by Tab or Enter; true when there was one. */
  const takeOnly = (): boolean => {
    if (text === '' || !only || second) return false
    add(only.id)
    return true
  }
  const takeBack = () => {
    const last = values.at(-1)
    if (text === '' && last !== undefined) drop(last)
  }
  const labelOf = (value: Id): string => options.find((option) => option.id === value)?.label ?? value
  return (
    <div className="q-many">
      <AriaComboBox
        {...fieldState(props)}
        className="q-field"
        menuTrigger="input"
        allowsEmptyCollection
        items={shown}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(key) => {
          const chosen = open.find((option) => option.id === key)
          if (chosen) add(chosen.id)
        }}
      >
        <FieldLabel {...props} />
        <Group className="q-box" isInvalid={Boolean(error)} isDisabled={isDisabled ?? false}>
          <Entry inputRef={input} placeholder={placeholder} takeOnly={takeOnly} takeBack={takeBack} />
        </Group>
        <FieldNotes help={help} error={error ?? null} />
        <OptionsPopover />
      </AriaComboBox>
      {values.length === 0 ? null : (
        <ul className="q-many-chosen" aria-label={props.label}>
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

interface EntryProps {
  readonly inputRef: Ref<HTMLInputElement>
  readonly placeholder: string
  readonly takeOnly: () => boolean
  readonly takeBack: () => void
}

function Entry({ inputRef, placeholder, takeOnly, takeBack }: EntryProps) {
  const state = use(ComboBoxStateContext)
  // Before React Aria, which would throw away what was typed.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace') takeBack()
    const isMarked = Boolean(event.currentTarget.getAttribute('aria-activedescendant'))
    if ((event.key !== 'Tab' && event.key !== 'Enter') || event.ctrlKey || isMarked || !takeOnly()) return
    state?.close()
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }
  return <Input ref={inputRef} className="q-input" placeholder={placeholder} onKeyDownCapture={onKeyDown} />
}
