/** What the reports on people share: words for what is not known, the frame of a sheet, and the sentences on who is counted. */
import type { PersonOnDay } from '../people/registerOn.ts'
import type { Day } from '../values.ts'
import type { NationalityNames, RegisterFacts } from './facts.ts'
import { counted, dayText } from './frame.ts'
import { isChild } from './tally.ts'

export const notGiven = 'ohne Angabe'

/** `Syrien`; a key that nobody has named as it is; null when none is recorded. */
export const nationalityText = (key: string | null, names: NationalityNames): string | null =>
  key === null ? null : (names[key] ?? key)

export const householdsOf = (people: readonly PersonOnDay[]): number =>
  new Set(people.map((person) => person.householdId)).size

export const childrenOf = (people: readonly PersonOnDay[], on: Day): number =>
  people.filter((person) => isChild(person, on)).length

/** Whom a list of the whole register counts. */
export const registerNotes = ({ on }: RegisterFacts): readonly string[] => [
  `Im Register ist, wer am ${dayText(on)} zu einem Haushalt des Amts gehört: von der Ankunft oder Geburt bis zum Wegzug.`,
]

/** Says that a count of children leaves some out; nothing when it does not. */
export const withoutBirthNotes = (people: readonly Pick<PersonOnDay, 'birth'>[]): readonly string[] => {
  const unknown = people.filter((person) => person.birth === null).length
  return unknown === 0
    ? []
    : [`Bei ${counted(unknown, 'Person', 'Personen')} ist kein Geburtsdatum bekannt; sie zählen nicht als Kinder.`]
}

export const partialBirthNote =
  'Ist vom Geburtsdatum nur Monat oder Jahr bekannt, zählt das Alter vom ersten Tag davon an.'
