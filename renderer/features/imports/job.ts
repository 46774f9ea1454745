/**
 * The import under way. It outlives a look at another screen, because one checks a preview against the plan; it ends with the window.
 * The preview is a picture of one moment and carries its fingerprint: what changed since is refused by the office's data.
 */
import { create } from 'zustand'
import type { Progress } from '../../../db/contract/rpc.ts'
import type { Refusal } from '../../../db/domain/errors.ts'
import { desktop } from '../../api/bridge.ts'
import { client } from '../../api/client.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'

export type Preview = OutputOf<'imports.preview'>
export interface Workbook {
  readonly name: string
  readonly bytes: Uint8Array
}
export interface Applied {
  readonly fresh: number
  readonly changed: number
  readonly wrong: number
  /** The wrong rows with their reasons, as a workbook. */
  readonly rejects: Uint8Array | null
}

export type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly workbook: Workbook; readonly progress: Progress | null }
  | { readonly kind: 'preview'; readonly workbook: Workbook; readonly preview: Preview; readonly isRenewed: boolean }
  | { readonly kind: 'applying'; readonly workbook: Workbook; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly applied: Applied }

interface Job {
  readonly stage: Stage
  readonly refusal: Refusal | null
}

export const useJob = create<Job>()(() => ({ stage: { kind: 'start' }, refusal: null }))
const put = (stage: Stage, refusal: Refusal | null = null) => useJob.setState({ stage, refusal })

let underWay: AbortController | null = null

/** Begins work that can be cancelled; what an earlier one still reports is ignored. */
function begin(): AbortController {
  underWay?.abort()
  underWay = new AbortController()
  return underWay
}

export const cancelJob = (): void => underWay?.abort()
export const discardJob = (): void => {
  cancelJob()
  put({ kind: 'start' })
}

export async function pickWorkbook(): Promise<void> {
  const picked = await desktop.pickWorkbook()
  if (!picked.ok) put({ kind: 'start' }, picked.error)
  else if (picked.value.workbook) await readWorkbook(picked.value.workbook)
}

/** Reads and compares; nothing is written. `isRenewed` says that the office changed since an earlier preview. */
export async function readWorkbook(workbook: Workbook, isRenewed = false): Promise<void> {
  const work = begin()
  put({ kind: 'reading', workbook, progress: null })
  const result = await client.imports.preview(workbook, {
    signal: work.signal,
    onProgress: (progress) => {
      if (underWay === work && !work.signal.aborted) put({ kind: 'reading', workbook, progress })
    },
  })
  if (underWay !== work) return
  if (result.ok) put({ kind: 'preview', workbook, preview: result.value, isRenewed })
  else put({ kind: 'start' }, result.error.code === 'CANCELLED' ? null : result.error)
}

const sum = (counts: Preview['counts'], outcome: 'new' | 'changed' | 'wrong'): number =>
  Object.values(counts).reduce((total, sheet) => total + sheet[outcome], 0)

/** Takes the previewed rows over in one step; with `skipInvalid` only the good ones. */
export async function applyWorkbook(workbook: Workbook, preview: Preview, skipInvalid: boolean): Promise<void> {
  const work = begin()
  put({ kind: 'applying', workbook, progress: null })
  const result = await client.imports.apply(
    { ...workbook, fingerprint: preview.fingerprint, skipInvalid },
    { signal: work.signal, onProgress: (progress) => put({ kind: 'applying', workbook, progress }) },
  )
  if (result.ok) {
    const { counts, rejects, auditId } = result.value
    const applied = { fresh: sum(counts, 'new'), changed: sum(counts, 'changed'), wrong: sum(counts, 'wrong'), rejects }
    put({ kind: 'done', applied })
    useNotices.getState().done(de.imports.done(applied.fresh, applied.changed), auditId)
    if (rejects) await saveRejects(rejects)
  } else if (result.error.code === 'WORKBOOK_CHANGED') await readWorkbook(workbook, true)
  else {
    const refusal = result.error.code === 'CANCELLED' ? null : result.error
    put({ kind: 'preview', workbook, preview, isRenewed: false }, refusal)
  }
}

async function save(suggestedName: string, bytes: Uint8Array): Promise<void> {
  const saved = await desktop.saveFile({ suggestedName, bytes })
  if (!saved.ok) useJob.setState({ refusal: saved.error })
  else if (saved.value.saved !== null) useNotices.getState().say(de.reports.saved(saved.value.saved), 'good', true)
}

export const saveRejects = (rejects: Uint8Array): Promise<void> => save(de.imports.rejectsName, rejects)

export async function saveTemplate(): Promise<void> {
  const template = await client.imports.template({})
  if (template.ok) await save(de.imports.templateName, template.value)
  else useJob.setState({ refusal: template.error })
}
