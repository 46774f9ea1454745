/** Who is related to whom: what is recorded on a day, and the facts for recording more of it. */
import { type Kin, type KinFacts, relativesOf } from '../domain/households/kinship.ts'
import { type Birth, birthOf, type Day, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'

const kinship = (db: Reader) =>
  db
    .selectFrom('kinship')
    .select(['person_id as personId', 'relative_id as relativeId', 'kind', 'valid_from as from', 'valid_to as to'])
    .orderBy('id')

/** Everything recorded of these people that holds on the day. */
export async function loadKin(
  db: Reader,
  ids: Iterable<PersonId>,
  { on, knownOn: known }: { readonly on: Day; readonly knownOn: Day | null },
): Promise<Kin[]> {
  const listed = amongst([...ids])
  return kinship(db)
    .where(holdsOn('kinship', on, known))
    .where((eb) => eb.or([eb('person_id', 'in', listed), eb('relative_id', 'in', listed)]))
    .execute()
}

/** For each of these people everybody who is a relative on the day (see `relativesOf`); those without any are left out. */
export async function loadRelatives(
  db: Reader,
  ids: readonly PersonId[],
  on: Day,
): Promise<ReadonlyMap<PersonId, ReadonlySet<PersonId>>> {
  const near = await loadKin(db, ids, { on, knownOn: null })
  if (near.length === 0) return new Map()
  const around = new Set(near.flatMap((each) => [each.personId, each.relativeId]))
  const kin = await loadKin(db, around, { on, knownOn: null })
  return new Map(
    ids.flatMap((id): [PersonId, ReadonlySet<PersonId>][] => {
      const relatives = relativesOf(kin, id)
      return relatives.size > 0 ? [[id, relatives]] : []
    }),
  )
}

/** Everything believed of the two, whenever it held, and of all their ancestors, with the birth dates of the two. */
export async function loadKinFacts(db: Reader, pair: readonly PersonId[]): Promise<KinFacts> {
  const all = kinship(db).where(knownOn('kinship', null))
  const own = await all
    .where((eb) => eb.or([eb('person_id', 'in', amongst(pair)), eb('relative_id', 'in', amongst(pair))]))
    .execute()
  const known = new Set<PersonId>(pair)
  const kin: Kin[] = [...own]
  const parentsIn = (found: readonly Kin[]) =>
    found.flatMap((each) => (each.kind === 'parent' && !known.has(each.personId) ? [each.personId] : []))
  for (let open = parentsIn(own); open.length > 0; ) {
    for (const id of open) known.add(id)
    const above = await all.where('kind', '=', 'parent').where('relative_id', 'in', amongst(open)).execute()
    kin.push(...above)
    open = parentsIn(above)
  }
  const rows = await db
    .selectFrom('person')
    .select(['id', 'birth_day', 'birth_precision'])
    .where('id', 'in', amongst(pair))
    .execute()
  const births = new Map<PersonId, Birth | null>(
    rows.map((row) => [row.id, birthOf(row.birth_day, row.birth_precision)]),
  )
  return { kin, births }
}
