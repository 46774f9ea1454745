/** A field to look for something: magnifier in front, a cross to empty it (Esc does the same), room for a key hint. */
import type { ReactNode, Ref } from 'react'
import type { SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import { SearchField as AriaSearchField, Button, Group, Input } from 'react-aria-components'
import { CloseIcon, SearchIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import './Field.css'
import './SearchField.css'

export interface SearchFieldProps
  extends Pick<AriaSearchFieldProps, 'onSubmit' | 'onClear' | 'isDisabled' | 'autoFocus' | 'onKeyDown'> {
  /** For screen readers; the placeholder says it to the eye. */
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Shown at the end while the field is empty, as a rule a KeyHint. */
  readonly hint?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}

export function SearchField({ label, placeholder = '', hint, inputRef, ...rest }: SearchFieldProps) {
  const words = useWords()
  return (
    <AriaSearchField {...rest} aria-label={label} className="q-field q-search">
      {({ isEmpty }) => (
        <Group className="q-box">
          <SearchIcon />
          <Input className="q-input" placeholder={placeholder} {...(inputRef ? { ref: inputRef } : {})} />
          {isEmpty ? (
            hint
          ) : (
            <Button className="q-inset" aria-label={words.clear}>
              <CloseIcon size={14} />
            </Button>
          )}
        </Group>
      )}
    </AriaSearchField>
  )
}
