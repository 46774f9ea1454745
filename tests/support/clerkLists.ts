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
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
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
    /** Through the whole list by this share of a window at a time, each looked at after so many frames. */
    const goThrough = async (share: number, frames: number) => {
      if (scroller) scroller.scrollTop = 0
      for (let isEnd = false; rows.size < count && !isEnd; ) {
        for (let drawn = 0; drawn < frames; drawn += 1) await frame()
        collect()
        isEnd = !scroller || scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
        if (scroller) scroller.scrollTop += scroller.clientHeight * share
      }
    }
    // At a glance; what was not drawn in time, or moved because rows were measured, is seen in a second, slower look.
    await goThrough(0.8, 1)
    await goThrough(0.5, 2)
    if (rows.size !== count) throw new Error(`the list says ${count} rows and shows ${rows.size}`)
    if (scroller) scroller.scrollTop = 0
    return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells)
  })
