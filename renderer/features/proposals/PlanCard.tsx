/** One plan: how good it is, who goes where and why, who is left over, and the button that carries it out. */
import { type ReactNode, useId, useState } from 'react'
import type { Question } from '../../../db/domain/proposals/problem.ts'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { Pill } from '../../components/Pill.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { leftOverSentence, refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay } from '../../text/format.ts'
import { type Alternative, discardProposal } from './job.ts'
import { figuresOf, needsReason, orderOf, reasonsOf, roomName } from './proposalView.ts'

const words = de.proposals

export interface PlanCardProps {
  readonly number: number
  readonly question: Question
  readonly plan: Alternative
  readonly canChange: boolean
  /** Null where nobody is taken out of a room. */
  readonly onPin: ((id: HouseholdId) => void) | null
}

export function PlanCard({ number, question, plan, canChange, onPin }: PlanCardProps) {
  const id = useId()
  return (
    <article className="proposal" aria-labelledby={id}>
      <header className="proposal-head">
        <h2 id={id}>
          {words.number(number)}: {words.variant[plan.variant]}
        </h2>
        <Pill tone={plan.proven ? 'good' : 'warn'}>{plan.proven ? words.proven : words.unproven}</Pill>
        <p className="muted">
          {plan.proven ? words.provenHelp(plan.variant) : words.unprovenHelp(plan.atMostBetter, plan.score.points)}
        </p>
      </header>
      <DefinitionList items={figuresOf(question, plan)} />
      {plan.moves.length === 0 ? <p>{words.noMoves[question]}</p> : null}
      {plan.freed.length > 0 ? (
        <Part title={words.freed}>
          <ul className="proposal-freed">
            {plan.freed.map((room) => (
              <li key={room.roomId}>
                <RoomLink place={room}>{words.freedRoom(roomName(room), room.places)}</RoomLink>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {plan.moves.length > 0 ? <Moves plan={plan} onPin={onPin} /> : null}
      {plan.left.length > 0 ? <LeftOver question={question} plan={plan} /> : null}
      {plan.moves.length > 0 ? <Apply number={number} question={question} plan={plan} canChange={canChange} /> : null}
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="proposal-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

const RoomLink = ({
  place,
  children,
}: {
  readonly place: Alternative['freed'][number]
  readonly children: ReactNode
}) => (
  <button type="button" className="proposal-link" onClick={() => openInPane({ kind: 'room', id: place.roomId })}>
    {children}
  </button>
)

function Moves({ plan, onPin }: Pick<PlanCardProps, 'plan' | 'onPin'>) {
  return (
    <Part title={words.moves}>
      <ol className="proposal-moves">
        {plan.moves.map((move) => {
          const from = move.from && roomName(move.from)
          const to = roomName(move.to)
          return (
            <li key={`${move.householdId} ${move.to.roomId}`}>
              <div className="proposal-move">
                <button
                  type="button"
                  className="proposal-link"
                  onClick={() => openInPane({ kind: 'household', id: move.householdId })}
                >
                  {words.moveTitle(move.name, move.personIds.length)}
                </button>
                <button
                  type="button"
                  className="proposal-link proposal-way"
                  onClick={() => openInPane({ kind: 'room', id: move.to.roomId })}
                >
                  {words.way(from, to)}
                </button>
                {onPin ? (
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={words.pinOf(move.name)}
                    onPress={() => onPin(move.householdId)}
                  >
                    {words.pin}
                  </Button>
                ) : null}
              </div>
              <ReasonList label={words.reasonsOf(move.name)} reasons={reasonsOf(move)} />
            </li>
          )
        })}
      </ol>
    </Part>
  )
}

function LeftOver({ question, plan }: Pick<PlanCardProps, 'question' | 'plan'>) {
  return (
    <Part title={`${words.left[question]} (${formatCount(plan.left.length)})`}>
      <ul className="proposal-left">
        {plan.left.map((left) => (
          <li key={`${left.householdId} ${left.from?.roomId}`}>
            <button
              type="button"
              className="proposal-link"
              onClick={() => openInPane({ kind: 'household', id: left.householdId })}
            >
              {words.moveTitle(left.name, left.people)}
            </button>
            <span>{leftOverSentence(left.reason)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Apply({ number, question, plan, canChange }: Omit<PlanCardProps, 'onPin'>) {
  const order = useCommand(client.proposals.apply)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const asks = needsReason(plan)
  const isMissing = asks && reason.trim() === ''
  const apply = async () => {
    setTried(true)
    if (isMissing) return
    const result = await order.run(orderOf(question, plan, reason))
    if (!result?.ok) return
    const { people, households, from, auditId } = result.value
    useNotices.getState().done(words.applied(people, households, formatDay(from)), auditId)
    discardProposal()
  }
  return (
    <footer className="proposal-apply">
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      {asks ? (
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
          error={tried && isMissing ? words.reasonMissing : null}
        />
      ) : null}
      <Button
        kind={number === 1 ? 'primary' : 'plain'}
        isDisabled={!canChange}
        isPending={order.pending}
        aria-label={words.applyNumber(number)}
        onPress={() => void apply()}
      >
        {words.apply}
      </Button>
    </footer>
  )
}
