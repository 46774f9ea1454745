/** A button that opens a list of orders. */
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ButtonProps } from './Button.tsx'
import { Button } from './Button.tsx'
import './fields/Options.css'
import './Menu.css'

export interface MenuEntry<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly icon?: ReactNode
  /** As printed on the keys: "Strg+P". Shown only; the caller listens. */
  readonly keys?: string
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
}

export interface MenuButtonProps<Id extends string> extends Omit<ButtonProps, 'onPress'> {
  readonly entries: readonly MenuEntry<Id>[]
  readonly onAction: (id: Id) => void
}

export function MenuButton<Id extends string>({ entries, onAction, ...button }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button {...button} />
      <Popover className="q-popover" placement="bottom end" offset={4}>
        <AriaMenu
          className="q-menu"
          onAction={(key) => {
            const entry = entries.find((candidate) => candidate.id === key)
            if (entry) onAction(entry.id)
          }}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className="q-option q-menu-item"
              {...(entry.isDanger ? { 'data-danger': '' } : {})}
            >
              <span className="q-menu-icon">{entry.icon}</span>
              <span className="q-option-label">{entry.label}</span>
              {entry.keys ? <span className="q-menu-keys"> {entry.keys}</span> : null}
              {entry.description ? <span className="q-option-note"> {entry.description}</span> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
