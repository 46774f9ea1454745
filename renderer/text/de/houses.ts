/** German text: making and changing houses, rooms and units; places from a day on; what is kept of a room. */
import type { AccommodationKind, Fitting, UnitForm } from '../../../db/domain/housing/terms.ts'
import { accommodationKinds, unitForms } from '../../../db/domain/housing/terms.ts'
import { plural } from '../format.ts'

const kitchens: Readonly<Record<Fitting, string>> = { own: 'eigene', shared: 'gemeinschaftlich', none: 'keine' }
const baths: Readonly<Record<Fitting, string>> = { own: 'eigenes', shared: 'gemeinschaftlich', none: 'keins' }
const rooms = (count: number): string => plural(count, 'Zimmer', 'Zimmer')
const people = (count: number): string => plural(count, 'Person', 'Personen')
const places = (count: number): string => plural(count, 'Platz', 'Plätze')

export const houses = {
  new: 'Neue Unterkunft',
  edit: 'Haus bearbeiten',
  editing: (house: string) => `${house} bearbeiten`,
  toPlan: 'Zum Plan',
  cancel: 'Abbrechen',
  save: 'Speichern',
  keys: 'Strg+Eingabe speichert',
  day: 'Ab wann?',
  dayMissing: 'Bitte geben Sie den Tag ein.',
  view: { label: 'Ansicht', rooms: 'Zimmer', units: 'Wohneinheiten' },
  count: (all: number, marked: number) => (marked > 0 ? `${marked} von ${rooms(all)} markiert` : rooms(all)),
  unitCount: (all: number, marked: number) =>
    marked > 0 ? `${marked} von ${all} markiert` : plural(all, 'Wohneinheit', 'Wohneinheiten'),
  markFirst:
    'Bitte markieren Sie zuerst mindestens eine Zeile: mit der Maus oder der Leertaste, mehrere mit Strg oder Umschalt.',
  orders: {
    add: 'Zimmer hinzufügen',
    copy: 'Etage kopieren',
    house: 'Angaben zum Haus',
    change: 'Ändern',
    places: 'Plätze ändern',
    open: 'In Betrieb nehmen',
    close: 'Schließen',
    remove: 'Entfernen',
  },
  removed: (count: number) => `${rooms(count)} entfernt.`,
  kind: (kind: AccommodationKind): string => accommodationKinds[kind].term,
  form: (form: UnitForm): string => unitForms[form].term,
  kitchen: (fitting: Fitting): string => kitchens[fitting],
  bath: (fitting: Fitting): string => baths[fitting],
  empty: {
    title: 'Dieses Haus hat noch keine Zimmer',
    text: 'Viele Zimmer legen Sie in einem Schritt an, zum Beispiel „1.01 bis 1.12“ mit je 4 Plätzen. Eine fertige Etage lässt sich danach auf andere Etagen und Häuser kopieren. Wer schon eine Excel-Liste hat, liest sie ein.',
    import: 'Excel-Liste einlesen',
  },
  column: {
    number: 'Zimmer',
    floor: 'Etage',
    unit: 'Wohneinheit',
    area: 'Fläche',
    regular: 'regulär',
    densified: 'verdichtet',
    stepFree: 'stufenlos',
    purpose: 'vorgesehen für',
    people: 'belegt',
    service: 'Betrieb',
    form: 'Bauform',
    kitchen: 'Küche',
    bath: 'Bad',
    legalClass: 'Art (Leistungen)',
    rooms: 'Zimmer',
  },
  yes: 'ja',
  no: 'nein',
  unknown: 'nicht eingetragen',
  service: {
    open: 'in Betrieb',
    never: 'noch nie in Betrieb',
    closed: 'geschlossen',
    from: (day: string) => `ab ${day}`,
    until: (day: string) => `bis ${day}`,
    places: (day: string, regular: number, densified: number) => `ab ${day}: ${regular}/${densified}`,
  },
  house: {
    add: 'Neue Unterkunft anlegen',
    change: 'Angaben zum Haus',
    shortName: 'Kürzel',
    shortNameHelp: 'Kurz, zum Beispiel FRI; steht in Listen und auf Excel-Blättern.',
    name: 'Name',
    kind: 'Art',
    street: 'Straße',
    houseNumber: 'Hausnummer',
    postalCode: 'Postleitzahl',
    town: 'Ort',
    legalClass: 'Art der Unterbringung',
    legalClassHelp: 'Davon hängen die Leistungen ab. Gilt für alle Wohneinheiten, die nichts anderes sagen.',
    create: 'Unterkunft anlegen',
    missing: { shortName: 'Bitte geben Sie ein Kürzel ein.', name: 'Bitte geben Sie einen Namen ein.' },
    added: (name: string) => `${name} ist angelegt.`,
    changed: (name: string) => `${name}: Angaben sind gespeichert.`,
  },
  rooms: {
    title: 'Zimmer hinzufügen',
    numbers: 'Zimmernummern',
    numbersHelp: 'Eine oder viele: „1.01 bis 1.12, 2.01“.',
    preview: (numbers: readonly string[]) =>
      numbers.length === 1
        ? `1 Zimmer: ${numbers[0] ?? ''}`
        : `${rooms(numbers.length)}: ${numbers.slice(0, 3).join(', ')}${numbers.length > 4 ? ' …' : ''}${numbers.length > 3 ? `${numbers.length > 4 ? ' ' : ', '}${numbers.at(-1) ?? ''}` : ''}`,
    numbersWrong: 'Daraus wird keine eindeutige Liste. Beispiel: „1.01 bis 1.12, 2.01“.',
    floor: 'Etage',
    unit: 'Wohneinheit',
    unitHelp: 'Leer, wenn das Haus keine Wohneinheiten hat. Ein neuer Name legt eine neue an.',
    regular: 'Plätze regulär',
    densified: 'Plätze verdichtet',
    each: 'je Zimmer',
    area: 'Fläche (m²)',
    stepFree: 'Stufenlos erreichbar',
    purpose: 'Vorgesehen für',
    anyone: 'alle',
    from: 'In Betrieb ab',
    create: (count: number) => (count > 1 ? `${count} Zimmer anlegen` : 'Zimmer anlegen'),
    added: (count: number) => `${rooms(count)} angelegt.`,
    missing: {
      places: 'Bitte geben Sie eine Zahl von 0 bis 200 ein.',
      densified: 'Nicht weniger als die regulären Plätze.',
      area: 'Bitte geben Sie die Fläche so ein: 14,5.',
    },
  },
  change: {
    title: (count: number, number: string) => (count === 1 ? `Zimmer ${number} ändern` : `${count} Zimmer ändern`),
    hint: 'Felder ohne Eintrag bleiben bei jedem Zimmer, wie sie sind.',
    keep: 'bleibt, wie es ist',
    different: 'verschieden',
    number: 'Zimmernummer',
    clear: 'nicht eingetragen',
    changed: (count: number) => `${rooms(count)} geändert.`,
  },
  units: {
    title: (count: number, name: string) =>
      count === 1 ? `${name || 'Wohneinheit'} ändern` : `${count} Wohneinheiten ändern`,
    name: 'Name',
    unnamed: 'ohne Namen',
    changed: (count: number) => `${plural(count, 'Wohneinheit', 'Wohneinheiten')} geändert.`,
    empty: 'Noch keine Wohneinheit',
    emptyText:
      'Eine Wohneinheit entsteht, wenn Sie sie bei einem Zimmer eintragen: eine Wohnung, ein Container, ein Flur.',
  },
  places: {
    title: (count: number) => `Plätze ändern: ${rooms(count)}`,
    button: 'Plätze ändern',
    saved: (count: number, day: string) => `${rooms(count)}: neue Plätze ab ${day}.`,
  },
  open: {
    title: (count: number) => `In Betrieb nehmen: ${rooms(count)}`,
    text: 'Jedes Zimmer hat wieder die Plätze, die es zuletzt hatte.',
    button: 'In Betrieb nehmen',
    saved: (count: number, day: string) => `${rooms(count)} ab ${day} in Betrieb.`,
  },
  close: {
    title: (count: number) => `Schließen: ${rooms(count)}`,
    text: 'Ab diesem Tag gibt es die Zimmer nicht mehr: keine Plätze, kein Einzug. Die Belegung bis dahin bleibt.',
    button: (count: number) => `${rooms(count)} schließen`,
    saved: (count: number, day: string) => `${rooms(count)} ab ${day} geschlossen.`,
  },
  ahead: {
    title: 'Was dadurch geschieht',
    nothing: 'Hier steht dann, was dadurch geschieht.',
    same: 'Es ändert sich nichts.',
    sum: (count: number, before: number, after: number, day: string) =>
      `${rooms(count)}: ab ${day} ${places(after)} statt ${before} (regulär).`,
    live: (count: number) => `${people(count)} ${count === 1 ? 'wohnt' : 'wohnen'} an diesem Tag dort.`,
    nobody: 'An diesem Tag wohnt dort niemand.',
    refused: (count: number) =>
      `So geht es nicht, ${count === 1 ? 'in 1 Zimmer' : `in ${count} Zimmern`} wohnt noch jemand:`,
    tooSmall: (room: string, day: string, persons: number, most: number) =>
      `Zimmer ${room}: am ${day} ${people(persons)} bei höchstens ${places(most)}`,
    livedIn: (room: string, day: string, persons: number) => `Zimmer ${room}: am ${day} noch ${people(persons)}`,
    household: (name: string, persons: number, until: string) =>
      `Haushalt ${name} (${people(persons)}${until ? `, bis ${until}` : ''})`,
    dense: (room: string, persons: number, regular: number) =>
      `Zimmer ${room} ist dann verdichtet: ${people(persons)} bei ${places(regular)} regulär.`,
  },
  copy: {
    title: 'Etage kopieren',
    floor: 'Welche Etage',
    noFloor: 'ohne Etage',
    option: (floor: string, count: number) => `${floor} (${rooms(count)})`,
    house: 'In welches Haus',
    toFloor: 'Etage der Kopie',
    replace: 'Nummern beginnen mit',
    by: 'Kopien beginnen mit',
    replaceHelp: 'Zum Beispiel „1.“ und „2.“: aus 1.04 wird 2.04. Wohneinheiten ebenso.',
    taken: (number: string) => `Zimmer ${number} gibt es dort schon. Lassen Sie die Kopien anders beginnen.`,
    button: (count: number) => `${rooms(count)} kopieren`,
    done: (count: number) => `${rooms(count)} kopiert.`,
  },
} as const
