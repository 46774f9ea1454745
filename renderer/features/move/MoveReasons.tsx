/** What speaks for and against the marked room, and what the clerk must say before she may go on. */
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { reasonsOf } from '../../text/findings.ts'
import type { Move } from './useMove.ts'
import './move.css'

const words = de.move

export function MoveReasons({ move }: { readonly move: Move }) {
  const { option, judgement } = move
  if (!option || !judgement)
    return <p className="muted">{move.isHopeless ? words.noneFits(move.peopleCount) : words.choose}</p>
  return (
    <>
      <h3>{words.into(option.number, option.houseName)}</h3>
      <div aria-live="polite">
        {move.isThere ? (
          <ReasonList
            label={words.reasons}
            reasons={[{ id: 'there', kind: 'bad', text: refusalSentence({ code: 'ALREADY_THERE' }) }]}
          />
        ) : (
          <ReasonList label={words.reasons} reasons={reasonsOf(option.findings)} />
        )}
        {judgement.isImpossible ? <p className="move-hint">{words.blockedHint}</p> : null}
      </div>
      {judgement.needsException && !move.isThere ? (
        <Checkbox isSelected={move.isException} onChange={move.setException} help={words.overrideHelp}>
          {words.override}
        </Checkbox>
      ) : null}
      {move.needsReason && (!judgement.needsException || move.isException) ? (
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          value={move.reason}
          onChange={move.setReason}
          maxLength={500}
          isRequired
          error={move.reasonMissing ? words.reasonMissing : null}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) void move.confirm()
          }}
        />
      ) : null}
    </>
  )
}
