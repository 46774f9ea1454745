/** Rooms out of order (Sperrungen): what may be recorded of a room's blocks. Blocks of one room never share a night. */
import { type BelievedPeriod, type Learned, type LearningDays, rewriteLine } from '../people/recordPeriod.ts'
import { type Result, refuse } from '../result.ts'
import { addDays, covers, type Day, type DayRange, overlaps } from '../values.ts'

/** What is believed of one room; the value is the reason. */
export type BlockLine = readonly BelievedPeriod<string>[]
export interface BlockOrder extends DayRange {
  readonly reason: string
}

/** The reasons that the office has most often; any other can be written. */
export const blockReasons = [
  'Schimmel',
  'Rohrbruch',
  'Wasserschaden',
  'Renovierung',
  'Brandschaden',
  'Schädlinge',
  'Heizung defekt',
  'Elektrik defekt',
] as const

/** An open block is looked at again after so many days. */
export const reviewDays = 14
export const reviewDay = (from: Day): Day => addDays(from, reviewDays)

export const blockStates = ['current', 'coming', 'past'] as const
export type BlockState = (typeof blockStates)[number]

/** Whether the block holds on the day, is still to come or is over. */
export const stateOf = (block: DayRange, day: Day): BlockState =>
  covers(block, day) ? 'current' : block.from > day ? 'coming' : 'past'

const others = (line: BlockLine, except: number | null) => line.filter((block) => block.id !== except)
const fact = ({ value, from, to }: BelievedPeriod<string>) => ({ value, from, to })

/** The block of the room that shares a night with the range, or undefined. */
export const blockInTheWay = (line: BlockLine, range: DayRange, except: number | null) =>
  others(line, except).find((block) => overlaps(block, range))

/**
 * Blocks a room, or (`except`: the row of a block) puts one of its blocks right.
 * @returns PERIOD_EMPTY, BLOCK_OVERLAPS (with the other block), NOTHING_CHANGED, or the change of the line
 */
export function decideBlock(
  line: BlockLine,
  order: BlockOrder,
  except: number | null,
  days: LearningDays,
): Result<Learned<string>> {
  const { from, to, reason } = order
  if (to !== null && to <= from) return refuse({ code: 'PERIOD_EMPTY' })
  const other = blockInTheWay(line, order, except)
  if (other) return refuse({ code: 'BLOCK_OVERLAPS', details: { from: other.from, to: other.to } })
  const wanted = [...others(line, except).map(fact), { value: reason, from, to }]
  return rewriteLine(line, wanted, days)
}

/** Takes a block out: it never held. */
export const removeBlock = (line: BlockLine, id: number, days: LearningDays): Result<Learned<string>> =>
  rewriteLine(line, others(line, id).map(fact), days)

/**
 * Returns the room to service on `day`, the first night on which it can be slept in again; a block that would only begin then never holds.
 * @returns BLOCK_OVER when the block had ended by then, or the change of the line
 */
export function returnToService(line: BlockLine, id: number, day: Day, days: LearningDays): Result<Learned<string>> {
  const block = line.find((candidate) => candidate.id === id)
  if (!block || (block.to !== null && block.to <= day)) return refuse({ code: 'BLOCK_OVER' })
  if (day <= block.from) return removeBlock(line, id, days)
  return decideBlock(line, { from: block.from, to: day, reason: block.value }, id, days)
}
