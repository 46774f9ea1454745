/** Part of topic `people`: one person's whole story, and changing what of it has no days. */
import { isDeepStrictEqual } from 'node:util'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { tidyIdentifier } from '../domain/people/identifiers.ts'
import type { Language } from '../domain/people/languages.ts'
import { ok, refuse } from '../domain/result.ts'
import type { Day, PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { needsOn } from '../store/housingNeeds.ts'
import { asKnown, type FormerPeriod, type Line, lineKinds, loadLine } from '../store/lines.ts'
import { signpostNumbers, someoneNamed } from '../store/merged.ts'
import { nationalityName } from '../store/nationalities.ts'
import { findPerson, loadStories, onDay, placesOfRooms } from '../store/people.ts'
import { sameNumbers } from '../store/sameNumbers.ts'
import type { PersonTable } from '../store/tables.ts'
import { asking, type Backend, ordering } from './context.ts'
import { asPlace, householdOn, memberOf } from './members.ts'

const listOf = (json: string): string[] => JSON.parse(json) as string[]
const asNationality = (key: string) => ({ key, name: nationalityName(key) ?? key })

/** What of a person has no days. */
async function identityOf(db: Reader, person: PersonTable) {
  return {
    version: person.version,
    mergedInto: person.merged_into === null ? null : await someoneNamed(db, person.merged_into),
    formerNumbers: await signpostNumbers(db, person.id),
    mainNationality: person.nationality === null ? null : asNationality(person.nationality),
    furtherNationalities: listOf(person.further_nationalities).map(asNationality),
    languages: listOf(person.languages) as Language[],
    azrNumber: person.azr_number,
    arrivalCertificate: person.arrival_certificate,
    bamfFileNumber: person.bamf_file_number,
    fileNumber: person.file_number,
    sameNumbers: person.merged_into === null ? [...(await sameNumbers(db, person.id, person))] : [],
    assignedOn: person.assigned_on,
    assignmentKind: person.assignment_kind,
  }
}

/** The lines that only a person's own page shows, and of every line what was believed once. */
async function linesOf(db: Reader, id: PersonId, knownOn: Day | null) {
  const owner = { person_id: id }
  const former = <V, T>(line: Line<V>, tell: (value: V) => T) =>
    line.former.map(({ value, id: _, ...period }: FormerPeriod<V>) => ({ ...period, ...tell(value) }))
  const held = <V, T>(line: Line<V>, tell: (value: V) => T) =>
    asKnown(line, knownOn).map(({ value, from, to }) => ({ from, to, ...tell(value) }))
  const obligations = await loadLine(db, lineKinds.obligation, owner)
  const needs = await loadLine(db, lineKinds.needs, owner)
  const absences = await loadLine(db, lineKinds.absence, owner)
  const stays = await loadLine(db, lineKinds.stay, owner)
  const rooms = await placesOfRooms(
    db,
    stays.former.map(({ value }) => value.roomId),
  )
  return {
    obligations: held(obligations, (value) => value),
    needs: held(needs, (need) => ({ need })),
    absences: held(absences, (absence) => ({ absence })),
    formerNames: former(await loadLine(db, lineKinds.name, owner), (value) => value),
    formerStatuses: former(await loadLine(db, lineKinds.status, owner), (status) => ({ status })),
    formerRegimes: former(await loadLine(db, lineKinds.regime, owner), (regime) => ({ regime })),
    formerObligations: former(obligations, (value) => value),
    formerNeeds: former(needs, (need) => ({ need })),
    formerAbsences: former(absences, (absence) => ({ absence })),
    formerPlaces: former(stays, (stay) => stay).flatMap(({ roomId, ...period }) => {
      const place = rooms.get(roomId)
      return place ? [{ ...period, ...place, roomId, overridden: [...period.overridden] }] : []
    }),
  }
}

export const personQueries = (backend: Backend): Pick<Handlers<FullContract>['people'], 'person' | 'sameNumbers'> => ({
  person: ({ personId, on, knownOn }) =>
    asking(backend, async (db) => {
      const person = await findPerson(db, personId)
      const [story] = person ? await loadStories(db, [person], knownOn) : []
      if (!person || !story) return refuse({ code: 'NOT_FOUND' })
      const membership = onDay(story, on).membership
      const household = membership && (await householdOn(db, membership.householdId, on, knownOn))
      return ok({
        ...memberOf(story, on, await needsOn(db, on, knownOn)),
        ...(await identityOf(db, person)),
        ...(await linesOf(db, personId, knownOn)),
        household: household && { id: household.id, number: household.number, name: household.name },
        names: [...story.names],
        memberships: [...story.memberships],
        statuses: [...story.statuses],
        regimes: [...story.regimes],
        places: story.places.map(asPlace),
      })
    }),

  sameNumbers: ({ personId, azrNumber, arrivalCertificate, bamfFileNumber }) =>
    asking(backend, async (db) => {
      const numbers = {
        azr_number: azrNumber,
        arrival_certificate: arrivalCertificate,
        bamf_file_number: bamfFileNumber,
      }
      return ok([...(await sameNumbers(db, personId, numbers))])
    }),
})

/** Each value once, in the order given. */
const distinct = (values: readonly string[]): string => JSON.stringify([...new Set(values)])

export const personCommands = (backend: Backend): Pick<Handlers<FullContract>['people'], 'change'> => ({
  change: (input, context) =>
    ordering(backend, context, { command: 'people.change', input }, async ({ db, record, today }) => {
      const person = await findPerson(db, input.personId)
      if (!person) return refuse({ code: 'NOT_FOUND' })
      if (person.merged_into !== null) return refuse({ code: 'MERGED' })
      if (person.version !== input.version) return refuse({ code: 'STALE' })
      const { birth, assignedOn } = input
      if (birth && (birth.day > today || (assignedOn !== null && birth.day > assignedOn)))
        return refuse({ code: 'BORN_AFTER' })
      const columns = {
        birth_day: birth?.day ?? null,
        birth_precision: birth?.precision ?? null,
        sex: input.sex,
        nationality: input.nationality,
        further_nationalities: distinct(input.furtherNationalities.filter((key) => key !== input.nationality)),
        languages: distinct(input.languages),
        azr_number: tidyIdentifier('azr_number', input.azrNumber),
        arrival_certificate: tidyIdentifier('arrival_certificate', input.arrivalCertificate),
        bamf_file_number: tidyIdentifier('bamf_file_number', input.bamfFileNumber),
        file_number: tidyIdentifier('file_number', input.fileNumber),
        assigned_on: assignedOn,
        assignment_kind: input.assignmentKind,
      }
      if (isDeepStrictEqual({ ...person, ...columns }, { ...person })) return refuse({ code: 'NOTHING_CHANGED' })
      await record.update('person', person, { ...columns, version: person.version + 1 })
      return ok({})
    }),
})
