/** Reading a whole list off the screen: it shows only the rows in sight, so she scrolls through it. */
import type { Locator } from 'playwright'
import { type Desk, plain } from './clerkDesk.ts'

/** The cells of one row by their headings. */
export type ListRow = Readonly<Record<string, string>>

export const listing = ({ page }: Desk) => ({
  /** A named view of the list of people. */
  async choosesView(name: string): Promise<void> {
    await page.getByRole('button', { name: /Ansicht$/ }).click()
    await page.getByRole('option', { name, exact: true }).click()
    await page.getByRole('button', { name: `${name} Ansicht` }).waitFor()
  },
  /** Every row of the only list on the screen, in order. */
  async readsList(): Promise<ListRow[]> {
    const grid = page.getByRole('grid')
    await grid.locator('tbody tr').first().waitFor()
    const headings = (await grid.locator('thead th').allTextContents()).map(plain)
    const lines = await scrolledThrough(grid)
    return lines.map((cells) =>
      Object.fromEntries(headings.map((heading, index) => [heading, plain(cells[index] ?? '')])),
    )
  },
})

/** All rows, each as its cells; fails when the list does not show as many rows as it says it has. */
const scrolledThrough = (grid: Locator): Promise<string[][]> =>
  grid.evaluate(async (table) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const isScroller = (element: Element) =>
      element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY)
    let scroller: Element | null = table
    while (scroller && !isScroller(scroller)) scroller = scroller.parentElement
    const count = Number(table.getAttribute('aria-rowcount')) - 1
    const rows = new Map<number, string[]>()
    const collect = () => {
      for (const row of table.querySelectorAll('tbody tr')) {
        const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')
        rows.set(Number(row.getAttribute('aria-rowindex')), cells)
      }
    }
    if (scroller) scroller.scrollTop = 0
    await drawn()
    collect()
    for (let screens = 0; rows.size < count && screens < count; screens += 1) {
      if (scroller) scroller.scrollTop += scroller.clientHeight / 2
      await drawn()
      collect()
    }
    if (rows.size !== count) throw new Error(`the list says ${count} rows and shows ${rows.size}`)
    if (scroller) scroller.scrollTop = 0
    return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells)
  })
