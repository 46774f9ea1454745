/** German text: choosing, previewing and handing out reports. */
import type { ReportName } from '../../../db/domain/reports/catalogue.ts'

/** The reports as the clerk chooses them; one more in the catalogue does not compile without its words here. */
const name: Readonly<Record<ReportName, string>> = {
  belegung: 'Belegungsliste',
  plaetze: 'Plätze und Auslastung',
  evakuierung: 'Evakuierungsliste',
  umzuege: 'Umzüge',
  sperrungen: 'Gesperrte Zimmer',
  mietvertraege: 'Mietverträge',
  prognose: 'Prognose der freien Plätze',
  fehlbelegung: 'Fehlbelegung',
  personen: 'Personen',
  datenblatt: 'Datenblatt einer Person',
  zuweisungen: 'Zuweisungen',
  platzbedarf: 'Wer braucht noch einen Platz',
  rechtskreis: 'Rechtskreis',
  rechtskreiswechsel: 'Rechtskreiswechsel',
  altersgruppen: 'Altersgruppen',
  wiedervorlagen: 'Wiedervorlagen',
}
const nameHelp: Readonly<Record<ReportName, string>> = {
  belegung: 'Wer wohnt wo, Zimmer für Zimmer; je Empfänger nur das Nötige.',
  plaetze: 'Plätze je Haus: regulär, verdichtet, belegt, frei, gesperrt.',
  evakuierung: 'Je Etage, wie viele Personen hinter welcher Tür zu suchen sind, zum Abhaken; ohne Namen.',
  umzuege: 'Wer in einem Zeitraum von wo nach wo zieht, geplant oder erfolgt, und wovon dabei abgewichen wurde.',
  sperrungen: 'Welche Zimmer gesperrt sind oder werden, warum und wie lange.',
  mietvertraege: 'Angemietete Wohnungen mit Laufzeit, Kündigungsfrist, Miete und Kosten je Platz.',
  prognose: 'Freie Plätze der nächsten zwölf Wochen, Tag für Tag mit dem, was sie ändert.',
  fehlbelegung: 'Wer trotz Aufenthaltstitel noch städtisch wohnt, und seit wann.',
  personen: 'Alle Personen am Stichtag mit Status, Rechtskreis und Platz.',
  datenblatt: 'Alles, was das Amt von einer Person weiß, auf einem Blatt.',
  platzbedarf: 'Wer ohne Platz ist oder erwartet wird, und wessen Platz in 30 Tagen endet.',
  zuweisungen: 'Wer in einem Jahr und im Vorjahr zugewiesen wurde, nach Staatsangehörigkeit, davon Kinder.',
  rechtskreis: 'Wie viele Personen nach welchem Gesetz Leistungen erhalten.',
  rechtskreiswechsel: 'Wer zum Jobcenter oder zurück wechselt: Stand, nächster Schritt, Lücken.',
  altersgruppen: 'Die Personen am Stichtag nach Alter und Geschlecht.',
  wiedervorlagen: 'Was offen ist: überfällig, heute, diese Woche, später.',
}

export const reports = {
  title: 'Berichte',
  subtitle: 'Was Sie hier sehen, steht so auf dem Papier und in der Datei.',
  which: 'Bericht',
  name,
  nameHelp,
  year: 'Jahr',
  yearOfDay: (year: number) => `Jahr des Stichtags (${year})`,
  person: 'Person',
  personSearch: 'Name, Geburtsdatum oder Nummer',
  personHits: 'Gefundene Personen',
  personTake: 'Pfeiltasten wählen, Eingabe übernimmt',
  personNone: 'Niemand gefunden.',
  personChosen: (number: string) => `Gewählt: ${number}`,
  personHelp: 'Oder im Bereich der Person: Taste P',
  personMissing: 'Für welche Person?',
  personMissingText:
    'Suchen Sie die Person links mit Namen, Geburtsdatum oder Nummer. Danach steht hier ihr Datenblatt.',
  house: 'Unterkunft',
  allHouses: 'Alle Unterkünfte',
  selection: 'Nur diese Personen',
  wholeRegister: 'Ganzes Register zeigen',
  audience: 'Empfänger',
  audienceHelp: {
    amt: 'Alle Angaben: Name, Geburtsdatum, Status, Rechtskreis. Bleibt im Amt.',
    feuerwehr: 'Ohne Namen: Haus, Etage, Zimmer, Personenzahl, Kinder.',
    hausmeister: 'Zimmer, Name, Einzug, Auszug. Ohne Status und Staatsangehörigkeit.',
    sicherheit:
      'Nachtliste: Zimmer, Namen, Kinder, Abwesende, gesperrte Zimmer, Platz für Vermerke. Ohne Status und Staatsangehörigkeit.',
  },
  day: 'Stichtag der Liste',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag (ohne: 30 Tage)',
  lastBeforeFirst: 'Der letzte Tag liegt vor dem ersten.',
  print: 'Drucken',
  pdf: 'Als PDF speichern',
  excel: 'Als Excel speichern',
  preview: 'Vorschau',
  dayMissing: 'Bitte geben Sie den Stichtag der Liste ein.',
  knownOn: (day: string) => `Kenntnisstand ${day}`,
  fileName: (parts: readonly string[], extension: 'pdf' | 'xlsx'): string =>
    `${parts
      .filter(Boolean)
      .join(' ')
      .replaceAll(/[\\/:*?"<>|]/g, '-')
      .slice(0, 100)}.${extension}`,
  saved: (fileName: string) => `Gespeichert: ${fileName}`,
  printed: (title: string) => `An den Drucker gegeben: ${title}`,
  showSaved: 'Im Ordner zeigen',
  options: 'Auswahl',
  size: {
    label: 'Größe der Vorschau',
    fit: 'Ganze Breite',
    paper: 'Papiergröße',
    sheet: (title: string) => `Vorschau: ${title}`,
  },
} as const
