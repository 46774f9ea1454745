/** Writes the flat searches of a demo office as the clerks would have: each step open until the next one was recorded. */
import type { FlatSearchStep } from '../domain/people/terms.ts'
import type { Day } from '../domain/values.ts'
import type { Writer } from './connection.ts'

export interface FlatSearchRow {
  /** Number of the household. */
  readonly household: string
  readonly step: FlatSearchStep
  readonly from: Day
  readonly to: Day | null
  readonly nextOn: Day | null
  readonly note: string | null
}

/** @throws when a household is not in the register: founding is no import that a clerk could mend */
export async function foundFlatSearches({ db, record }: Writer, rows: readonly FlatSearchRow[]): Promise<void> {
  const households = await db.selectFrom('household').select(['id', 'number']).execute()
  const ids = new Map(households.map((household) => [household.number, household.id]))
  await record.insert(
    'flat_search',
    rows.flatMap(({ household, step, from, to, nextOn, note }) => {
      const id = ids.get(household)
      if (id === undefined) throw new Error('a flat search of no household')
      const row = { household_id: id, step, next_on: nextOn, note, valid_from: from }
      const open = { ...row, valid_to: null, known_since: from, known_until: to }
      return to === null ? [open] : [open, { ...row, valid_to: to, known_since: to, known_until: null }]
    }),
  )
}
