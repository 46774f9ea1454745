/** A button that opens a small panel beside itself: a filter, a day, an explanation. */
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import type { ButtonProps } from './Button.tsx'
import { Button } from './Button.tsx'
import './fields/Options.css'
import './PopoverButton.css'

export interface PopoverButtonProps extends Omit<ButtonProps, 'onPress' | 'children'> {
  readonly label: ReactNode
  /** Heading of the panel; also its name for screen readers. */
  readonly title: string
  readonly hideTitle?: boolean
  /** A function gets `close`. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly placement?: 'bottom start' | 'bottom end'
}

export function PopoverButton(props: PopoverButtonProps) {
  const { label, title, hideTitle, children, isOpen, onOpenChange, placement = 'bottom end', ...button } = props
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Button {...button}>{label}</Button>
      <Popover className="q-popover" placement={placement} offset={4}>
        <Dialog className="q-panel">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className={hideTitle ? 'visually-hidden' : 'q-panel-title'}>
                {title}
              </Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
