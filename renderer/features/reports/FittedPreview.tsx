/** The sheet on its desk, as wide as the desk or in the size of the paper. */
import { useEffect, useRef, useState } from 'react'
import type { ReportDocument } from '../../../db/domain/reports/document.ts'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { ReportPreview } from '../../print/ReportPage.tsx'
import { de } from '../../text/de.ts'
import './reports.css'

type Size = 'fit' | 'paper'

/** Widths of A4 in CSS pixels, and the desk's edge around the sheet. */
const paperWidth = { portrait: 794, landscape: 1123 } as const
const deskEdge = 64
const least = 0.4

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
    <div className="report-fitted" ref={box} style={{ '--report-zoom': zoom } as Record<string, number>}>
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
      <ReportPreview document={document} />
    </div>
  )
}
