/** The place one is at, in step with the window's history (Alt+← and Alt+→) and kept over a restart for the same data file. */
import { create } from 'zustand'
import type { Question } from '../../db/domain/proposals/problem.ts'
import type { ReportName } from '../../db/domain/reports/catalogue.ts'
import type { AccommodationId, NoticeId, RoomId } from '../../db/domain/values.ts'
import { type PaneTarget, type Place, readPlace, type Section, startPlace } from './place.ts'

const storageKey = 'quartier.place'

interface Location {
  readonly place: Place
  /** Goes somewhere: a new entry in the history. */
  readonly go: (patch: Partial<Place>) => void
  /** Changes the way the same place is looked at: no new entry. */
  readonly adjust: (patch: Partial<Place>) => void
}

/** Marks the data file a place belongs to without naming it. */
let fileMark = 0
const markOf = (fileName: string): number =>
  [...fileName].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7)

interface Kept {
  readonly file?: unknown
  /** Set in the history of this window alone. */
  readonly window?: unknown
  readonly place?: unknown
}
/** What is written down, in the history and for the next start. */
const marked = (place: Place): Kept => ({ file: fileMark, window: performance.timeOrigin, place })
/** The place in it, or the beginning when it belongs to another data file. */
const placeIn = (kept: Kept | null): Place => (kept?.file === fileMark ? readPlace(kept.place) : startPlace)
/** The same for back and forward: what this window has put there is as it was, down to the rooms and days that were picked. */
const placeBack = (kept: Kept | null): Place =>
  kept?.file === fileMark && kept.window === performance.timeOrigin ? (kept.place as Place) : placeIn(kept)
const keep = (place: Place) => localStorage.setItem(storageKey, JSON.stringify(marked(place)))

export const useLocation = create<Location>()((set, get) => ({
  place: startPlace,
  go: (patch) => {
    // Whoever goes to a section means its list, not the sheet on which people are entered.
    // Whoever goes to another house means its plan.
    const plain = patch.scope === undefined && patch.section === undefined ? {} : { editor: false }
    const place = { ...get().place, ...(patch.section === undefined ? {} : { intake: null }), ...plain, ...patch }
    history.pushState(marked(place), '')
    keep(place)
    set({ place })
  },
  adjust: (patch) => {
    const place = { ...get().place, ...patch }
    history.replaceState(marked(place), '')
    keep(place)
    set({ place })
  },
}))

window.addEventListener('popstate', (event) => {
  const place = placeBack(event.state)
  keep(place)
  useLocation.setState({ place })
})

/** A data file was opened: back to where one was in it, or to its beginning. */
export function enterFile(fileName: string): void {
  fileMark = markOf(fileName)
  // What stood on a sheet has gone with the window.
  const place = { ...placeIn(parse(localStorage.getItem(storageKey))), intake: null }
  history.replaceState(marked(place), '')
  useLocation.setState({ place })
}

function parse(text: string | null): Kept | null {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Where the section was left; the pane stays only while it is the help. */
export const goSection = (section: Section): void => {
  const { place, go } = useLocation.getState()
  const again = place.section === section && section === 'housing'
  go({ section, ...(again ? { scope: 'overview' as const } : {}), pane: place.pane.filter((t) => t.kind === 'help') })
}

/** The house itself, to be changed, and back to its plan. */
export const openHouseEditor = (scope: AccommodationId): void =>
  useLocation.getState().go({ section: 'housing', scope, editor: true, pane: [] })
export const closeHouseEditor = (): void => useLocation.getState().go({ editor: false })

/** The sheet on which people are entered: those whom a notice announces, or (null) others. */
export const openIntake = (noticeId: NoticeId | null): void =>
  useLocation.getState().go({ section: 'people', intake: { noticeId }, pane: [] })
/** Back from it to the list or the notice; what was typed stays on the sheet. */
export function closeIntake(): void {
  const { place, go } = useLocation.getState()
  const noticeId = place.intake?.noticeId ?? null
  if (noticeId === null) go({ intake: null, pane: [] })
  else go({ section: 'assignments', pane: [{ kind: 'notice', id: noticeId }] })
}

/** What the program proposes for a question. */
export const openProposal = (proposal: Question): void =>
  useLocation.getState().go({ section: 'housing', scope: 'proposals', proposal, pane: [] })

/** Opens something in the pane; `from` the pane itself keeps the way back. */
export const openInPane = (target: PaneTarget, options: { readonly fromPane?: boolean } = {}): void => {
  const { place, go } = useLocation.getState()
  const shown = place.pane.at(-1)
  if (shown && shown.kind === target.kind && JSON.stringify(shown) === JSON.stringify(target)) return
  go({ pane: options.fromPane ? [...place.pane, target] : [target] })
}
export const paneBack = (): void => {
  const { place, go } = useLocation.getState()
  go({ pane: place.pane.slice(0, -1) })
}
export const closePane = (): void => useLocation.getState().go({ pane: [] })

/** Follows a selection in a list: opens the pane with a history entry, then changes what it shows without more of them. */
export const showInPane = (target: PaneTarget): void => {
  const { place, go, adjust } = useLocation.getState()
  if (place.pane.length === 0) go({ pane: [target] })
  else adjust({ pane: [target] })
}
/** The room in the plan of its house, with its pane. */
export const openRoom = (scope: AccommodationId, id: RoomId): void =>
  useLocation.getState().go({ section: 'housing', scope, view: 'plan', rooms: 'all', pane: [{ kind: 'room', id }] })

/**
 * The print of a list as it is shown.
 * @param words in which words it was narrowed; none of them says anything: the whole list
 */
export const openListReport = (name: ReportName, rows: readonly string[], words: readonly (string | null)[]): void => {
  const said = words.filter(Boolean).join(', ')
  const picked = said === '' ? null : { rows, words: said }
  useLocation
    .getState()
    .go({ section: 'reports', report: { name, audience: 'amt', house: null, year: null, picked }, pane: [] })
}
