/** What commands about reservations were about, read from the audit itself: so that it is also told of those that are gone. */
import type { Reader } from './connection.ts'

type Kept = Readonly<Record<string, unknown>>

/** Room, holder, places and expiry, by audit row. */
export async function reservationSubjects(db: Reader, auditIds: readonly number[]): Promise<ReadonlyMap<number, Kept>> {
  if (auditIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('audit_change')
    .select(['audit_id', 'before', 'after'])
    .where('audit_id', 'in', auditIds)
    .where('table_name', '=', 'reservation')
    .orderBy('position')
    .execute()
  const read = (text: string | null): Kept | null => (text === null ? null : JSON.parse(text))
  return new Map(
    [...Map.groupBy(rows, (row) => row.audit_id)].map(([id, changes]) => {
      // What was written last is what holds; where nothing was written, what was given up.
      const row = read(changes.findLast((change) => change.before === null)?.after ?? changes[0]?.before ?? null) ?? {}
      return [
        id,
        {
          roomId: row.room_id,
          householdId: row.household_id,
          noticeId: row.notice_id,
          label: row.label,
          places: row.places,
          to: row.valid_to,
        },
      ]
    }),
  )
}
