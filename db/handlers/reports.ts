/** Topic `reports`: fills a report's facts from the open file, and hands it out as a document or as Excel. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { causeSentence, subjectName } from '../contract/followUps.de.ts'
import type { FullContract } from '../contract/index.ts'
import type { reportRequest } from '../contract/reports.ts'
import type { Handlers } from '../contract/rpc.ts'
import { accessNeeds } from '../domain/housing/access.ts'
import { registerOn } from '../domain/people/registerOn.ts'
import { agesReport } from '../domain/reports/altersgruppen.ts'
import { occupancyReport } from '../domain/reports/belegung.ts'
import type { ReportName } from '../domain/reports/catalogue.ts'
import { dataSheet } from '../domain/reports/datenblatt.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import { floorPlans } from '../domain/reports/etagenplan.ts'
import { evacuationList } from '../domain/reports/evakuierung.ts'
import type { AssignedPerson, RegisterFacts } from '../domain/reports/facts.ts'
import { overstayReport } from '../domain/reports/fehlbelegung.ts'
import { selectionText } from '../domain/reports/peopleSelection.ts'
import { peopleReport } from '../domain/reports/personen.ts'
import { pickedOf, sayPicked } from '../domain/reports/picked.ts'
import { placesReport } from '../domain/reports/plaetze.ts'
import { type NeedLine, needReport } from '../domain/reports/platzbedarf.ts'
import { regimesReport } from '../domain/reports/rechtskreis.ts'
import { regimeChangesReport } from '../domain/reports/rechtskreiswechsel.ts'
import { keyReceipts } from '../domain/reports/schluesselquittung.ts'
import { doorSigns } from '../domain/reports/tuerschild.ts'
import { listedUntil, movesReport } from '../domain/reports/umzuege.ts'
import { moveNotices } from '../domain/reports/umzugsmitteilung.ts'
import { followUpsReport } from '../domain/reports/wiedervorlagen.ts'
import { timePlan } from '../domain/reports/zeitplan.ts'
import { assignmentsReport } from '../domain/reports/zuweisungen.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { addDays, type Day } from '../domain/values.ts'
import { writeExcel } from '../export/excel.ts'
import type { Reader } from '../store/connection.ts'
import { needsOn } from '../store/housingNeeds.ts'
import { listPeople } from '../store/listPeople.ts'
import { nationalityNames } from '../store/nationalities.ts'
import { loadOccupancy } from '../store/occupancy.ts'
import { loadOfficeName } from '../store/office.ts'
import { loadSearches } from '../store/overstays.ts'
import { loadRecords } from '../store/registerOn.ts'
import { loadAbsences } from '../store/stays.ts'
import { needPlaceOn } from './assignments-board.ts'
import { casesFor, certificateFor } from './benefitReports.ts'
import { chequeReports, isChequeReport } from './chequeReports.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'
import { loadSheet } from './dataSheet.ts'
import { feesFor } from './fees.ts'
import { followUpsFor, listed } from './followUpList.ts'
import { homeReports, isHomeReport } from './homeReports.ts'
import { keysOutOn, openDefectsOn } from './keysAndDefects.ts'
import { moveLines } from './moveLines.ts'
import { loadMoveNotices } from './moveNotices.ts'
import { isPaymentReport, paymentReports } from './paymentReports.ts'
import { regimeChangeLines } from './regimeChangeViews.ts'
import { timePlanFacts } from './timePlan.ts'

type Request = z.output<typeof reportRequest>

/** The reports on the people of the register, for the office alone. */
const registerReports: Readonly<
  Record<
    Exclude<
      ReportName,
      | keyof typeof homeReports
      | keyof typeof paymentReports
      | keyof typeof chequeReports
      | 'belegung'
      | 'plaetze'
      | 'evakuierung'
      | 'umzuege'
      | 'umzugsmitteilung'
      | 'etagenplan'
      | 'zeitplan'
      | 'tuerschild'
      | 'schluesselquittung'
      | 'personen'
      | 'platzbedarf'
      | 'wiedervorlagen'
      | 'fehlbelegung'
      | 'gebuehren'
      | 'leistungsfaelle'
      | 'leistungsbescheinigung'
      | 'rechtskreiswechsel'
      | 'datenblatt'
    >,
    (facts: RegisterFacts, year: number | null) => ReportDocument
  >
> = {
  zuweisungen: assignmentsReport,
  rechtskreis: regimesReport,
  altersgruppen: agesReport,
}

/** What is open on the day, worded as the window words it. */
async function followUpLines(db: Reader, { on, knownOn, picked }: Request) {
  const all = await followUpsFor(db, { on, knownOn }, picked ? 'all' : 'open', null)
  const rows = await listed(
    db,
    picked ? pickedOf(all, picked, (row) => row.key) : all.filter((row) => row.doneOn === null),
    { on, knownOn },
  )
  return rows.map(({ cause, subject, about, text, dueOn, assignee, doneOn }) => ({
    isDone: doneOn !== null,
    dueOn,
    about: subjectName(subject.kind, about.name),
    place: about.place,
    what: cause ? causeSentence(cause, on) : (text ?? ''),
    remark: cause ? text : null,
    assignee,
  }))
}

/** Those that look at the houses of the town, or at one. */
const onHouses = [
  'belegung',
  'plaetze',
  'evakuierung',
  'etagenplan',
  'zeitplan',
  'tuerschild',
  'schluesselquittung',
] as const
const isOnHouses = (name: ReportName): name is (typeof onHouses)[number] =>
  (onHouses as readonly ReportName[]).includes(name)

async function buildReport(
  db: Reader,
  request: Request,
  madeAt: Date,
  madeBy: string,
  today: Day,
): Promise<Result<ReportDocument>> {
  const officeName = await loadOfficeName(db)
  const frame = { office: officeName, on: request.on, knownOn: request.knownOn, madeAt: madeAt.toISOString(), madeBy }
  if (isOnHouses(request.name)) {
    const accommodations = await loadOccupancy(db, request.on, { knownOn: request.knownOn })
    if (request.house !== null && !accommodations.some((house) => house.shortName === request.house))
      return refuse({ code: 'HOUSE_UNKNOWN', details: { house: request.house } })
    if (request.name === 'zeitplan') {
      const only = accommodations.find((house) => house.shortName === request.house) ?? null
      return ok(timePlan(await timePlanFacts(db, frame, only, request.until, today)))
    }
    const facts = { ...frame, accommodations }
    if (request.name === 'etagenplan') return ok(floorPlans(facts, request.house))
    if (request.name === 'tuerschild') return ok(doorSigns(facts, request.house, request.rooms))
    if (request.name === 'schluesselquittung') return ok(keyReceipts(facts, await keysOutOn(db, request.on), request))
    if (request.name === 'plaetze') return ok(placesReport(facts, request.house))
    const needs = await needsOn(db, request.on, request.knownOn)
    const limitedMobility = [...needs].flatMap(([id, own]) =>
      accessNeeds.some((need) => own.includes(need)) ? [id] : [],
    )
    const absent = (await loadAbsences(db, request)).map(({ personId }) => personId)
    const keysOut = await keysOutOn(db, request.on)
    const defects = await openDefectsOn(db, request.on)
    const housed = { ...facts, contact: null, nationalityNames, limitedMobility, absent, keysOut, ...defects }
    return ok(
      request.name === 'evakuierung'
        ? evacuationList(housed, request.house)
        : occupancyReport(housed, request.audience, request.house),
    )
  }
  if (request.name === 'umzuege') {
    const until = listedUntil(request.on, request.until)
    return ok(movesReport({ ...frame, until, today, lines: await moveLines(db, { ...request, until }) }))
  }
  if (request.name === 'umzugsmitteilung')
    return ok(moveNotices(await loadMoveNotices(db, frame, request.household, today)))
  if (request.name === 'gebuehren') return feesFor(db, frame)
  if (isChequeReport(request.name)) return ok(await chequeReports[request.name](db, frame, request.year))
  if (request.name === 'leistungsfaelle') return ok(await casesFor(db, frame))
  if (request.name === 'leistungsbescheinigung') return ok(await certificateFor(db, frame, request, today))
  if (isHomeReport(request.name)) return ok(await homeReports[request.name](db, frame, request.picked))
  if (isPaymentReport(request.name)) return ok(await paymentReports[request.name](db, frame))
  if (request.name === 'wiedervorlagen')
    return ok(followUpsReport({ ...frame, lines: await followUpLines(db, request) }))
  if (request.name === 'rechtskreiswechsel')
    return ok(regimeChangesReport({ ...frame, lines: await regimeChangeLines(db, request, request.picked) }))
  if (request.name === 'platzbedarf') return ok(needReport({ ...frame, lines: await needLines(db, request) }))
  if (request.name === 'datenblatt') {
    const sheet = await loadSheet(db, request, frame)
    return sheet.ok ? ok(dataSheet(sheet.value)) : sheet
  }
  const records = await loadRecords(db, request.knownOn)
  const people = registerOn(records, request.on)
  if (request.name === 'personen') {
    const facts = { ...frame, people, assigned: [], searches: new Map(), nationalityNames }
    return ok(request.selection ? await selectedPeople(db, request, request.selection, facts) : peopleReport(facts))
  }
  const assigned = records.filter(
    (record): record is typeof record & AssignedPerson => record.assignedOn !== null && record.memberships.length > 0,
  )
  const searches = await loadSearches(db, request)
  if (request.name === 'fehlbelegung')
    return ok(overstayReport({ ...frame, people, assigned, searches, nationalityNames }, request.picked))
  return ok(registerReports[request.name]({ ...frame, people, assigned, searches, nationalityNames }, request.year))
}

/** Who needs a place, as the window lists it: households, and those of a notice who have no name yet. */
async function needLines(db: Reader, { on, knownOn }: Request): Promise<NeedLine[]> {
  const { households, unnamed } = await needPlaceOn(db, { on, known: knownOn })
  return [
    ...households.map(({ reason, name, number, people, children, from, waitingDays, needs }) => ({
      ...{ reason, number, children, from, waitingDays, needs },
      household: name,
      people: people.length,
      places: [...new Set(people.flatMap(({ place }) => (place ? [`${place.house} ${place.room}`] : [])))],
    })),
    ...unnamed.map(({ number, people, children, expectedOn, isOverdue }) => ({
      ...{ number, people, children, from: expectedOn, waitingDays: 0, needs: [], places: [] },
      reason: isOverdue ? ('overdue' as const) : ('announced' as const),
      household: 'noch ohne Namen',
    })),
  ]
}

/** Whom the list of people shows; of those who have left, as they were on their last day. */
async function selectedPeople(
  db: Reader,
  { on, knownOn }: Request,
  { filter, text }: NonNullable<Request['selection']>,
  facts: RegisterFacts,
): Promise<ReportDocument> {
  const { rows } = await listPeople(db, { on, knownOn, filter, text, limit: Number.POSITIVE_INFINITY })
  const left = new Map(rows.flatMap((row) => (row.left ? [[row.personId, row.left] as const] : [])))
  const shown = new Set(rows.map((row) => row.personId))
  const isGone = filter.presence === 'gone'
  const people = isGone
    ? (await loadRecords(db, knownOn)).flatMap((record) => {
        const leaving = left.get(record.personId)
        return leaving ? registerOn([record], addDays(leaving.on, -1)) : []
      })
    : facts.people.filter((person) => shown.has(person.personId))
  const named = selectionText(filter, text, (key) => nationalityNames[key] ?? key)
  return peopleReport({ ...facts, people }, { text: named, isGone, left })
}

/** What the audit keeps of a report that left the program: its fingerprint and size, never its contents. */
const traceOf = (document: ReportDocument) => ({
  rows: (document.sheets ?? []).length + document.sections.reduce((sum, section) => sum + section.rows.length, 0),
  sha256: createHash('sha256')
    .update(JSON.stringify([document.columns, document.sections, document.totals, ...(document.sheets ?? [])]))
    .digest('hex'),
})

/** The request as the audit keeps it: what was typed in the search may be a name. */
const asked = ({ selection, picked, ...request }: Request) => ({
  ...request,
  picked: picked && { rows: picked.rows.length },
  selection: selection && { filter: selection.filter, isSearched: selection.text.trim() !== '' },
})

async function madeNow(backend: Backend, db: Reader, request: Request, actor: string) {
  const built = await buildReport(db, request, backend.now(), actor, await todayOf(backend, db))
  return built.ok ? ok(sayPicked(built.value, request.picked)) : built
}

export const reports = (backend: Backend): Handlers<FullContract>['reports'] => ({
  build: (request, context) => asking(backend, (db) => madeNow(backend, db, request, context.actor)),

  issue: async ({ request, medium }, context) => {
    const built = await asking(backend, (db) => madeNow(backend, db, request, context.actor))
    if (!built.ok) return built
    const document = built.value
    const excel = medium === 'excel' ? await writeExcel(document) : null
    context.signal.throwIfAborted()
    const input = { request: asked(request), medium, ...traceOf(document) }
    return ordering(backend, context, { command: 'reports.issue', input, always: true }, async () =>
      ok({ document, excel }),
    )
  },
})
