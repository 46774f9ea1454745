/** The dialog of a status or Rechtskreis: what, from when until when, known since when, and what it changes. */
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { ComboBox } from '../../components/fields/ComboBox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { type RecordSpec, useRecord } from './useRecord.ts'
import './record.css'

const words = de.record

export interface RecordFormProps<V extends string> {
  readonly spec: RecordSpec<V>
  readonly onClose: () => void
}

export function RecordForm<V extends string>({ spec, onClose }: RecordFormProps<V>) {
  const record = useRecord(spec, onClose)
  const { today, preview, errors, order } = record
  const title = words.line[spec.line].title(spec.person.name)
  useConfirmKey(record.save)
  return (
    <Dialog
      title={title}
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
        <ComboBox
          label={words.line[spec.line].value}
          placeholder={words.line[spec.line].placeholder}
          options={spec.options}
          value={record.value}
          onChange={record.setValue}
          error={errors.value}
          isRequired
          autoFocus
        />
        <div className="record-days">
          <DateField
            label={words.from}
            help={words.fromHelp}
            value={record.from}
            today={today}
            isRequired
            error={errors.from}
            onChange={record.setFrom}
          />
          <DateField
            label={words.last}
            help={words.lastHelp}
            value={record.last}
            today={today}
            error={errors.last}
            onChange={record.setLast}
            onWrong={record.setLastWrong}
          />
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
        <div className="record-changes" aria-live="polite">
          <h3>{words.changesTitle}</h3>
          {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
          {record.isSame ? <p>{record.isSame}</p> : null}
          {preview && preview.changes.length > 0 ? (
            <>
              <ReasonList
                label={words.changesTitle}
                reasons={preview.changes.map(({ id, tone, text }) => ({ id, kind: tone, text }))}
              />
              {preview.changes.some(({ id }) => id.startsWith('before')) ? <p className="muted">{words.kept}</p> : null}
            </>
          ) : record.isSame ? null : (
            <p className="muted">{words.changesNone}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
