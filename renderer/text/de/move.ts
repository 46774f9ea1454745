/** German text: moving a household. */
import { plural } from '../format.ts'

export const move = {
  title: (household: string) => `Haushalt ${household} verlegen`,
  who: 'Wer zieht um?',
  needs: (needs: string) => `braucht: ${needs}`,
  nobody: 'Bitte wählen Sie mindestens eine Person.',
  day: 'Ab wann?',
  dayHelp: 'Erste Nacht im neuen Zimmer',
  dayMissing: 'Bitte geben Sie den Tag des Umzugs ein.',
  where: 'Wohin?',
  search: 'Zimmer, Kürzel oder Unterkunft',
  options: 'Zimmer zur Auswahl',
  group: { ok: 'Passt', warn: 'Mit Begründung möglich', block: 'Nicht möglich' },
  groupSign: { ok: 'passt', warn: 'mit Begründung', block: 'nicht möglich' },
  option: (taken: number, regular: number) => `${taken} von ${regular} belegt`,
  free: (count: number) => `${plural(count, 'Platz', 'Plätze')} frei`,
  noneFits: (count: number) =>
    count === 1
      ? 'Kein Zimmer ist für diese Person ohne Weiteres möglich.'
      : `Kein Zimmer nimmt alle ${count} Personen auf. Wählen Sie weniger Personen aus und verlegen Sie den Haushalt in Schritten, oder wählen Sie einen anderen Tag.`,
  none: 'Kein Zimmer gefunden. Bitte prüfen Sie die Schreibweise.',
  more: (count: number) => `${plural(count, 'weiteres Zimmer', 'weitere Zimmer')}: Bitte grenzen Sie die Suche ein.`,
  choose: 'Wählen Sie ein Zimmer: Hier steht dann, was dafür und was dagegen spricht.',
  into: (room: string, house: string) => `Nach ${room}, ${house}`,
  reasons: 'Was dafür und was dagegen spricht',
  reason: 'Begründung für die Abweichung',
  reasonHelp: 'Wird mit dem Umzug gespeichert',
  reasonMissing: 'Bitte begründen Sie die Abweichung.',
  override: 'Ausnahme: trotzdem verlegen',
  overrideHelp: 'Nur mit Begründung; die Ausnahme wird mit Ihrem Namen gespeichert.',
  blockedHint: 'So geht es nicht. Wählen Sie ein anderes Zimmer, weniger Personen oder einen anderen Tag.',
  confirm: 'Verlegen',
  confirmTo: (count: number, room: string) => `${plural(count, 'Person', 'Personen')} nach ${room} verlegen`,
  cancel: 'Abbrechen',
  /** `day` only where it is not today. */
  done: (household: string, people: number, room: string, day: string) =>
    `Haushalt ${household}: ${plural(people, 'Person', 'Personen')} nach ${room} verlegt${day ? `, ab ${day}` : ''}`,
  stale: 'Der Haushalt wurde inzwischen geändert. Die Angaben sind neu geladen; bitte prüfen Sie noch einmal.',
  keys: 'Pfeiltasten wählen, Eingabe übernimmt, Strg+Eingabe verlegt',
  now: 'jetzt',
} as const
