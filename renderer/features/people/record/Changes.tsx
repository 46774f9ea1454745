/** What an order will change, under the fields of its dialog: refused, the same as now, or told entry by entry. */
import type { Refusal } from '../../../../db/domain/errors.ts'
import { Banner } from '../../../components/Banner.tsx'
import { ReasonList } from '../../../components/ReasonList.tsx'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import type { RecordPreview } from './recordView.ts'
import './record.css'

const words = de.record

export interface ChangesProps {
  /** What the data process said no to. */
  readonly refusal: Refusal | null
  /** Null while the fields are not complete. */
  readonly preview: RecordPreview | null
}

export function Changes({ refusal, preview }: ChangesProps) {
  const changes = preview?.changes ?? []
  const isSame = preview?.refusal?.code === 'NOTHING_CHANGED'
  return (
    <div className="record-changes" aria-live="polite">
      <h3>{words.changesTitle}</h3>
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      {isSame ? <p>{refusalSentence({ code: 'NOTHING_CHANGED' })}</p> : null}
      {changes.length > 0 ? (
        <ReasonList
          label={words.changesTitle}
          reasons={changes.map(({ id, tone, text }) => ({ id, kind: tone, text }))}
        />
      ) : isSame ? null : (
        <p className="muted">{words.changesNone}</p>
      )}
      {changes.some(({ id }) => id.startsWith('before')) ? <p className="muted">{words.kept}</p> : null}
    </div>
  )
}
