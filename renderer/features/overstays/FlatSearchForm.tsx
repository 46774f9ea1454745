/** The dialog itself: what stands now, the step and its day, the next date and a note. The keyboard path: Enter on the step, Strg+Enter. */
import { searchSteps } from '../../../db/domain/overstays/steps.ts'
import type { FlatSearchStep } from '../../../db/domain/people/terms.ts'
import { useDay } from '../../api/office.tsx'
import type { OutputOf } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import type { FlatSearchOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { useFlatSearch } from './useFlatSearch.ts'
import './overstayPane.css'

const words = de.overstays.dialog
const options = searchSteps.map((id) => ({ id, label: de.overstays.step(id) }))

export interface FlatSearchFormProps {
  readonly order: FlatSearchOrder
  readonly found: OutputOf<'overstays.household'>
  readonly first: FlatSearchStep | null
  readonly onClose: () => void
}

export function FlatSearchForm({ order, found, first, onClose }: FlatSearchFormProps) {
  const { today } = useDay()
  const search = useFlatSearch({ order, found, first }, onClose)
  const { command, errors } = search
  useConfirmKey(search.save)
  const now = found.search
  return (
    <Dialog
      title={words.title[order](found.name)}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={command.pending} onPress={search.save}>
            {order === 'end' ? words.saveEnd : words.save}
          </Button>
        </>
      }
    >
      <div className="flat-search">
        <p className="muted">
          {now
            ? words.now(de.overstays.pane.stepSince(de.overstays.step(now.step), formatDay(now.from)))
            : words.nowNone}
        </p>
        {command.refusal ? <Banner tone="bad">{refusalSentence(command.refusal)}</Banner> : null}
        {order === 'step' ? (
          <Select
            label={words.step}
            options={options}
            value={search.step}
            onChange={search.setStep}
            isRequired
            autoFocus
          />
        ) : null}
        {order === 'step' && search.step === 'moved' ? <Banner tone="info">{words.moved}</Banner> : null}
        <div className="flat-search-days">
          {order === 'next' ? null : (
            <DateField
              label={order === 'end' ? words.endOn : words.on}
              help={order === 'end' ? words.endHelp : words.onHelp}
              value={search.on}
              today={today}
              max={today}
              isPast
              isRequired
              autoFocus={order === 'end'}
              error={errors.on}
              onChange={search.setOn}
            />
          )}
          {order === 'end' ? null : (
            <DateField
              label={words.next}
              help={words.nextHelp}
              value={search.nextOn}
              today={today}
              autoFocus={order === 'next'}
              error={errors.next}
              onChange={search.setNextOn}
              onWrong={search.setNextWrong}
            />
          )}
        </div>
        {order === 'end' ? (
          <p className="muted">{words.endText}</p>
        ) : (
          <TextField
            label={words.note}
            help={words.noteHelp}
            value={search.note}
            onChange={search.setNote}
            maxLength={500}
          />
        )}
      </div>
    </Dialog>
  )
}
