/** A ReportDocument as an Excel workbook. Never sorts, sums or filters: what stands in the document is what the reader gets. */
import { Writable } from 'node:stream'
import type { ReportDocument } from '../domain/reports/document.ts'
import { writeList } from './excelList.ts'
import { notesSheet, writeNotes } from './excelNotes.ts'

/** Keeps what is written to it, for a file that is saved in one go. */
class Collector extends Writable {
  readonly chunks: Uint8Array[] = []
  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk)
    done()
  }
}

/**
 * The bytes of an .xlsx file with two sheets: the list (named after the title) and `Hinweise`. 10,000 rows take about two seconds;
 * the stream writer keeps memory flat. ExcelJS costs 350 ms to load, so it is loaded with the first export.
 */
export async function writeExcel(document: ReportDocument): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const collector = new Collector()
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: collector, useStyles: true, useSharedStrings: true })
  workbook.creator = document.office
  workbook.lastModifiedBy = document.madeBy
  workbook.created = new Date(document.madeAt)
  workbook.modified = workbook.created
  writeList(workbook, document, notesSheet)
  writeNotes(workbook, document)
  await workbook.commit()
  // Bytes of their own: a Buffer may be a view into memory it shares with other things, and would send that along to another process.
  return new Uint8Array(Buffer.concat(collector.chunks))
}
