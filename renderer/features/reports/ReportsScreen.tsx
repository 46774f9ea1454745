/** Berichte: choose, look at the sheet as it will be printed, then print it or save it as PDF or Excel. */
import { type ReactNode, useEffect, useRef } from 'react'
import { isList } from '../../../db/domain/reports/catalogue.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { DownloadIcon, PersonIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { FittedPreview } from './FittedPreview.tsx'
import { ReportOptions } from './ReportOptions.tsx'
import { type Medium, useReport } from './useReport.ts'
import './reports.css'

const words = de.reports

export function ReportsScreen({ pane }: { readonly pane: ReactNode }) {
  const state = useReport()
  const { preview, refusal, busy, issue, day, isPersonMissing } = state
  usePrintKey(() => void issue('print'))
  const button = (medium: Medium) => ({
    isDisabled: day === null || isPersonMissing || preview.value === undefined || (busy !== null && busy !== medium),
    isPending: busy === medium,
    onPress: () => void issue(medium),
  })
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      actions={
        <>
          {isList(state.report.name) ? (
            <Button icon={<TableIcon />} {...button('excel')}>
              {words.excel}
            </Button>
          ) : null}
          <Button icon={<DownloadIcon />} {...button('pdf')}>
            {words.pdf}
          </Button>
          <Button kind="primary" icon={<PrintIcon />} {...button('print')}>
            {words.print}
          </Button>
        </>
      }
      pane={pane}
      content="fill"
    >
      <div className="report-screen">
        <ReportOptions state={state} />
        <div className="report-preview" data-stale={preview.loading}>
          {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
          {isPersonMissing ? (
            <EmptyState icon={<PersonIcon size={28} />} title={words.personMissing}>
              {words.personMissingText}
            </EmptyState>
          ) : preview.value ? (
            <FittedPreview document={preview.value} />
          ) : refusal ? null : (
            <Skeleton lines={12} />
          )}
        </div>
      </div>
    </Screen>
  )
}

/** Strg+P prints what the preview shows. */
function usePrintKey(print: () => void) {
  const latest = useRef(print)
  useEffect(() => {
    latest.current = print
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
