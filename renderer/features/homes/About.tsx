/** Defects, notes and photos of a room or of a house as a whole, each a section. */
import type { ReactNode } from 'react'
import { client } from '../../api/client.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useNotices } from '../../stores/notices.ts'
import { type HomeAbout, type HomeOrder, useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { Photos } from './Photos.tsx'
import './homes.css'

export type Kept = OutputOf<'homes.building'>
const words = de.homes
const ask = (order: HomeOrder) => useOverlay.getState().show({ kind: 'home', order })

export interface AboutProps {
  readonly about: HomeAbout
  readonly kept: Kept
  readonly canChange: boolean
}

export function About({ about, kept, canChange }: AboutProps) {
  return (
    <>
      <PaneSection
        title={words.defects.title}
        aside={
          <Add label={words.defects.add} keys="G" canChange={canChange} onPress={() => ask({ to: 'defect', about })} />
        }
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
                onPress={() => ask({ to: 'defectState', about, id: defect.id })}
              >
                {words.defects.change}
              </Button>
            </li>
          ))}
        </ul>
      </PaneSection>
      <PaneSection
        title={'roomId' in about ? words.notes.title : words.notes.titleHouse}
        aside={<Add label={words.notes.add} canChange={canChange} onPress={() => ask({ to: 'note', about })} />}
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
      <Photos about={about} photos={kept.photos} canChange={canChange} />
    </>
  )
}

interface AddProps {
  readonly label: string
  readonly keys?: string
  readonly canChange: boolean
  readonly onPress: () => void
}

export function Add({ label, keys, canChange, onPress }: AddProps): ReactNode {
  return (
    <Button size="small" kind="quiet" isDisabled={!canChange} onPress={onPress}>
      {label} {keys && canChange ? <KeyHint keys={keys} /> : null}
    </Button>
  )
}

async function removeNote({ id, version }: Kept['notes'][number]) {
  const result = await client.homes.removeNote({ id, version })
  if (result.ok) useNotices.getState().done(words.notes.removed, result.value.auditId)
  else useNotices.getState().say(refusalSentence(result.error), 'bad')
}
