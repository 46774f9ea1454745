/** Who works here, whether something is being saved, and whether the data process lives. Nothing of it outlasts the window. */
import { create } from 'zustand'
import type { QuartierEvents } from '../../electron/contract.ts'

type BackendGone = QuartierEvents['backend-gone']

interface Session {
  /** The clerk's name; every command carries it. */
  readonly actor: string | null
  readonly saving: number
  /** When this window saved last, as UTC ISO text. */
  readonly savedAt: string | null
  /** Set from the death of the data process until the clerk has read of it. */
  readonly gone: BackendGone | null
  readonly workAs: (actor: string | null) => void
  readonly saveBegins: () => void
  readonly saveEnds: (done: boolean) => void
  readonly backendIsGone: (event: BackendGone) => void
  readonly goneIsRead: () => void
}

export const useSession = create<Session>()((set) => ({
  actor: null,
  saving: 0,
  savedAt: null,
  gone: null,
  workAs: (actor) => set({ actor }),
  saveBegins: () => set((state) => ({ saving: state.saving + 1 })),
  saveEnds: (done) =>
    set((state) => ({
      saving: Math.max(0, state.saving - 1),
      savedAt: done ? new Date().toISOString() : state.savedAt,
    })),
  backendIsGone: (gone) => set({ gone }),
  goneIsRead: () => set({ gone: null }),
}))
