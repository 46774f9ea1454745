/**
 * Frames while the time view scrolls: 1,001 rooms × 365 days in the real window, down and sideways, beside an empty page that scrolls in the same
 * window. Without a graphics card (Xvfb) the empty page shows the floor below which no page can go.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { foundOffice } from '../../db/store/found.ts'
import { launchQuartier } from '../support/launch.ts'
import { benchDay, bigOffice } from './bigOffice.ts'
import { type Figure, median } from './measure.ts'

const frames = 240
const turns = 3
const size = { width: 1280, height: 800 }

/** Milliseconds between the frames while the element is scrolled by so many pixels in each; the first ones do not count. */
const framesOf = (page: Page, selector: string, by: { readonly x: number; readonly y: number }): Promise<number[]> =>
  page.evaluate(
    ({ selector, by, frames }) =>
      new Promise<number[]>((resolve) => {
        const element = document.querySelector(selector)
        if (!element) throw new Error(`no ${selector}`)
        const times: number[] = []
        let last = 0
        const step = (now: number) => {
          if (last > 0) times.push(now - last)
          last = now
          if (times.length >= frames) return resolve(times.slice(10))
          element.scrollBy(by.x, by.y)
          requestAnimationFrame(step)
        }
        element.scrollTo(by.x > 0 ? 400 : element.scrollLeft, 0)
        requestAnimationFrame(step)
      }),
    { selector, by, frames },
  )

/** A page with nothing on it, as large as the window, over everything else. */
const layEmptyPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const empty = document.createElement('div')
    empty.id = 'empty-page'
    empty.style.cssText = 'position:fixed;inset:0;z-index:9999;overflow:auto;background:white'
    const content = document.createElement('div')
    content.style.cssText = 'width:40000px;height:40000px'
    empty.append(content)
    document.body.append(empty)
  })
const liftEmptyPage = (page: Page): Promise<void> =>
  page.evaluate(() => document.getElementById('empty-page')?.remove())

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN

/** Two figures for each way: the median of the frames and their 95th percentile, each beside that of the empty page. */
export async function measureScrolling(people = 3_500): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-bench-'))
  const path = join(folder, 'frames.quartier')
  const office = { officeName: 'Bench', clerks: ['Bench'], demoToday: benchDay, rows: bigOffice(people), blocks: [] }
  const entry = { at: '2022-11-02T08:00:00Z', actor: 'Bench', command: 'file.demo', commandId: randomUUID(), input: {} }
  const founded = await foundOffice(path, office, entry)
  if (!founded.ok) throw new Error(founded.error.code)
  const { app, page, close } = await launchQuartier({ args: [`--file=${path}`] })
  try {
    await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setSize(to.width, to.height), size)
    await page.getByRole('list', { name: 'Namen zur Auswahl' }).getByRole('button', { name: 'Bench' }).click()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Unterkünfte/ })
      .click()
    await page.getByRole('radio', { name: 'Zeit' }).press('Space')
    await page.getByRole('radio', { name: '12 Monate' }).press('Space')
    await page.locator('.time-row').first().waitFor()
    const figures: Figure[] = []
    for (const [way, by] of [
      ['down', { x: 0, y: 60 }],
      ['sideways', { x: 12, y: 0 }],
    ] as const) {
      const ours: number[][] = []
      const floor: number[][] = []
      for (let turn = -1; turn < turns; turn++) {
        const rows = await framesOf(page, '.time-scroller', by)
        await layEmptyPage(page)
        const nothing = await framesOf(page, '#empty-page', by)
        await liftEmptyPage(page)
        if (turn < 0) continue
        ours.push(rows)
        floor.push(nothing)
      }
      for (const [name, of] of [
        ['median frame', (times: readonly number[]) => percentile(times, 0.5)],
        ['95th percentile of frames', (times: readonly number[]) => percentile(times, 0.95)],
      ] as const)
        figures.push({
          what: `time view of 1,001 rooms × 365 days scrolls ${way}: ${name}`,
          ms: median(ours.map(of)),
          baseline: { what: 'an empty page that scrolls in the same window', ms: median(floor.map(of)) },
          ratio: median(ours.map((times, index) => of(times) / of(floor[index] ?? []))),
        })
    }
    return figures
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
