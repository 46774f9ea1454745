/** Writes an option into the ledger and turns it into stays, one a person: who of the household gets which of its rooms. */
import type { DayRange } from '../../domain/values.ts'
import { later } from '../calendar.ts'
import type { Member } from '../people.ts'
import type { Ledger, Room } from './ledger.ts'
import type { Option } from './options.ts'
import type { Party } from './party.ts'

export interface PlannedStay extends DayRange {
  readonly member: Member
  readonly room: Room
}

export function settle(ledger: Ledger, option: Option, party: Party, range: DayRange): PlannedStay[] {
  for (const { room, heads } of option.rooms) ledger.add(room, party, heads, range)
  const beds = option.rooms.flatMap(({ room, heads }) => Array.from({ length: heads }, () => room))
  return sleepingOrder(party.members).flatMap((member, index) => {
    const room = beds[index]
    const from = later(range.from, member.since)
    return room === undefined || (range.to !== null && from >= range.to) ? [] : [{ member, room, from, to: range.to }]
  })
}

/** Parents with the youngest children first, then the older ones, then the grown relatives; so small children stay with their parents. */
function sleepingOrder(members: readonly Member[]): Member[] {
  const rank = (member: Member): number => ['reference', 'partner', 'child', 'other'].indexOf(member.role)
  return [...members].sort((a, b) => rank(a) - rank(b) || (a.birth.day < b.birth.day ? 1 : -1))
}
