/** What is kept of a room, in its pane: keys, defects, notes, photos. */
import type { ReactNode } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { type HomeOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { Photos } from './Photos.tsx'
import './homes.css'

export type KeptOfRoom = OutputOf<'homes.room'>
const words = de.homes
const ask = (order: HomeOrder) => useOverlay.getState().show({ kind: 'home', order })

export function HomeSections({ roomId }: { readonly roomId: RoomId }) {
  const { asOf, canChange } = useDay()
  const { value: kept } = useQuery('homes.room', { ...asOf, roomId })
  const handOut = () => ask({ to: 'key', roomId })
  const report = () => ask({ to: 'defect', roomId })
  usePaneKeys({ h: handOut, g: report }, canChange)
  if (!kept) return null
  return (
    <>
      <PaneSection
        title={words.keys.title}
        aside={<Add label={words.keys.add} keys="H" canChange={canChange} onPress={handOut} />}
      >
        {kept.keys.length === 0 ? <p className="muted">{words.keys.none}</p> : null}
        <ul className="homes-list">
          {kept.keys.map((key) => (
            <KeyLine
              key={key.id}
              line={key}
              canChange={canChange}
              onBack={() => ask({ to: 'keyBack', roomId, id: key.id })}
            />
          ))}
        </ul>
      </PaneSection>
      <PaneSection
        title={words.defects.title}
        aside={<Add label={words.defects.add} keys="G" canChange={canChange} onPress={report} />}
      >
        {kept.defects.length === 0 ? <p className="muted">{words.defects.none}</p> : null}
        <ul className="homes-list">
          {kept.defects.map((defect) => (
            <li key={defect.id}>
              <span className="homes-what">
                {defect.text}
                <span className="muted">
                  {defect.doneOn
                    ? words.defects.mended(formatDay(defect.doneOn))
                    : words.defects.found(formatDay(defect.foundOn))}
                </span>
              </span>
              <Pill tone={defect.state === 'done' ? 'good' : 'warn'}>{words.state(defect.state)}</Pill>
              <Button
                size="small"
                kind="quiet"
                isDisabled={!canChange}
                onPress={() => ask({ to: 'defectState', roomId, id: defect.id })}
              >
                {words.defects.change}
              </Button>
            </li>
          ))}
        </ul>
      </PaneSection>
      <PaneSection
        title={words.notes.title}
        aside={<Add label={words.notes.add} canChange={canChange} onPress={() => ask({ to: 'note', roomId })} />}
      >
        {kept.notes.length === 0 ? <p className="muted">{words.notes.none}</p> : null}
        <ul className="homes-list">
          {kept.notes.map((note) => (
            <li key={note.id}>
              <span className="homes-what">
                {note.text}
                <span className="muted">{formatDay(note.writtenOn)}</span>
              </span>
              <Button size="small" kind="quiet" isDisabled={!canChange} onPress={() => void removeNote(note)}>
                {words.notes.remove}
              </Button>
            </li>
          ))}
        </ul>
      </PaneSection>
      <Photos roomId={roomId} photos={kept.photos} canChange={canChange} />
    </>
  )
}

interface AddProps {
  readonly label: string
  readonly keys?: string
  readonly canChange: boolean
  readonly onPress: () => void
}

function Add({ label, keys, canChange, onPress }: AddProps): ReactNode {
  return (
    <Button size="small" kind="quiet" isDisabled={!canChange} onPress={onPress}>
      {label} {keys && canChange ? <KeyHint keys={keys} /> : null}
    </Button>
  )
}

interface KeyLineProps {
  readonly line: KeptOfRoom['keys'][number]
  readonly canChange: boolean
  readonly onBack: () => void
}

function KeyLine({ line, canChange, onBack }: KeyLineProps) {
  const { label, pieces, name, handedOn, returnedOn, lostOn } = line
  return (
    <li>
      <span className="homes-what">
        {label} ({words.keys.pieces(pieces)}), {name}
        <span className="muted">
          {returnedOn
            ? words.keys.returned(formatDay(returnedOn))
            : lostOn
              ? words.keys.lost(formatDay(lostOn))
              : words.keys.out(formatDay(handedOn))}
        </span>
      </span>
      {returnedOn || lostOn ? null : (
        <Button size="small" kind="quiet" onPress={() => printReceipt(line.id)}>
          {words.keys.receipt}
        </Button>
      )}
      {returnedOn ? null : (
        <Button size="small" kind="quiet" isDisabled={!canChange} onPress={onBack}>
          {words.keys.back}
        </Button>
      )}
    </li>
  )
}

/** The receipt as it will be printed, on the day that is shown. */
function printReceipt(handout: number) {
  const report = { name: 'schluesselquittung', audience: 'amt', house: null, year: null, handout } as const
  useLocation.getState().go({ section: 'reports', report, pane: [] })
}

async function removeNote({ id, version }: KeptOfRoom['notes'][number]) {
  const result = await client.homes.removeNote({ id, version })
  if (result.ok) useNotices.getState().done(words.notes.removed, result.value.auditId)
  else useNotices.getState().say(refusalSentence(result.error), 'bad')
}
