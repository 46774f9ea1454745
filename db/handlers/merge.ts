/** Part of topic `people`: two records of one person, looked at side by side and made one. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import type { Language } from '../domain/people/languages.ts'
import { type MergeFacts, type MergePlan, type Obstacle, obstaclesTo, planMerge } from '../domain/people/merge.ts'
import {
  type ChoiceField,
  fieldsApart,
  fieldsFilled,
  type MergeIdentity,
  suggestedSide,
} from '../domain/people/mergeFields.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { applyMerge, loadMergeFacts, type Ties } from '../store/merge.ts'
import { householdNumbers, roomNames } from '../store/merged.ts'
import { nationalityName } from '../store/nationalities.ts'
import { findPerson } from '../store/people.ts'
import type { PersonTable } from '../store/tables.ts'
import { asking, type Backend, ordering } from './context.ts'

type Preview = z.output<FullContract['people']['mergePreview']['output']>
type Part = Preview['parts'][number]

interface Loaded {
  readonly keep: PersonTable
  readonly drop: PersonTable
  readonly facts: MergeFacts
  readonly ties: Ties
}

async function load(db: Reader, keepId: PersonId, dropId: PersonId): Promise<Result<Loaded>> {
  const keep = await findPerson(db, keepId)
  const drop = await findPerson(db, dropId)
  if (!keep || !drop) return refuse({ code: 'NOT_FOUND' })
  if (keep.merged_into !== null || drop.merged_into !== null) return refuse({ code: 'MERGED' })
  return ok({ keep, drop, ...(await loadMergeFacts(db, keep, drop)) })
}

const latest = ({ names }: MergeFacts['keep']) => names.at(-1)?.value ?? { familyName: '', givenName: '' }
const nameOf = (key: string): string => nationalityName(key) ?? key

const recordOf = (person: PersonTable, facts: MergeFacts['keep']): Preview['keep'] => ({
  personId: person.id,
  number: person.number,
  version: person.version,
  ...latest(facts),
  ...facts.identity,
  nationality: nationalityName(facts.identity.nationality),
  furtherNationalities: facts.identity.furtherNationalities.map(nameOf),
  languages: facts.identity.languages as Language[],
})

/** Fields of the records, names included, in which they differ. */
function apartOf({ keep, drop }: MergeFacts): Preview['apart'] {
  const [one, other] = [latest(keep), latest(drop)]
  const fields: ChoiceField[] = fieldsApart(keep.identity, drop.identity)
  if (one.familyName !== other.familyName || one.givenName !== other.givenName) fields.unshift('name')
  return fields.map((field) => ({ field, suggested: suggestedSide(field, keep.identity, drop.identity) }))
}

/** The words of what a part of a line says. */
interface Names {
  readonly households: ReadonlyMap<number, string>
  readonly rooms: ReadonlyMap<number, { readonly houseName: string; readonly room: string }>
}
const nowhere = { houseName: '', room: '' }

function partsOf(plan: MergePlan, facts: MergeFacts, { households, rooms }: Names): Part[] {
  const needs = (
    [
      ['keep', facts.keep.needs],
      ['drop', facts.drop.needs],
    ] as const
  ).flatMap(([origin, line]) =>
    line.map(({ value: need, from, to }) => ({ line: 'need' as const, need, from, to, origin, stands: true })),
  )
  return [
    ...plan.memberships.parts.map(({ value, ...part }) => ({
      line: 'membership' as const,
      ...part,
      household: households.get(value.householdId) ?? '',
      role: value.role,
    })),
    ...plan.stays.parts.map(({ value, ...part }) => ({
      line: 'stay' as const,
      ...part,
      ...(rooms.get(value.roomId) ?? nowhere),
    })),
    ...plan.statuses.parts.map(({ value: status, ...part }) => ({ line: 'status' as const, ...part, status })),
    ...plan.regimes.parts.map(({ value: regime, ...part }) => ({ line: 'regime' as const, ...part, regime })),
    ...plan.obligations.parts.map(({ value, ...part }) => ({ line: 'obligation' as const, ...part, ...value })),
    ...needs,
  ]
}

function obstacleOf(obstacle: Obstacle, { households, rooms }: Names): Preview['obstacles'][number] {
  if (obstacle.code === 'two_places') {
    const { houseName: keepHouse, room: keepRoom } = rooms.get(obstacle.keep) ?? nowhere
    const { houseName: dropHouse, room: dropRoom } = rooms.get(obstacle.drop) ?? nowhere
    const { code, from, to } = obstacle
    return { code, from, to, keepPlace: `${keepHouse} ${keepRoom}`, dropPlace: `${dropHouse} ${dropRoom}` }
  }
  if (obstacle.code === 'reference')
    return { code: 'reference', household: households.get(obstacle.householdId) ?? '', from: obstacle.from }
  return obstacle
}

const movingOf = ({ kin, notices, cases, followUps }: Ties, drop: PersonId): Preview['ties'] => ({
  kin: kin.filter((row) => row.person_id === drop || row.relative_id === drop).length,
  notices: notices.filter((row) => row.person_id === drop).length,
  cases: cases.filter((row) => row.person_id === drop).length,
  followUps: followUps.filter((row) => row.subject_id === drop && row.derived_key === null).length,
})

const isBornLater = ({ birth, assignedOn }: MergeIdentity): boolean =>
  birth !== null && assignedOn !== null && birth.day > assignedOn

export const merging = (backend: Backend): Pick<Handlers<FullContract>['people'], 'mergePreview' | 'merge'> => ({
  mergePreview: ({ keepId, dropId }) =>
    asking(backend, async (db) => {
      const loaded = await load(db, keepId, dropId)
      if (!loaded.ok) return loaded
      const { keep, drop, facts, ties } = loaded.value
      const plan = planMerge(facts, {})
      const names = { households: await householdNumbers(db), rooms: await roomNames(db) }
      return ok({
        keep: recordOf(keep, facts.keep),
        drop: recordOf(drop, facts.drop),
        apart: apartOf(facts),
        filled: fieldsFilled(facts.keep.identity, facts.drop.identity),
        parts: partsOf(plan, facts, names),
        ties: movingOf(ties, drop.id),
        obstacles: obstaclesTo(facts).map((obstacle) => obstacleOf(obstacle, names)),
      })
    }),

  merge: (input, context) =>
    ordering(
      backend,
      context,
      { command: 'people.merge', input: { ...input, personId: input.keepId } },
      async (writer) => {
        const loaded = await load(writer.db, input.keepId, input.dropId)
        if (!loaded.ok) return loaded
        const { keep, drop, facts, ties } = loaded.value
        if (keep.version !== input.versions.keep || drop.version !== input.versions.drop)
          return refuse({ code: 'STALE' })
        const obstacles = obstaclesTo(facts)
        if (obstacles.length > 0)
          return refuse({ code: 'MERGE_REFUSED', details: { obstacles: obstacles.map(({ code }) => code) } })
        const plan = planMerge(facts, input.choices)
        if (isBornLater(plan.identity)) return refuse({ code: 'BORN_AFTER' })
        await applyMerge(writer, { keep, drop, plan, ties, today: writer.today })
        return ok({ number: keep.number })
      },
    ),
})
