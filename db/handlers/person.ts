/** Part of topic `people`: one person's whole story. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok, refuse } from '../domain/result.ts'
import { type LineKind, lineKinds, loadLine, type Owner } from '../store/lines.ts'
import { findPerson, loadStories, onDay } from '../store/people.ts'
import { asking, type Backend } from './context.ts'
import { asPlace, householdOn, memberOf } from './members.ts'
import type { PersonLine } from './recording.ts'

export const personQueries = (backend: Backend): Pick<Handlers<FullContract>['people'], 'person'> => ({
  person: ({ personId, on, knownOn }) =>
    asking(backend, async (db) => {
      const person = await findPerson(db, personId)
      const [story] = person ? await loadStories(db, [person], knownOn) : []
      if (!person || !story) return refuse({ code: 'NOT_FOUND' })
      const membership = onDay(story, on).membership
      const household = membership && (await householdOn(db, membership.householdId, on, knownOn))
      const former = async <T extends PersonLine, V>(kind: LineKind<T, V>) =>
        (await loadLine(db, kind, { person_id: personId } as Owner<T>)).former
      return ok({
        ...memberOf(story, on),
        version: person.version,
        household: household && { id: household.id, number: household.number, name: household.name },
        names: [...story.names],
        memberships: [...story.memberships],
        azrNumber: person.azr_number,
        bamfFileNumber: person.bamf_file_number,
        assignedOn: person.assigned_on,
        assignmentKind: person.assignment_kind,
        statuses: [...story.statuses],
        regimes: [...story.regimes],
        formerStatuses: (await former(lineKinds.status)).map(({ value: status, ...row }) => ({ ...row, status })),
        formerRegimes: (await former(lineKinds.regime)).map(({ value: regime, ...row }) => ({ ...row, regime })),
        places: story.places.map(asPlace),
      })
    }),
})
