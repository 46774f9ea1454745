/** The reports on what people are entitled to: the cases of a month, and the certificate of one household. */
import { entitlementsOf } from '../domain/payments/entitlement.ts'
import { monthOf, monthsBetween } from '../domain/payments/month.ts'
import type { Month } from '../domain/payments/position.ts'
import { benefitRegimes } from '../domain/people/terms.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { benefitCertificate, type CertifiedMonth } from '../domain/reports/leistungsbescheinigung.ts'
import { type CaseOwner, casesReport } from '../domain/reports/leistungsfaelle.ts'
import { addMonths, covers, type Day, type HouseholdId, nextMonth, type PersonId } from '../domain/values.ts'
import { householdByNumber, loadPaidMonths } from '../store/benefits.ts'
import type { Reader } from '../store/connection.ts'
import { loadOccupancy } from '../store/occupancy.ts'
import { loadEntitlementFacts } from '../store/payments-facts.ts'
import { roleRank } from '../store/people.ts'
import { loadRecords } from '../store/registerOn.ts'
import { loadSettings } from '../store/settings.ts'

/** A certificate tells of three years at most. */
const mostMonths = 36

/** The whole month of the key date, everybody. */
export async function casesFor(db: Reader, frame: ReportFrame): Promise<ReportDocument> {
  const month = monthOf(frame.on)
  const { benefits } = await loadSettings(db)
  const facts = await loadEntitlementFacts(db, { households: null, from: month, to: month, known: frame.knownOn })
  const { amounts, obstacles } = entitlementsOf(facts, [month], benefits)
  const ids = [...new Set([...amounts, ...obstacles].map(({ personId }) => personId))]
  const records = new Map((await loadRecords(db, frame.knownOn, ids)).map((record) => [record.personId, record]))
  const ownerOf = (personId: PersonId, householdId: HouseholdId): CaseOwner[] => {
    const record = records.get(personId)
    if (!record) return []
    const name = record.names.findLast(({ from }) => from < nextMonth(month)) ?? record.names[0]
    const member = record.memberships.find((each) => each.householdId === householdId)
    return [
      {
        household: member?.householdNumber ?? '',
        number: record.personNumber,
        familyName: name?.familyName ?? '',
        givenName: name?.givenName ?? '',
        birth: record.birth,
      },
    ]
  }
  return casesReport({
    ...frame,
    lines: amounts.flatMap((due) => ownerOf(due.personId, due.householdId).map((owner) => ({ ...owner, due }))),
    obstacles: obstacles.flatMap((hindered) =>
      ownerOf(hindered.personId, hindered.householdId).map((owner) => ({ ...owner, hindered })),
    ),
  })
}

/** Where somebody of the household has a place on the day: the house's address. */
async function addressOf(db: Reader, people: ReadonlySet<PersonId>, { on, knownOn }: ReportFrame): Promise<string[]> {
  const houses = await loadOccupancy(db, on, { knownOn })
  const home = houses.find((house) =>
    house.units.some((unit) => unit.rooms.some((room) => room.occupants.some(({ personId }) => people.has(personId)))),
  )
  if (!home) return []
  const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')
  return [line(home.street, home.houseNumber), line(home.postalCode, home.town)].filter(Boolean)
}

/** From the month of the key date to that of `until`, for the household with the number. */
export async function certificateFor(
  db: Reader,
  frame: ReportFrame,
  { household: number, until }: { readonly household: string | null; readonly until: Day | null },
  writtenOn: Day,
): Promise<ReportDocument> {
  const from = monthOf(frame.on)
  const last = addMonths(from, mostMonths - 1)
  const to = until === null || until < from ? from : until > last ? last : monthOf(until)
  const months = monthsBetween(from, to)
  const household = number === null ? undefined : await householdByNumber(db, number)
  if (!household) return benefitCertificate({ ...frame, writtenOn, household: null, months: [] })
  const { benefits } = await loadSettings(db)
  const facts = await loadEntitlementFacts(db, { households: [household.id], from, to, known: frame.knownOn })
  const { amounts } = entitlementsOf(facts, months, benefits)
  const ids = facts.people.map(({ personId }) => personId)
  const records = (await loadRecords(db, frame.knownOn, ids))
    .map((record) => ({ ...record, own: record.memberships.findLast((each) => each.householdId === household.id) }))
    .filter(({ own }) => own !== undefined)
    .sort((a, b) => roleRank[a.own?.role ?? 'other'] - roleRank[b.own?.role ?? 'other'])
  const paid = await loadPaidMonths(db, household.id)
  const certified = (month: Month): CertifiedMonth => {
    const end = nextMonth(month)
    const people = records.flatMap((record) => {
      const own = amounts.filter((each) => each.month === month && each.personId === record.personId)
      if (own.length === 0) return []
      const name = record.names.findLast((each) => each.from < end) ?? record.names[0]
      const regime = record.regimes.findLast((each) => each.from < end && (each.to === null || each.to > month))
      return [
        {
          name: `${name?.givenName ?? ''} ${name?.familyName ?? ''}`.trim(),
          law: regime ? benefitRegimes[regime.regime].term : 'AsylbLG',
          cents: own.reduce((sum, { amount }) => sum + amount, 0),
        },
      ]
    })
    return { month, people, paid: paid.get(month) ?? null }
  }
  const head = records.find(({ own }) => own?.role === 'reference') ?? records[0]
  const name = head?.names.find((each) => covers(each, frame.on)) ?? head?.names.at(-1)
  const address = await addressOf(db, new Set(records.map(({ personId }) => personId)), frame)
  return benefitCertificate({
    ...frame,
    writtenOn,
    household: {
      number: household.number,
      address: [...(name ? [`${name.givenName} ${name.familyName}`] : []), ...address],
    },
    months: months.map(certified),
  })
}
