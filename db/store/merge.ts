/** Two records of one person: their facts, and the writing of the merged one. The dropped record stays as a signpost with its names and numbers. */

import { keyOf, partsOf } from '../domain/followUps/kinds.ts'
import { inOrder } from '../domain/households/kinship.ts'
import type { MergeFacts, MergePlan, MergeRecord } from '../domain/people/merge.ts'
import type { MergeIdentity } from '../domain/people/mergeFields.ts'
import { unite } from '../domain/people/recordNeed.ts'
import { type BelievedPeriod, type Fact, type Learned, rewriteLine } from '../domain/people/recordPeriod.ts'
import { birthOf, type Day, type DayRange, type HouseholdId, type PersonId } from '../domain/values.ts'
import { renewHouseholds } from './coming.ts'
import type { Reader, Writer } from './connection.ts'
import { applyAllLearned, type Line, type LineKind, lineKinds, loadLine, type Owner } from './lines.ts'
import { amongst } from './sqlite/expressions.ts'
import type { DatedTable, PersonTable, Row } from './tables.ts'

const listOf = (json: string): string[] => JSON.parse(json) as string[]
const identityOf = (person: PersonTable): MergeIdentity => ({
  birth: birthOf(person.birth_day, person.birth_precision),
  sex: person.sex,
  nationality: person.nationality,
  furtherNationalities: listOf(person.further_nationalities),
  languages: listOf(person.languages),
  azrNumber: person.azr_number,
  arrivalCertificate: person.arrival_certificate,
  bamfFileNumber: person.bamf_file_number,
  fileNumber: person.file_number,
  assignedOn: person.assigned_on,
  assignmentKind: person.assignment_kind,
})

/** Everything that is believed of one record. */
async function loadMergeRecord(db: Reader, person: PersonTable): Promise<MergeRecord> {
  const owner = { person_id: person.id }
  return {
    identity: identityOf(person),
    names: (await loadLine(db, lineKinds.name, owner)).believed,
    memberships: (await loadLine(db, lineKinds.membership, owner)).believed,
    stays: (await loadLine(db, lineKinds.stay, owner)).believed,
    statuses: (await loadLine(db, lineKinds.status, owner)).believed,
    regimes: (await loadLine(db, lineKinds.regime, owner)).believed,
    obligations: (await loadLine(db, lineKinds.obligation, owner)).believed,
    needs: (await loadLine(db, lineKinds.needs, owner)).believed,
  }
}

/** What hangs on the dropped record besides its lines. */
async function loadTies(db: Reader, keep: PersonId, drop: PersonId) {
  const either = [keep, drop]
  const kin = await db
    .selectFrom('kinship')
    .selectAll()
    .where('known_until', 'is', null)
    .where((eb) => eb.or([eb('person_id', 'in', either), eb('relative_id', 'in', either)]))
    .orderBy('id')
    .execute()
  const notices = await db.selectFrom('notice_person').selectAll().where('person_id', 'in', either).execute()
  const cases = await db.selectFrom('regime_change_person').selectAll().where('person_id', 'in', either).execute()
  const followUps = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('subject_kind', '=', 'person')
    .where('subject_id', 'in', either)
    .execute()
  return { kin, notices, cases, followUps }
}
export type Ties = Awaited<ReturnType<typeof loadTies>>

export async function loadMergeFacts(
  db: Reader,
  keep: PersonTable,
  drop: PersonTable,
): Promise<{ facts: MergeFacts; ties: Ties }> {
  const dropped = await loadMergeRecord(db, drop)
  const households = [...new Set(dropped.memberships.map(({ value }) => value.householdId))]
  const housemates = await db
    .selectFrom('membership')
    .select(['household_id as householdId', 'valid_from as from', 'valid_to as to'])
    .where('known_until', 'is', null)
    .where('household_id', 'in', amongst(households))
    .where('person_id', 'not in', [keep.id, drop.id])
    .execute()
  const ties = await loadTies(db, keep.id, drop.id)
  const between = ties.kin.find((row) => new Set([row.person_id, row.relative_id, keep.id, drop.id]).size === 2)
  return {
    ties,
    facts: {
      keep: await loadMergeRecord(db, keep),
      drop: dropped,
      housemates,
      kinship: between?.kind ?? null,
      hasTwoNotices: ties.notices.length > 1,
    },
  }
}

/** One line: emptied on the dropped record, written as wanted on the kept one. */
async function moveLine<T extends DatedTable, V>(
  writer: Writer,
  today: Day,
  kind: LineKind<T, V>,
  owners: { readonly keep: Owner<T>; readonly drop: Owner<T> },
  wanted: readonly Fact<V>[],
): Promise<void> {
  const to = async (owner: Owner<T>, facts: readonly Fact<V>[]) => {
    const line: Line<V> = await loadLine(writer.db, kind, owner)
    const learned = rewriteLine(line.believed, facts, { learnedOn: today, today, lastKnown: line.lastKnown })
    return learned.ok ? [{ owner, learned: learned.value as Learned<V> }] : []
  }
  // First what is taken away: the fences between rows hold for every single one.
  await applyAllLearned(writer, kind, [...(await to(owners.drop, [])), ...(await to(owners.keep, wanted))])
}

export interface Merging {
  readonly keep: PersonTable
  readonly drop: PersonTable
  readonly plan: MergePlan
  readonly ties: Ties
  readonly today: Day
}

/** Carries the merge out; what it cannot carry over was refused before. */
export async function applyMerge(writer: Writer, { keep, drop, plan, ties, today }: Merging): Promise<void> {
  const { db, record } = writer
  const owners = { keep: { person_id: keep.id }, drop: { person_id: drop.id } }
  const households = await householdsOf(db, [keep.id, drop.id])
  await moveLine(writer, today, lineKinds.membership, owners, plan.memberships.wanted)
  await moveLine(writer, today, lineKinds.stay, owners, plan.stays.wanted)
  await moveLine(writer, today, lineKinds.status, owners, plan.statuses.wanted)
  await moveLine(writer, today, lineKinds.regime, owners, plan.regimes.wanted)
  await moveLine(writer, today, lineKinds.obligation, owners, plan.obligations.wanted)
  for (const [need, stretches] of plan.needs) {
    const own = { keep: { person_id: keep.id, need }, drop: { person_id: drop.id, need } }
    await moveLine(writer, today, lineKinds.need, own, stretches.map(holding))
  }
  // The dropped record keeps its names: whoever looks for one of them is led to the kept record.
  const { believed, lastKnown } = await loadLine(db, lineKinds.name, owners.keep)
  const named = rewriteLine(believed, plan.names.map(plain), { learnedOn: today, today, lastKnown })
  if (named.ok) await applyAllLearned(writer, lineKinds.name, [{ owner: owners.keep, learned: named.value }])
  await moveTies(writer, { keep, drop, ties, today })
  await record.update('person', keep, { ...columnsOf(plan.identity), version: keep.version + 1 })
  await record.update('person', drop, { merged_into: keep.id, version: drop.version + 1 })
  const signposts = await db.selectFrom('person').selectAll().where('merged_into', '=', drop.id).execute()
  for (const signpost of signposts)
    await record.update('person', signpost, { merged_into: keep.id, version: signpost.version + 1 })
  await renewHouseholds(writer, new Set([...households, ...(await householdsOf(db, [keep.id]))]))
}

const plain = <V>({ value, from, to }: BelievedPeriod<V> | Fact<V>): Fact<V> => ({ value, from, to })
const holding = ({ from, to }: DayRange): Fact<true> => ({ value: true, from, to })

const columnsOf = (identity: MergeIdentity) => ({
  birth_day: identity.birth?.day ?? null,
  birth_precision: identity.birth?.precision ?? null,
  sex: identity.sex,
  nationality: identity.nationality,
  further_nationalities: JSON.stringify(identity.furtherNationalities),
  languages: JSON.stringify(identity.languages),
  azr_number: identity.azrNumber,
  arrival_certificate: identity.arrivalCertificate,
  bamf_file_number: identity.bamfFileNumber,
  file_number: identity.fileNumber,
  assigned_on: identity.assignedOn,
  assignment_kind: identity.assignmentKind,
})

async function householdsOf(db: Reader, ids: readonly PersonId[]): Promise<HouseholdId[]> {
  const rows = await db
    .selectFrom('membership')
    .select('household_id')
    .distinct()
    .where('known_until', 'is', null)
    .where('person_id', 'in', amongst(ids))
    .execute()
  return rows.map((row) => row.household_id)
}

/** Kin, notice, cases and follow-ups of the dropped record become the kept one's; what the kept one has already is not doubled. */
async function moveTies(writer: Writer, { keep, drop, ties, today }: Omit<Merging, 'plan'>): Promise<void> {
  const { db, record } = writer
  await moveKin(writer, { keep, drop, ties, today })
  for (const link of ties.notices)
    if (link.person_id === drop.id) await record.update('notice_person', link, { person_id: keep.id })
  const own = new Set(ties.cases.filter((row) => row.person_id === keep.id).map((row) => row.regime_change_id))
  for (const row of ties.cases) {
    if (row.person_id !== drop.id) continue
    if (own.has(row.regime_change_id)) await record.remove('regime_change_person', row)
    else await record.update('regime_change_person', row, { person_id: keep.id })
    const change = await db
      .selectFrom('regime_change')
      .selectAll()
      .where('id', '=', row.regime_change_id)
      .executeTakeFirstOrThrow()
    await record.update('regime_change', change, { version: change.version + 1 })
  }
  const taken = new Set(ties.followUps.map((row) => row.derived_key))
  for (const row of ties.followUps) {
    if (row.subject_id !== drop.id) continue
    const parts = row.derived_key === null ? null : partsOf(row.derived_key)
    const key = parts && keyOf({ ...parts, subject: { ...parts.subject, id: keep.id } })
    // Somebody has decided about the same thing of the kept record already.
    if (key !== null && taken.has(key)) continue
    await record.update('follow_up', row, { subject_id: keep.id, derived_key: key, version: row.version + 1 })
  }
}

/** The pair of a row with the kept record in place of the dropped one; what holds both ways keeps its order. */
function pairOf(row: Row<'kinship'>, keep: PersonId, drop: PersonId) {
  const now = (id: PersonId): PersonId => (id === drop ? keep : id)
  return inOrder({ personId: now(row.person_id), relativeId: now(row.relative_id), kind: row.kind })
}

async function moveKin(writer: Writer, { keep, drop, ties, today }: Omit<Merging, 'plan'>): Promise<void> {
  const moving = ties.kin.filter((row) => row.person_id === drop.id || row.relative_id === drop.id)
  for (const row of moving) {
    const { personId, relativeId, kind } = pairOf(row, keep.id, drop.id)
    const owner = { person_id: personId, relative_id: relativeId, kind }
    const { believed } = await loadLine(writer.db, lineKinds.kinship, owner)
    const held = believed.map(({ from, to }) => holding({ from, to }))
    const wanted = unite(held, { from: row.valid_from, to: row.valid_to })
    const old = { person_id: row.person_id, relative_id: row.relative_id, kind: row.kind }
    await moveLine(writer, today, lineKinds.kinship, { keep: owner, drop: old }, wanted)
  }
}
