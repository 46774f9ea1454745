/** Tiles side by side. A tile's looks are classes (`q-card`, tones by `data-tone`): the tone shows as edge, ground and sign, never as colour alone. */
import type { ReactNode } from 'react'
import './Card.css'

export type CardTone = 'neutral' | 'free' | 'warn' | 'blocked'

/** Tiles side by side, as many as fit; `minWidth` in CSS pixels. */
export function CardGrid({ minWidth = 156, children }: { readonly minWidth?: number; readonly children: ReactNode }) {
  return (
    <div className="q-cards" style={{ '--card-min': `${minWidth}px` } as Record<string, string>}>
      {children}
    </div>
  )
}
