/** What the parts of an import share: looking up what the plan promised, and since when what it brings counts as known. */
import type { Day } from '../domain/values.ts'

/** A key of the workbook that the plan has promised to exist. */
export function must<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error('import plan names a record that is not there')
  return value
}

/** The day from which an imported period counts as known: the day of the import, because a list does not say when the office learned it. */
export type KnownSince = (validFrom: Day, today: Day) => Day
export const onImport: KnownSince = (_, today) => today
/** For an office that is founded with its history: each thing was learned on the day on which it began. */
export const asItHappened: KnownSince = (validFrom, today) => (validFrom < today ? validFrom : today)
