/** The days of a cheque: until when it can be presented, from when a stop works, and from when a replacement is safe. Pure. */
import { holidaysOf } from '../holidays.ts'
import { addDays, type Day, daysBetween } from '../values.ts'

/** Art. 29 (1) ScheckG: a cheque that is payable in the country where it was drawn. */
const presentationDays = 8

/** 0 is Monday. */
const weekday = (day: Day): number => ((daysBetween('2024-01-01' as Day, day) % 7) + 7) % 7

/** Neither Saturday nor Sunday nor a public holiday of North Rhine-Westphalia (Art. 55 ScheckG). */
export const isWorkingDay = (day: Day): boolean => weekday(day) < 5 && !holidaysOf(Number(day.slice(0, 4))).has(day)

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(day: Day): Day {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/**
 * The last day on which the bank must take a cheque: the eighth after the day of issue, which does not count (Art. 29, 56 ScheckG);
 * on a Saturday, Sunday or public holiday the next working day (Art. 55 (2) ScheckG).
 */
export const presentableUntil = (issuedOn: Day): Day => workingDayFrom(addDays(issuedOn, presentationDays))

/** The first day on which a stop binds the bank: only when the time for presenting it is over (Art. 32 (1) ScheckG). */
export const stopWorksFrom = (issuedOn: Day): Day => addDays(presentableUntil(issuedOn), 1)

export interface ChequeTimes {
  readonly issuedOn: Day
  /** When the bank was told to stop it. */
  readonly stoppedOn: Day | null
  /** When the paper came back to the office. */
  readonly returnedOn: Day | null
}
export interface ChequeClock {
  /** "vorlegbar bis". */
  readonly presentableUntil: Day
  /** "Sperre wirkt ab": of a stop that is given on `today` where none has been. */
  readonly stopWorksFrom: Day
  /** "Ersatz sicher ab": from then on nobody can turn the old paper into money, provided that it is stopped. */
  readonly replacementSafeFrom: Day
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * The three days that a clerk is told. A stop works from the day after the last one for presenting, but never before it was given; a replacement
 * is safe from then on, or at once when the paper is back.
 */
export function clockOf({ issuedOn, stoppedOn, returnedOn }: ChequeTimes, today: Day): ChequeClock {
  const works = later(stopWorksFrom(issuedOn), stoppedOn ?? today)
  return {
    presentableUntil: presentableUntil(issuedOn),
    stopWorksFrom: works,
    replacementSafeFrom: returnedOn !== null && returnedOn < works ? returnedOn : works,
  }
}
