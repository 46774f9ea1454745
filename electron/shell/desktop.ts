/** What the desktop does for the page: its dialogs, files and the printer. Paths stay here. */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter, type SaveDialogOptions, shell } from 'electron'
import type { Refusal } from '../../db/domain/errors.ts'
import { ok, type Result, refuse } from '../../db/domain/result.ts'
import type { DesktopHandlers } from '../contract.ts'
import { readChosen, readWorkbook, withExtension, writeWhole } from './files.ts'
import type { Memory } from './memory.ts'
import type { Office } from './office.ts'
import { makePdf, printOnPaper } from './print.ts'
import { words } from './text.de.ts'

export interface DesktopParts {
  readonly window: BrowserWindow
  readonly office: Office
  readonly memory: Memory
  readonly demo: boolean
  /** Why the file of the start could not be opened, once that is known. */
  readonly started: Promise<Refusal | null>
}

const officeExtension = '.quartier'
const officeFilters: FileFilter[] = [
  { name: words.dialog.office, extensions: [officeExtension.slice(1)] },
  { name: words.dialog.allFiles, extensions: ['*'] },
]
const workbookFilters: FileFilter[] = [{ name: words.fileTypes.xlsx, extensions: ['xlsx'] }]

const bankFilters: FileFilter[] = [
  { name: words.fileTypes.bank, extensions: ['xml', 'csv', 'txt'] },
  { name: words.dialog.allFiles, extensions: ['*'] },
]

/** The handlers behind `window.quartier.shell`. */
export function createDesktop({ window, office, memory, demo, started }: DesktopParts): DesktopHandlers {
  let savedLast: string | null = null
  let folder: string | null = null
  const startFolder = (): string => folder ?? app.getPath('documents')

  async function choose(title: string, filters: FileFilter[]): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog(window, { title, filters, properties: ['openFile'] })
    return filePaths[0] ?? null
  }
  async function chooseTarget(
    title: string,
    name: string,
    filters: FileFilter[],
    properties: NonNullable<SaveDialogOptions['properties']>,
  ): Promise<string | null> {
    const defaultPath = join(startFolder(), name)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, filters, defaultPath, properties })
    return canceled || !filePath ? null : filePath
  }
  /** Asks where, then makes the bytes and writes them: a closed dialog costs nothing. */
  async function save(
    suggestedName: string,
    make: () => Promise<Uint8Array>,
  ): Promise<Result<{ saved: string | null }>> {
    const extension = extname(suggestedName).toLowerCase()
    const type = extension.slice(1) as keyof typeof words.fileTypes
    const filters = [{ name: words.fileTypes[type], extensions: [type] }]
    const chosen = await chooseTarget(words.dialog.save, suggestedName, filters, ['showOverwriteConfirmation'])
    if (chosen === null) return ok({ saved: null })
    const target = withExtension(chosen, extension)
    // The dialog asked about the name that was typed, not about this one.
    if (target !== chosen && existsSync(target)) return refuse({ code: 'FILE_EXISTS' })
    folder = dirname(target)
    const written = await writeWhole(target, await make())
    if (!written.ok) return written
    savedLast = target
    return ok({ saved: basename(target) })
  }

  return {
    async startInfo() {
      const startError = await started
      const open = office.path()
      const { recent } = memory.get()
      return ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform as 'win32' | 'linux' | 'darwin',
        demo,
        opened: open === null ? null : basename(open),
        recent: recent === null ? null : { fileName: basename(recent) },
        startError,
      })
    },
    async openOffice() {
      const path = await choose(words.dialog.openOffice, officeFilters)
      return path === null ? ok({ opened: null }) : office.open(path)
    },
    async newOffice({ office: name, clerk }) {
      // No question about overwriting: a data file is never overwritten, whatever is answered.
      const chosen = await chooseTarget(words.dialog.newOffice, words.suggestedOffice, officeFilters, [])
      if (chosen === null) return ok({ opened: null })
      return office.create(withExtension(chosen, officeExtension), name, clerk)
    },
    openDemo: () => office.openDemo(),
    openRecent: () => office.openRecent(),
    closeOffice: () => office.close(),
    async pickWorkbook() {
      const path = await choose(words.dialog.pickWorkbook, workbookFilters)
      if (path === null) return ok({ workbook: null })
      const read = await readWorkbook(path)
      return read.ok ? ok({ workbook: read.value }) : read
    },
    async pickBankList() {
      const path = await choose(words.dialog.pickBankList, bankFilters)
      if (path === null) return ok({ list: null })
      const read = await readChosen(path, 'BANK_FILE_TOO_LARGE', 'BANK_FILE_UNREADABLE')
      return read.ok ? ok({ list: read.value }) : read
    },
    saveFile: ({ suggestedName, bytes }) => save(suggestedName, () => Promise.resolve(bytes)),
    savePdf: ({ suggestedName, document }) => save(suggestedName, () => makePdf(document)),
    printDocument: async ({ document }) => ok({ printed: await printOnPaper(document) }),
    async showSaved() {
      if (savedLast === null || !existsSync(savedLast)) return ok({ shown: false })
      shell.showItemInFolder(savedLast)
      return ok({ shown: true })
    },
  }
}
