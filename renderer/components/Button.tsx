/** A button with one of four weights. `isPending` keeps its place and says that the order is under way. */
import type { ReactNode, Ref } from 'react'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Button as AriaButton } from 'react-aria-components'
import './Button.css'

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** The one expected next step is `primary`; what costs data is `danger`; what repeats often is `quiet`. */
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  /** Leave out for a button of an icon alone, and give `aria-label` instead. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'plain', size = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className="q-button"
      data-kind={kind}
      data-size={size}
      {...(children === undefined ? { 'data-icon-only': '' } : {})}
    >
      {({ isPending }) => (
        <>
          {icon}
          {children === undefined ? null : <span className="q-button-text">{children}</span>}
          {isPending ? <span className="q-button-pending" aria-hidden="true" /> : null}
        </>
      )}
    </AriaButton>
  )
}
