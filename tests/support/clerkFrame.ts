/** What the frame around every screen offers: the sections, the search, the Stichtag, taking a step back. */
import { beginning, type Desk, literal, plain } from './clerkDesk.ts'

export type SectionName =
  | 'Übersicht'
  | 'Unterkünfte'
  | 'Personen'
  | 'Zuweisungen'
  | 'Fehlbelegung'
  | 'Rechtskreiswechsel'
  | 'Wiedervorlagen'
  | 'Berichte'
  | 'Excel-Import'
  | 'Protokoll'
  | 'Einstellungen'

export const framing = ({ page }: Desk) => {
  const notices = page.getByRole('region', { name: 'Meldungen' })
  const palette = page.getByRole('dialog', { name: 'Suchen' })
  const stichtag = page.getByRole('textbox', { name: 'Stichtag: alle Ansichten an diesem Tag' })
  return {
    async goesTo(section: SectionName): Promise<void> {
      const link = page
        .getByRole('navigation', { name: 'Bereiche' })
        .getByRole('button', { name: new RegExp(`^${literal(section)}( [\\d.]+ .*)?$`) })
      await link.click()
      await page.getByRole('heading', { name: section, level: 1 }).waitFor()
    },
    /** Goes there by Alt and the key of its place among the sections: the figures, 0 for the tenth, then point and comma. */
    async goesByKey(section: SectionName): Promise<void> {
      const links = page.getByRole('navigation', { name: 'Bereiche' }).locator('.frame-nav-group > button')
      const names = await links.allTextContents()
      const place = names.findIndex((name) => plain(name).startsWith(section))
      await page.keyboard.press(`Alt+${'1234567890.,'[place]}`)
      await page.getByRole('heading', { name: section, level: 1 }).waitFor()
    },
    /** Searches with Strg+K and takes the line that begins with `line`. */
    async finds(typed: string, line: string): Promise<void> {
      await page.keyboard.press('Control+k')
      await palette.getByRole('combobox', { name: 'Suchen' }).fill(typed)
      await palette.getByRole('option', { name: beginning(line) }).click()
      await palette.waitFor({ state: 'hidden' })
    },
    /** Shows the whole office on another day, given as she types it. */
    async looksAt(day: string): Promise<void> {
      await stichtag.fill(day)
      await stichtag.press('Enter')
      await page.getByText(`Stand ${day}: nur Ansicht.`).waitFor()
    },
    readsStichtag: (): Promise<string> => stichtag.inputValue(),
    async returnsToToday(): Promise<void> {
      await page.getByRole('button', { name: 'Zurück zu heute' }).click()
      await page.getByText('nur Ansicht.').waitFor({ state: 'hidden' })
    },
    /** Takes the last step back with Strg+Z. */
    async undoes(step: string): Promise<void> {
      await page.keyboard.press('Control+z')
      await notices.getByText(`Rückgängig gemacht: ${step}`).waitFor()
    },
    /** Takes a step back by the button of its notice. */
    async undoesByNotice(step: string): Promise<void> {
      await notices.locator('div').filter({ hasText: step }).getByRole('button', { name: 'Rückgängig' }).first().click()
      await notices.getByText(`Rückgängig gemacht: ${step}`).waitFor()
    },
    /** Closes every notice, so that the next one is the next one. */
    async closesNotices(): Promise<void> {
      const close = notices.getByRole('button', { name: 'Schließen' })
      for (let left = await close.count(); left > 0; left = await close.count()) await close.first().click()
    },
    /** What the Protokoll lists, the newest first: each row's cells. */
    async readsLog(): Promise<string[][]> {
      const rows = page
        .getByRole('grid', { name: 'Protokoll' })
        .getByRole('row')
        .filter({ has: page.getByRole('gridcell') })
      await rows.first().waitFor()
      const cells = await rows.evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      )
      return cells.map((row) => row.map(plain))
    },
  }
}
