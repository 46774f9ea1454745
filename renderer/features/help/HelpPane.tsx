/** The help beside the work: the keys of this screen first, then the keys everywhere, first steps, and what is counted. */
import type { ReactNode } from 'react'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import type { Section } from '../../stores/place.ts'
import type { KeyLine } from '../../text/de/help.ts'
import { de } from '../../text/de.ts'
import './help.css'

const words = de.help

/** What scrolls must be reachable with the keyboard (WCAG 2.1.1), though it is no control. */
const scrollable = { tabIndex: 0 } as const

export interface HelpPaneProps {
  readonly section: Section
  readonly back: ReactNode
  readonly onClose: () => void
}

export function HelpPane({ section, back, onClose }: HelpPaneProps) {
  return (
    <Pane
      title={
        <>
          {back}
          {words.title}
        </>
      }
      onClose={onClose}
    >
      <section aria-label={words.title} {...scrollable}>
        <PaneSection title={words.keysHere(de.frame.section[section])}>
          <Keys lines={words.screen[section]} />
        </PaneSection>
        <PaneSection title={words.keysEverywhere}>
          <Keys lines={words.everywhere} />
        </PaneSection>
        <PaneSection title={words.firstTitle}>
          <ol className="help-steps">
            {words.first.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </PaneSection>
        <PaneSection title={words.countedTitle}>
          <ul className="help-steps">
            {words.counted.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </PaneSection>
        <PaneSection title={words.forecastTitle}>
          <p>{words.forecast}</p>
        </PaneSection>
        <PaneSection title={words.assignmentsTitle}>
          <ul className="help-steps">
            {words.assignments.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </PaneSection>
        <PaneSection title={words.proposalsTitle}>
          <ul className="help-steps">
            {words.proposals.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </PaneSection>
        <PaneSection title={words.followUpsTitle}>
          <ul className="help-steps">
            {words.followUps.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </PaneSection>
        <PaneSection title={words.regimeTitle}>
          <p>{words.regime}</p>
        </PaneSection>
        <PaneSection title={words.stichtagTitle}>
          <p>{words.stichtag}</p>
        </PaneSection>
        <PaneSection title={words.knownTitle}>
          <p>{words.known}</p>
        </PaneSection>
        <PaneSection title={words.overstayTitle}>
          <p>{words.overstay}</p>
        </PaneSection>
      </section>
    </Pane>
  )
}

function Keys({ lines }: { readonly lines: readonly KeyLine[] }) {
  return (
    <dl className="help-keys">
      {lines.map(({ keys, what }) => (
        <div key={keys}>
          <dt>
            <KeyHint keys={keys} />
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
