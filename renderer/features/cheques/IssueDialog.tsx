/** Cheques for the payments of a released run that have none: which run, and the day that stands on them. */
import { useState } from 'react'
import type { Day, RunId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatMonth } from '../../text/format.ts'
import { ChequeForm } from './ChequeForm.tsx'

const words = de.cheques.issuing
type Run = OutputOf<'cheques.runs'>[number]

export function IssueDialog({ onClose }: { readonly onClose: () => void }) {
  const { asOf } = useDay()
  const { value } = useQuery('cheques.runs', asOf)
  const waiting = value?.filter((run) => run.toIssue > 0)
  if (!waiting) return null
  const [first] = waiting
  return first ? <IssueForm runs={waiting} first={first} onClose={onClose} /> : <Nothing onClose={onClose} />
}

function Nothing({ onClose }: { readonly onClose: () => void }) {
  return (
    <ChequeForm
      title={words.title}
      button={null}
      order={{ pending: false, refusal: null }}
      onSave={onClose}
      onClose={onClose}
    >
      <p>{words.none}</p>
    </ChequeForm>
  )
}

interface IssueFormProps {
  readonly runs: readonly Run[]
  readonly first: Run
  readonly onClose: () => void
}

function IssueForm({ runs, first, onClose }: IssueFormProps) {
  const { today } = useDay()
  const [runId, setRunId] = useState<RunId>(first.runId)
  const run = runs.find((each) => each.runId === runId) ?? first
  const [on, setOn] = useState<Day | null>(first.payOn > today ? first.payOn : today)
  const order = useCommand(client.cheques.issue)
  const save = async () => {
    if (on === null) return
    const result = await order.run({ runId: run.runId, version: run.version, issuedOn: on })
    if (!result?.ok) return
    const { issued, first: from, last, auditId } = result.value
    useNotices.getState().done(words.done(issued, from, last), auditId)
    onClose()
  }
  return (
    <ChequeForm title={words.title} button={words.save} order={order} onSave={() => void save()} onClose={onClose}>
      <Select
        label={words.run}
        options={runs.map((each) => ({
          id: String(each.runId),
          label: words.runOf(each.title ?? formatMonth(each.month), each.toIssue),
        }))}
        value={String(run.runId)}
        onChange={(id) => setRunId(Number(id) as RunId)}
      />
      <DateField
        label={words.issuedOn}
        help={words.issuedHelp}
        value={on}
        today={today}
        isRequired
        autoFocus
        error={on === null ? words.dayMissing : null}
        onChange={setOn}
      />
    </ChequeForm>
  )
}
