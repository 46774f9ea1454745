/** What the stays that begin or end in some days say of it: rules that were overridden, the clerk's reason, and where people went. */
import type { MoveRule } from '../domain/housing/moveFacts.ts'
import type { StayEnded } from '../domain/housing/terms.ts'
import type { Day, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'

export interface MoveReason {
  readonly overridden: readonly MoveRule[]
  readonly reason: string | null
  readonly ended: StayEnded | null
  readonly destination: string | null
}
const silent: MoveReason = { overridden: [], reason: null, ended: null, destination: null }

/** By person and day; `until` is the first day that is not asked for. */
export async function loadMoveReasons(
  db: Reader,
  from: Day,
  until: Day,
  known: Day | null,
): Promise<(personId: PersonId, on: Day) => MoveReason> {
  const stays = (end: 'valid_from' | 'valid_to') =>
    db
      .selectFrom('stay')
      .select(['person_id', `${end} as on`, 'overridden', 'reason', 'ended', 'destination'])
      .where(knownOn('stay', known))
      .where(end, '>=', from)
      .where(end, '<', until)
      .execute()
  const key = (personId: PersonId, on: Day | null) => `${personId} ${on}`
  const ended = new Map((await stays('valid_to')).map((row) => [key(row.person_id, row.on), row]))
  const begun = new Map((await stays('valid_from')).map((row) => [key(row.person_id, row.on), row]))
  return (personId, on) => {
    const begin = begun.get(key(personId, on))
    const end = ended.get(key(personId, on))
    return {
      ...silent,
      ...(begin ? { overridden: JSON.parse(begin.overridden) as MoveRule[], reason: begin.reason } : {}),
      ...(end ? { ended: end.ended, destination: end.destination } : {}),
    }
  }
}
