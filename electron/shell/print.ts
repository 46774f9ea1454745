/** A report on paper or as PDF: a hidden page draws the document, Chromium prints it. Nothing of it touches the disk on the way. */
import { join } from 'node:path'
import { app, BrowserWindow, type PrintToPDFOptions, type WebContents } from 'electron'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { origin } from './pages.ts'
import { servePages } from './protocol.ts'
import { safePreferences } from './security.ts'

/** What the print page says when all is drawn and the fonts are there. */
export interface PrintReady {
  /** HTML of the page foot, for Chromium's `footerTemplate`. */
  readonly footer: string
}

const readyWithinMs = 60_000
/** A session without `persist:` lives in memory only. */
const partition = 'print'

/** Draws the document and makes its PDF, tagged for screen readers. @throws when the page cannot be drawn */
export function makePdf(document: ReportDocument): Promise<Uint8Array> {
  return withPrintPage(document, async (contents, { footer }) => {
    // Size, orientation and margins stand in the page's own `@page` rules; the foot is drawn in the lower margin.
    const options: PrintToPDFOptions = {
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }
    return new Uint8Array(await contents.printToPDF(options))
  })
}

/** Draws the document and opens the system's print dialog; false when the clerk left it. @throws when printing fails */
export function printOnPaper(document: ReportDocument): Promise<boolean> {
  return withPrintPage(
    document,
    (contents) =>
      new Promise((resolve, reject) => {
        const options = {
          landscape: document.orientation === 'landscape',
          pageSize: 'A4' as const,
          printBackground: true,
          header: document.office,
          footer: document.purpose,
        }
        contents.print(options, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed)
          else reject(new Error(`printing failed: ${reason}`))
        })
      }),
  )
}

async function withPrintPage<T>(
  document: ReportDocument,
  use: (contents: WebContents, ready: PrintReady) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...safePreferences,
      partition,
      preload: join(app.getAppPath(), 'out', 'preload', 'print.cjs'),
      devTools: false,
      offscreen: drawsWithoutScreen(),
    },
  })
  try {
    const contents = window.webContents
    serveOnce(contents)
    const [ready] = await Promise.all([drawn(contents, document), window.loadURL(`${origin}/print.html`)])
    return await use(contents, ready)
  } finally {
    window.destroy()
  }
}

/** Without a screen Electron can only draw into memory; a usual window would end it. */
const drawsWithoutScreen = (): boolean => app.commandLine.getSwitchValue('ozone-platform') === 'headless'

/** Asked for here so that the handlers of the session are set once, before its first page. */
function serveOnce(contents: WebContents): void {
  if (!contents.session.protocol.isProtocolHandled('app')) {
    servePages(contents.session, join(app.getAppPath(), 'out', 'renderer'))
  }
}

/** Hands the document to this page alone and waits until it is drawn. */
function drawn(contents: WebContents, document: ReportDocument): Promise<PrintReady> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the print page was not ready in time')), readyWithinMs)
    contents.ipc.handle('print:document', () => document)
    contents.ipc.once('print:ready', (_event, footer: unknown) => {
      clearTimeout(late)
      resolve({ footer: String(footer) })
    })
    contents.ipc.once('print:failed', (_event, reason: unknown) => reject(new Error(String(reason))))
    contents.once('render-process-gone', (_event, { reason }) => reject(new Error(`the print page ended: ${reason}`)))
    contents.once('did-fail-load', (_event, code) => reject(new Error(`the print page did not load: ${code}`)))
  })
}
