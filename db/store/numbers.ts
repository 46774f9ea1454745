/** The numbers of households and persons as the office gives them: continued, never repeated, removed records included. */
import { nextNumbers } from '../domain/people/numbering.ts'
import type { Reader } from './connection.ts'

type Numbered = 'household' | 'person'

const otherwise = { household: { before: 'H-', width: 4 }, person: { before: 'P-', width: 4 } } as const

/** Numbers of records that are gone: what was taken back, or removed. A number never changes, so no other row of the audit has one more. */
async function removedNumbers(db: Reader, table: Numbered): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_change')
    .select('before')
    .where('table_name', '=', table)
    .where('after', 'is', null)
    .execute()
  return rows.flatMap(({ before }) => {
    const { number } = JSON.parse(before ?? '{}') as { readonly number?: unknown }
    return typeof number === 'string' ? [number] : []
  })
}

async function next(db: Reader, table: Numbered, count: number): Promise<string[]> {
  const rows = await db.selectFrom(table).select('number').orderBy('id').execute()
  const present = rows.map((row) => row.number)
  return nextNumbers(present, [...present, ...(await removedNumbers(db, table))], count, otherwise[table])
}

/** `H-0301` after `H-0300`. */
export async function nextHouseholdNumber(db: Reader): Promise<string> {
  const [number = ''] = await next(db, 'household', 1)
  return number
}

/** So many numbers, each different: `P-0741`, `P-0742`. */
export const nextPersonNumbers = (db: Reader, count: number): Promise<string[]> => next(db, 'person', count)

export async function nextPersonNumber(db: Reader): Promise<string> {
  const [number = ''] = await nextPersonNumbers(db, 1)
  return number
}
