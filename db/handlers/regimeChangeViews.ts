/** The worklist of changes as the window sees it: cases, due households and their people, loaded as of a day. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { directionName, dueName, nextStepName, seamWords, stateName } from '../contract/regimeChanges.de.ts'
import { byState, caseView, dueHouseholds, membersOf, nameOf, personView } from '../domain/regimeChange/board.ts'
import { isLetter, leavesGap } from '../domain/regimeChange/state.ts'
import { type Picked, pickedOf } from '../domain/reports/picked.ts'
import type { RegimeChangeLine } from '../domain/reports/rechtskreiswechsel.ts'
import type { HouseholdId, PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadBoardPeople, loadCandidates, loadHouseholdNumbers } from '../store/regimeChangePeople.ts'
import { type CaseAsked, loadCases, type StoredCase } from '../store/regimeChanges.ts'

type Change = z.output<FullContract['regimeChanges']['list']['output']>['changes'][number]
type BoardPeople = Awaited<ReturnType<typeof loadBoardPeople>>

interface Board {
  readonly cases: readonly StoredCase[]
  readonly people: BoardPeople
  readonly due: ReturnType<typeof dueHouseholds>
}

/** Everything the worklist is made of; with `closed` the people of closed cases, too. */
async function loadBoard(db: Reader, asked: CaseAsked, closed: boolean): Promise<Board> {
  const cases = await loadCases(db, asked)
  const candidates = await loadCandidates(db, asked)
  const shown = cases.filter((entry) => closed || entry.closedOn === null)
  const people = await loadBoardPeople(
    db,
    {
      personIds: [...shown.flatMap((entry) => entry.personIds), ...candidates.map((person) => person.personId)],
      householdIds: [...shown.map((entry) => entry.householdId), ...candidates.map((person) => person.householdId)],
    },
    asked,
  )
  return { cases, people, due: dueHouseholds([...people.values()], cases, asked.on) }
}

/** How a household is called on the day, by the people that were loaded; `also` where nobody is left in it. */
const namer =
  (people: BoardPeople, numbers: ReadonlyMap<HouseholdId, string>) =>
  (householdId: HouseholdId, also: readonly PersonId[] = []) => ({
    householdId,
    household: nameOf(
      membersOf([...people.values()], householdId),
      also.flatMap((id) => people.get(id) ?? []),
    ),
    householdNumber: numbers.get(householdId) ?? '',
  })

function changeOf(entry: StoredCase, people: BoardPeople, named: ReturnType<typeof namer>, asked: CaseAsked): Change {
  const { version, reference, contact, note, opened_on } = entry.row
  return {
    id: entry.id,
    version,
    direction: entry.direction,
    ...named(entry.householdId, entry.personIds),
    dueOn: entry.dueOn,
    reference,
    contact,
    note,
    openedOn: opened_on,
    closedOn: entry.closedOn,
    steps: [...entry.steps],
    ...caseView(entry, people, asked.on),
  }
}

export async function listChanges(db: Reader, { closed, ...asked }: CaseAsked & { readonly closed: boolean }) {
  const { cases, people, due } = await loadBoard(db, asked, closed)
  const shown = cases.filter((entry) => closed || entry.closedOn === null)
  const households = [...shown, ...due].map((entry) => entry.householdId)
  const named = namer(people, await loadHouseholdNumbers(db, households))
  const everyone = [...people.values()]
  return {
    closed: cases.filter((entry) => entry.closedOn !== null).length,
    changes: shown.map((entry) => changeOf(entry, people, named, asked)).sort(byState),
    due: due.map((household) => ({
      ...household,
      ...named(household.householdId),
      persons: membersOf(everyone, household.householdId).map((person) =>
        personView(person, household.householdId, asked.on),
      ),
    })),
  }
}

export async function countChanges(db: Reader, asked: CaseAsked) {
  const { cases, people, due } = await loadBoard(db, asked, false)
  const open = cases.filter((entry) => entry.closedOn === null)
  return { due: due.length, gaps: open.filter((entry) => leavesGap(caseView(entry, people, asked.on))).length }
}

/** What is due of a household without a case, and the open cases of it or of one of its members: in short. */
export async function changesOfHousehold(db: Reader, householdId: HouseholdId, asked: CaseAsked) {
  const cases = await loadCases(db, asked)
  const home = await loadBoardPeople(db, { personIds: [], householdIds: [householdId] }, asked)
  const own = cases.filter(
    (entry) =>
      entry.closedOn === null && (entry.householdId === householdId || entry.personIds.some((id) => home.has(id))),
  )
  const people = await loadBoardPeople(
    db,
    { personIds: own.flatMap((entry) => entry.personIds), householdIds: [householdId] },
    asked,
  )
  return {
    due: dueHouseholds([...home.values()], cases, asked.on).map(({ direction, isCheck, dueOn }) => ({
      direction,
      isCheck,
      dueOn,
    })),
    changes: own.map((entry) => {
      const { state, seam } = caseView(entry, people, asked.on)
      return { id: entry.id, direction: entry.direction, state, seam }
    }),
  }
}

/** One case with the other members of its household. */
export async function showCase(db: Reader, entry: StoredCase, asked: CaseAsked) {
  const people = await loadBoardPeople(db, { personIds: entry.personIds, householdIds: [entry.householdId] }, asked)
  const named = namer(people, await loadHouseholdNumbers(db, [entry.householdId]))
  const others = membersOf([...people.values()], entry.householdId)
    .filter((person) => !entry.personIds.includes(person.personId))
    .map((person) => personView(person, entry.householdId, asked.on))
  return { ...changeOf(entry, people, named, asked), others }
}

/** The members of a household; empty when nobody belongs to it on the day. */
export async function showCandidates(db: Reader, householdId: HouseholdId, asked: CaseAsked) {
  const people = await loadBoardPeople(db, { personIds: [], householdIds: [householdId] }, asked)
  const named = namer(people, await loadHouseholdNumbers(db, [householdId]))
  const members = membersOf([...people.values()], householdId)
  const cases = (await loadCases(db, asked)).filter((entry) => entry.closedOn === null)
  const taken = new Set(cases.flatMap((entry) => entry.personIds))
  return {
    ...named(householdId),
    persons: members.map((person) => personView(person, householdId, asked.on)),
    inOpenCase: members.map((person) => person.personId).filter((id) => taken.has(id)),
  }
}

/** The worklist for its report, worded and in the order of the window: certainly due, the open cases, what is to be looked up. */
export async function regimeChangeLines(
  db: Reader,
  { on, knownOn }: CaseAsked,
  picked: Picked | null,
): Promise<RegimeChangeLine[]> {
  // Closed cases only where they were picked.
  const all = await listChanges(db, { on, knownOn, closed: picked !== null })
  const due = pickedOf(all.due, picked, ({ householdId, direction }) => `due ${householdId} ${direction}`)
  const changes = pickedOf(all.changes, picked, ({ id }) => `case ${id}`)
  const dueLines = due.map((household) => ({
    isCheck: household.isCheck,
    line: {
      ...dueName(household.isCheck),
      household: household.household,
      number: household.householdNumber,
      people: household.personIds.length,
      direction: directionName(household.direction),
      dueOn: household.dueOn,
      payment: '',
      reference: null,
      contact: null,
      letterOn: null,
      kind: 'due' as const,
      seam: null,
    },
  }))
  const cases = changes.map(
    (change): RegimeChangeLine => ({
      group: stateName(change.state),
      household: change.household,
      number: change.householdNumber,
      people: change.persons.length,
      direction: directionName(change.direction),
      next: change.next === null ? '' : nextStepName(change.direction, change.next),
      dueOn: change.dueOn,
      payment: seamWords(change.seam),
      reference: change.reference,
      contact: change.contact,
      letterOn: change.steps.findLast(({ step }) => isLetter(step))?.day ?? null,
      kind: 'case',
      seam: change.seam.kind,
    }),
  )
  const of = (isCheck: boolean) => dueLines.filter((entry) => entry.isCheck === isCheck).map((entry) => entry.line)
  return [...of(false), ...cases, ...of(true)]
}
