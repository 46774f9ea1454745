/** Entering people on the sheet as a clerk does it, at the keyboard, with every key press counted that is not a name or a date. */
import type { Locator, Page } from 'playwright'
import { type Desk, plain } from './clerkDesk.ts'

export interface Typist {
  /** Letters of a name, or the digits and points of a date: not counted. */
  name(text: string): Promise<void>
  date(text: string): Promise<void>
  /** Anything else: each letter is a press. */
  letters(text: string): Promise<void>
  presses(...keys: string[]): Promise<void>
  /** How many presses that was. */
  count(): number
}

export function typistAt(page: Page): Typist {
  let counted = 0
  const type = (text: string) => page.keyboard.type(text)
  return {
    name: type,
    date: type,
    async letters(text) {
      counted += text.length
      await type(text)
    },
    async presses(...keys) {
      for (const key of keys) {
        counted += 1
        await page.keyboard.press(key)
      }
    },
    count: () => counted,
  }
}

export const entering = ({ page, app }: Desk) => {
  const grid = page.getByRole('table', { name: 'Personen des Haushalts' })
  const cell = (column: string, person: number): Locator =>
    grid.getByLabel(`${column}, Person ${person}`, { exact: true })
  return {
    /** Waits until the sheet stands there with the keyboard in its first empty row. */
    async beginsSheet(): Promise<void> {
      await page.getByRole('heading', { name: 'Haushalt aufnehmen', level: 1 }).waitFor()
      await grid.locator('tbody tr').last().locator('input:focus').waitFor()
    },
    sheetCell: cell,
    /** Every line of the sheet as texts: the cells, or the notes below a person. */
    async readsPersons(): Promise<string[][]> {
      const rows = await grid.locator('tbody tr').evaluateAll((lines) =>
        lines.map((line) => {
          const inputs = [...line.querySelectorAll('input')]
          return inputs.length > 0
            ? inputs.map((input) => input.value)
            : [...line.querySelectorAll('p > span, .intake-known-person')].map((part) => part.textContent ?? '')
        }),
      )
      return rows.map((row) => row.map(plain))
    },
    /** Presses Strg+V with this text, copied from Excel, on the clipboard. */
    async pastes(text: string): Promise<void> {
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
      await page.keyboard.press('Control+v')
    },
  }
}
