/**
 * The import workbook as its sheet `Erläuterungen` tells it to an office, written down once more: the generator must not learn from the
 * parser what is right.
 */

/** How a column is filled: `key` and `text` take any text, `word` one of a list, `words` several of it. */
export type Kind = 'key' | 'text' | 'word' | 'words' | 'yesNo' | 'date' | 'birth' | 'amount' | 'area' | 'count'

export interface ColumnSpec {
  readonly kind: Kind
  readonly required?: true
  /** Another heading that is understood. */
  readonly alias?: string
  /** The words of a column that takes only some. */
  readonly words?: readonly string[]
}

export const sheetNames = ['Unterkünfte', 'Zimmer', 'Personen', 'Belegung', 'Ankündigungen'] as const
export type SheetName = (typeof sheetNames)[number]

const key = (alias: string): ColumnSpec => ({ kind: 'key', required: true, alias })
const text = (alias?: string): ColumnSpec => ({ kind: 'text', ...(alias ? { alias } : {}) })
const date = (alias: string): ColumnSpec => ({ kind: 'date', alias })
const word = (words: string, alias: string): ColumnSpec => ({ kind: 'word', words: words.split('|'), alias })

const assignmentKinds = 'Asyl|§ 12a|Ukraine|Familiennachzug|Sonstige'
const nationalities = 'Syrien|Afghanistan|Ukraine|Türkei|Guinea|Irak|staatenlos|ungeklärt'

export const columns: Readonly<Record<SheetName, Readonly<Record<string, ColumnSpec>>>> = {
  Unterkünfte: {
    Kürzel: { kind: 'key', required: true },
    Name: { kind: 'text', required: true, alias: 'Bezeichnung' },
    Art: { ...word('Zentralunterkunft|Mietwohnung|Haus', 'Unterkunftsart'), required: true },
    Straße: text(),
    Hausnummer: text('Haus-Nr.'),
    PLZ: text('Postleitzahl'),
    Ort: text('Stadt'),
    Einstufung: word('GU|Wohnung', 'Rechtliche Einstufung'),
    Vermieter: text('Eigentümer'),
    Mietbeginn: date('Miete ab'),
    Mietende: date('Miete bis'),
    Kaltmiete: { kind: 'amount', alias: 'Grundmiete' },
    Nebenkosten: { kind: 'amount', alias: 'NK' },
  },
  Zimmer: {
    Unterkunft: key('Kürzel'),
    Wohneinheit: text('WE'),
    Zimmer: key('Zimmernummer'),
    Etage: text('Geschoss'),
    'Fläche (m²)': { kind: 'area', alias: 'Wohnfläche' },
    'Plätze regulär': { kind: 'count', required: true, alias: 'Betten' },
    'Plätze verdichtet': { kind: 'count', alias: 'Verdichtung' },
    Stufenlos: { kind: 'yesNo', alias: 'barrierefrei' },
    Zweck: word('Familien|Frauen|Männer', 'Nutzung'),
  },
  Personen: {
    Nummer: key('Personennummer'),
    Haushalt: key('BG'),
    Rolle: word('Bezugsperson|Partner|Kind|Sonstige', 'Stellung im Haushalt'),
    Name: { kind: 'text', required: true, alias: 'Familienname' },
    Vorname: { kind: 'text', required: true, alias: 'Vornamen' },
    Geburtsdatum: { kind: 'birth', alias: 'geboren am' },
    Geschlecht: word('m|w|d|unbekannt', 'm/w/d'),
    Staatsangehörigkeit: word(nationalities, 'Nationalität'),
    'AZR-Nummer': text('AZR'),
    'BAMF-Aktenzeichen': text('BAMF-AZ'),
    'Zuweisung am': date('Zuweisungsdatum'),
    Zuweisungsart: word(assignmentKinds, 'Art der Zuweisung'),
    Aufenthaltsstatus: word(
      'Ankunftsnachweis|Aufenthaltsgestattung|Folgeantrag|Duldung § 60a|Duldung § 60b|AE § 24|AE § 25 Abs. 2 Flüchtling|AE § 25 Abs. 2 subsidiär|AE § 25 Abs. 5|Fiktionsbescheinigung|Niederlassungserlaubnis|deutsch|unbekannt',
      'Aufenthaltstitel',
    ),
    'Status seit': date('Status ab'),
    'Status bis': date('befristet bis'),
    Rechtskreis: word('AsylbLG § 3|AsylbLG § 2|AsylbLG § 1a|SGB II|SGB XII|keine', 'Leistungsbezug'),
    'Rechtskreis seit': date('Leistung seit'),
    Ankunftsnachweis: text('BÜMA'),
    Aktenzeichen: text('unser Zeichen'),
    'Weitere Staatsangehörigkeiten': {
      ...word('Libanon|Syrien|staatenlos', 'zweite Staatsangehörigkeit'),
      kind: 'words',
    },
    Sprachen: { ...word('Arabisch|Englisch|Kurdisch|Ukrainisch', 'Muttersprache'), kind: 'words' },
    Wohnsitzauflage: word('§ 12a AufenthG|§ 61 AufenthG|§ 60 AsylG', 'Wohnsitzregelung'),
    'Wohnsitzauflage bis': date('Auflage bis'),
    'Weggezogen am': date('Abmeldung'),
    Wegzugsart: word('Wegzug in eine andere Gemeinde|Umverteilung|Ausreise|Abschiebung|verstorben', 'Abgangsart'),
    'Weggezogen nach': text('Zielort'),
  },
  Belegung: {
    Nummer: key('Personen-Nr.'),
    Unterkunft: key('Kürzel'),
    Zimmer: key('Raum'),
    Einzug: { kind: 'date', required: true, alias: 'Einzugsdatum' },
    Auszug: date('Auszugsdatum'),
  },
  Ankündigungen: {
    Bescheid: key('Aktenzeichen'),
    Art: { ...word(assignmentKinds, 'Zuweisungsart'), required: true },
    'Angekündigt für': { kind: 'date', required: true, alias: 'Ankunft am' },
    Personen: { kind: 'count', required: true, alias: 'Anzahl' },
    'davon Kinder': { kind: 'count', alias: 'Minderjährige' },
    Staatsangehörigkeit: word(nationalities, 'Nationalität'),
    Bemerkung: text('Hinweis'),
  },
}

/** The fields that name a row; the first is where a second row with the same name is refused. */
export const keysOf: Readonly<Record<SheetName, readonly string[]>> = {
  Unterkünfte: ['Kürzel'],
  Zimmer: ['Unterkunft', 'Zimmer'],
  Personen: ['Nummer'],
  Belegung: ['Nummer', 'Einzug'],
  Ankündigungen: ['Bescheid'],
}
