/** A tile with a tone. The tone shows as edge, ground and sign, never as colour alone. */
import type { ComponentProps, ReactNode } from 'react'
import { BlockedIcon, CheckIcon, WarningIcon } from './icons.tsx'
import './Card.css'

export type CardTone = 'neutral' | 'free' | 'warn' | 'blocked'

export interface CardProps
  extends Omit<ComponentProps<'button'>, 'title' | 'className' | 'style' | 'type' | 'onClick'> {
  readonly title: ReactNode
  /** Right of the title: a size, a date. */
  readonly aside?: ReactNode
  /** One line at the foot, in the tone's colour and with its sign. */
  readonly note?: ReactNode
  readonly tone?: CardTone
  readonly isSelected?: boolean
  /** Makes the whole tile a button. Then nothing inside may be one. */
  readonly onPress?: ComponentProps<'button'>['onClick']
  /** What a screen reader says before the content ("Zimmer"). Never name a tile by `aria-label`: what is seen must be part of its name. */
  readonly lead?: string
}

const signs = {
  neutral: null,
  free: <CheckIcon size={14} />,
  warn: <WarningIcon size={14} />,
  blocked: <BlockedIcon size={14} />,
}

export function Card(props: CardProps) {
  const { title, aside, children, note, tone = 'neutral', isSelected = false, onPress, lead, ...rest } = props
  const inside = (
    <>
      {lead ? <span className="visually-hidden">{lead} </span> : null}
      <span className="q-card-head">
        <span className="q-card-title">{title}</span>
        {aside ? <span className="q-card-aside">{aside}</span> : null}
      </span>
      {children}
      {note ? (
        <span className="q-card-note">
          {signs[tone]}
          <span>{note}</span>
        </span>
      ) : null}
    </>
  )
  const look = { className: 'q-card', 'data-tone': tone, ...(isSelected ? { 'data-selected': '' } : {}) }
  if (!onPress) return <div {...look}>{inside}</div>
  return (
    <button {...rest} {...look} type="button" aria-pressed={isSelected} onClick={onPress}>
      {inside}
    </button>
  )
}

/** Tiles side by side, as many as fit; `minWidth` in CSS pixels. */
export function CardGrid({ minWidth = 156, children }: { readonly minWidth?: number; readonly children: ReactNode }) {
  return (
    <div className="q-cards" style={{ '--card-min': `${minWidth}px` } as Record<string, string>}>
      {children}
    </div>
  )
}

/** One line of a tile with something at its end: dots and their number. */
export function CardRow({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <span className="q-card-row">
      {children}
      {end ? <span className="q-card-aside">{end}</span> : null}
    </span>
  )
}

/** Running text in a tile: who lives there. */
export function CardText({ children }: { readonly children: ReactNode }) {
  return <span className="q-card-text">{children}</span>
}
