/** Reports: choose, look at the sheet, hand it out as a file. */
import { basename } from 'node:path'
import { type Desk, plain } from './clerkDesk.ts'
import { saveInDialog } from './dialogs.ts'

/** The sheet on the screen: every line of its table, with the heading above it. */
export interface PreviewTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Sum rows, empty cells left out. */
  readonly sums: readonly (readonly string[])[]
}

export const reporting = ({ app, page }: Desk) => {
  const preview = (title: string) => page.getByRole('region', { name: `Vorschau: ${title}`, exact: true })
  const saves = async (button: string, path: string): Promise<void> => {
    await saveInDialog(app, path)
    await page.getByRole('button', { name: button }).click()
    await page
      .getByRole('region', { name: 'Meldungen' })
      .getByText(`Gespeichert: ${basename(path)}`)
      .waitFor()
  }
  return {
    /** Chooses for whom the occupancy list is; `title` is what stands over the sheet. */
    async choosesAudience(audience: string, title: string): Promise<void> {
      await page.getByRole('radiogroup', { name: 'Empfänger' }).getByText(audience, { exact: true }).click()
      await preview(title).waitFor()
    },
    /** Chooses which report; `title` is what stands over the sheet. */
    async choosesReport(name: string): Promise<void> {
      await page.getByRole('radiogroup', { name: 'Bericht' }).getByText(name, { exact: true }).click()
      await page.getByRole('region', { name: /^Vorschau: Plätze/ }).waitFor()
    },
    /** Chooses the house from the open list; `whileOpen` looks at it. */
    async choosesHouse(house: string, title: string, whileOpen?: () => Promise<void>): Promise<void> {
      await page
        .getByRole('region', { name: 'Auswahl' })
        .getByRole('button', { name: /Unterkunft/ })
        .click()
      const option = page.getByRole('option', { name: house })
      await option.waitFor()
      await whileOpen?.()
      await option.click()
      await preview(title).waitFor()
    },
    /** All that stands on the sheet. */
    readsSheet: async (title: string): Promise<string> => plain(await preview(title).ariaSnapshot()),
    /** The table of the sheet: the section's heading before the cells of each row. */
    async readsTable(title: string): Promise<PreviewTable> {
      const found = await preview(title)
        .getByRole('table')
        .evaluate((table) => {
          const texts = (cells: Iterable<Element>) => [...cells].map((cell) => cell.textContent ?? '')
          const sections = [...table.querySelectorAll('tbody')].map((body) => {
            const lines = [...body.querySelectorAll('tr')]
            const heading = lines.find((line) => line.matches('.report-section'))?.textContent ?? ''
            const isSum = (line: Element) => line.matches('.report-sum, .report-total')
            const plainRows = lines.filter((line) => !isSum(line) && !line.matches('.report-section'))
            return {
              rows: plainRows.map((line) => [heading, ...texts(line.children)]),
              sums: lines.filter(isSum).map((line) => [heading, ...texts(line.children)]),
            }
          })
          return {
            headings: texts(table.querySelectorAll('thead th')),
            rows: sections.flatMap((section) => section.rows),
            sums: sections.flatMap((section) => section.sums),
          }
        })
      const read = (rows: string[][]) => rows.map((row) => row.map(plain))
      return {
        headings: found.headings.map(plain),
        rows: read(found.rows),
        sums: read(found.sums).map((row) => row.filter((cell) => cell !== '')),
      }
    },
    /** Picks a place for the workbook without expecting that it can be written there. */
    async triesToSaveExcel(path: string): Promise<void> {
      await saveInDialog(app, path)
      await page.getByRole('button', { name: 'Als Excel speichern' }).click()
    },
    savesPdf: (path: string) => saves('Als PDF speichern', path),
    savesExcel: (path: string) => saves('Als Excel speichern', path),
  }
}
