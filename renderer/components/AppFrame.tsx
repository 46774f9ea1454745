/** The window's frame: sections at the left, search and state on top, a band below it when needed, the screen in the middle. */
import type { ReactNode } from 'react'
import { SkipLink } from './SkipLink.tsx'
import './AppFrame.css'

export interface AppFrameProps {
  /** Product mark, top left. */
  readonly brand: ReactNode
  /** NavLinks and NavRules. */
  readonly nav: ReactNode
  /** Name of the navigation for screen readers. */
  readonly navLabel: string
  readonly header: ReactNode
  /** A Banner across the whole content, e.g. for a read-only look at another day. */
  readonly band?: ReactNode
  readonly children: ReactNode
}

/** The id of the main content: the target of the skip link, and where the focus goes when the section changes. */
export const mainContentId = 'content'

export function AppFrame({ brand, nav, navLabel, header, band, children }: AppFrameProps) {
  return (
    <div className="q-frame">
      <SkipLink target={mainContentId} />
      <header className="q-frame-top">
        <div className="q-frame-brand">{brand}</div>
        <div className="q-frame-header">{header}</div>
      </header>
      <nav className="q-frame-nav" aria-label={navLabel}>
        {nav}
      </nav>
      <main className="q-frame-main" id={mainContentId} tabIndex={-1}>
        {band}
        {children}
      </main>
    </div>
  )
}

/** The mark and the name of the program. */
export function Brand({ mark, name }: { readonly mark: string; readonly name: string }) {
  return (
    <>
      <span className="q-brand-mark" aria-hidden="true">
        {mark}
      </span>
      <span className="q-brand-name">{name}</span>
    </>
  )
}
