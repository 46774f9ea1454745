/** What can be chosen in a cell, and what a few typed letters mean. Pure. */
import { languages } from '../../../db/domain/people/languages.ts'
import { searchKey } from '../../../db/domain/people/search.ts'
import { benefitRegimes, codesOf, householdRoles, residenceStatuses, sexes } from '../../../db/domain/people/terms.ts'
import { de } from '../../text/de.ts'
import { nationalities } from '../../text/nationalities.ts'

export interface Choice<Id extends string = string> {
  readonly id: Id
  /** What stands in the cell. */
  readonly label: string
  /** Beside it in the list. */
  readonly note?: string
  /** What else means it. */
  readonly words: readonly string[]
}

const { words: meant } = de.intake

const sexChoices = codesOf(sexes).map((id) => ({
  id,
  label: id === 'unknown' ? '?' : sexes[id].term,
  note: sexes[id].long,
  words: [sexes[id].long, ...meant.sex[id]],
}))
const roleChoices = codesOf(householdRoles).map((id) => ({ id, label: householdRoles[id].term, words: meant.role[id] }))
const statusChoices = codesOf(residenceStatuses).map((id) => ({
  id,
  label: residenceStatuses[id].term,
  note: residenceStatuses[id].law,
  words: [residenceStatuses[id].law],
}))
const regimeChoices = codesOf(benefitRegimes).map((id) => ({
  id,
  label: benefitRegimes[id].term,
  words: meant.regime[id],
}))
const languageChoices = codesOf(languages).map((id) => ({ id, label: languages[id].term, words: [id] }))

/** The columns in which one of a list stands. */
export const choicesOf = {
  sex: sexChoices,
  role: roleChoices,
  nationality: nationalities,
  status: statusChoices,
  regime: regimeChoices,
} as const
export type ChoiceColumn = keyof typeof choicesOf
export const isChoice = (column: string): column is ChoiceColumn => Object.hasOwn(choicesOf, column)
/** The fields that hold several of a list, with commas between them. */
export const severalOf = { further: nationalities, languages: languageChoices } as const

interface Keys {
  readonly name: string
  readonly others: readonly string[]
  readonly words: readonly string[]
  readonly all: string
}
/** Folded once: a sheet reads its cells with every letter that is typed. */
const known = new WeakMap<Choice, Keys>()
function keysOf(choice: Choice): Keys {
  const before = known.get(choice)
  if (before) return before
  const name = searchKey(choice.label)
  const others = choice.words.map(searchKey)
  const all = [name, ...others].join(' ')
  const keys = { name, others, words: all.split(' '), all }
  known.set(choice, keys)
  return keys
}

/** Better readings first: said exactly, beginning so, with a word that begins so, holding it somewhere. */
function rank(choice: Choice, typed: string): number | null {
  const { name, others, words, all } = keysOf(choice)
  if (name === typed || others.includes(typed)) return 0
  if (name.startsWith(typed)) return 1
  const parts = typed.split(' ')
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2
  return parts.every((part) => all.includes(part)) ? 3 : null
}

/** Everything that the typed letters can mean, best first; all of it for an empty text. */
export function fitting<C extends Choice>(choices: readonly C[], text: string): readonly C[] {
  const typed = searchKey(text)
  // A sign alone, such as the question mark of an unknown sex, is no word.
  if (typed === '') return text.trim() === '' ? choices : choices.filter(({ label }) => label === text.trim())
  return choices
    .flatMap((choice) => {
      const found = rank(choice, typed)
      return found === null ? [] : [{ choice, found }]
    })
    .sort((a, b) => a.found - b.found)
    .map(({ choice }) => choice)
}

const labelled = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>()
/** The choice that is called so, letter for letter: what stands in most cells. */
function called<C extends Choice>(choices: readonly C[], text: string): C | undefined {
  const labels = labelled.get(choices) ?? new Map(choices.map((choice) => [choice.label, choice]))
  labelled.set(choices, labels)
  return labels.get(text) as C | undefined
}

/** What a text means; null when nothing fits. */
export const meaning = <C extends Choice>(choices: readonly C[], text: string): C | null =>
  text.trim() === '' ? null : (called(choices, text) ?? fitting(choices, text)[0] ?? null)

/** Several, with commas between them; `wrong` is the first part that means nothing. */
export function meanings<C extends Choice>(
  choices: readonly C[],
  text: string,
): { readonly found: readonly C[]; readonly wrong: string | null } {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.map((part) => meaning(choices, part))
  return {
    found: found.filter((choice) => choice !== null),
    wrong: parts.find((_, at) => found[at] === null) ?? null,
  }
}
