/** Where in the program one is: plain ids and view names, so that it can be a history entry and outlast a restart. */
import { peopleFilter } from '../../db/contract/peopleFilter.ts'
import { type DerivedKind, derivedKindCodes } from '../../db/domain/followUps/kinds.ts'
import { everybody, type PeopleFilter } from '../../db/domain/people/peopleFilter.ts'
import { codesOf, type RegimeChangeDirection, regimeChangeDirections } from '../../db/domain/people/terms.ts'
import { type Question, questions } from '../../db/domain/proposals/problem.ts'
import { type ReportName, reportCatalogue } from '../../db/domain/reports/catalogue.ts'
import { type Audience, audiences } from '../../db/domain/reports/document.ts'
import type {
  AccommodationId,
  ChequeId,
  Day,
  HouseholdId,
  NoticeId,
  PersonId,
  RegimeChangeId,
  RoomId,
  RunId,
  VoucherId,
} from '../../db/domain/values.ts'

export const sections = [
  'overview',
  'housing',
  'people',
  'assignments',
  'payments',
  'overstays',
  'regimeChanges',
  'followUps',
  'reports',
  'imports',
  'log',
  'settings',
] as const

export type Section = (typeof sections)[number]
/** What leads to each section with Alt: the figures in their order, 0 for the tenth as on the keyboard, point and comma for the last two. */
export const sectionKeys = [...'1234567890.,']

/** Lists about the houses instead of the houses themselves. */
export const housingPages = ['proposals', 'forecast', 'blocks', 'leases', 'deviations', 'apart'] as const
export type HousingPage = (typeof housingPages)[number]
export const isHousingPage = (scope: Scope): scope is HousingPage => housingPages.some((page) => page === scope)

/** The lists of the section "Zahlungen". */
export const paymentPages = ['runs', 'cheques', 'transfers', 'ways'] as const
export type PaymentPage = (typeof paymentPages)[number]

/** All houses, the rented flats together, one house, or a list about them. */
export type Scope = 'overview' | 'flats' | HousingPage | AccommodationId
export type PlanView = 'plan' | 'time' | 'list'
/** Days that the time view shows at once. */
export const timeZooms = [14, 42, 91, 182, 365] as const
export type TimeZoom = (typeof timeZooms)[number]
/** Which rooms a number of the head has picked. */
export type RoomsShown = 'all' | 'taken' | 'freeRegular' | 'freeDensified' | 'reserved' | 'blocked' | 'above'
/** Which notices the list shows. */
export type NoticesShown = 'open' | 'overdue' | 'all'

/** Which Wiedervorlagen are shown; `mine` are those of whoever works here. */
export interface FollowUpsShown {
  readonly state: 'open' | 'done' | 'all'
  readonly assigned: 'all' | 'mine' | 'nobody'
  readonly kind: DerivedKind | 'own' | 'all'
}

/** The board of Fehlbelegungen, or a list of the households. */
export type OverstaysView = 'board' | 'list'
/** Which households a number of the head has picked; `persons`: everybody alone, as a list. */
export type OverstaysShown = 'all' | 'overdue' | 'persons'
/** Which changes of the Rechtskreis a number of the head has picked; `all`: those that are due and those under way. */
export type RegimeChangesShown = 'all' | 'due' | 'open' | 'gap' | 'overlap' | 'closed'

/** What of the cheques is shown: a choice of the register, cheque day, or the books. */
export const chequesShown = ['open', 'due', 'all', 'day', 'books'] as const
export type ChequesShown = (typeof chequesShown)[number]

export type PaneTarget =
  | { readonly kind: 'room'; readonly id: RoomId }
  | { readonly kind: 'household'; readonly id: HouseholdId }
  /** What the household gets in the run that is looked at. */
  | { readonly kind: 'payment'; readonly id: HouseholdId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'notice'; readonly id: NoticeId }
  | { readonly kind: 'overstay'; readonly id: HouseholdId }
  | { readonly kind: 'regimeChange'; readonly id: RegimeChangeId }
  /** A household that is due to change and has no case yet. */
  | { readonly kind: 'regimeDue'; readonly id: HouseholdId; readonly direction: RegimeChangeDirection }
  | { readonly kind: 'block' | 'lease'; readonly id: number }
  | { readonly kind: 'transfer'; readonly id: VoucherId }
  | { readonly kind: 'cheque'; readonly id: ChequeId }
  | { readonly kind: 'help' }

export interface Place {
  readonly section: Section
  readonly scope: Scope
  readonly view: PlanView
  /** Instead of the plan of a house: the house itself, to be changed. */
  readonly editor: boolean
  readonly zoom: TimeZoom
  readonly rooms: RoomsShown
  /** Whom the list of people shows. */
  readonly people: PeopleFilter
  readonly assignments: { readonly view: 'notices' | 'need'; readonly shown: NoticesShown }
  /** Instead of the list: the sheet on which people are entered, of a notice or of none. */
  readonly intake: { readonly noticeId: NoticeId | null } | null
  /** What the program is asked to propose. */
  readonly proposal: Question
  readonly followUps: FollowUpsShown
  readonly overstays: { readonly view: OverstaysView; readonly shown: OverstaysShown }
  readonly regimeChanges: RegimeChangesShown
  readonly cheques: ChequesShown
  /** `run`: the Zahllauf that is looked at; null is the latest. */
  readonly payments: { readonly page: PaymentPage; readonly run: RunId | null }
  readonly report: {
    readonly name: ReportName
    readonly audience: Audience
    /** Kürzel of one house, or null for all. */
    readonly house: string | null
    /** A calendar year, or null for that of the Stichtag. */
    readonly year: number | null
    /** Number of the one person it is about. */
    readonly person?: string | null
    /** The last day of a list of several days; absent or null for its usual length. */
    readonly until?: Day | null
    /** The day it is first shown for; absent for the Stichtag. */
    readonly on?: Day
    /** Number of the one household that is written to; absent or null for all. */
    readonly household?: string | null
    /** Numbers of rooms; absent or null for all. */
    readonly rooms?: readonly string[] | null
    /** The one key that was handed out; absent or null for all that are out. */
    readonly handout?: number | null
    /** The rows that a list showed, and in which words it was narrowed; absent or null for the whole list. */
    readonly picked?: { readonly rows: readonly string[]; readonly words: string } | null
    /** Whom the list of people showed, and what was typed there; absent or null for the whole register. */
    readonly selection?: { readonly filter: PeopleFilter; readonly text: string } | null
  }
  /** What the pane shows is last; what it came from stands before it. Empty: no pane. */
  readonly pane: readonly PaneTarget[]
}

export const startPlace: Place = {
  section: 'overview',
  scope: 'overview',
  view: 'plan',
  zoom: 42,
  editor: false,
  rooms: 'all',
  people: everybody,
  assignments: { view: 'notices', shown: 'open' },
  intake: null,
  proposal: 'place',
  followUps: { state: 'open', assigned: 'all', kind: 'all' },
  overstays: { view: 'board', shown: 'all' },
  regimeChanges: 'all',
  cheques: 'open',
  payments: { page: 'runs', run: null },
  report: { name: 'belegung', audience: 'amt', house: null, year: null },
  pane: [],
}

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((candidate) => candidate === value) ?? otherwise

/** A place that was written down earlier, mended where it does not fit this version. */
export function readPlace(stored: unknown): Place {
  if (typeof stored !== 'object' || stored === null) return startPlace
  const place = stored as Record<string, unknown>
  const report = (typeof place.report === 'object' ? place.report : null) as Record<string, unknown> | null
  const notices = (typeof place.assignments === 'object' ? place.assignments : null) as Record<string, unknown> | null
  const followUps = (typeof place.followUps === 'object' ? place.followUps : null) as Record<string, unknown> | null
  const overstays = (typeof place.overstays === 'object' ? place.overstays : null) as Record<string, unknown> | null
  const payments = (typeof place.payments === 'object' ? place.payments : null) as Record<string, unknown> | null
  const { scope } = place
  return {
    section: oneOf(place.section, sections, 'overview'),
    scope:
      scope === 'flats' || Number.isInteger(scope) || isHousingPage(scope as Scope) ? (scope as Scope) : 'overview',
    view: oneOf(place.view, ['plan', 'time', 'list'], 'plan'),
    zoom: timeZooms.find((days) => days === place.zoom) ?? 42,
    editor: place.editor === true && Number.isInteger(scope),
    rooms: 'all',
    people: peopleFilter.safeParse(place.people).data ?? everybody,
    assignments: {
      view: oneOf(notices?.view, ['notices', 'need'], 'notices'),
      shown: oneOf(notices?.shown, ['open', 'overdue', 'all'], 'open'),
    },
    intake: readIntake(place.intake),
    proposal: oneOf(place.proposal, questions, 'place'),
    followUps: {
      state: oneOf(followUps?.state, ['open', 'done', 'all'], 'open'),
      assigned: oneOf(followUps?.assigned, ['all', 'mine', 'nobody'], 'all'),
      kind: oneOf(followUps?.kind, ['all', 'own', ...derivedKindCodes], 'all'),
    },
    overstays: { view: oneOf(overstays?.view, ['board', 'list'], 'board'), shown: 'all' },
    regimeChanges: 'all',
    cheques: oneOf(place.cheques, chequesShown, 'open'),
    payments: {
      page: oneOf(payments?.page, paymentPages, 'runs'),
      run: Number.isInteger(payments?.run) ? (payments?.run as RunId) : null,
    },
    report: {
      name: oneOf(report?.name, codesOf(reportCatalogue), 'belegung'),
      audience: oneOf(report?.audience, codesOf(audiences), 'amt'),
      house: typeof report?.house === 'string' ? report.house : null,
      year: typeof report?.year === 'number' ? report.year : null,
      ...(typeof report?.person === 'string' ? { person: report.person } : {}),
      ...(typeof report?.handout === 'number' ? { handout: report.handout } : {}),
    },
    pane: Array.isArray(place.pane) ? place.pane.filter(isTarget) : [],
  }
}

function readIntake(stored: unknown): Place['intake'] {
  if (typeof stored !== 'object' || stored === null) return null
  const { noticeId } = stored as Record<string, unknown>
  return { noticeId: Number.isInteger(noticeId) ? (noticeId as NoticeId) : null }
}

const isTarget = (target: unknown): target is PaneTarget => {
  const { kind, id, direction } = (target ?? {}) as Record<string, unknown>
  if (kind === 'regimeDue') return Number.isInteger(id) && Object.hasOwn(regimeChangeDirections, String(direction))
  const kinds = [
    'room',
    'household',
    'payment',
    'person',
    'overstay',
    'notice',
    'regimeChange',
    'block',
    'lease',
    'transfer',
    'cheque',
  ]
  return kind === 'help' || (kinds.includes(String(kind)) && Number.isInteger(id))
}
