/** The sheet in the middle of an otherwise empty window: first run, new office, who works here. */
import type { ReactNode } from 'react'
import { Brand } from '../../components/AppFrame.tsx'
import { de } from '../../text/de.ts'
import './start.css'

export interface StartPageProps {
  readonly title: string
  readonly lead: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export function StartPage({ title, lead, foot, children }: StartPageProps) {
  return (
    <div className="start">
      <main className="start-sheet">
        <div className="start-brand">
          <Brand mark={de.frame.mark} name={de.frame.product} />
        </div>
        <h1>{title}</h1>
        <p className="start-lead">{lead}</p>
        {children}
      </main>
      {foot ? <footer className="start-foot">{foot}</footer> : null}
    </div>
  )
}
