/** German text: payment runs, from the draft to the closed month. */

export const payments = {
  title: 'Zahlungen',
  empty: 'Noch kein Zahllauf',
  emptyText:
    'Hier zahlen Sie Monat für Monat: Das Programm rechnet aus, was jedem Haushalt zusteht, zeigt zuerst, was sich seit dem letzten Monat geändert hat, und verlangt für jeden Zweifel eine Entscheidung. Eine zweite Person gibt frei; danach ändert sich nichts mehr, und nichts wird zweimal gezahlt. Der erste Monat ist der, ab dem das Büro mit Quartier zahlt.',
  begin: (month: string) => `Zahllauf ${month} beginnen`,
  beginOther: 'Anderer Monat …',
  begun: (month: string) => `Zahllauf ${month} begonnen`,
  runTitle: (month: string, isOffCycle: boolean) => `${isOffCycle ? 'Zwischenlauf' : 'Zahllauf'} ${month}`,
  payOn: (day: string) => `Auszahlung ${day}`,
  open: {
    title: 'Zahllauf beginnen',
    month: 'Monat',
    payOn: 'Auszahlung am',
    payOnHelp: 'Gezahlt wird auf dem Weg, der an diesem Tag gilt',
    save: 'Zahllauf beginnen',
    cancel: 'Abbrechen',
    keys: 'Strg+Eingabe beginnt',
  },
} as const
