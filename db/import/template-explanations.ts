/** The sheet `Erläuterungen` of the template: what to do, then each column with its meaning, an example and the known words. */
import type { Worksheet } from 'exceljs'
import { sheetNames } from '../domain/register/rows.ts'
import { type Column, writtenHeading } from './columns.ts'
import { sheetKeys } from './columns-sheets.ts'
import { columnsOf } from './parse.ts'
import { font, styleHead, wrappedHeight } from './template-style.ts'

const introduction = [
  'Importvorlage für Quartier',
  'Tragen Sie auf den Blättern Unterkünfte, Zimmer, Personen, Belegung und Ankündigungen je Zeile einen Eintrag ein. Die Überschriften stehen in Zeile 1; ihre Reihenfolge ist frei, Spalten mit * müssen da und ausgefüllt sein.',
  'Blätter und Spalten, die Sie nicht brauchen, können Sie weglassen: Was dort im Programm schon steht, bleibt dann unverändert. Eine leere Zelle bedeutet dagegen, dass nichts bekannt ist.',
  'Datum: TT.MM.JJJJ. Ja oder nein: ja, nein. Beträge: 1.234,50. Formeln werden nicht übernommen; fügen Sie stattdessen die Werte ein.',
  'Vor dem Import zeigt das Programm Zeile für Zeile, was neu, geändert oder falsch ist. Dieselbe Datei zweimal einzulesen ändert nichts.',
  'Dieses Blatt wird nicht eingelesen. Die Spalte „Beispiel“ ergibt von oben nach unten gelesen je Blatt eine vollständige Zeile; alle Namen sind erfunden.',
]

const head = ['Blatt', 'Spalte', 'Pflicht', 'Was hineingehört', 'Beispiel', 'Bekannte Werte']
const widths = [14, 22, 9, 70, 24, 60]

/** The list of all states is too long to print; the drop-down has it. */
const choicesText = ({ choices }: Column<unknown>): string =>
  choices.length > 30 ? 'siehe Auswahlliste' : choices.join(', ')

/** Rows of the table: one for each column of each sheet. */
export const explanationRows = (): string[][] =>
  sheetKeys.flatMap((key) =>
    Object.values(columnsOf[key]).map((column) => [
      sheetNames[key],
      writtenHeading(column),
      column.required ? 'ja' : '',
      column.explanation,
      column.example,
      choicesText(column),
    ]),
  )

export function addExplanations(sheet: Worksheet): void {
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@', font } }))
  for (const sentence of introduction) {
    const row = sheet.addRow([sentence])
    sheet.mergeCells(row.number, 1, row.number, head.length)
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
    row.height = wrappedHeight([sentence], [widths.reduce((sum, width) => sum + width)])
  }
  sheet.getRow(1).height = 26
  sheet.getCell('A1').font = { ...font, bold: true, size: 16 }
  sheet.addRow([])
  const titles = sheet.addRow(head)
  titles.eachCell((cell) => styleHead(cell, true))
  for (const values of explanationRows()) {
    const row = sheet.addRow(values)
    row.height = wrappedHeight(values, widths)
    row.eachCell((cell) => {
      cell.alignment = { wrapText: true, vertical: 'top' }
    })
  }
  sheet.views = [{ state: 'frozen', ySplit: titles.number }]
  sheet.pageSetup = {
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToHeight: 0,
    printTitlesRow: `${titles.number}:${titles.number}`,
  }
}
