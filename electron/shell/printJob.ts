/**
 * `--print-job`: no window; makes one PDF of the document that the parent sends and ends. It is how the terminal makes PDFs
 * (see `db/export/pdf.ts`). Document and PDF travel over the parent's channel and never touch the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { reportDocument } from '../../db/contract/reports.ts'
import { makePdf } from './print.ts'

/** Must be called before Electron is ready. Chromium gets a throw-away folder, so that a running program is not disturbed. */
export function servePrintJob(): void {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-print-'))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }))
  // The hidden page's end is not ours.
  app.on('window-all-closed', () => undefined)
  process.once('disconnect', () => app.exit(1))
  process.once('message', (message) => void carryOut(message))
}

async function carryOut(message: unknown): Promise<void> {
  await app.whenReady()
  process.send?.(await answer(message), () => app.quit())
}

async function answer(message: unknown): Promise<{ pdf: Uint8Array } | { error: string }> {
  const document = reportDocument.safeParse((message as { document?: unknown } | null)?.document)
  if (!document.success) return { error: 'not a report document' }
  try {
    return { pdf: await makePdf(document.data) }
  } catch (fault) {
    return { error: fault instanceof Error ? fault.message : 'unknown' }
  }
}
