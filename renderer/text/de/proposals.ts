/** German text: Vorschläge. Why somebody goes where, and who is left over, says the contract (`sentences.proposals.de.ts`). */
import type { Question } from '../../../db/domain/proposals/problem.ts'
import type { Variant } from '../../../db/domain/proposals/propose.ts'
import { plural } from '../format.ts'

const people = (count: number): string => plural(count, 'Person', 'Personen')
const places = (count: number): string => plural(count, 'Platz', 'Plätze')
const rooms = (count: number): string => plural(count, 'Zimmer', 'Zimmer')
const households = (count: number): string => plural(count, 'Haushalt', 'Haushalte')

export const proposals = {
  title: 'Vorschläge',
  subtitle: 'Das Programm rechnet, Sie entscheiden. Geändert wird erst, wenn Sie einen Vorschlag übernehmen.',
  question: {
    place: 'Wartende unterbringen',
    free: 'Plätze freimachen',
    relieve: 'Verdichtung auflösen',
  } satisfies Record<Question, string>,
  questionLabel: 'Wofür?',
  asking: 'Angaben zum Vorschlag',
  explained: {
    place:
      'Sucht Zimmer für alle, die an diesem Tag keinen Platz haben: zuerst so, dass die wenigsten übrig bleiben, dann mit den wenigsten Trennungen, Abweichungen und Verdichtungen.',
    free: 'Macht ganze Zimmer leer, indem Haushalte in andere Zimmer umziehen, auch enger: so, dass die wenigsten Personen umziehen. Haushalte werden nicht getrennt, die Mindestfläche je Person bleibt.',
    relieve:
      'Verteilt Haushalte aus überbelegten Zimmern auf freie reguläre Plätze, ohne ein anderes Zimmer zu verdichten.',
  } satisfies Record<Question, string>,
  day: { place: 'Einzug am', free: 'Frei ab', relieve: 'Umzug am' } satisfies Record<Question, string>,
  dayMissing: 'Bitte geben Sie einen Tag ein.',
  dayPast: 'Vorschläge gibt es ab heute.',
  wanted: 'Wie viele Plätze?',
  wantedWrong: 'Bitte geben Sie eine Zahl von 1 bis 500 ein.',
  houses: 'Nur in diesen Unterkünften',
  allHouses: 'alle',
  pinned: 'Diese Haushalte ziehen nicht um',
  nobodyPinned: 'niemand ausgenommen',
  waiting: 'Wer wartet',
  waitingCount: (chosen: number, all: number) =>
    chosen === all ? households(all) : `${chosen} von ${households(all)}`,
  waitingLine: (count: number, reason: string) => `${people(count)}, ${reason}`,
  all: 'Alle',
  nobodyChosen: 'Bitte wählen Sie mindestens einen Haushalt.',
  nobody: 'An diesem Tag wartet niemand',
  nobodyText:
    'Alle, die an diesem Tag in der Stadt sind, haben einen Platz. Wählen Sie einen anderen Tag, oder tragen Sie unter „Zuweisungen“ ein, wer kommt.',
  toAssignments: 'Zu den Zuweisungen',
  notCrowded: 'Kein Zimmer ist verdichtet belegt',
  notCrowdedText: 'An diesem Tag wohnt niemand über der Regelbelegung. Es gibt nichts aufzulösen.',
  ahead: {
    free: (emptyPlaces: number, emptyRooms: number) =>
      emptyRooms === 0
        ? 'An diesem Tag steht noch kein Zimmer leer.'
        : `Schon leer sind an diesem Tag ${rooms(emptyRooms)} mit ${plural(emptyPlaces, 'Platz', 'Plätzen')}. Der Vorschlag macht weitere frei.`,
    relieve: (above: number, crowded: number) =>
      `${people(above)} ${above === 1 ? 'wohnt' : 'wohnen'} an diesem Tag über der Regelbelegung, in ${crowded === 1 ? 'einem Zimmer' : `${crowded} Zimmern`}.`,
  },
  compute: 'Vorschlag berechnen',
  again: 'Neu berechnen',
  phase: (phase: string): string =>
    ({
      loading: 'Belegung wird gelesen',
      greedy: 'Erster Vorschlag wird gesucht',
      solving: 'Bessere Vorschläge werden gesucht',
    })[phase] ?? 'Vorschlag wird berechnet',
  found: (count: number) => plural(count, 'Vorschlag gefunden', 'Vorschläge gefunden'),
  foundIn: (count: number, seconds: number) =>
    `${plural(count, 'Vorschlag', 'Vorschläge')} in ${seconds.toLocaleString('de-DE', { maximumFractionDigits: 1 })} Sekunden`,
  results: 'Gefundene Vorschläge',
  ending: {
    late: 'Nach fünf Sekunden wurde aufgehört: Es ist der beste Vorschlag, der bis dahin gefunden war.',
    died: 'Das Rechenprogramm hat sich beendet. Der Vorschlag ist auf einfachem Weg entstanden, ein Haushalt nach dem anderen.',
  },
  number: (number: number) => `Vorschlag ${number}`,
  variant: {
    best: 'Der beste',
    regular: 'Ohne Verdichtung',
    roomier: 'Mehr Umzüge, weniger Verdichtung',
    fewer: 'Halb so viele Umzüge',
    other: 'Ein anderer Weg',
  } satisfies Record<Variant, string>,
  proven: 'nachweislich optimal',
  provenHelp: (variant: Variant) =>
    variant === 'best'
      ? 'Für diese Vorgaben gibt es keinen besseren Vorschlag.'
      : 'Von dieser Art gibt es keinen besseren.',
  unproven: 'nicht bewiesen optimal',
  unprovenHelp: (points: number | null, all: number) =>
    points === null
      ? 'Ob es besser geht, ist nicht geprüft.'
      : `Besser geht es höchstens um ${plural(points, 'Punkt', 'Punkte')} von ${all}.`,
  score: {
    place: 'Untergebracht',
    free: 'Freie Plätze',
    relieve: 'Nicht mehr über Regelbelegung',
    missing: { place: 'Ohne Platz', free: 'Fehlende Plätze', relieve: 'Weiter über Regelbelegung' },
    people: 'Ziehen um',
    peopleOf: (count: number, of: number) => `${people(count)}, ${households(of)}`,
    splits: 'Auf mehrere Zimmer verteilt',
    splitsOf: households,
    warnings: 'Abweichungen',
    crowded: 'Verdichtet',
    crowdedOf: (count: number) => people(count),
    points: 'Punkte',
    pointsHelp: 'je weniger, desto besser',
  },
  gained: { place: people, free: places, relieve: people } satisfies Record<Question, (count: number) => string>,
  noMoves: {
    place: 'Mit diesen Vorgaben findet niemand einen Platz.',
    free: 'Mit diesen Vorgaben lässt sich kein Zimmer frei machen.',
    relieve: 'Mit diesen Vorgaben lässt sich keine Verdichtung auflösen.',
  } satisfies Record<Question, string>,
  moves: 'Umzüge',
  moveTitle: (name: string, count: number) => `${name}, ${people(count)}`,
  way: (from: string | null, to: string) => (from === null ? `nach ${to}` : `${from} → ${to}`),
  reasonsOf: (name: string) => `Warum ${name} dorthin zieht`,
  pin: 'Bleibt hier',
  pinOf: (name: string) => `Bleibt hier: Haushalt ${name}, neu berechnen`,
  freed: 'Frei werden',
  freedRoom: (room: string, count: number) => `${room}: ${places(count)}`,
  left: {
    place: 'Bleiben ohne Platz',
    free: 'Ziehen nicht um',
    relieve: 'Bleiben im verdichteten Zimmer',
  } satisfies Record<Question, string>,
  reason: 'Begründung für die Abweichungen',
  reasonHelp: 'Wird mit jedem Umzug gespeichert, der von einer Regel abweicht',
  reasonMissing: 'Bitte begründen Sie die Abweichungen.',
  apply: 'Diesen Vorschlag übernehmen',
  applyNumber: (number: number) => `Diesen Vorschlag übernehmen: Vorschlag ${number}`,
  applied: (count: number, of: number, day: string) =>
    `Vorschlag übernommen: ${people(count)} aus ${plural(of, 'Haushalt', 'Haushalten')}, ab ${day}`,
  link: 'Vorschlag berechnen',
} as const
