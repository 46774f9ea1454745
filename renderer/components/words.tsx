/** The words the building blocks say by themselves ("close", "clear"). They come in from `renderer/text`; no block holds a language. */
import type { ReactNode } from 'react'
import { createContext, use } from 'react'

export interface ComponentWords {
  readonly close: string
  readonly cancel: string
  readonly clear: string
  readonly openCalendar: string
  readonly openList: string
  readonly notADay: string
  readonly dayFormat: string
  readonly noMatch: string
  readonly notABirth: string
  readonly twoBirths: (births: string) => string
  readonly takeAway: (what: string) => string
  readonly notices: string
  readonly skipToContent: string
  readonly loading: string
  readonly increase: string
  readonly decrease: string
  readonly optional: string
  /** Said before a text whose sign (✓ ! ✗ i) a screen reader cannot see. */
  readonly signs: { readonly good: string; readonly warn: string; readonly bad: string; readonly info: string }
}

const WordsContext = createContext<ComponentWords | null>(null)

export interface WordsProviderProps {
  readonly words: ComponentWords
  readonly children: ReactNode
}

export function WordsProvider({ words, children }: WordsProviderProps) {
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The words of the nearest `WordsProvider`. Throws when the page entry forgot it. */
export function useWords(): ComponentWords {
  const words = use(WordsContext)
  if (!words) throw new Error('WordsProvider is missing at the page entry')
  return words
}
