/** What can be ordered from the search besides finding: the sections, printing, the Stichtag, undo. */
import type { ReportName } from '../../../db/domain/reports/catalogue.ts'
import type { Audience } from '../../../db/domain/reports/document.ts'
import { undoLatest } from '../../api/undo.ts'
import { goSection, openInPane, openIntake, openProposal, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { type HousingPage, housingPages, sectionKeys, sections } from '../../stores/place.ts'
import { useSession } from '../../stores/session.ts'
import { useStichtag } from '../../stores/stichtag.ts'
import { useTheme } from '../../stores/theme.ts'
import { whenClosed } from '../../stores/whenClosed.ts'
import { de } from '../../text/de.ts'

export type CommandId = keyof typeof de.search.command

export interface PaletteCommand {
  readonly id: CommandId
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

const report = (name: ReportName, audience: Audience = 'amt') =>
  useLocation.getState().go({ section: 'reports', report: { name, audience, house: null, year: null }, pane: [] })

const goPage = (page: HousingPage) =>
  useLocation.getState().go({ section: 'housing', scope: page, view: 'plan', pane: [] })

/** The field in the header, by its wrapper's id; focused after the search has closed. */
const focusStichtag = () => void whenClosed(() => document.querySelector<HTMLInputElement>('#stichtag input')?.select())

/** The panel beside the Stichtag; opened after the search has closed. */
const askKnown = () => void whenClosed(() => useStichtag.getState().askKnown(true))

/** The person in the pane, or null. */
const shownPerson = () => {
  const target = useLocation.getState().place.pane.at(-1)
  return target?.kind === 'person' ? target.id : null
}
const checkShownPerson = () => {
  const personId = shownPerson()
  if (personId !== null) useOverlay.getState().show({ kind: 'similar', personId })
}

const orders: readonly (readonly [CommandId, () => void, string?])[] = [
  ...sections.map((section, index) => [section, () => goSection(section), `Alt+${sectionKeys[index]}`] as const),
  ['announce', () => useOverlay.getState().show({ kind: 'notice', noticeId: null })],
  ['intake', () => openIntake(null)],
  ['similar', checkShownPerson],
  ...housingPages.map((page) => [page, () => goPage(page)] as const),
  ['block', () => useOverlay.getState().show({ kind: 'block', roomIds: [] })],
  ['belegung', () => report('belegung'), 'Strg+P'],
  ['feuerwehr', () => report('belegung', 'feuerwehr')],
  ['nachtliste', () => report('belegung', 'sicherheit')],
  ['evakuierung', () => report('evakuierung')],
  ['umzugsmitteilung', () => report('umzugsmitteilung')],
  ['etagenplan', () => report('etagenplan')],
  ['tuerschild', () => report('tuerschild')],
  ['schluesselquittung', () => report('schluesselquittung')],
  ['umzuege', () => report('umzuege')],
  ['plaetze', () => report('plaetze')],
  ['fehlbelegung', () => report('fehlbelegung')],
  ['zuweisungen', () => report('zuweisungen')],
  ['platzbedarf', () => report('platzbedarf')],
  ['proposePlaces', () => openProposal('place')],
  ['proposeFree', () => openProposal('free')],
  ['proposeRelief', () => openProposal('relieve')],
  ['stichtag', focusStichtag],
  ['known', askKnown],
  ['today', () => useStichtag.getState().look(null)],
  ['undo', () => void undoLatest(), 'Strg+Z'],
  ['clerk', () => useSession.getState().workAs(null)],
  ['help', () => openInPane({ kind: 'help' }, { fromPane: true }), 'F1'],
  ['light', () => useTheme.getState().choose('light')],
  ['dark', () => useTheme.getState().choose('dark')],
]

const commands: readonly PaletteCommand[] = orders.map(([id, run, keys]) => ({
  id,
  label: de.search.command[id],
  run,
  ...(keys ? { keys } : {}),
}))

/** What changes the register is possible only today. */
const changing: ReadonlySet<CommandId> = new Set(['block', 'undo', 'announce', 'intake', 'similar'])

/** The commands that fit what was typed and make sense now. */
export function commandsFor(
  words: readonly string[],
  isToday: boolean,
  key: (text: string) => string,
): PaletteCommand[] {
  return commands
    .filter(({ id }) => (id === 'today' ? !isToday : changing.has(id) ? isToday : true))
    .filter(({ id }) => id !== 'similar' || shownPerson() !== null)
    .filter(({ label }) => words.every((word) => key(label).includes(word)))
}
