/** German text: what of a person has no days, shown and changed. */
export const identity = {
  button: 'Angaben ändern',
  /** Beside the heading that says whose. */
  change: 'Ändern',
  title: (name: string) => `Angaben ändern: ${name}`,
  born: 'Geboren',
  bornHelp: '12.03.1985; 03.1985 oder 1985, wenn nicht mehr bekannt ist',
  sex: 'Geschlecht',
  nationality: 'Staatsangehörigkeit',
  nationalityHelp: 'Danach wird die Person gezählt',
  further: 'Weitere Staatsangehörigkeiten',
  languages: 'Sprachen',
  languagesHelp: 'Die am besten gesprochene zuerst',
  add: 'Hinzufügen …',
  number: {
    azr_number: 'AZR-Nummer',
    arrival_certificate: 'Ankunftsnachweis',
    bamf_file_number: 'BAMF-Aktenzeichen',
  },
  fileNumber: 'Eigenes Aktenzeichen',
  assignedOn: 'Zuweisung am',
  assignmentKind: 'Art der Zuweisung',
  noKind: 'keine Angabe',
  /** A hint, never a refusal: the paper is right. */
  unusual: {
    azr_number: 'Ungewöhnlich: 12 Ziffern erwartet. Wird so gespeichert.',
    arrival_certificate: 'Ungewöhnlich: ein Buchstabe und 7 Ziffern erwartet. Wird so gespeichert.',
    bamf_file_number: 'Ungewöhnlich: 7 bis 8 Ziffern, Bindestrich, 3 Ziffern erwartet. Wird so gespeichert.',
  },
  registered: (day: string) => `Erstregistrierung nach dieser Nummer: ${day}`,
  same: (number: string) => `Dieselbe Nummer (${number}) hat auch`,
  other: (name: string, number: string) => `${name} (${number})`,
  done: (name: string) => `${name}: Angaben geändert`,
} as const
