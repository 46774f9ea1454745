/** Every household that the office pays, with its ways and why it has no account: for the board and the report `zahlungswege`. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { marksOf, type WayMark, wayMarks } from '../domain/payments/wayMarks.ts'
import { paidBy, waySets, waysOn } from '../domain/payments/ways.ts'
import { covers, type RoomId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { type AsOf, loadRoomsOf } from '../store/overstays.ts'
import { householdName } from '../store/people.ts'
import { loadPayable, loadReasons, loadSharedAccounts, loadWays } from '../store/ways.ts'

export type WayBoardHousehold = z.output<FullContract['ways']['board']['output']>['households'][number]

export async function loadWayBoard(db: Reader, asOf: AsOf): Promise<WayBoardHousehold[]> {
  const { on, knownOn } = asOf
  const payable = await loadPayable(db, on, knownOn)
  const recorded = await loadWays(db, payable.keys(), knownOn)
  const reasons = await loadReasons(db, null, knownOn)
  const shared = await loadSharedAccounts(db, on, knownOn)
  const rooms = await loadRoomsOf(db, [...payable.keys()], asOf)
  const households = [...payable].map(([householdId, people]): WayBoardHousehold => {
    const all = recorded.get(householdId) ?? []
    const ways = waysOn(all, on)
    const noAccount = reasons.get(householdId)?.find((reason) => covers(reason, on)) ?? null
    const found = new Set<WayMark>(
      ways.flatMap((way) => marksOf(way, people, way.iban !== null && shared.has(way.iban))),
    )
    return {
      householdId,
      number: people[0]?.number ?? '',
      name: householdName(people),
      people: people.filter((person) => person.regime !== null).length,
      kinds: paidBy(ways),
      since: waySets(all).find((set) => covers(set, on))?.from ?? null,
      marks: wayMarks.filter((mark) => found.has(mark)),
      noAccount,
      isOverdue: noAccount?.nextOn != null && noAccount.nextOn < on,
      rooms: (rooms.get(householdId) ?? []).map(({ roomId, houseName, room }) => ({
        roomId: roomId as RoomId,
        houseName,
        room,
      })),
    }
  })
  return households.sort((a, b) => a.name.localeCompare(b.name, 'de') || a.householdId - b.householdId)
}
