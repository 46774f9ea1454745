/** Changes of stays, decided on the lines as they stand, and judged by the rules of a move for every night that is new in a room. */

import { firstOutside, freshNights, type StayLine } from '../domain/housing/leaving.ts'
import { findingsFor } from '../domain/housing/move.ts'
import type { Finding, MoveRule } from '../domain/housing/moveFacts.ts'
import type { StayValue } from '../domain/housing/stay.ts'
import type { Learned, LearningDays } from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type Day, overlaps, type PersonId, type RoomId, type StayId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { type Line, lineKinds, loadLine } from '../store/lines.ts'
import { loadMovers, loadTargets, loadUnitsLeftBehind } from '../store/moves.ts'
import { loadRuleFacts } from '../store/settings.ts'

export interface LineOf {
  readonly personId: PersonId
  readonly line: Line<StayValue>
}
export interface Changed extends LineOf {
  readonly learned: Learned<StayValue>
}

/** The stays of these people, each once. */
export const linesOf = (db: Reader, personIds: readonly PersonId[]): Promise<LineOf[]> =>
  Promise.all(
    [...new Set(personIds)].map(async (personId) => ({
      personId,
      line: await loadLine(db, lineKinds.stay, { person_id: personId }),
    })),
  )

/** One decision for each of them; the first refusal is that of all. */
export function changesOf(
  lines: readonly LineOf[],
  today: Day,
  decide: (line: StayLine, days: LearningDays) => Result<Learned<StayValue>>,
): Result<Changed[]> {
  const changes: Changed[] = []
  for (const { personId, line } of lines) {
    const learned = decide(line.believed, { learnedOn: today, today, lastKnown: line.lastKnown })
    if (!learned.ok) return learned
    changes.push({ personId, line, learned: learned.value })
  }
  return ok(changes)
}

interface Fresh {
  readonly personId: PersonId
  readonly roomId: RoomId
  readonly from: Day
  readonly to: Day | null
}
const freshOf = ({ personId, line, learned }: Changed): Fresh[] =>
  freshNights(line.believed, learned).map(({ roomId, from, to }) => ({ personId, roomId, from, to }))

const rank = { block: 0, warn: 1, ok: 2 }
const nowhere = 0 as RoomId

/** What the rules say of people who sleep in a room in nights in which they did not before; those of one room and time come together. */
async function judge(db: Reader, together: readonly Fresh[], today: Day): Promise<Result<Finding[]>> {
  const [first] = together
  if (!first) return ok([])
  const { roomId, from, to } = first
  const ids = together.map(({ personId }) => personId)
  const movers = await loadMovers(db, ids, from)
  if (movers.length < ids.length) return refuse({ code: 'STAY_OUTSIDE_REGISTER', details: { day: from } })
  const [room] = await loadTargets(db, from, [roomId])
  if (!room) return refuse({ code: 'NOT_FOUND' })
  const households = [...new Set(movers.map((mover) => mover.householdId))]
  const unitsLeftBehind = await loadUnitsLeftBehind(db, households, ids, from)
  // A stay elsewhere that ends with these nights: so the rules see the nights that are meant, and no other.
  const elsewhere = { id: 0 as StayId, roomId: nowhere, from, to }
  const facts = {
    today,
    movers: movers.map((mover) => ({ ...mover, stays: [elsewhere] })),
    room: room.target,
    unitsLeftBehind,
    ...(await loadRuleFacts(db)),
  }
  return ok(findingsFor(facts, from))
}

/** What speaks against the changes; each rule once, the gravest first. STAY_OUTSIDE_REGISTER, NOT_FOUND. */
export async function findingsOf(db: Reader, changes: readonly Changed[], today: Day): Promise<Result<Finding[]>> {
  const fresh = changes.flatMap(freshOf)
  for (const { personId, from, to } of fresh) {
    const { believed } = await loadLine(db, lineKinds.membership, { person_id: personId })
    const day = firstOutside(believed, { from, to })
    if (day !== null) return refuse({ code: 'STAY_OUTSIDE_REGISTER', details: { day } })
  }
  const findings: Finding[] = []
  for (const together of Map.groupBy(fresh, ({ roomId, from, to }) => `${roomId} ${from} ${to}`).values()) {
    const found = await judge(db, together, today)
    if (!found.ok) return found
    findings.push(...found.value)
  }
  findings.sort((a, b) => rank[a.severity] - rank[b.severity])
  return ok(findings.filter((finding, at) => findings.findIndex((other) => other.rule === finding.rule) === at))
}

interface Override {
  readonly accepted: readonly MoveRule[]
  readonly reason: string | null
}

/** The changes as they are written, with the rules that were overridden; MOVE_REFUSED, REASON_NEEDED, or as `findingsOf`. */
export async function accepted(
  db: Reader,
  changes: readonly Changed[],
  { accepted: rules, reason }: Override,
  today: Day,
): Promise<Result<Changed[]>> {
  const found = await findingsOf(db, changes, today)
  if (!found.ok) return found
  const against = found.value.filter((finding) => finding.severity !== 'ok')
  const open = against.filter((finding) => !(finding.overridable && rules.includes(finding.rule)))
  if (open.length > 0) return refuse({ code: 'MOVE_REFUSED', details: { findings: open } })
  if (against.length === 0) return ok([...changes])
  if (!reason?.trim()) return refuse({ code: 'REASON_NEEDED', details: { findings: against } })
  const overridden = against.map((finding) => finding.rule)
  return ok(
    changes.map((changed) => {
      const fresh = freshOf(changed)
      const insert = changed.learned.change.insert.map((stay) =>
        fresh.some((one) => one.roomId === stay.value.roomId && overlaps(one, stay))
          ? { ...stay, value: { ...stay.value, reason, overridden } }
          : stay,
      )
      return { ...changed, learned: { ...changed.learned, change: { ...changed.learned.change, insert } } }
    }),
  )
}
