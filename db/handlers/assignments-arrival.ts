/** The people of a notice: linked to it, checked in, not come, living privately. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { beginsLinked, type ComingChange, comesOn, staysAway } from '../domain/assignments/coming.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, PersonId } from '../domain/values.ts'
import { loadComing } from '../store/coming.ts'
import { findNotice, type LinkRow, linksOfPeople, type NoticeRow } from '../store/notices.ts'
import { amongst } from '../store/sqlite/expressions.ts'
import { assign, decideFor, linksSeen, noticeSeen, renewNotice, since, writeComing } from './assignments-seen.ts'
import { type Backend, type Ordered, ordering } from './context.ts'

type Arrivals = Pick<Handlers<FullContract>['assignments'], 'linkPeople' | 'arrive' | 'notArrived' | 'livesPrivately'>

/** How each begins, by person; refused when somebody is unknown or stands with another notice that still waits or has her. */
async function beginnings(
  { db, today }: Ordered,
  notice: NoticeRow,
  ids: readonly PersonId[],
): Promise<Result<{ change: ComingChange; arrivedOn: Day | null; earlier: LinkRow | null }[]>> {
  const wanted = [...new Set(ids)]
  const coming = await loadComing(db, wanted)
  const links = new Map((await linksOfPeople(db, wanted)).map((link) => [link.person_id, link]))
  const held = [...links.values()].find((link) => link.notice_id === notice.id || link.arrival !== 'not_arrived')
  if (held) {
    const other = await findNotice(db, held.notice_id)
    return refuse({ code: 'ALREADY_LINKED', details: other ? { number: other.number } : {} })
  }
  const assigned = await db
    .selectFrom('person')
    .select(['id', 'assigned_on'])
    .where('id', 'in', amongst(wanted))
    .execute()
  const begun: { change: ComingChange; arrivedOn: Day | null; earlier: LinkRow | null }[] = []
  for (const id of wanted) {
    const person = coming.get(id)
    if (!person) return refuse({ code: 'NOT_FOUND' })
    const assignedOn = assigned.find((row) => row.id === id)?.assigned_on ?? null
    const beginning = beginsLinked(person, { expectedOn: notice.expected_on, assignedOn, today })
    if (!beginning.ok) return beginning
    begun.push({ ...beginning.value, earlier: links.get(id) ?? null })
  }
  return ok(begun)
}

export const arrivals = (backend: Backend): Arrivals => ({
  linkPeople: (input, context) =>
    ordering(backend, context, { command: 'assignments.linkPeople', input }, async (writer) => {
      const notice = await noticeSeen(writer.db, input)
      if (!notice.ok) return notice
      const { value: row } = notice
      const begun = await beginnings(writer, row, input.personIds)
      if (!begun.ok) return begun
      const linkOf = (arrivedOn: Day | null) => ({
        notice_id: row.id,
        arrival: arrivedOn === null ? ('expected' as const) : ('arrived' as const),
        arrived_on: arrivedOn,
        private_home: null,
      })
      await writeComing(
        writer,
        begun.value.map(({ change }) => change),
      )
      const fresh = begun.value.filter(({ earlier }) => earlier === null)
      await writer.record.insert(
        'notice_person',
        fresh.map(({ change, arrivedOn }) => ({ person_id: change.personId, ...linkOf(arrivedOn) })),
      )
      for (const { earlier, arrivedOn } of begun.value)
        if (earlier) await writer.record.update('notice_person', earlier, linkOf(arrivedOn))
      const arrivedOn = new Map(begun.value.map((entry) => [entry.change.personId, entry.arrivedOn]))
      await assign(writer, arrivedOn.keys(), (person) => {
        const arrived = arrivedOn.get(person.id) ?? null
        return arrived === null
          ? { assigned_on: row.expected_on, assignment_kind: row.kind }
          : {
              assigned_on: person.assigned_on ?? arrived,
              assignment_kind: person.assignment_kind ?? row.kind,
            }
      })
      await renewNotice(writer, row)
      const arrived = begun.value.filter((entry) => entry.arrivedOn !== null).length
      return ok({ people: begun.value.length, arrived })
    }),

  arrive: (input, context) =>
    ordering(backend, context, { command: 'assignments.arrive', input }, async (writer) => {
      const { day } = input
      const notice = await noticeSeen(writer.db, input)
      if (!notice.ok) return notice
      if (day > writer.today) return refuse({ code: 'ARRIVAL_IN_FUTURE' })
      const linked = await linksSeen(writer.db, notice.value, input.personIds)
      if (!linked.ok) return linked
      const links = linked.value.filter((link) => link.arrived_on !== day)
      if (links.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
      const changes = await decideFor(writer.db, links, (person, link) =>
        comesOn(person, since(link, notice.value), day),
      )
      if (!changes.ok) return changes
      const movedStays = await writeComing(writer, changes.value)
      const before = new Map(links.map((link) => [link.person_id, since(link, notice.value)]))
      const moved = new Set(changes.value.filter((c) => c.membership || c.joins).map((c) => c.personId))
      await assign(writer, before.keys(), (person) => {
        const isNew =
          moved.has(person.id) || person.assigned_on === null || person.assigned_on === before.get(person.id)
        return {
          assigned_on: isNew ? day : person.assigned_on,
          assignment_kind: person.assignment_kind ?? notice.value.kind,
        }
      })
      for (const link of links)
        await writer.record.update('notice_person', link, { arrival: 'arrived', arrived_on: day })
      await renewNotice(writer, notice.value)
      return ok({ people: links.length, movedStays })
    }),

  notArrived: (input, context) =>
    ordering(backend, context, { command: 'assignments.notArrived', input }, async (writer) => {
      const notice = await noticeSeen(writer.db, input, { isStanding: false })
      if (!notice.ok) return notice
      const linked = await linksSeen(writer.db, notice.value, input.personIds)
      if (!linked.ok) return linked
      const links = linked.value.filter((link) => link.arrival !== 'not_arrived')
      if (links.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
      const done = await keepAway(writer, notice.value, links)
      if (!done.ok) return done
      await renewNotice(writer, notice.value)
      return ok({ people: links.length })
    }),

  livesPrivately: (input, context) =>
    ordering(backend, context, { command: 'assignments.livesPrivately', input }, async (writer) => {
      const notice = await noticeSeen(writer.db, input, { isStanding: false })
      if (!notice.ok) return notice
      const linked = await linksSeen(writer.db, notice.value, input.personIds)
      if (!linked.ok) return linked
      const links = linked.value.filter((link) => link.private_home !== input.home)
      if (links.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
      for (const link of links) await writer.record.update('notice_person', link, { private_home: input.home })
      await renewNotice(writer, notice.value)
      return ok({ people: links.length })
    }),
})

/** Takes people who do not come out of the register: membership, planned stays, day and kind of assignment. */
export async function keepAway(writer: Ordered, notice: NoticeRow, links: readonly LinkRow[]): Promise<Result<object>> {
  const changes = await decideFor(writer.db, links, (person, link) =>
    staysAway(person, link.arrival, since(link, notice), writer.today),
  )
  if (!changes.ok) return changes
  await writeComing(writer, changes.value)
  const ids = links.map((link) => link.person_id)
  await assign(writer, ids, () => ({ assigned_on: null, assignment_kind: null }))
  for (const link of links)
    await writer.record.update('notice_person', link, { arrival: 'not_arrived', arrived_on: null })
  return ok({})
}
