/** German text: the Wiedervorlagen, their sentences and dialogs. */
import { type DerivedKind, derivedKinds } from '../../../db/domain/followUps/kinds.ts'
import {
  type AssignmentKind,
  assignmentKinds,
  type ObligationLaw,
  obligationLaws,
  type ResidenceStatus,
  residenceStatuses,
  type SubjectKind,
  subjectKinds,
} from '../../../db/domain/people/terms.ts'
import { formatCount, plural } from '../format.ts'

/** What the sentence of something derived is made of; days as German text. */
export interface CauseFacts {
  readonly day: string
  /** The day is over. */
  readonly isPast: boolean
  readonly status?: ResidenceStatus | undefined
  readonly law?: ObligationLaw | undefined
  readonly approximate?: boolean | undefined
  readonly people?: number | undefined
  readonly assignmentKind?: AssignmentKind | undefined
}

const paper = ({ status }: CauseFacts): string => (status ? residenceStatuses[status].term : 'Aufenthaltspapier')
const inside = ({ people }: CauseFacts, still: string): string =>
  people === undefined
    ? ''
    : people === 0
      ? '; niemand wohnt dort'
      : `; ${plural(people, 'Person wohnt', 'Personen wohnen')} ${still}dort`
const turns =
  (age: number, why: string) =>
  ({ day, isPast, approximate }: CauseFacts): string =>
    approximate
      ? `${isPast ? 'Wurde' : 'Wird'} ungefähr am ${day} ${age} Jahre alt (Geburtstag nicht bekannt): ${why}`
      : `${isPast ? 'Wurde' : 'Wird'} am ${day} ${age} Jahre alt: ${why}`

const causes: Readonly<Record<DerivedKind, (facts: CauseFacts) => string>> = {
  status_expires: (f) => `${paper(f)} ${f.isPast ? 'lief' : 'läuft'} am ${f.day} ab`,
  status_expired: (f) => `${paper(f)} lief am ${f.day} ab; ein neues Papier ist nicht eingetragen`,
  obligation_ends: (f) =>
    `Wohnsitzauflage${f.law ? ` ${obligationLaws[f.law].term}` : ''} ${f.isPast ? 'endete' : 'endet'} am ${f.day}`,
  turns_3: turns(3, 'Kita-Platz'),
  turns_6: turns(6, 'Schule, neue Bedarfsstufe'),
  turns_14: turns(14, 'neue Bedarfsstufe'),
  turns_18: turns(18, 'volljährig, eigene Anträge'),
  lease_ends: (f) => `Mietvertrag ${f.isPast ? 'endete' : 'endet'} am ${f.day}${inside(f, '')}`,
  lease_ended: (f) => `Mietvertrag endete am ${f.day}${inside(f, 'noch ')}`,
  notice_expected: (f) =>
    `${f.people === undefined ? 'Zuweisung' : plural(f.people, 'Person', 'Personen')}${f.assignmentKind ? ` (${assignmentKinds[f.assignmentKind].term})` : ''} für den ${f.day} angekündigt`,
}

const entries = (count: number): string => plural(count, 'Wiedervorlage', 'Wiedervorlagen')

export const followUps = {
  title: 'Wiedervorlagen',
  subtitle: (shown: number, total: number) =>
    shown === total ? entries(total) : `${formatCount(shown)} von ${entries(total)}`,
  cause: (kind: DerivedKind, facts: CauseFacts): string => causes[kind](facts),
  kind: (kind: DerivedKind | 'own'): string => (kind === 'own' ? 'Selbst geschrieben' : derivedKinds[kind].term),
  subjectKind: (kind: SubjectKind): string => subjectKinds[kind].term,
  office: 'Ganzes Büro',
  stateLabel: 'Welche werden gezeigt',
  state: { open: 'Offen', done: 'Erledigt', all: 'Beide' },
  assignedLabel: 'Wessen werden gezeigt',
  assigned: { all: 'Von allen', mine: 'Meine', nobody: 'Unverteilt' },
  kindLabel: 'Anlass',
  allKinds: 'Jeder Anlass',
  group: { overdue: 'Überfällig', today: 'Heute', week: 'Diese Woche', later: 'Später', done: 'Erledigt' },
  groupHeading: (group: string, count: number) => `${group} · ${formatCount(count)}`,
  column: {
    dueOn: 'Fällig',
    about: 'Wer, was',
    what: 'Zu tun',
    place: 'Wohnt in',
    assignee: 'Zuständig',
    done: 'Erledigt',
  },
  movedFrom: (day: string) => `statt ${day}`,
  doneBy: (day: string, name: string) => `${day}, ${name}`,
  ofHousehold: (name: string) => `Haushalt ${name}`,
  notice: (number: string) => `Bescheid ${number}`,
  regimeChange: (name: string) => `Rechtskreiswechsel ${name}`,
  unknownSubject: 'nicht mehr im Register',
  chosen: (count: number) => `${formatCount(count)} markiert`,
  chooseFirst: 'Markieren Sie zuerst eine oder mehrere Wiedervorlagen.',
  onlyOne: 'Zum Bearbeiten bitte nur eine Wiedervorlage markieren.',
  noPane: 'Diese Wiedervorlage gehört zum ganzen Büro.',
  add: 'Neue Wiedervorlage',
  done: 'Erledigt',
  reopen: 'Wieder öffnen',
  postpone: 'Verschieben',
  assign: 'Zuweisen',
  edit: 'Bearbeiten',
  nobody: 'niemand',
  me: (name: string) => `${name} (ich)`,
  empty: 'Nichts liegt vor',
  emptyText:
    'Hier steht, was zu einem Tag zu tun ist. Das Programm bemerkt selbst, wenn ein Papier, eine Wohnsitzauflage oder ein Mietvertrag endet, wenn ein Kind 3, 6, 14 oder 18 wird und wenn Menschen angekündigt sind. Anderes schreiben Sie selbst auf: hier mit N, bei einer Person oder einem Haushalt mit W.',
  noMatch: 'Nichts passt zur Auswahl.',
  noMatchText: 'Mit anderen Filtern sehen Sie mehr.',
  showAll: 'Alle offenen zeigen',
  due: (count: string) => `${count} bis heute fällig`,
  told: {
    added: (about: string, day: string) => `Wiedervorlage angelegt: ${about}, ${day}`,
    changed: (about: string) => `Wiedervorlage geändert: ${about}`,
    done: (what: string) => `Erledigt: ${what}`,
    reopened: (what: string) => `Wieder offen: ${what}`,
    postponed: (what: string, day: string) => `Auf ${day} verschoben: ${what}`,
    assigned: (what: string, name: string) => `An ${name} gegeben: ${what}`,
    unassigned: (what: string) => `Wieder unverteilt: ${what}`,
  },
  several: entries,
  dialog: {
    addTitle: 'Neue Wiedervorlage',
    addAbout: (name: string) => `Neue Wiedervorlage: ${name}`,
    editTitle: (name: string) => `Wiedervorlage bearbeiten: ${name}`,
    about: 'Worum geht es?',
    aboutSearch: 'Name, Zimmer oder Unterkunft',
    aboutHits: 'Treffer',
    aboutNone: 'Nichts gefunden.',
    aboutTake: 'Eingabe übernimmt, was markiert ist.',
    aboutChosen: 'Es geht um:',
    aboutOffice: 'Oder suchen Sie eine Person, ein Zimmer, ein Haus.',
    aboutAll: 'Doch das ganze Büro',
    text: 'Was ist zu tun?',
    textMissing: 'Bitte schreiben Sie, was zu tun ist.',
    remark: 'Bemerkung',
    remarkHelp: 'Der Anlass steht fest; hier ist Platz für eine Notiz.',
    dueOn: 'Fällig am',
    dueHelp: 'Auch „morgen“ oder „+14“',
    dueMissing: 'Bitte geben Sie den Tag ein.',
    assignee: 'Zuständig',
    save: 'Speichern',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe speichert',
  },
  postponeDialog: {
    title: (what: string) => `Verschieben: ${what}`,
    help: 'Auf welchen Tag?',
    tomorrow: 'Morgen',
    nextWorkingDay: 'Nächster Arbeitstag',
    nextWeek: 'Nächste Woche',
    nextMonth: 'In einem Monat',
    otherDay: 'An einem anderen Tag',
    confirm: 'Verschieben',
  },
  assignDialog: {
    title: (what: string) => `Zuweisen: ${what}`,
    help: 'Wer soll sich darum kümmern?',
  },
  section: {
    title: 'Wiedervorlagen',
    none: 'Nichts liegt vor.',
    add: 'Wiedervorlage anlegen',
    doneNamed: (what: string) => `Erledigt: ${what}`,
    forWhom: (name: string) => `für ${name}`,
  },
} as const
