/** Every report by name, and which options it takes. Contract, terminal and window read it here, so that none offers or ignores another's. */

/** What may narrow a report besides its key date, which every report has. */
export type ReportOption = 'audience' | 'house' | 'year'

interface ReportKind {
  /** Under which heading a reader looks for it: the houses, or the people. */
  readonly group: 'housing' | 'people'
  /** A report without `audience` is for the Amt alone. */
  readonly takes: readonly ReportOption[]
}

export const reportCatalogue = {
  belegung: { group: 'housing', takes: ['audience', 'house'] },
  plaetze: { group: 'housing', takes: ['house'] },
  fehlbelegung: { group: 'housing', takes: [] },
  personen: { group: 'people', takes: [] },
  zuweisungen: { group: 'people', takes: ['year'] },
  rechtskreis: { group: 'people', takes: [] },
  altersgruppen: { group: 'people', takes: [] },
} as const satisfies Readonly<Record<string, ReportKind>>
export type ReportName = keyof typeof reportCatalogue

export const takes = (name: ReportName, option: ReportOption): boolean =>
  (reportCatalogue[name].takes as readonly ReportOption[]).includes(option)
