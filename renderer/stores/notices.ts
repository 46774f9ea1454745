/** What this session has done: shown as notices, and the stack that Strg+Z takes from. Held in memory only. */
import { create } from 'zustand'
import type { AuditId } from '../../db/domain/values.ts'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'good' | 'warn' | 'bad' | 'info'
  /** Set while the step can be taken back. */
  readonly undo: AuditId | null
  /** A file was saved that can be shown in its folder. */
  readonly isFile: boolean
}

interface Notices {
  readonly shown: readonly Notice[]
  /** Steps of this session that can be taken back, latest last. */
  readonly undoable: readonly { readonly auditId: AuditId; readonly text: string }[]
  readonly say: (text: string, tone?: Notice['tone'], isFile?: boolean) => void
  /** A step was saved; with an audit row it can be taken back. */
  readonly done: (text: string, auditId: AuditId | null) => void
  readonly undone: (auditId: AuditId) => void
  readonly dismiss: (id: number) => void
  readonly clear: () => void
}

/** More would cover the work. */
const most = 2
let lastId = 0
const add = (shown: readonly Notice[], notice: Omit<Notice, 'id'>): readonly Notice[] => {
  lastId += 1
  // What cannot be taken back is news for a moment only: the latest stands for all of them.
  const kept = shown.filter((earlier) => earlier.undo !== null).slice(-most)
  return [...kept, { ...notice, id: lastId }]
}

export const useNotices = create<Notices>()((set) => ({
  shown: [],
  undoable: [],
  say: (text, tone = 'info', isFile = false) =>
    set((state) => ({ shown: add(state.shown, { text, tone, undo: null, isFile }) })),
  done: (text, auditId) =>
    set((state) => ({
      shown: add(state.shown, { text, tone: 'good', undo: auditId, isFile: false }),
      undoable: auditId === null ? state.undoable : [...state.undoable, { auditId, text }],
    })),
  undone: (auditId) =>
    set((state) => ({
      shown: state.shown.filter((notice) => notice.undo !== auditId),
      undoable: state.undoable.filter((step) => step.auditId !== auditId),
    })),
  dismiss: (id) => set((state) => ({ shown: state.shown.filter((notice) => notice.id !== id) })),
  clear: () => set({ shown: [], undoable: [] }),
}))
