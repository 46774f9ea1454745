/** Taking over the office's Excel lists: choose, look at the preview, decide. */
import { basename } from 'node:path'
import { type Desk, plain } from './clerkDesk.ts'
import { pickInDialog, saveInDialog } from './dialogs.ts'

export type SheetName = 'Unterkünfte' | 'Zimmer' | 'Personen' | 'Belegung' | 'Zusammen'
export type OutcomeName = 'neu' | 'geändert' | 'unverändert' | 'fehlerhaft' | 'alle'

export const importing = ({ app, page }: Desk) => ({
  /** Picks the workbook in the system's dialog; what comes of it is for the test to see. */
  async picksWorkbook(path: string): Promise<void> {
    await pickInDialog(app, path)
    await page.getByRole('button', { name: 'Arbeitsmappe wählen …' }).click()
  },
  /** Waits for the preview and reads how many rows of each sheet have which outcome. */
  async readsTotals(): Promise<Record<string, Record<string, number>>> {
    const table = page.getByRole('table', { name: 'Zeilen je Blatt und Ergebnis' })
    await table.waitFor()
    const rows = await table.evaluate((element) => {
      const texts = (line: Element) => [...line.children].map((cell) => cell.textContent ?? '')
      return [...element.querySelectorAll('tr')].map(texts)
    })
    const [[, ...outcomes] = [], ...sheets] = rows
    return Object.fromEntries(
      sheets.map(([sheet = '', ...counts]) => [
        sheet,
        Object.fromEntries(outcomes.map((outcome, index) => [outcome, Number(counts[index])])),
      ]),
    )
  },
  /** Presses the number of these rows and reads what the preview then lists: each row's cells. */
  async looksAtRows(sheet: SheetName, outcome: OutcomeName): Promise<string[][]> {
    await page.getByRole('button', { name: new RegExp(`^${sheet}, ${outcome}: .* Zeilen zeigen$`) }).click()
    const rows = page.getByRole('grid', { name: /^Vorschau: / }).locator('tbody tr')
    const cells = await rows.evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    )
    return cells.map((row) => row.map(plain))
  },
  async discards(): Promise<void> {
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    await page.getByRole('button', { name: 'Arbeitsmappe wählen …' }).waitFor()
  },
  /** Takes every row over. */
  async takesAll(): Promise<void> {
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await page.getByRole('heading', { name: 'Übernommen' }).waitFor()
  },
  /** Takes the good rows over and keeps the wrong ones in a workbook at `path`. */
  async takesOnlyValid(path: string): Promise<void> {
    await saveInDialog(app, path)
    await page.getByRole('button', { name: 'Nur gültige Zeilen übernehmen' }).click()
    await page.getByRole('heading', { name: 'Übernommen' }).waitFor()
  },
  async savesTemplate(path: string): Promise<void> {
    await saveInDialog(app, path)
    await page.getByRole('button', { name: 'Vorlage speichern' }).click()
    await page
      .getByRole('region', { name: 'Meldungen' })
      .getByText(`Gespeichert: ${basename(path)}`)
      .waitFor()
  },
})
