/** Writes the people of an import plan, with their dated lines. What ends is withdrawn first, so that roles and households can change hands. */
import type { Day, HouseholdId, PersonId } from '../domain/values.ts'
import type { ImportPlan } from '../import/plan.ts'
import { type KnownSince, must } from './apply-known.ts'
import type { Writer } from './connection.ts'
import { withdraw } from './dated.ts'

/** What the workbook does not say of a new person. */
const unrecorded = {
  version: 1,
  merged_into: null,
}

type PersonOps = NonNullable<ImportPlan['people'][number]['op']>[]

export async function applyPeople(
  { db, record }: Writer,
  planned: PersonOps,
  today: Day,
  knownSince: KnownSince,
): Promise<ReadonlyMap<string, PersonId>> {
  const present = await db.selectFrom('household').selectAll().execute()
  const households = new Map<string, HouseholdId>(present.map((household) => [household.number, household.id]))
  const missing = [...new Set(planned.map((op) => op.household))].filter((number) => !households.has(number))
  for (const household of await record.insert(
    'household',
    missing.map((number) => ({ number, version: 1 })),
  ))
    households.set(household.number, household.id)

  await record.insert(
    'person',
    planned.filter((op) => !op.existing).map((op) => ({ ...unrecorded, ...op.columns })),
  )
  for (const op of planned)
    if (op.existing) await record.update('person', op.existing, { ...op.columns, version: op.existing.version + 1 })
  const people = new Map(
    (await db.selectFrom('person').select(['id', 'number']).execute()).map((person) => [person.number, person.id]),
  )

  for (const op of planned) {
    for (const old of op.names.withdraw) await withdraw(record, 'person_name', old, today)
    for (const old of op.memberships.withdraw) await withdraw(record, 'membership', old, today)
    for (const old of op.statuses.withdraw) await withdraw(record, 'residence_status', old, today)
    for (const old of op.regimes.withdraw) await withdraw(record, 'benefit_regime', old, today)
    for (const old of op.obligations.withdraw) await withdraw(record, 'residence_obligation', old, today)
  }
  const dated = (op: PersonOps[number], range: { from: Day; to: Day | null }) => ({
    person_id: must(people, op.number),
    valid_from: range.from,
    valid_to: range.to,
    known_since: knownSince(range.from, today),
    known_until: null,
  })
  await record.insert(
    'person_name',
    planned.flatMap((op) => op.names.insert.map(({ from, to, ...name }) => ({ ...dated(op, { from, to }), ...name }))),
  )
  await record.insert(
    'membership',
    planned.flatMap((op) =>
      op.memberships.insert.map(({ from, to, household, ...member }) => ({
        ...dated(op, { from, to }),
        ...member,
        household_id: must(households, household),
      })),
    ),
  )
  await record.insert(
    'residence_status',
    planned.flatMap((op) => op.statuses.insert.map((period) => ({ ...dated(op, period), status: period.status }))),
  )
  await record.insert(
    'benefit_regime',
    planned.flatMap((op) => op.regimes.insert.map((period) => ({ ...dated(op, period), regime: period.regime }))),
  )
  await record.insert(
    'residence_obligation',
    planned.flatMap((op) =>
      op.obligations.insert.map(({ law, place, ...period }) => ({ ...dated(op, period), law, place })),
    ),
  )
  return people
}
