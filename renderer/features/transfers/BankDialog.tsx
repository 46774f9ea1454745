/** A list of the bank: chosen, shown as it was recognised, then taken over; nothing is kept before that. */
import { useState } from 'react'
import { bankEntryKinds } from '../../../db/domain/payments/terms.ts'
import { desktop } from '../../api/bridge.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { UploadIcon } from '../../components/icons.tsx'
import { Stat } from '../../components/Stat.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatAmount, formatCount, formatDay } from '../../text/format.ts'
import './transfers.css'

const words = de.transfers.bank

type Preview = OutputOf<'transfers.previewBank'>
interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
  readonly preview: Preview
}
type Line = Preview['lines'][number] & { readonly position: number }

/** Null when the clerk left the system's dialog. */
async function chooseAndRead() {
  const picked = await desktop.pickBankList()
  if (!picked.ok) return picked
  const { list } = picked.value
  if (list === null) return { ok: true, value: null } as const
  const preview = await client.transfers.previewBank(list)
  return preview.ok ? ({ ok: true, value: { ...list, preview: preview.value } } as const) : preview
}

export function BankDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const reading = useCommand(chooseAndRead)
  const taking = useCommand(client.transfers.takeOverBank)
  const choose = async () => {
    taking.clear()
    const result = await reading.run(undefined)
    if (result && !result.ok) setChosen(null)
    else if (result?.value) setChosen(result.value)
  }
  const take = async () => {
    if (!chosen) return
    const { name, bytes, preview } = chosen
    const result = await taking.run({ name, bytes, fingerprint: preview.fingerprint })
    if (!result?.ok) return
    useNotices.getState().done(words.done(result.value.kept, result.value.returns), result.value.auditId)
    onClose()
  }
  const fresh = chosen?.preview.counts.fresh ?? 0
  const refusal = reading.refusal ?? taking.refusal
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size={chosen ? 'large' : 'medium'}
      note={chosen ? words.nothingYet : null}
      actions={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <Button
            kind={chosen ? 'plain' : 'primary'}
            icon={<UploadIcon />}
            isPending={reading.pending}
            onPress={() => void choose()}
          >
            {chosen ? words.other : words.choose}
          </Button>
          {fresh > 0 ? (
            <Button kind="primary" isPending={taking.pending} onPress={() => void take()}>
              {words.take(fresh)}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="transfer-form">
        {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
        {chosen ? <PreviewOf preview={chosen.preview} /> : <p>{words.how}</p>}
      </div>
    </Dialog>
  )
}

/** What the program takes the line for. */
function recognised({ kind, payee, booked, chequeNumber, known }: Line): string {
  if (known) return words.known
  if (payee !== null) return booked ? words.bookedAlready(payee) : words.returnOf(payee)
  return kind === 'cheque' && chequeNumber !== null ? words.cheque(chequeNumber) : ''
}

const columns: readonly Column<Line>[] = [
  {
    key: 'day',
    heading: words.column.day,
    width: 124,
    grow: 0,
    render: (line) => formatDay(line.bookedOn),
    sortValue: (line) => line.bookedOn,
  },
  {
    key: 'kind',
    heading: words.column.kind,
    width: 96,
    grow: 0,
    render: (line) => bankEntryKinds[line.kind].term,
    sortValue: (line) => bankEntryKinds[line.kind].term,
  },
  {
    key: 'amount',
    heading: words.column.amount,
    width: 104,
    grow: 0,
    align: 'end',
    render: (line) => formatAmount(line.amount),
    sortValue: (line) => line.amount,
  },
  {
    key: 'what',
    heading: words.column.what,
    width: 220,
    grow: 3,
    wraps: true,
    render: recognised,
    sortValue: recognised,
  },
  { key: 'text', heading: words.column.text, width: 180, grow: 3, render: (line) => line.text },
]

function PreviewOf({ preview }: { readonly preview: Preview }) {
  const { counts, account } = preview
  const rows = preview.lines.map((line, position) => ({ ...line, position }))
  return (
    <>
      <div className="transfer-stats">
        <Stat value={formatCount(counts.returns)} label={words.figure.returns} />
        <Stat value={formatCount(counts.cheques)} label={words.figure.cheques} />
        <Stat value={formatCount(counts.other)} label={words.figure.other} />
        {counts.known > 0 ? <Stat value={formatCount(counts.known)} label={words.figure.known} /> : null}
        {counts.skipped > 0 ? <Stat value={formatCount(counts.skipped)} label={words.figure.skipped} /> : null}
      </div>
      {account ? (
        <p className="muted">
          {words.account(account.iban)}
          {account.isOffice ? null : ` · ${words.foreign}`}
        </p>
      ) : null}
      {counts.unmatched > 0 ? <Banner tone="warn">{words.unmatched(counts.unmatched)}</Banner> : null}
      {counts.fresh === 0 ? <Banner tone="info">{words.nothing}</Banner> : null}
      <div className="transfer-preview">
        <DataTable<Line>
          label={words.list}
          rows={rows}
          columns={columns}
          rowKey={(line) => String(line.position)}
          empty={null}
        />
      </div>
    </>
  )
}
