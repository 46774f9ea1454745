/** "Who would fit in?": the rooms that the household would free, and those who wait for a place, best first, each with the reasons. */
import type { HouseholdId, RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { CheckIcon, CrossIcon, WarningIcon } from '../../components/icons.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { type Reason, ReasonList } from '../../components/ReasonList.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane, openRoom } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { findingSentence, refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { Fold } from './Fold.tsx'
import './overstayPane.css'

type Answer = OutputOf<'overstays.whatIf'>
type Waiting = Answer['waiting'][number]
type NameOf = (id: RoomId) => string

const words = de.overstays.whatIf
const signs = { fits: CheckIcon, warnings: WarningIcon, none: CrossIcon }
const kinds = { ok: 'good', warn: 'warn', block: 'bad' } as const

export function WhatIf({ id }: { readonly id: HouseholdId }) {
  const { asOf } = useDay()
  const { value, refusal } = useQuery('overstays.whatIf', { householdId: id, ...asOf })
  return (
    <PaneSection title={words.title}>
      {refusal ? (
        <p role="alert">{refusalSentence(refusal)}</p>
      ) : value ? (
        <Found answer={value} />
      ) : refusal ? null : (
        <Skeleton />
      )}
    </PaneSection>
  )
}

function Found({ answer: { rooms, waiting } }: { readonly answer: Answer }) {
  if (rooms.length === 0) return <p className="muted">{words.noRooms}</p>
  const nameOf: NameOf = (id) => rooms.find((room) => room.roomId === id)?.room ?? ''
  const fitting = waiting.filter(({ fit }) => fit.verdict !== 'none')
  const others = waiting.filter(({ fit }) => fit.verdict === 'none')
  return (
    <>
      <p className="muted">{words.frees}</p>
      <ul className="overstay-freed">
        {rooms.map((room) => (
          <li key={room.roomId}>
            <button type="button" className="overstay-link" onClick={() => openRoom(room.accommodationId, room.roomId)}>
              {room.houseName}, {de.terms.room(room.room)}
            </button>
            <span className="muted">
              {room.isWhole ? words.whole(room.regularPlaces) : words.shared(room.freed, room.staying)}
            </span>
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? (
        <p>
          {words.nobody} <span className="muted">{words.nobodyText}</span>
        </p>
      ) : null}
      <List waiting={fitting} nameOf={nameOf} />
      {others.length > 0 ? (
        <Fold title={words.notFitting(others.length)} isOpenFirst={fitting.length === 0}>
          <List waiting={others} nameOf={nameOf} />
        </Fold>
      ) : null}
    </>
  )
}

function List({ waiting, nameOf }: { readonly waiting: readonly Waiting[]; readonly nameOf: NameOf }) {
  if (waiting.length === 0) return null
  return (
    <ul className="overstay-waiting">
      {waiting.map((one) => (
        <li key={one.householdId} data-verdict={one.fit.verdict}>
          <WaitingLine one={one} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  )
}

function WaitingLine({ one, nameOf }: { readonly one: Waiting; readonly nameOf: NameOf }) {
  const { fit } = one
  const Sign = signs[fit.verdict]
  const rooms = fit.verdict === 'none' ? [] : fit.rooms
  const day = formatDay(one.from)
  return (
    <>
      <Sign label={words.verdict[fit.verdict]} />
      <div>
        <button
          type="button"
          className="overstay-link"
          onClick={() => openInPane({ kind: 'household', id: one.householdId }, { fromPane: true })}
        >
          {de.terms.household(one.name)}
        </button>
        <span className="overstay-who">
          {[
            de.terms.people(one.people),
            one.children > 0 ? words.children(one.children) : '',
            one.reason === 'waiting' ? words.waiting(day) : words.expected(day),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {rooms.length > 0 ? (
          <p>
            {rooms.length === 1
              ? words.into(rooms.map(({ roomId }) => de.terms.room(nameOf(roomId))))
              : words.into(rooms.map(({ roomId, people }) => words.intoRoom(nameOf(roomId), people)))}
          </p>
        ) : null}
        <ReasonList label={words.reasons} reasons={reasonsOf(fit, nameOf)} />
      </div>
    </>
  )
}

/** What the verdict rests on: of a fit the warnings (or, where there are none, what was checked), of a misfit what stands against it. */
function reasonsOf(fit: Waiting['fit'], nameOf: NameOf): Reason[] {
  if (fit.verdict === 'none') {
    const { obstacle } = fit
    if (obstacle.kind === 'places')
      return [{ id: 'places', kind: 'bad', text: words.places(obstacle.people, obstacle.places) }]
    if (obstacle.kind === 'children_alone') return [{ id: 'children', kind: 'bad', text: words.childrenAlone }]
    return obstacle.findings.map((finding) => ({
      id: finding.rule,
      kind: kinds[finding.severity],
      text: words.inRoom(nameOf(obstacle.roomId), findingSentence(finding)),
    }))
  }
  const isOne = fit.rooms.length === 1
  return fit.rooms.flatMap(({ roomId, findings }) =>
    findings
      .filter((finding) => finding.severity === (fit.verdict === 'fits' ? 'ok' : 'warn'))
      .map((finding) => {
        const text = findingSentence(finding)
        return {
          id: `${roomId} ${finding.rule}`,
          kind: kinds[finding.severity],
          text: isOne || !text ? text : words.inRoom(nameOf(roomId), text),
        }
      })
      .filter((reason) => reason.text !== ''),
  )
}
