/** What the workbook would do, row by row, and taking it over: all, or only the good rows. */
import { useMemo, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { de } from '../../text/de.ts'
import { ImportTotals } from './ImportTotals.tsx'
import { applyWorkbook, discardJob, type Preview, type Workbook } from './job.ts'
import { previewColumns } from './previewColumns.tsx'
import { type Chosen, chosenRows, countOf, type PreviewRow, startOrder } from './previewRows.ts'
import './imports.css'

const words = de.imports
const everything: Chosen = { sheet: null, outcome: null }

export interface ImportPreviewProps {
  readonly workbook: Workbook
  readonly preview: Preview
  /** The office changed since the preview before. */
  readonly isRenewed: boolean
}

export function ImportPreview({ workbook, preview, isRenewed }: ImportPreviewProps) {
  const { canChange } = useDay()
  const [chosen, setChosen] = useState<Chosen>(everything)
  const inOrder = useMemo(
    () => preview.rows.toSorted((a, b) => startOrder[a.outcome] - startOrder[b.outcome]),
    [preview],
  )
  const rows = useMemo(() => chosenRows(inOrder, chosen), [inOrder, chosen])
  const of = (outcome: Chosen['outcome']) => countOf(preview.counts, { sheet: null, outcome })
  const wrong = of('wrong')
  const useful = of('new') + of('changed')
  return (
    <>
      {isRenewed ? <Banner tone="warn">{words.changed}</Banner> : null}
      <div className="import-head">
        <ImportTotals counts={preview.counts} chosen={chosen} onChoose={setChosen} />
        <div className="import-decide">
          {wrong > 0 ? <p>{words.applyGoodHint(wrong)}</p> : null}
          {wrong === 0 && useful === 0 ? <p>{words.nothingToDo}</p> : null}
          <Unknown preview={preview} />
          <div className="import-buttons">
            <Button onPress={discardJob}>{words.discard}</Button>
            <Button
              kind="primary"
              isDisabled={!canChange || useful === 0}
              onPress={() => void applyWorkbook(workbook, preview, wrong > 0)}
            >
              {wrong > 0 ? words.applyGood : words.apply}
            </Button>
          </div>
        </div>
      </div>
      <p className="import-count" role="status">
        {words.shownRows(rows.length, preview.rows.length)}
        {rows.length === preview.rows.length ? null : (
          <Button size="small" kind="quiet" onPress={() => setChosen(everything)}>
            {words.showAll}
          </Button>
        )}
      </p>
      <DataTable<PreviewRow>
        label={words.preview(workbook.name)}
        rows={rows}
        columns={previewColumns}
        rowKey={keyOfRow}
        empty={<EmptyState title={words.noRows} />}
      />
    </>
  )
}

const keyOfRow = (row: PreviewRow): string => `${row.sheet} ${row.row}`

/** Columns and sheets that were passed over, so that nothing is lost in silence. */
function Unknown({ preview }: { readonly preview: Preview }) {
  const parts = [
    ...preview.unknownSheets.map(words.unknownSheet),
    ...preview.unknownColumns.map(({ sheet, heading }) => words.unknownColumn(sheet, heading)),
  ]
  if (parts.length === 0) return null
  return (
    <p className="import-unknown">
      <strong>{words.unknown}.</strong> {words.unknownText} {parts.join(', ')}.
    </p>
  )
}
