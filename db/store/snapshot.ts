/** The register as it is believed now, for comparing a workbook with it. */
import type { Reader } from './connection.ts'
import type { Row } from './tables.ts'

export interface Snapshot {
  readonly accommodations: readonly Row<'accommodation'>[]
  readonly leases: readonly Row<'lease'>[]
  readonly units: readonly Row<'unit'>[]
  readonly rooms: readonly Row<'room'>[]
  readonly capacities: readonly Row<'room_capacity'>[]
  readonly blocks: readonly Row<'room_block'>[]
  readonly households: readonly Row<'household'>[]
  readonly people: readonly Row<'person'>[]
  readonly names: readonly Row<'person_name'>[]
  readonly memberships: readonly Row<'membership'>[]
  readonly statuses: readonly Row<'residence_status'>[]
  readonly regimes: readonly Row<'benefit_regime'>[]
  readonly obligations: readonly Row<'residence_obligation'>[]
  readonly stays: readonly Row<'stay'>[]
  readonly notices: readonly Row<'notice'>[]
  readonly noticePeople: readonly Row<'notice_person'>[]
}

export async function loadSnapshot(db: Reader): Promise<Snapshot> {
  return {
    accommodations: await db.selectFrom('accommodation').selectAll().execute(),
    leases: await db.selectFrom('lease').selectAll().orderBy('valid_from').execute(),
    units: await db.selectFrom('unit').selectAll().execute(),
    rooms: await db.selectFrom('room').selectAll().execute(),
    capacities: await db
      .selectFrom('room_capacity')
      .selectAll()
      .where('known_until', 'is', null)
      .orderBy('valid_from')
      .execute(),
    blocks: await db.selectFrom('room_block').selectAll().where('known_until', 'is', null).execute(),
    households: await db.selectFrom('household').selectAll().execute(),
    people: await db.selectFrom('person').selectAll().execute(),
    names: await db.selectFrom('person_name').selectAll().where('known_until', 'is', null).execute(),
    memberships: await db
      .selectFrom('membership')
      .selectAll()
      .where('known_until', 'is', null)
      .orderBy('valid_from')
      .execute(),
    statuses: await db.selectFrom('residence_status').selectAll().where('known_until', 'is', null).execute(),
    regimes: await db.selectFrom('benefit_regime').selectAll().where('known_until', 'is', null).execute(),
    obligations: await db
      .selectFrom('residence_obligation')
      .selectAll()
      .where('known_until', 'is', null)
      .orderBy('valid_from')
      .execute(),
    stays: await db.selectFrom('stay').selectAll().where('known_until', 'is', null).execute(),
    notices: await db.selectFrom('notice').selectAll().execute(),
    noticePeople: await db.selectFrom('notice_person').selectAll().execute(),
  }
}
