/**
 * What a number on a paper should look like (domain.md § 2). A number that looks different gets a hint and is kept all the same:
 * the paper is right, whatever a rule says of it.
 */
import { type Day, isDay } from '../values.ts'

/** Numbers that name one person; the office's own file number has no form of its own. */
export const identifiers = {
  azr_number: { form: /^\d{12}$/ },
  arrival_certificate: { form: /^[A-Z] \d{7}$/ },
  bamf_file_number: { form: /^\d{7,8}-\d{3}$/ },
} as const
export type Identifier = keyof typeof identifiers

/** As it is kept: single blanks, an AZR number without any, capitals on the Ankunftsnachweis; null for an empty text. */
export function tidyIdentifier(identifier: Identifier | 'file_number', text: string | null): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  if (line === '') return null
  if (identifier === 'azr_number') return line.replaceAll(' ', '')
  if (identifier === 'bamf_file_number') return line.replace(/ ?[-–] ?/g, '-')
  if (identifier !== 'arrival_certificate') return line
  return line.toUpperCase().replace(/^([A-Z]) ?(\d{7})$/, '$1 $2')
}

/** True where a number is given and does not look like one of its kind. */
export const looksWrong = (identifier: Identifier, text: string | null): boolean => {
  const tidy = tidyIdentifier(identifier, text)
  return tidy !== null && !identifiers[identifier].form.test(tidy)
}

/**
 * The day of the first registration, which the first six digits of an AZR number name as YYMMDD; null where they name none.
 * A year that lies after `today` is one of the last century.
 */
export function firstRegistration(azrNumber: string | null, today: Day): Day | null {
  const [, year, month, date] = /^(\d{2})(\d{2})(\d{2})\d{6}$/.exec(tidyIdentifier('azr_number', azrNumber) ?? '') ?? []
  const days = [`20${year}-${month}-${date}`, `19${year}-${month}-${date}`].filter(isDay)
  return days.find((day) => day <= today) ?? null
}
