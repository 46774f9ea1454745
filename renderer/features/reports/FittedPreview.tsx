/** The sheet on its desk, as wide as the desk or in the size of the paper. */
import { useEffect, useRef, useState } from 'react'
import type { ReportDocument } from '../../../db/domain/reports/document.ts'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { ReportPage } from '../../print/ReportPage.tsx'
import { de } from '../../text/de.ts'
import './reports.css'

type Size = 'fit' | 'paper'

/** Widths of A4 in CSS pixels, and the desk's edge around the sheet. */
const paperWidth = { portrait: 794, landscape: 1123 } as const
const deskEdge = 64
const least = 0.4
/** What scrolls must be reachable with the keyboard (WCAG 2.1.1), though it is no control. */
const scrollable = { tabIndex: 0 } as const

export function FittedPreview({ document }: { readonly document: ReportDocument }) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>('fit')
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const fitting = Math.min(1, Math.max(least, (width - deskEdge) / paperWidth[document.orientation]))
  const zoom = size === 'paper' || width === 0 ? 1 : fitting
  const words = de.reports.size
  return (
    <div className="report-fitted" ref={box}>
      {fitting < 1 ? (
        <div className="report-size">
          <ToggleGroup<Size>
            label={words.label}
            size="small"
            options={[
              { id: 'fit', label: words.fit },
              { id: 'paper', label: words.paper },
            ]}
            value={size}
            onChange={setSize}
          />
        </div>
      ) : null}
      <section className="report-board" aria-label={words.sheet(document.title)} {...scrollable}>
        <div style={{ zoom }}>
          <ReportPage document={document} />
        </div>
      </section>
    </div>
  )
}
