/**
 * What the page may ask of the desktop, and the bridge `window.quartier` on which it asks. The page never sees or names a path:
 * dialogs, files and the printer belong to the main process; the page gets file names and bytes.
 */
import { z } from 'zod'
import { reportDocument } from '../db/contract/reports.ts'
import type { Call, Progress, Reply, Topic } from '../db/contract/rpc.ts'
import { bytes, line } from '../db/contract/values.ts'
import type { PackedReply } from '../db/contract/wire.ts'
import { errorCodes, type Refusal } from '../db/domain/errors.ts'
import type { ReportDocument } from '../db/domain/reports/document.ts'
import type { Result } from '../db/domain/result.ts'

/** A workbook above this size is refused before it is read. */
export const workbookLimitBytes = 25 * 1024 * 1024

const refusal = z.object({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.unknown()).optional(),
}) as unknown as z.ZodType<Refusal>

/** A file name without folder; `null` when the clerk closed the dialog without choosing. */
const opened = z.object({ opened: z.string().nullable() })
const saved = z.object({ saved: z.string().nullable() })
/** A file name with the type of file it is to become: no folder, nothing a system forbids in names, nothing that can be run. */
const suggestedName = line(120).regex(/^[^\\/:*?"<>|]+\.(xlsx|pdf|xml)$/)
const nothing = z.object({})

const startInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.enum(['win32', 'linux', 'darwin']),
  /** Started with `--demo`. */
  demo: z.boolean(),
  /** The data file that is open now. */
  opened: z.string().nullable(),
  /** The data file that was open last; offered by `openRecent`. */
  recent: z.object({ fileName: z.string() }).nullable(),
  /** Why the file of the start (`--file`, `--demo` or the one open last) could not be opened. */
  startError: refusal.nullable(),
})

/** Every question to the desktop. All answer with a `Result`; a dialog closed without choosing is `null`, not a refusal. */
export const desktopContract = {
  /** Answers when the file of the start is open or refused: the page's first question. */
  startInfo: { input: nothing, output: startInfo },
  /** Asks for a data file and opens it. */
  openOffice: { input: nothing, output: opened },
  /** Asks where to keep a new data file and makes it; never over an existing file (FILE_EXISTS). */
  newOffice: { input: z.object({ office: line(120).min(1), clerk: line(80).min(1) }), output: opened },
  /** Opens the demo office, made at the first time. */
  openDemo: { input: nothing, output: opened },
  /** Opens the file of `startInfo.recent`; FILE_NOT_FOUND when there is none. */
  openRecent: { input: nothing, output: opened },
  closeOffice: { input: nothing, output: nothing },
  /** Asks for an Excel workbook; WORKBOOK_TOO_LARGE above 25 MB. */
  pickWorkbook: {
    input: nothing,
    output: z.object({ workbook: z.object({ name: z.string(), bytes }).nullable() }),
  },
  /** Asks for a list of the bank: CAMT.053 or CSV; BANK_FILE_TOO_LARGE above 25 MB. */
  pickBankList: {
    input: nothing,
    output: z.object({ list: z.object({ name: z.string(), bytes }).nullable() }),
  },
  /** Asks where, then writes all or nothing (TARGET_NOT_WRITABLE, DISK_FULL). `suggestedName` ends in .xlsx, .pdf or .xml. */
  saveFile: { input: z.object({ suggestedName, bytes }), output: saved },
  /** Asks where, then writes the document as PDF. */
  savePdf: { input: z.object({ suggestedName, document: reportDocument }), output: saved },
  /** Opens the system's print dialog; false when the clerk left it without printing. */
  printDocument: { input: z.object({ document: reportDocument }), output: z.object({ printed: z.boolean() }) },
  /** Shows the file saved last in the system's file manager; false when nothing was saved yet. */
  showSaved: { input: nothing, output: z.object({ shown: z.boolean() }) },
} as const

export type DesktopContract = typeof desktopContract
export type DesktopMethod = keyof DesktopContract
type Asked<M extends DesktopMethod> = z.input<DesktopContract[M]['input']>
type Answered<M extends DesktopMethod> = Promise<Result<z.output<DesktopContract[M]['output']>>>

/** The desktop as the page sees it; methods without input are called without argument. */
export type Desktop = {
  readonly [M in DesktopMethod]: Record<string, never> extends Asked<M>
    ? () => Answered<M>
    : (input: Asked<M>) => Answered<M>
} & {
  /** Says once that the first real content stands on the screen. */
  readonly usable: () => void
}

/** What the main process does for each question. */
export type DesktopHandlers = {
  readonly [M in DesktopMethod]: (input: z.output<DesktopContract[M]['input']>) => Answered<M>
}

export type MenuCommand = 'new' | 'open' | 'demo' | 'close' | 'help'

/** What the page may listen to. */
export interface QuartierEvents {
  /** Records of these topics have changed: ask again. */
  readonly changed: readonly Topic[]
  /** A command of the menu that the page carries out. */
  readonly menu: MenuCommand
  /**
   * The data process died; calls under way were answered with BACKEND_GONE. `running`: it was started again and the data file is
   * open again; otherwise `refusal` says why not, or is null when it will not start any more.
   */
  readonly 'backend-gone': { readonly running: boolean; readonly refusal: Refusal | null }
}

/** `window.quartier` */
export interface QuartierBridge {
  /**
   * Asks the office's data. `id` is the page's own number of this call, used once; `cancel(id)` ends it with CANCELLED where
   * the work can be cancelled. Never rejects for a refusal; a method outside `pageContract` is refused with UNKNOWN_METHOD.
   */
  readonly call: (id: number, call: Call, onProgress?: (progress: Progress) => void) => Promise<Reply>
  /** As `call`, and four times as fast with long lists: the page reads the answer itself with `unpack` of `db/contract/wire.ts`. */
  readonly ask: (id: number, call: Call, onProgress?: (progress: Progress) => void) => Promise<PackedReply>
  readonly cancel: (id: number) => void
  /** @returns a function that stops listening */
  readonly on: <E extends keyof QuartierEvents>(event: E, listener: (payload: QuartierEvents[E]) => void) => () => void
  readonly shell: Desktop
}

/** `window.quartierPrint`, in the hidden print page only. */
export interface PrintBridge {
  readonly document: () => Promise<ReportDocument>
  /** All is drawn and the fonts are there; `footer` is HTML for Chromium's page foot. */
  readonly ready: (footer: string) => void
  /** It cannot be drawn. */
  readonly failed: (reason: string) => void
}
