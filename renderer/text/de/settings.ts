/** German text: the settings, and how each rule of a move is called. */
import type { MoveRule } from '../../../db/domain/housing/moveFacts.ts'
import type { Severity } from '../../../db/domain/housing/ruleSettings.ts'
import type { Figure } from '../../../db/domain/settings.ts'
import { plural } from '../format.ts'

const rules: Readonly<Record<MoveRule, readonly [name: string, looksAt: string]>> = {
  capacity: ['Höchstbelegung', 'Im Zimmer schlafen nie mehr Personen, als es bei Verdichtung Plätze hat.'],
  already_placed: ['Ein Platz je Nacht', 'Niemand hat in einer Nacht zwei Plätze.'],
  out_of_service: ['Zimmer in Betrieb', 'Belegt wird ein Zimmer nur, solange es in Betrieb ist.'],
  blocked: ['Sperrung', 'Ein gesperrtes Zimmer wird nicht belegt.'],
  lease: ['Mietvertrag', 'Eine Wohnung wird nur belegt, solange sie gemietet ist.'],
  sexes: ['Nicht verwandte Erwachsene', 'Frauen und Männer verschiedener Haushalte teilen sich kein Zimmer.'],
  minors: ['Kinder mit Fremden', 'Kinder unter 16 Jahren teilen sich kein Zimmer mit nicht verwandten Erwachsenen.'],
  not_together: [
    'Nicht zusammen',
    'Wer laut Vermerk nicht zusammenwohnen soll, kommt nicht in ein Zimmer oder eine Wohneinheit.',
  ],
  reserved: ['Reservierung', 'Es bleiben genug reguläre Plätze für die, für die reserviert ist.'],
  single_room: ['Einzelzimmer', 'Wer ein Einzelzimmer braucht, teilt es höchstens mit dem eigenen Haushalt.'],
  women_only: [
    'Nur mit Frauen',
    'Wer ein Zimmer nur mit Frauen braucht, wohnt mit keinem Mann eines anderen Haushalts.',
  ],
  split: ['Haushalt bleibt zusammen', 'Ein Haushalt wohnt in einer Wohneinheit.'],
  regular: ['Verdichtung', 'Es werden nicht mehr als die regulären Plätze belegt.'],
  area: ['Fläche je Person', 'Jede Person hat mindestens die Fläche, die unten eingestellt ist.'],
  purpose: ['Bestimmung des Zimmers', 'Zimmer für Familien, Frauen oder Männer werden auch so belegt.'],
  step_free: ['Zugang', 'Wer das Erdgeschoss oder einen stufenlosen Weg braucht, bekommt ein solches Zimmer.'],
  back_dated: ['Rückwirkend', 'Ein Umzug wird nicht für vergangene Tage eingetragen.'],
}
const severities: Readonly<Record<Severity, string>> = { off: 'Aus', warn: 'Warnt', block: 'Sperrt' }

const figures: Readonly<Record<Figure, { readonly label: string; readonly help: string; readonly unit: string }>> = {
  min_area: {
    label: 'Fläche je Person',
    help: 'Ab dieser Fläche passt ein Zimmer. NRW gibt keinen verbindlichen Wert vor.',
    unit: 'm²',
  },
  absence_nights: {
    label: 'Abwesenheit: über den Platz entscheiden nach',
    help: 'Danach erscheint eine Wiedervorlage. Der Platz bleibt bis zur Entscheidung frei gehalten.',
    unit: 'Nächten',
  },
}

export const settings = {
  title: 'Einstellungen',
  subtitle: 'Gelten für das ganze Büro, ab sofort.',
  rule: (rule: MoveRule): string => rules[rule][0],
  looksAt: (rule: MoveRule): string => rules[rule][1],
  severity: (severity: Severity): string => severities[severity],
  rulesTitle: 'Regeln beim Verlegen',
  rulesNote: '„Warnt“ verlangt eine Begründung, „Sperrt“ zusätzlich eine ausdrückliche Ausnahme.',
  fixedTitle: 'Feste Regeln',
  fixedNote:
    'Was gegen diese Regeln verstößt, nimmt die Datei nicht an. Sie lassen sich nicht abschwächen, auch nicht mit einer Begründung.',
  severityOf: (rule: string) => `${rule}: wie streng`,
  standard: 'Standard',
  isStandard: 'Standard',
  changedFrom: (severity: string) => `Standard: ${severity}`,
  restore: 'Standard wiederherstellen',
  restored: 'Alle Regeln stehen wieder auf dem Standard',
  changed: (what: string, value: string) => `${what}: ${value}`,
  figuresTitle: 'Fläche und Fristen',
  figure: (figure: Figure) => figures[figure],
  bounds: (least: string, most: string) => `Bitte geben Sie einen Wert von ${least} bis ${most} ein.`,
  save: 'Übernehmen',
  deviations: 'Abweichungen ansehen',
  moveNotice: {
    title: 'Text der Umzugsmitteilung',
    note: 'Der Brief an Haushalte, die umziehen. Schreiben Sie kurz und einfach; eine leere Zeile trennt Absätze.',
    label: 'Text des Briefs',
    placeholders: 'Platzhalter, die das Programm ausfüllt',
    saved: 'Text der Umzugsmitteilung geändert',
    restored: 'Die Umzugsmitteilung hat wieder den Text des Programms',
  },
  readOnly: 'Geändert werden kann nur am heutigen Tag.',
}

export const deviations = {
  title: 'Abweichungen',
  subtitle: 'Plätze, die am Stichtag trotz einer Regel belegt sind, mit Begründung.',
  count: 'Personen',
  column: {
    house: 'Unterkunft',
    room: 'Zimmer',
    name: 'Name',
    rules: 'Trotz',
    reason: 'Begründung',
    since: 'Seit',
    actor: 'Eingetragen von',
  },
  empty: 'Keine Abweichung',
  emptyText: 'Wird jemand trotz einer Regel verlegt, steht der Platz hier mit der Begründung.',
  despite: (rules: string, reason: string) => `trotz ${rules}${reason ? `: ${reason}` : ''}`,
  settings: 'Regeln einstellen',
}

export const apart = {
  title: 'Nicht zusammen',
  toPeople: 'Zu den Personen',
  counted: (count: number) => (count === 1 ? 'Vermerk' : 'Vermerke'),
  subtitle: 'Wer bis zu welchem Tag nicht zusammenwohnen soll.',
  add: 'Vermerken',
  addFor: (name: string) => `Nicht zusammen: ${name}`,
  other: 'Mit wem nicht?',
  otherMissing: 'Bitte wählen Sie die andere Person.',
  from: 'Ab wann?',
  last: 'Gilt bis',
  lastHelp: 'Letzter Tag; kurz davor erscheint eine Wiedervorlage',
  lastMissing: 'Bitte geben Sie den letzten Tag ein.',
  note: 'Anlass',
  noteHelp: 'Höchstens ein kurzer sachlicher Satz',
  save: 'Vermerken',
  saved: (a: string, b: string) => `Vermerkt: ${a} und ${b} nicht zusammen`,
  ahead: (a: string, b: string, last: string) =>
    `Bis ${last} wird beim Verlegen darauf hingewiesen, wenn ${a} und ${b} in ein Zimmer oder eine Wohneinheit kämen.`,
  none: 'Kein Vermerk.',
  with: (name: string) => `nicht mit ${name}`,
  until: (last: string) => `bis ${last}`,
  prolong: 'Um 3 Monate verlängern',
  prolonged: (last: string) => `Vermerk bis ${last} verlängert`,
  end: 'Ab heute beenden',
  ended: 'Vermerk beendet',
  menu: (name: string) => `Vermerk mit ${name}: verlängern, beenden`,
  column: { people: 'Wer', note: 'Anlass', from: 'Ab', to: 'Bis', places: 'Wohnen in' },
  empty: 'Kein Vermerk',
  emptyText: 'Bei einer Person lässt sich mit V vermerken, mit wem sie nicht zusammenwohnen soll.',
}

export const stays = {
  absences: 'Abwesenheit',
  absent: (kind: string, from: string, last: string) =>
    `${kind} seit ${from}${last ? ` bis ${last}` : ''}; der Platz bleibt`,
  absentShort: 'abwesend',
  release: 'Platz freigeben',
  absentInRoom: (count: number) => (count === 1 ? '1 abwesend' : `${count} abwesend`),
  mates: 'Zusammen gewohnt mit',
  matesCount: (count: number) => `Zusammen gewohnt mit (${count})`,
  story: (count: number) => `Wer hier gewohnt hat (${count})`,
  noMates: 'Mit niemandem.',
  nights: (count: number) => plural(count, 'Nacht', 'Nächte'),
  room: (house: string, room: string) => `${house} ${room}`,
  ended: (how: string, where: string) => `Auszug: ${[how, where].filter(Boolean).join(', ')}`,
  correct: 'Aufenthalt berichtigen …',
  menu: (place: string, days: string) => `${place} ${days}: berichtigen`,
  out: {
    title: (household: string) => `Auszug: Haushalt ${household}`,
    who: 'Wer zieht aus?',
    how: 'Wohin?',
    day: 'Ab wann?',
    dayHelp: 'Erste Nacht ohne unseren Platz',
    destination: 'Neue Anschrift oder Ort',
    destinationHelp: 'soweit bekannt',
    save: (count: number) => `Auszug von ${plural(count, 'Person', 'Personen')} eintragen`,
    done: (household: string, count: number, day: string) =>
      `Haushalt ${household}: ${plural(count, 'Person zieht', 'Personen ziehen')} ab ${day} aus`,
    freed: (room: string, house: string, people: number, day: string) =>
      `Zimmer ${room}, ${house}: ${plural(people, 'Platz wird', 'Plätze werden')} ab ${day} frei.`,
    dropped: (room: string, house: string, people: number, day: string) =>
      `Der für ${day} geplante Einzug von ${plural(people, 'Person', 'Personen')} in Zimmer ${room}, ${house}, entfällt.`,
    without: (count: number) =>
      `${plural(count, 'ausgewählte Person hat', 'ausgewählte Personen haben')} dann keinen Platz mehr, der frei werden könnte.`,
    stays: 'Die Personen bleiben im Register; Status und Leistungen ändern sich dadurch nicht.',
  },
  noShow: {
    title: (household: string) => `Nicht eingezogen: Haushalt ${household}`,
    which: 'Welcher Einzug?',
    who: 'Wer ist nicht eingezogen?',
    staysOn: 'Wohnt weiter im bisherigen Zimmer',
    removed: (room: string, house: string, day: string) =>
      `Der Einzug in Zimmer ${room}, ${house}, ab ${day} fällt weg.`,
    goesOn: 'Der bisherige Platz gilt weiter.',
    placeless: 'Die Personen haben dann keinen Platz.',
    save: 'Nicht eingezogen',
    done: (household: string) => `Haushalt ${household}: nicht eingezogen`,
  },
  fix: {
    title: (name: string) => `Aufenthalt berichtigen: ${name}`,
    room: 'Zimmer',
    roomMissing: 'Bitte wählen Sie das Zimmer.',
    from: 'Erste Nacht',
    fromMissing: 'Bitte geben Sie die erste Nacht ein.',
    last: 'Letzte Nacht',
    lastHelp: 'leer, wenn die Person noch dort wohnt',
    reason: 'Begründung',
    reasonHelp: 'Wird mit dem Aufenthalt gespeichert',
    reasonMissing: 'Bitte begründen Sie die Berichtigung.',
    override: 'Ausnahme: trotzdem so eintragen',
    overrideHelp: 'Nur mit Begründung; die Ausnahme wird mit Ihrem Namen gespeichert.',
    nothing: 'Gegen diese Nächte spricht nichts.',
    kept: 'Was bisher angenommen wurde, bleibt in der Akte nachlesbar.',
    save: 'Berichtigen',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe speichert',
    reasons: 'Was dafür und was dagegen spricht',
    done: (name: string, room: string) => `${name}: Aufenthalt berichtigt, Zimmer ${room}`,
  },
}
