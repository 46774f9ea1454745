/** The line at the foot of every printed page. Chromium draws it outside the page: no style sheet and no font of ours reaches it. */
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { dayText, frameWords, madeAtText } from '../../db/domain/reports/frame.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const box = [
  'box-sizing:border-box',
  'width:100%',
  'margin:0 12mm',
  'padding-top:1.5mm',
  'border-top:0.5pt solid #000',
  'display:flex',
  'justify-content:space-between',
  'gap:6mm',
  'color:#000',
  "font:7.5pt 'Fira Sans','Segoe UI',Arial,sans-serif",
].join(';')

/** HTML for `printToPDF({ displayHeaderFooter: true, footerTemplate })`: office and list, key date and Stand, page x of y. */
export function footerTemplate(document: ReportDocument): string {
  // A letter goes out, a sign hangs on a door, a receipt is signed: none is a page of something.
  if (document.sheets?.some(({ kind }) => kind !== 'plan' && kind !== 'time')) return '<span></span>'
  const dates = `${frameWords.on} ${dayText(document.on)} · ${frameWords.madeAt} ${madeAtText(document.madeAt)}`
  const cut = 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap'
  return [
    `<div style="${box}">`,
    `<span style="${cut}">${escapeHtml(`${document.office} · ${document.title}`)}</span>`,
    `<span style="white-space:nowrap">${escapeHtml(dates)}</span>`,
    '<span style="white-space:nowrap">Seite <span class="pageNumber"></span> von <span class="totalPages"></span></span>',
    '</div>',
  ].join('')
}
