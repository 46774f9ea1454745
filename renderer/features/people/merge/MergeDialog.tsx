/** Two records side by side, and what they make together: differences to choose from, what gives way, what stands in the way. */
import { useState } from 'react'
import type { Choices } from '../../../../db/domain/people/mergeFields.ts'
import type { PersonId } from '../../../../db/domain/values.ts'
import { client } from '../../../api/client.ts'
import { useCommand } from '../../../api/useCommand.ts'
import { useQuery } from '../../../api/useQuery.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { DefinitionList } from '../../../components/DefinitionList.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { RadioGroup } from '../../../components/fields/RadioGroup.tsx'
import { MoveIcon } from '../../../components/icons.tsx'
import { ReasonList } from '../../../components/ReasonList.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { useConfirmKey } from '../../../components/useConfirmKey.ts'
import { openInPane } from '../../../stores/location.ts'
import { useNotices } from '../../../stores/notices.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { fieldText, filledTexts, obstacleTexts, type Preview, partLines } from './mergeView.ts'
import './merge.css'

const words = de.merge

export interface MergeDialogProps {
  readonly keepId: PersonId
  readonly dropId: PersonId
  readonly onClose: () => void
}

export function MergeDialog({ keepId, dropId, onClose }: MergeDialogProps) {
  const [pair, setPair] = useState({ keepId, dropId })
  const { value: preview, refusal } = useQuery('people.mergePreview', pair)
  const swap = () => setPair({ keepId: pair.dropId, dropId: pair.keepId })
  if (preview && preview.keep.personId === pair.keepId)
    return <MergeForm key={pair.keepId} preview={preview} onSwap={swap} onClose={onClose} />
  return (
    <Dialog
      title={words.compare}
      isOpen
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{de.record.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}

interface MergeFormProps {
  readonly preview: Preview
  readonly onSwap: () => void
  readonly onClose: () => void
}

function MergeForm({ preview, onSwap, onClose }: MergeFormProps) {
  const { keep, drop, obstacles } = preview
  const [choices, setChoices] = useState<Choices>({})
  const order = useCommand(client.people.merge)
  const save = async () => {
    if (obstacles.length > 0) return
    const versions = { keep: keep.version, drop: drop.version }
    const result = await order.run({ keepId: keep.personId, dropId: drop.personId, versions, choices: { ...choices } })
    if (!result?.ok) return
    useNotices.getState().done(words.done(de.terms.calledName(keep), drop.number, keep.number), result.value.auditId)
    onClose()
    openInPane({ kind: 'person', id: keep.personId })
  }
  useConfirmKey(() => void save())
  const blocked = obstacleTexts(preview)
  const filled = filledTexts(preview)
  const moved = words.ties(preview.ties)
  return (
    <Dialog
      title={words.compare}
      isOpen
      onClose={onClose}
      size="large"
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.record.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={blocked.length > 0}
            isPending={order.pending}
            onPress={() => void save()}
            autoFocus={blocked.length === 0}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="merge">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <div className="merge-sides">
          <Side role={words.keeps} record={keep} />
          <Button icon={<MoveIcon />} onPress={onSwap} aria-label={`${words.swap}: ${words.swapHelp}`}>
            {words.swap}
          </Button>
          <Side role={words.drops} record={drop} />
        </div>
        {blocked.length > 0 ? (
          <section>
            <h3>{words.obstacles}</h3>
            <ReasonList label={words.obstacles} reasons={blocked.map(({ id, text }) => ({ id, kind: 'bad', text }))} />
          </section>
        ) : null}
        {preview.apart.length > 0 ? (
          <section className="merge-fields">
            <h3>{words.choose}</h3>
            {preview.apart.map(({ field, suggested }) => (
              <RadioGroup
                key={field}
                label={words.field[field]}
                orientation="horizontal"
                options={[
                  { id: 'keep' as const, label: fieldText(keep, field) },
                  { id: 'drop' as const, label: fieldText(drop, field) },
                ]}
                value={choices[field] ?? suggested}
                onChange={(side) => setChoices((now) => ({ ...now, [field]: side }))}
              />
            ))}
          </section>
        ) : null}
        {filled.length > 0 ? (
          <section>
            <h3>{words.filled}</h3>
            <DefinitionList items={filled} />
          </section>
        ) : null}
        <Parts preview={preview} />
        <p>{[moved, words.signpost(drop.number)].filter(Boolean).join(' ')}</p>
      </div>
    </Dialog>
  )
}

function Side({ role, record }: { readonly role: string; readonly record: Preview['keep'] }) {
  return (
    <div className="merge-side">
      <span className="muted">{role}</span>
      <b>{de.terms.calledName(record)}</b>
      <span>
        {[record.number, record.birth ? words.born(fieldText(record, 'birth')) : ''].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}

function Parts({ preview }: { readonly preview: Preview }) {
  const lines = partLines(preview)
  return (
    <section>
      <h3>{words.parts}</h3>
      {lines.length === 0 ? (
        <p className="muted">{words.noParts}</p>
      ) : (
        <>
          <p className="muted">{words.partsHelp}</p>
          <table className="merge-parts">
            <thead>
              <tr>
                <th scope="col">{words.column.line}</th>
                <th scope="col">{words.column.what}</th>
                <th scope="col">{words.column.days}</th>
                <th scope="col">{words.column.from}</th>
                <th scope="col">{words.column.state}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, line, what, days, from, stands }) => (
                <tr key={key} data-stands={stands}>
                  <th scope="row">{line}</th>
                  <td>{what}</td>
                  <td className="merge-days">{days}</td>
                  <td>{from}</td>
                  <td>{stands ? words.stands : words.gone}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
