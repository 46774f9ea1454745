/** The blocks of a day as they are listed: those that hold first, then by their day. Screen and report read them here. */
import { blockStates, stateOf } from '../domain/housing/block.ts'
import { byNumber } from '../domain/housing/order.ts'
import type { Day } from '../domain/values.ts'
import { loadBlocks } from '../store/blocks.ts'
import type { Reader } from '../store/connection.ts'

export async function listBlocks(db: Reader, { on, knownOn }: { readonly on: Day; readonly knownOn: Day | null }) {
  const rows = (await loadBlocks(db, knownOn)).map((row) => ({ ...row, state: stateOf(row, on) }))
  return rows.sort(
    (a, b) =>
      blockStates.indexOf(a.state) - blockStates.indexOf(b.state) ||
      (a.from < b.from ? -1 : a.from > b.from ? 1 : byNumber(`${a.house} ${a.number}`, `${b.house} ${b.number}`)),
  )
}
