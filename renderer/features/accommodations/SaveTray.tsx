/** Before the planned moves are saved: each with what speaks for and against it, and a reason where one is needed. */
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { emptyTray } from '../../stores/tray.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { judge, reasonsOf } from '../../text/findings.ts'
import { formatDay } from '../../text/format.ts'
import { nameOf } from './trayView.ts'
import type { Chain, JudgedItem } from './useTrayPlan.ts'
import './tray.css'

const words = de.tray

export function SaveTray({ chain, onClose }: { readonly chain: Chain; readonly onClose: () => void }) {
  const { today } = useDay()
  const [reason, setReason] = useState('')
  const [isException, setException] = useState(false)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.housing.rearrange)
  const judgements = chain.judged.map(({ verdict }) => judge(verdict))
  const needsException = judgements.some((judgement) => judgement.needsException)
  const needsReason = judgements.some((judgement) => judgement.accepted.length > 0)
  const canSave = chain.isJudged && chain.impossible.length === 0 && (!needsException || isException)
  const save = async () => {
    setTried(true)
    if (!canSave || (needsReason && !reason.trim())) return
    const result = await order.run({
      placements: chain.chain.placements.map((placement, index) => ({
        ...placement,
        accepted: [...(judgements[index]?.accepted ?? [])],
      })),
      versions: chain.versions,
      reason: needsReason ? reason : null,
    })
    if (!result?.ok) return
    const { people, from, auditId } = result.value
    const day = from === today ? '' : formatDay(from)
    useNotices.getState().done(words.done(chain.placed.length, people, day), auditId)
    emptyTray()
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.saveTitle}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isDisabled={!canSave} isPending={order.pending} onPress={() => void save()}>
            {words.saveMany(chain.placed.length)}
          </Button>
        </>
      }
    >
      <div className="tray-save">
        <p className="muted">{words.saveText}</p>
        <ul className="tray-moves">
          {chain.judged.map((judged) => (
            <Move key={judged.item.id} judged={judged} day={formatDay(chain.day)} />
          ))}
        </ul>
        {needsException ? (
          <Checkbox isSelected={isException} onChange={setException} help={words.overrideHelp}>
            {words.override}
          </Checkbox>
        ) : null}
        {needsReason && (!needsException || isException) ? (
          <TextField
            label={words.reason}
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            maxLength={500}
            isRequired
            error={tried && !reason.trim() ? words.reasonMissing : null}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) void save()
            }}
          />
        ) : null}
        {order.refusal ? (
          <Banner tone="bad">{order.refusal.code === 'STALE' ? words.stale : refusalSentence(order.refusal)}</Banner>
        ) : null}
      </div>
    </Dialog>
  )
}

function Move({ judged: { item, verdict }, day }: { readonly judged: JudgedItem; readonly day: string }) {
  const against = verdict.findings.filter((finding) => finding.severity !== 'ok')
  return (
    <li>
      <h3>
        {words.into(nameOf(item), item.to?.number ?? '')}{' '}
        <span className="muted">
          {words.from(item.from.number)}, {words.since(day)}
        </span>
      </h3>
      <ReasonList
        label={words.into(nameOf(item), item.to?.number ?? '')}
        reasons={against.length > 0 ? reasonsOf(against) : [{ id: 'fits', kind: 'good', text: words.fits }]}
      />
    </li>
  )
}
