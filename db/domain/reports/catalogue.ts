/** Every report by name, and which options it takes. Contract, terminal and window read it here, so that none offers or ignores another's. */

/** What may narrow a report besides its key date, which every report has. */
export type ReportOption = 'audience' | 'house' | 'year' | 'person' | 'selection' | 'until'

/** In the order in which a reader looks for them: on the houses, then on the people. A report without `audience` is for the Amt alone. */
export const reportCatalogue = {
  belegung: ['audience', 'house'],
  plaetze: ['house'],
  evakuierung: ['house'],
  umzuege: ['until'],
  sperrungen: [],
  mietvertraege: [],
  prognose: [],
  fehlbelegung: [],
  personen: ['selection'],
  datenblatt: ['person'],
  zuweisungen: ['year'],
  platzbedarf: [],
  rechtskreis: [],
  rechtskreiswechsel: [],
  altersgruppen: [],
  wiedervorlagen: [],
} as const satisfies Readonly<Record<string, readonly ReportOption[]>>
export type ReportName = keyof typeof reportCatalogue

export const takes = (name: ReportName, option: ReportOption): boolean =>
  (reportCatalogue[name] as readonly ReportOption[]).includes(option)
