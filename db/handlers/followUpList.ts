/** The follow-ups of a day as they are listed: own and derived, with what they are about. The list and its report read them here. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { deriveFollowUps } from '../domain/followUps/derive.ts'
import type { Subject } from '../domain/followUps/kinds.ts'
import { type Filter, type FollowUp, followUpsOn } from '../domain/followUps/list.ts'
import type { Day } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadFacts, withinOf } from '../store/followUpFacts.ts'
import { loadNames } from '../store/followUpNames.ts'
import { loadStored } from '../store/followUps.ts'

export type Listed = z.output<FullContract['followUps']['list']['output']>['rows'][number]

export interface Asked {
  readonly on: Day
  readonly knownOn: Day | null
}

/** Everything there is on the day, about some subjects or about all. */
export async function followUpsFor(
  db: Reader,
  { on, knownOn }: Asked,
  state: Filter['state'],
  about: readonly Subject[] | null,
): Promise<FollowUp[]> {
  // What was written or done after the day whose knowledge answers was not known then.
  const seen = knownOn !== null && knownOn < on ? knownOn : on
  const stored = await loadStored(db, { on: seen, openOnly: state === 'open', about })
  const wanted = stored.filter((row) => state !== 'open' || row.doneOn === null || row.doneOn > seen)
  const kept = new Set(wanted.map((row) => row.derivedKey).filter((key) => key !== null))
  const facts = await loadFacts(db, { on, knownOn, kept, only: about && withinOf(about) })
  return followUpsOn(deriveFollowUps(facts, on, kept), stored, seen)
}

/** With the names and places of the day. */
export async function listed(db: Reader, rows: readonly FollowUp[], { on, knownOn }: Asked): Promise<Listed[]> {
  const aboutOf = await loadNames(
    db,
    rows.map((row) => row.subject),
    on,
    knownOn,
  )
  return rows.map((row) => ({
    ...row,
    subject: row.subject as Listed['subject'],
    about: aboutOf(row.subject),
  }))
}
