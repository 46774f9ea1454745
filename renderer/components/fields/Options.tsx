/**
 * The list that drops out of Select and ComboBox: one line an option, a second muted line where it helps. Both lines are the
 * option's name: RAC's label and description slots would leave the second out of it (WCAG 2.5.3).
 */
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { CheckIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import './Options.css'

export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}

export function OptionsPopover<Id extends string>({ options }: { readonly options?: readonly Option<Id>[] }) {
  const words = useWords()
  return (
    <Popover className="q-popover q-options" offset={4}>
      <ListBox
        className="q-listbox"
        {...(options ? { items: options } : {})}
        renderEmptyState={() => <p className="q-options-empty">{words.noMatch}</p>}
      >
        {(option: Option<Id>) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
            className="q-option"
          >
            <span className="q-option-label">{option.label}</span>
            {option.description ? <span className="q-option-note"> {option.description}</span> : null}
            <span className="q-option-mark">
              <CheckIcon size={14} />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
