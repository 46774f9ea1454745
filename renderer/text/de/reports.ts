/** German text: choosing, previewing and handing out reports. */
export const reports = {
  title: 'Berichte',
  subtitle: 'Was Sie hier sehen, steht so auf dem Papier und in der Datei.',
  which: 'Bericht',
  name: {
    belegung: 'Belegungsliste',
    plaetze: 'Plätze und Auslastung',
  },
  nameHelp: {
    belegung: 'Wer wohnt wo, Zimmer für Zimmer',
    plaetze: 'Plätze je Haus: regulär, verdichtet, belegt, frei, gesperrt',
  },
  house: 'Unterkunft',
  allHouses: 'Alle Unterkünfte',
  audience: 'Empfänger',
  audienceHelp: {
    amt: 'Alle Angaben: Name, Geburtsdatum, Status, Rechtskreis. Bleibt im Amt.',
    feuerwehr: 'Ohne Namen: Haus, Etage, Zimmer, Personenzahl, Kinder.',
    hausmeister: 'Zimmer, Name, Einzug, Auszug. Ohne Status und Herkunft.',
    sicherheit: 'Nachtliste: Zimmer, Namen, Kinder, gesperrte Zimmer. Ohne Status und Herkunft.',
  },
  day: 'Stichtag der Liste',
  print: 'Drucken',
  pdf: 'Als PDF speichern',
  excel: 'Als Excel speichern',
  preview: 'Vorschau',
  dayMissing: 'Bitte geben Sie den Stichtag der Liste ein.',
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
