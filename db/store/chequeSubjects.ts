/** What commands about cheques were about, read from the audit itself: numbers, and for whom where it was one cheque. */
import { numberText } from '../domain/payments/chequeBook.ts'
import type { Reader } from './connection.ts'

type Kept = Readonly<Record<string, unknown>>

/** `004432`, or `004431 bis 004433`; the payee of the cheque that the command was given for. By audit row. */
export async function chequeSubjects(db: Reader, auditIds: readonly number[]): Promise<ReadonlyMap<number, Kept>> {
  if (auditIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('audit_change')
    .select(['audit_id', 'before', 'after'])
    .where('audit_id', 'in', auditIds)
    .where('table_name', '=', 'cheque')
    .orderBy('position')
    .execute()
  const books = await db.selectFrom('cheque_book').select(['id', 'digits']).execute()
  const digits = new Map(books.map((book) => [book.id, book.digits]))
  const fallback = Math.max(0, ...digits.values())
  return new Map(
    [...Map.groupBy(rows, (row) => row.audit_id)].map(([auditId, changes]) => {
      const kept = changes.map(({ before, after }) => JSON.parse(after ?? before ?? '{}') as Kept)
      const text = (row: Kept) =>
        numberText(Number(row.number), row.book_id === null ? 0 : (digits.get(Number(row.book_id)) ?? fallback))
      const [first] = kept
      const sorted = kept.toSorted((a, b) => Number(a.number) - Number(b.number))
      const [least, most] = [sorted[0], sorted.at(-1)]
      // One cheque, or one and the number that took its place: told by the one it was given for.
      const isOne = kept.length <= 2
      return [
        auditId,
        {
          label: isOne && first ? text(first) : least && most ? `${text(least)} bis ${text(most)}` : undefined,
          household: isOne && typeof first?.payee === 'string' ? first.payee : undefined,
        },
      ]
    }),
  )
}
