/** A house of the demo: its row of the sheet, its rooms, and what the town did to them. */
import type { AccommodationRow, RoomRow } from '../../domain/register/rows.ts'
import type { Day } from '../../domain/values.ts'

export interface House {
  readonly accommodation: AccommodationRow
  readonly rooms: readonly RoomRow[]
  /** First night on which anybody could sleep here. */
  readonly opens: Day
  /** The first night on which nobody can any more, or null. */
  readonly closes: Day | null
}

/** A room out of order (Sperrung); `to` is the first night it can be used again. */
export interface Block {
  readonly accommodation: string
  readonly room: string
  readonly from: Day
  readonly to: Day | null
  readonly reason: string
}

export const day = (text: string): Day => text as Day
