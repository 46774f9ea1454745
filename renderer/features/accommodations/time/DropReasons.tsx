/** Beside the pointer while a bar is dragged: where it would go, from when, and what speaks against it. */
import { createPortal } from 'react-dom'
import { ReasonList } from '../../../components/ReasonList.tsx'
import { de } from '../../../text/de.ts'
import { findingSentence, refusalSentence } from '../../../text/errors.ts'
import { formatDayLong } from '../../../text/format.ts'
import { type Dragged, isImpossible, isUnchanged } from './useTimeDrag.ts'

const words = de.timeline.drag
const kinds = { ok: 'good', warn: 'warn', block: 'bad' } as const

export function DropReasons({ dragged }: { readonly dragged: Dragged }) {
  const { stay, to, edge, findings, refusal, x, y } = dragged
  if (!to) return null
  const isSame = isUnchanged(dragged, to)
  const against = (findings ?? []).filter((finding) => finding.severity !== 'ok')
  const reasons = against.map((finding) => ({
    id: finding.rule,
    kind: kinds[finding.severity],
    text: findingSentence(finding),
  }))
  const isRight = x > window.innerWidth / 2
  const isLow = y > window.innerHeight / 2
  const place = {
    ...(isRight ? { right: window.innerWidth - x + 18 } : { left: x + 18 }),
    ...(isLow ? { bottom: window.innerHeight - y + 14 } : { top: y + 14 }),
  }
  return createPortal(
    <div className="time-drop" style={place} role="status">
      <b>{(edge ? words.begin : words.to)(stay.personIds.length, stay.name, to.room.number, formatDayLong(to.day))}</b>
      {isSame ? (
        <p>{edge ? words.sameDay : words.same}</p>
      ) : refusal ? (
        <>
          <ReasonList reasons={[{ id: 'refusal', kind: 'bad', text: refusalSentence(refusal) }]} />
          <p className="muted">{words.never}</p>
        </>
      ) : findings === null ? (
        <p className="muted">{words.loading}</p>
      ) : reasons.length === 0 ? (
        <ReasonList reasons={[{ id: 'fits', kind: 'good', text: words.fits }]} />
      ) : (
        <>
          <ReasonList reasons={reasons} />
          <p className="muted">{isImpossible(against) ? words.never : words.ask}</p>
        </>
      )}
    </div>,
    document.body,
  )
}
