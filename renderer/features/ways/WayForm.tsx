/** The dialog in which a clerk says how a household is paid: the way for the rest, and fixed shares that go first. Strg+Enter saves. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { WayFields } from './WayFields.tsx'
import type { Found } from './WaysSection.tsx'
import { draftOf, emptyDraft, givenOf, isGood, type WayDraft } from './wayForm.ts'
import './ways.css'

const words = de.ways.dialog

export function WayForm({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const { today } = useDay()
  const form = useWayForm(found, onClose)
  const { command, rest, shares } = form
  useConfirmKey(form.save)
  return (
    <Dialog
      title={words.title(found.name)}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={command.pending} onPress={form.save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="way-form">
        {command.refusal ? <Banner tone="bad">{refusalSentence(command.refusal)}</Banner> : null}
        <WayFields
          draft={rest}
          label={shares.length === 0 ? words.kind : words.restKind}
          autoFocus
          isTried={form.isTried}
          onChange={form.setRest}
        />
        {shares.map((share, index) => (
          <fieldset key={share.key} className="way-share">
            <legend>{words.share(index + 1)}</legend>
            <WayFields draft={share} label={words.kind} isTried={form.isTried} onChange={form.setShare} />
            <div>
              <Button size="small" kind="quiet" onPress={() => form.remove(share.key)}>
                {words.removeShare}
              </Button>
            </div>
          </fieldset>
        ))}
        <div className="way-orders">
          <Button size="small" onPress={form.add}>
            {words.addShare}
          </Button>
          <span className="muted">{words.addShareHelp}</span>
        </div>
        <DateField
          label={words.from}
          help={words.fromHelp}
          value={form.from}
          today={today}
          isRequired
          error={form.from === null && form.isTried ? words.fromMissing : null}
          onChange={form.setFrom}
        />
      </div>
    </Dialog>
  )
}

function useWayForm(found: Found, onDone: () => void) {
  const { today } = useDay()
  const { householdId, version, name } = found
  const recorded = found.ways.map(draftOf)
  const [rest, setRest] = useState<WayDraft>(
    recorded.find((way) => way.amount === null) ?? emptyDraft(0, 'transfer', false),
  )
  const [shares, setShares] = useState(recorded.filter((way) => way.amount !== null))
  const [next, setNext] = useState(-1)
  const [from, setFrom] = useState<Day | null>(today)
  const [isTried, setTried] = useState(false)
  const command = useCommand(client.ways.set)
  const save = async () => {
    setTried(true)
    if (from === null || !isGood(rest) || !shares.every(isGood)) return
    const result = await command.run({ householdId, version, from, ways: [...shares, rest].map(givenOf) })
    if (!result?.ok) return
    useNotices.getState().done(words.done(name, formatDay(from)), result.value.auditId)
    onDone()
  }
  return {
    rest,
    setRest,
    shares,
    setShare: (draft: WayDraft) => setShares(shares.map((share) => (share.key === draft.key ? draft : share))),
    add: () => {
      setShares([...shares, emptyDraft(next, 'landlord', true)])
      setNext(next - 1)
    },
    remove: (key: number) => setShares(shares.filter((share) => share.key !== key)),
    from,
    setFrom,
    isTried,
    command,
    save: () => void save(),
  }
}
