/** Excel-Import: explain, choose, read, look, take over; every refusal in place with what to do. */
import type { ReactNode } from 'react'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DownloadIcon, UploadIcon } from '../../components/icons.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Screen } from '../../components/Screen.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { DropZone } from './DropZone.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { cancelJob, pickWorkbook, type Stage, saveTemplate, useJob } from './job.ts'
import './imports.css'

const words = de.imports

export function ImportScreen({ pane }: { readonly pane: ReactNode }) {
  const { stage, refusal } = useJob()
  const { canChange } = useDay()
  const isBusy = stage.kind === 'reading' || stage.kind === 'applying'
  return (
    <Screen
      title={stage.kind === 'preview' ? words.preview(stage.workbook.name) : words.title}
      subtitle={stage.kind === 'preview' ? words.nothingYet : words.subtitle}
      actions={
        <>
          <Button icon={<DownloadIcon />} onPress={() => void saveTemplate()}>
            {words.template}
          </Button>
          {stage.kind === 'start' ? null : (
            <Button icon={<UploadIcon />} isDisabled={isBusy || !canChange} onPress={() => void pickWorkbook()}>
              {words.chooseOther}
            </Button>
          )}
        </>
      }
      pane={pane}
      content={stage.kind === 'preview' ? 'fill' : 'scroll'}
    >
      <div className="import" data-fill={stage.kind === 'preview'}>
        {canChange ? null : <Banner tone="info">{de.frame.readOnlyDay}</Banner>}
        {refusal ? (
          <Banner tone="bad">
            {refusalSentence(refusal)} {words.refusedHint}
          </Banner>
        ) : null}
        <StageView stage={stage} />
      </div>
    </Screen>
  )
}

function StageView({ stage }: { readonly stage: Stage }) {
  switch (stage.kind) {
    case 'start':
      return <DropZone />
    case 'reading':
    case 'applying': {
      const { progress } = stage
      const isKnown = progress !== null && progress.total > 0
      return (
        <div className="import-progress">
          <ProgressBar
            label={
              progress
                ? words.phase(progress.phase)
                : stage.kind === 'reading'
                  ? words.phase('reading')
                  : words.applying
            }
            value={isKnown ? progress.done / progress.total : null}
            detail={isKnown ? words.progress(progress.done, progress.total) : null}
            onCancel={cancelJob}
          />
        </div>
      )
    }
    case 'preview':
      return <ImportPreview workbook={stage.workbook} preview={stage.preview} isRenewed={stage.isRenewed} />
    case 'done':
      return <ImportDone applied={stage.applied} />
  }
}
