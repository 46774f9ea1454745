/** German text: houses, the Belegungsplan and the room in the pane. */
import { formatCount, plural } from '../format.ts'

/** Floors that the office writes short; any other is shown as it was entered. */
const floors: Readonly<Record<string, string>> = {
  '': 'Ohne Etagenangabe',
  UG: 'Untergeschoss',
  EG: 'Erdgeschoss',
  DG: 'Dachgeschoss',
}

export const accommodations = {
  floor: (floor: string): string => floors[floor] ?? floor,
  title: 'Unterkünfte',
  houses: (count: number) => plural(count, 'Unterkunft', 'Unterkünfte'),
  flats: 'Mietwohnungen',
  flatsDetail: (count: number) => `${plural(count, 'Wohnung', 'Wohnungen')} im Stadtgebiet`,
  figure: {
    taken: 'belegt',
    regular: 'Plätze regulär',
    freeRegular: 'frei regulär',
    freeDensified: 'frei verdichtet',
    blocked: 'gesperrt',
    above: 'verdichtet belegt',
    use: 'Auslastung',
    rooms: 'Zimmer',
  },
  of: (taken: number, regular: number) => `${formatCount(taken)} von ${formatCount(regular)} Plätzen belegt`,
  ofPlaces: (regular: number) => `von ${formatCount(regular)} Plätzen belegt`,
  openHouse: (name: string) => `${name} öffnen`,
  empty: {
    title: 'Noch keine Unterkünfte',
    text: 'Hier stehen später Ihre Häuser mit Etagen, Zimmern und den Menschen, die dort wohnen. Am schnellsten beginnen Sie mit den Excel-Listen, mit denen Sie heute arbeiten.',
    button: 'Excel-Listen einlesen',
  },
  back: 'Alle Unterkünfte',
  viewLabel: 'Ansicht',
  view: { plan: 'Plan', list: 'Liste' },
  print: 'Drucken',
  excel: 'Excel',
  filter: 'Zimmer oder Name',
  shownRooms: (shown: number, all: number) =>
    shown === all ? plural(all, 'Zimmer', 'Zimmer') : `${formatCount(shown)} von ${formatCount(all)} Zimmern`,
  showing: {
    all: '',
    taken: 'Nur Zimmer mit Bewohnern',
    freeRegular: 'Nur Zimmer mit freien regulären Plätzen',
    freeDensified: 'Nur Zimmer mit freien Plätzen bei Verdichtung',
    blocked: 'Nur gesperrte Zimmer',
    above: 'Nur verdichtet belegte Zimmer',
  },
  showAll: 'Alle Zimmer zeigen',
  noneShown: 'Kein Zimmer passt',
  noneShownText: 'Ändern Sie die Suche oder zeigen Sie wieder alle Zimmer.',
  groupNote: (taken: number, regular: number, free: number) =>
    `${formatCount(taken)} von ${formatCount(regular)} Plätzen belegt${free > 0 ? ` · ${formatCount(free)} frei` : ''}`,
  legend: { taken: 'belegt', free: 'frei', extra: 'frei bei Verdichtung', blocked: 'gesperrt' },
  legendLabel: 'Zeichenerklärung',
  room: {
    free: (regular: number, densified: number) =>
      densified > regular
        ? `frei · ${regular} regulär, ${densified} verdichtet`
        : `frei · ${plural(regular, 'Platz', 'Plätze')}`,
    some: (free: number) => `${free} frei`,
    dense: 'verdichtet belegt',
    over: 'über der Verdichtung belegt',
    blocked: 'gesperrt',
    blockedUntil: (day: string) => `bis ${day}`,
    outOfService: 'nicht angemietet',
    taken: (taken: number, regular: number) => `${taken} / ${regular}`,
    perPerson: (area: string) => `${area} je Person`,
    stepFree: 'stufenlos',
    notStepFree: 'nicht stufenlos',
    placesLabel: (taken: number, regular: number, densified: number) =>
      `${taken} von ${regular} Plätzen belegt${densified > regular ? `, verdichtet ${densified}` : ''}`,
  },
  pane: {
    who: 'Wer wohnt hier',
    nobody: 'Niemand wohnt an diesem Tag in diesem Zimmer.',
    facts: 'Zimmer',
    house: 'Unterkunft',
    unit: 'Wohneinheit',
    floor: 'Etage',
    area: 'Fläche',
    places: 'Plätze',
    placesValue: (regular: number, densified: number) =>
      densified > regular ? `${regular} regulär, ${densified} verdichtet` : `${regular} regulär`,
    access: 'Zugang',
    purpose: 'Zweck',
    block: 'Sperrung',
    legalClass: 'Einstufung',
    move: 'Verlegen',
  },
  list: {
    label: (house: string) => `Bewohner: ${house}`,
    room: 'Zimmer',
    name: 'Name',
    givenName: 'Vorname',
    age: 'Alter',
    sex: 'Geschlecht',
    household: 'Haushalt',
    role: 'Rolle',
    from: 'Einzug',
    to: 'Auszug',
    floor: 'Etage',
    flat: 'Wohnung',
    empty: 'Niemand wohnt an diesem Tag hier.',
    noMatch: 'Niemand passt zur Suche.',
    count: (shown: number) => plural(shown, 'Person', 'Personen'),
  },
} as const
