/** The hidden print page: gets its document, draws it, waits for the fonts, and hands over the foot of the pages. */

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PrintBridge } from '../../electron/contract.ts'
import '../styles/fonts.css'
import { footerTemplate } from './footer.ts'
import { ReportPage } from './ReportPage.tsx'

declare global {
  interface Window {
    readonly quartierPrint: PrintBridge
  }
}

const { quartierPrint } = window

async function draw(): Promise<void> {
  const report = await quartierPrint.document()
  const root = document.getElementById('root')
  if (!root) throw new Error('print.html has no root')
  // It becomes the title of the PDF.
  document.title = report.title
  flushSync(() => createRoot(root).render(<ReportPage document={report} />))
  // Fonts are asked for when text is laid out, which a hidden page does not do by itself.
  root.getBoundingClientRect()
  await document.fonts.ready
  quartierPrint.ready(footerTemplate(report))
}

draw().catch((fault: unknown) => quartierPrint.failed(fault instanceof Error ? fault.name : 'unknown'))
