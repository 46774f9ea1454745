/** The Stichtag: null is the office's today; any other day turns the program into a read-only look at that day. */
import { create } from 'zustand'
import type { Day } from '../../db/domain/values.ts'

interface Stichtag {
  readonly chosen: Day | null
  readonly look: (day: Day | null) => void
}

export const useStichtag = create<Stichtag>()((set) => ({
  chosen: null,
  look: (chosen) => set({ chosen }),
}))
