/**
 * The Stichtag, and the day whose knowledge is shown (Kenntnisstand). Null is the office's today; any other day turns the program into
 * a read-only look.
 */
import { create } from 'zustand'
import type { Day } from '../../db/domain/values.ts'

interface Stichtag {
  readonly chosen: Day | null
  readonly known: Day | null
  /** The panel in which the Kenntnisstand is chosen stands open. */
  readonly isAskingKnown: boolean
  /** Null is back to today, in both respects. */
  readonly look: (day: Day | null) => void
  readonly lookAsKnownOn: (known: Day | null) => void
  readonly askKnown: (isAsking: boolean) => void
}

export const useStichtag = create<Stichtag>()((set) => ({
  chosen: null,
  known: null,
  isAskingKnown: false,
  look: (chosen) => set(chosen === null ? { chosen, known: null } : { chosen }),
  lookAsKnownOn: (known) => set({ known }),
  askKnown: (isAskingKnown) => set({ isAskingKnown }),
}))
