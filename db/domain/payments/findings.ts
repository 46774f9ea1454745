/** The look over a run before it is handed over: what must be decided by name, and what is only to be seen. Pure. */
import { covers, type Day, type HouseholdId, nextMonth, type PersonId } from '../values.ts'
import { changesOf } from './changed.ts'
import type { HouseholdDue } from './compute.ts'
import type { BenefitPerson } from './facts.ts'
import { type FindingFacts, type OpenCode, openCodes, type RunFinding, seenCodes } from './findingFacts.ts'
import { marksOf } from './wayMarks.ts'
import { waysOn } from './ways.ts'

type Found = (code: OpenCode, personId: PersonId | null, facts: RunFinding['facts']) => RunFinding

/** A number that looks random and is always the same for the same run and household (the finaliser of MurmurHash3). */
export function lot(run: number, household: number): number {
  let hash = (Math.imul(run, 0x9e3779b1) ^ household) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}

/** One in twenty of the households, at least one, drawn once for the run. */
export function sampleOf(run: number, households: readonly HouseholdId[]): HouseholdId[] {
  const drawn = households.toSorted((a, b) => lot(run, a) - lot(run, b) || a - b)
  return drawn.slice(0, Math.ceil(households.length / 20))
}

/** What is odd about one member who is paid. */
function ofMember(person: BenefitPerson, facts: FindingFacts, found: Found): RunFinding[] {
  const { payOn, month } = facts.run
  const { personId } = person
  const since = facts.before?.on ?? month
  const findings: RunFinding[] = []
  const end = facts.ends.find((each) => each.personId === personId && each.on >= since && each.on < nextMonth(month))
  const isBack = person.belongings.some((each) => end && each.from >= end.on)
  if (end && !isBack && end.how !== 'changed_household') {
    const isDead = end.how === 'died'
    findings.push(found(isDead ? 'deceased' : 'left', personId, { on: end.on, how: end.how }))
  }
  if (person.belongings.some((each) => covers(each, payOn)) && !end) {
    const isHoused = person.homes.some((home) => covers(home, payOn))
    const name = facts.names.get(personId)
    if (!isHoused && !name?.isPrivate) {
      const last = person.homes.findLast((home) => home.to !== null && home.to <= payOn)
      findings.push(found(last ? 'moved_out' : 'not_housed', personId, { on: last?.to ?? null }))
    }
  }
  const away = facts.absences.find((each) => each.personId === personId && covers(each, payOn))
  if (away) findings.push(found('absent', personId, { from: away.from, to: away.to }))
  const status = facts.statuses.findLast((each) => each.personId === personId)
  if (status) findings.push(found('status_changed', personId, { status: status.status, from: status.from }))
  return findings
}

function ofAccounts(
  householdId: HouseholdId,
  facts: FindingFacts,
  members: readonly PersonId[],
  shared: ReadonlySet<string>,
  found: Found,
): RunFinding[] {
  const people = members.flatMap((id) => facts.names.get(id) ?? [])
  return waysOn(facts.ways.get(householdId) ?? [], facts.run.payOn).flatMap((way) =>
    marksOf(way, people, way.iban !== null && shared.has(way.iban)).map((mark) =>
      found(mark, null, {
        kind: way.kind,
        holder: mark === 'holder_differs' ? way.holder : null,
        iban: way.iban?.slice(-4) ?? null,
      }),
    ),
  )
}

/** Accounts into which more than one of these households is paid by transfer. */
function sharedAccounts(facts: FindingFacts): ReadonlySet<string> {
  const seen = new Map<string, HouseholdId>()
  const shared = new Set<string>()
  for (const [householdId, ways] of facts.ways)
    for (const way of ways) {
      if (way.iban === null || way.kind !== 'transfer' || !covers(way, facts.run.payOn)) continue
      const other = seen.get(way.iban)
      if (other !== undefined && other !== householdId) shared.add(way.iban)
      seen.set(way.iban, householdId)
    }
  return shared
}

function ofSum(due: HouseholdDue, facts: FindingFacts, found: Found): RunFinding[] {
  const before = facts.paidBefore.get(due.householdId)
  if (before === undefined || before === 0) return []
  const isFar = Math.abs(due.due - before) * 100 > before * facts.jumpPercent
  return isFar ? [found('sum_far', null, { was: before, is: due.due })] : []
}

const rank = new Map([...openCodes, ...seenCodes].map((code, index) => [code as string, index]))

/** Everything found, household by household, what must be decided first. */
export function findingsOf(facts: FindingFacts): RunFinding[] {
  const dues = new Map(facts.dues.map((due) => [due.householdId, due]))
  const shared = sharedAccounts(facts)
  const returned = Map.groupBy(facts.returned, (each) => each.householdId)
  const paid = facts.dues.filter(({ due, householdId }) => due > 0 || returned.has(householdId))
  const sample = new Set(
    sampleOf(
      facts.run.id,
      paid.map(({ householdId }) => householdId),
    ),
  )
  const people = new Map(facts.people.map((person) => [person.personId, person]))
  const obstacles = Map.groupBy(facts.obstacles, (each) => each.householdId)
  const findings = changesOf(facts, dues)
  for (const [householdId, due] of dues) {
    const found: Found = (code, personId, own) => ({ code, householdId, personId, facts: own })
    if (due.overpaid.length > 0) findings.push(ofOverpaid(due, people, found))
    const held = facts.heldBefore.get(householdId)
    if (held) findings.push(found('held_before', null, { month: held, amount: due.due }))
    if (due.due === 0 && !returned.has(householdId)) continue
    const members = [...new Set(due.lines.map((line) => line.personId))]
    for (const id of members) {
      const person = people.get(id)
      if (person) findings.push(...ofMember(person, facts, found))
    }
    findings.push(...ofAccounts(householdId, facts, members, shared, found), ...ofSum(due, facts, found))
    if (sample.has(householdId)) findings.push(found('sample', null, { amount: due.due }))
  }
  for (const [householdId, own] of obstacles) {
    const byPerson = Map.groupBy(own, (each) => each.personId)
    for (const [personId, [first]] of byPerson)
      if (first)
        findings.push({
          code: 'obstacle',
          householdId,
          personId,
          facts: { obstacle: first.obstacle, from: first.from },
        })
  }
  for (const [householdId, own] of returned) {
    const [first] = own
    if (first)
      findings.push({
        code: 'returned',
        householdId,
        personId: null,
        facts: {
          on: first.on,
          amount: own.reduce((sum, each) => sum + each.amount, 0),
          same: own.some((each) => each.sameAccount) ? 1 : 0,
        },
      })
  }
  const sorted = findings.sort(
    (a, b) =>
      a.householdId - b.householdId ||
      (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) ||
      (a.personId ?? 0) - (b.personId ?? 0),
  )
  return sorted
}

/** What was paid too much, over which months, and the Rechtskreis that has held since, where that is why. */
function ofOverpaid(due: HouseholdDue, people: ReadonlyMap<PersonId, BenefitPerson>, found: Found): RunFinding {
  const months = due.overpaid.map(({ month }) => month).sort()
  const amount = due.overpaid.reduce((sum, each) => sum + each.amount, 0)
  const last = months.at(-1) as Day
  const other = due.overpaid.flatMap(
    ({ personId }) =>
      people
        .get(personId)
        ?.regimes.filter((each) => each.from < nextMonth(last) && !each.regime.startsWith('asylblg')) ?? [],
  )[0]
  return found('overpaid', null, {
    amount,
    from: months[0] ?? null,
    to: last,
    regime: other?.regime ?? null,
    since: other?.from ?? null,
  })
}
