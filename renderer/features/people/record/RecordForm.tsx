/** The dialog of one entry of a line: what, from when until when, known since when, and what it changes. */
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { DateField } from '../../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../../components/useConfirmKey.ts'
import { de } from '../../../text/de.ts'
import type { Person } from '../PersonPane.tsx'
import { Changes } from './Changes.tsx'
import type { LineSpec } from './personLines.tsx'
import { type Replaced, useRecord } from './useRecord.ts'
import './record.css'

const words = de.record

export interface RecordFormProps<D, V> {
  readonly spec: LineSpec<D, V>
  readonly person: Person
  /** Null for a new entry. */
  readonly replaced: Replaced<V> | null
  readonly onClose: () => void
}

export function RecordForm<D, V>({ spec, person, replaced, onClose }: RecordFormProps<D, V>) {
  const record = useRecord(spec, person, replaced, onClose)
  const { today, preview, errors, order } = record
  const own = words.line[spec.line]
  useConfirmKey(record.save)
  return (
    <Dialog
      title={(replaced === null ? own.title : own.correctTitle)(de.terms.calledName(person))}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={preview !== null && preview.refusal !== null}
            isPending={order.pending}
            onPress={record.save}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className="record">
        {spec.fields({
          draft: record.draft,
          onChange: record.setDraft,
          tried: record.tried,
          isCorrection: replaced !== null,
        })}
        <div className="record-days">
          {record.isSinceAlways && !spec.hasEnd ? null : (
            <DateField
              label={words.from}
              help={record.isSinceAlways ? words.fromAlwaysHelp : words.fromHelp}
              value={record.from}
              today={today}
              isRequired={!record.isSinceAlways}
              error={errors.from}
              onChange={record.setFrom}
              onWrong={record.setFromWrong}
            />
          )}
          {spec.hasEnd ? (
            <DateField
              label={words.last}
              help={words.lastHelp}
              value={record.last}
              today={today}
              error={errors.last}
              onChange={record.setLast}
              onWrong={record.setLastWrong}
            />
          ) : null}
          <DateField
            label={words.learnedOn}
            help={words.learnedOnHelp}
            value={record.learnedOn}
            today={today}
            max={today}
            isRequired
            error={errors.learnedOn}
            onChange={record.setLearnedOn}
          />
        </div>
        <Changes refusal={order.refusal} preview={preview} />
      </div>
    </Dialog>
  )
}
