/** German text: the Protokoll. A command nobody has named here is shown by its technical name. */
const commands: Readonly<Record<string, string>> = {
  'file.create': 'Büro angelegt',
  'file.demo': 'Demo-Büro angelegt',
  'office.addClerk': 'Name hinzugefügt',
  'office.undo': 'Rückgängig gemacht',
  'housing.moveHousehold': 'Haushalt verlegt',
  'people.recordStatus': 'Status erfasst',
  'people.recordRegime': 'Rechtskreis erfasst',
  'imports.apply': 'Excel-Listen eingelesen',
  'reports.issue': 'Bericht ausgegeben',
}

export const log = {
  title: 'Protokoll',
  subtitle: 'Wer hat wann was getan. Das Neueste steht oben.',
  command: (command: string): string => commands[command] ?? command,
  column: { at: 'Wann', actor: 'Wer', command: 'Was', changes: 'Einträge', state: 'Stand', undo: 'Rückgängig' },
  undone: 'zurückgenommen',
  done: 'gültig',
  undo: 'Rückgängig',
  undoNamed: (what: string, at: string) => `${what}, ${at}: rückgängig machen`,
  empty: 'Noch nichts geschehen',
  emptyText: 'Sobald jemand etwas ändert, einliest oder ausgibt, steht es hier.',
} as const
