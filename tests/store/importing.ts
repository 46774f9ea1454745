/** A small office and workbooks for it, and what an import of them wrote: shared by the tests of the import through rows. */
import type { RegisterRows } from '../../db/domain/register/rows.ts'
import type { Cents } from '../../db/domain/values.ts'
import { changesOf } from '../../db/store/audit.ts'
import type { Store } from '../../db/store/connection.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { aStoreOn, importRows, plannedRows, planOf, problemsOf } from '../support/modelImport.ts'
import { anOffice, value } from '../support/office.ts'

export const today = day('2022-11-02')
export const cents = (amount: number) => amount as Cents
export const house = aHouse({ leaseFrom: day('2020-01-01'), coldRent: cents(100_00) })
export const room1 = aRoom('1', { regularPlaces: 1, densifiedPlaces: 1 })
export const rooms = [room1, aRoom('2', { regularPlaces: 1, densifiedPlaces: 1 }), aRoom('3')]
export const [p1, p2, p3] = [aPerson('P-1'), aPerson('P-2'), aPerson('P-3')]
export const people = [p1, p2, p3]
export const stays = [aStay('P-1', '1', '2022-03-01'), aStay('P-2', '2', '2022-03-01')]
export const workbook = (over: Parameters<typeof aRegister>[0] = {}): RegisterRows =>
  aRegister({ houses: [house], rooms, people, stays, ...over })

export async function anOfficeWith(rows: RegisterRows = workbook()) {
  const office = await anOffice(rows)
  return { office, store: aStoreOn(office.path) }
}

/** What an import wrote: table, and the columns that differ with what stood there before and after; null when it wrote nothing. */
export async function written(store: Store, rows: RegisterRows) {
  const { auditId } = value(await importRows(store, rows, today))
  if (auditId === null) return null
  const changes = await store.read((db) => changesOf(db, auditId))
  return changes.map(({ table, before, after }) => {
    const columns = Object.keys({ ...before, ...after }).filter((column) => before?.[column] !== after?.[column])
    const side = (row: Readonly<Record<string, unknown>> | null) =>
      row && Object.fromEntries(columns.map((column) => [column, row[column]]))
    return [table, side(before), side(after)]
  })
}

const words = { residence_status: 'status', benefit_regime: 'regime', stay: 'room_id' } as const
/** Every row of a dated table, no longer believed ones too: person, word, from, to, known since, known until. */
export const everKnown = (store: Store, table: keyof typeof words): Promise<string[]> =>
  store.read(async (db) => {
    const rows = await db
      .selectFrom(table)
      .select(['person_id', 'valid_from', 'valid_to', 'known_since', 'known_until'])
      .select((eb) => eb.ref(words[table] as never).as('word'))
      .orderBy('known_since')
      .orderBy('valid_from')
      .execute()
    return rows.map((row) =>
      [row.person_id, row.word, row.valid_from, row.valid_to, row.known_since, row.known_until].join(' '),
    )
  })

export const outcomes = async (store: Store, rows: RegisterRows) =>
  plannedRows(await planOf(store, rows, today)).map((row) => `${row.sheet} ${row.key} ${row.outcome}`)
export const wrongRows = async (store: Store, rows: RegisterRows) =>
  problemsOf(await planOf(store, rows, today)).map((p) => `${p.sheet} ${p.row} ${p.column} ${p.code}`)
