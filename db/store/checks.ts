/** Looks over the whole file for anything that must never be: what `check` reports. Each check counts what it finds and names one. */
import { type RawBuilder, sql } from 'kysely'
import { firstBrokenLink } from './audit.ts'
import type { Reader } from './connection.ts'
import { brokenSeals } from './runSeal.ts'

export interface CheckFinding {
  readonly check: string
  readonly count: number
  /** One place to look: a table and an id, never a name. */
  readonly example: string
}

const believed = (alias: string) => sql.raw(`${alias}.known_until IS NULL`)
const meet = (a: string, b: string) =>
  sql.raw(
    `(${a}.valid_to IS NULL OR ${b}.valid_from < ${a}.valid_to) AND (${b}.valid_to IS NULL OR ${a}.valid_from < ${b}.valid_to)`,
  )
const overlapping = (table: string) =>
  sql<{
    example: string
  }>`SELECT ${sql.lit(table)} || ' ' || a.id AS example FROM ${sql.table(table)} a JOIN ${sql.table(table)} b
    ON b.person_id = a.person_id AND b.id > a.id AND ${believed('a')} AND ${believed('b')} AND ${meet('a', 'b')}`

const checks: Readonly<Record<string, RawBuilder<{ example: string }>>> = {
  integrity: sql`SELECT integrity_check AS example FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
  foreign_keys: sql`SELECT "table" || coalesce(' ' || rowid, '') AS example FROM pragma_foreign_key_check`,
  two_places_a_night: overlapping('stay'),
  two_statuses: overlapping('residence_status'),
  two_regimes: overlapping('benefit_regime'),
  over_densified: sql`SELECT DISTINCT 'room ' || c.room_id AS example FROM room_capacity c JOIN stay s ON s.room_id = c.room_id
    AND ${believed('c')} AND ${believed('s')} AND ${meet('c', 's')} AND c.densified_places < (
      SELECT count(*) FROM stay t WHERE t.room_id = c.room_id AND ${believed('t')}
        AND t.valid_from <= max(s.valid_from, c.valid_from) AND (t.valid_to IS NULL OR t.valid_to > max(s.valid_from, c.valid_from)))`,
  out_of_service: sql`SELECT 'stay ' || s.id AS example FROM stay s WHERE ${believed('s')} AND EXISTS (
    SELECT 1 FROM (SELECT s.valid_from AS day UNION SELECT e.valid_to FROM room_capacity e WHERE e.room_id = s.room_id AND ${believed('e')}
      AND e.valid_to > s.valid_from AND (s.valid_to IS NULL OR e.valid_to < s.valid_to)) d
    WHERE NOT EXISTS (SELECT 1 FROM room_capacity c WHERE c.room_id = s.room_id AND ${believed('c')}
      AND c.valid_from <= d.day AND (c.valid_to IS NULL OR c.valid_to > d.day)))`,
  two_capacities: sql`SELECT 'room ' || a.room_id AS example FROM room_capacity a JOIN room_capacity b ON b.room_id = a.room_id AND b.id > a.id
    AND ${believed('a')} AND ${believed('b')} AND ${meet('a', 'b')}`,
  stay_in_blocked_room: sql`SELECT 'stay ' || s.id AS example FROM stay s JOIN room_block b ON b.room_id = s.room_id
    AND ${believed('s')} AND ${believed('b')} AND ${meet('s', 'b')}`,
  unit_of_other_house: sql`SELECT 'room ' || r.id AS example FROM room r JOIN unit u ON u.id = r.unit_id
    WHERE u.accommodation_id <> r.accommodation_id`,
  densified_below_regular: sql`SELECT 'room ' || room_id AS example FROM room_capacity WHERE densified_places < regular_places`,
  two_households: overlapping('membership'),
  two_names: overlapping('person_name'),
  two_reference_persons: sql`SELECT 'household ' || a.household_id AS example FROM membership a JOIN membership b
    ON b.household_id = a.household_id AND b.id > a.id AND a.role = 'reference' AND b.role = 'reference'
    AND ${believed('a')} AND ${believed('b')} AND ${meet('a', 'b')}`,
  stay_outside_register: sql`SELECT 'stay ' || s.id AS example FROM stay s WHERE ${believed('s')} AND (
    NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = s.person_id AND ${believed('m')}
      AND m.valid_from <= s.valid_from AND (m.valid_to IS NULL OR m.valid_to > s.valid_from))
    OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = s.person_id AND ${believed('m')} AND ${meet('s', 'm')}
      AND m.valid_to IS NOT NULL AND (s.valid_to IS NULL OR s.valid_to > m.valid_to)
      AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.person_id = s.person_id AND ${believed('n')} AND n.valid_from = m.valid_to)))`,
  nameless: sql`SELECT 'person ' || p.id AS example FROM person p WHERE p.merged_into IS NULL
    AND NOT EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = p.id AND ${believed('n')})`,
  born_after_assignment: sql`SELECT 'person ' || id AS example FROM person WHERE birth_day > assigned_on`,
  // The chain cannot miss what was cut off at its end; the sequence of ids, which never turns back, can.
  audit_shortened: sql`SELECT 'audit ' || seq AS example FROM sqlite_sequence WHERE name = 'audit'
    AND seq <> coalesce((SELECT max(id) FROM audit), 0)`,
  no_office: sql`SELECT 'office' AS example WHERE (SELECT count(*) FROM office) <> 1`,
}

/** Empty when all is well. */
export async function runChecks(db: Reader): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const [check, query] of Object.entries(checks)) {
    const { rows } = await query.execute(db)
    const [first] = rows
    if (first) findings.push({ check, count: rows.length, example: first.example })
  }
  const broken = await firstBrokenLink(db)
  if (broken !== null) findings.push({ check: 'audit_chain', count: 1, example: `audit ${broken}` })
  const seals = await brokenSeals(db)
  if (seals[0] !== undefined)
    findings.push({ check: 'run_hash', count: seals.length, example: `payment_run ${seals[0]}` })
  return findings
}
