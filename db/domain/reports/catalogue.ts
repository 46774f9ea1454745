/** Every report by name, and which options it takes. Contract, terminal and window read it here, so that none offers or ignores another's. */

/** What may narrow a report besides its key date, which every report has. */
export type ReportOption =
  | 'audience'
  | 'house'
  | 'year'
  | 'person'
  | 'selection'
  | 'until'
  | 'household'
  | 'rooms'
  | 'handout'
  | 'picked'

/** In the order in which a reader looks for them: on the houses, then on the people. A report without `audience` is for the Amt alone. */
export const reportCatalogue = {
  belegung: ['audience', 'house'],
  plaetze: ['house'],
  evakuierung: ['house'],
  umzuege: ['until'],
  umzugsmitteilung: ['household'],
  etagenplan: ['house'],
  zeitplan: ['house', 'until'],
  tuerschild: ['house', 'rooms'],
  schluesselquittung: ['house', 'rooms', 'handout'],
  sperrungen: ['picked'],
  mietvertraege: ['picked'],
  abweichungen: ['picked'],
  nicht_zusammen: ['picked'],
  gebuehren: [],
  leistungsfaelle: [],
  leistungsbescheinigung: ['until', 'household'],
  prognose: [],
  schecks: ['year'],
  scheckliste: [],
  'offene-schecks': [],
  fehlbelegung: ['picked'],
  personen: ['selection'],
  datenblatt: ['person'],
  zuweisungen: ['year'],
  bescheide: ['picked'],
  platzbedarf: [],
  rechtskreis: [],
  rechtskreiswechsel: ['picked'],
  altersgruppen: [],
  ueberweisungen: [],
  wiedervorlagen: ['picked'],
  zahlungswege: [],
} as const satisfies Readonly<Record<string, readonly ReportOption[]>>
export type ReportName = keyof typeof reportCatalogue

export const takes = (name: ReportName, option: ReportOption): boolean =>
  (reportCatalogue[name] as readonly ReportOption[]).includes(option)

/** Prints that are no list, and so are never written to Excel. */
const withoutList: readonly ReportName[] = [
  'umzugsmitteilung',
  'leistungsbescheinigung',
  'etagenplan',
  'zeitplan',
  'tuerschild',
  'schluesselquittung',
]
export const isList = (name: ReportName): boolean => !withoutList.includes(name)
