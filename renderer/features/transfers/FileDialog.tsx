/** Makes the file of a run and has it saved: what goes into it, for whom it is, and whether one was made before. */
import { useState } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import type { TransferFormat } from '../../../db/domain/payments/terms.ts'
import { ok, type Result } from '../../../db/domain/result.ts'
import type { RunId } from '../../../db/domain/values.ts'
import { desktop } from '../../api/bridge.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay, formatMoney } from '../../text/format.ts'
import { type Run, runName } from './transferView.ts'
import './transfers.css'

const words = de.transfers
const extensions = { pain001: 'xml', list: 'xlsx' } as const
const formats = ['pain001', 'list'] as const

/** The name under which it was saved; null when the clerk left the dialog of the system. */
async function makeAndSave(run: Run, format: TransferFormat): Promise<Result<string | null, Refusal>> {
  const made = await client.transfers.makeFile({ runId: run.id, format })
  if (!made.ok) return made
  const suggestedName = `${words.fileName(runName({ ...run, title: null }), run.id)}.${extensions[format]}`
  const saved = await desktop.saveFile({ suggestedName, bytes: made.value.file })
  return saved.ok ? ok(saved.value.saved) : saved
}

export interface FileDialogProps {
  readonly runId: RunId
  readonly format: TransferFormat
  readonly onClose: () => void
}

export function FileDialog({ runId, format, onClose }: FileDialogProps) {
  const { asOf } = useDay()
  const run = useQuery('transfers.runs', asOf).value?.find(({ id }) => id === runId)
  return run ? <FileForm run={run} standard={format} onClose={onClose} /> : null
}

interface FormProps {
  readonly run: Run
  readonly standard: TransferFormat
  readonly onClose: () => void
}

function FileForm({ run, standard, onClose }: FormProps) {
  const [format, setFormat] = useState<TransferFormat>(standard)
  // What was made before the clerk asked: the file that is made now is not one of them.
  const [earlier] = useState(run.files)
  const before = earlier.findLast((file) => file.format === format)
  const order = useCommand((wanted: TransferFormat) => makeAndSave(run, wanted))
  const make = async () => {
    const result = await order.run(format)
    if (!result?.ok) return
    if (result.value !== null) useNotices.getState().say(words.saved(result.value), 'good', true)
    onClose()
  }
  return (
    <Dialog
      title={words.file.title(runName(run))}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.file.cancel}</Button>
          <Button kind={before ? 'plain' : 'primary'} isPending={order.pending} onPress={() => void make()}>
            {before ? words.file.again : words.file.make}
          </Button>
        </>
      }
    >
      <div className="transfer-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        {before ? (
          <Banner tone="warn">
            <strong>{words.file.before(formatDay(before.madeOn), before.madeBy)}</strong> {words.file.consequence}
          </Banner>
        ) : null}
        <Select
          label={words.file.format}
          options={formats.map((id) => ({ id, label: words.format[id] }))}
          value={format}
          onChange={setFormat}
        />
        <DefinitionList
          items={[
            { term: words.figure.transfers, value: formatCount(run.transfers) },
            { term: words.figure.amount, value: formatMoney(run.amount) },
            { term: words.file.executeOn, value: formatDay(run.executeOn) },
          ]}
        />
        <p className="muted">{words.file.kept}</p>
      </div>
    </Dialog>
  )
}
