/** What a screen reader user, or anyone with weak eyes, would stumble over: axe for WCAG 2.1 A and AA, and what 200 % zoom hides. */
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { faintTexts } from './axeContrast.ts'
import { settled } from './clerkDesk.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** Every violation on the screen as `where: rule, element (what is wrong)`; empty when there is none. */
export async function violations(page: Page, where: string): Promise<string[]> {
  await settled(page)
  // Legacy mode: an Electron context cannot open the extra page in which axe would put its result together.
  const { violations: broken, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(rules)
    .analyze()
  // A rule that fell over has found nothing. Contrast is looked at again anyway.
  const unchecked = incomplete.filter((rule) => 'error' in rule && rule.id !== 'color-contrast')
  const found = [...broken, ...unchecked].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join(' ')
      return `${id}, ${target.join(' ')} (${why})`
    }),
  )
  const faint = (await faintTexts(page)).map((text) => `contrast, ${text}`)
  return [...found, ...faint].map((what) => `${where}: ${what}`)
}

/** Light or dark, as the system tells the page. */
export const setSystemColours = (page: Page, colours: 'light' | 'dark'): Promise<void> =>
  page.emulateMedia({ colorScheme: colours })

/** 200 % in the window of 1280 × 800, by the menu as the clerk does it: the program keeps it when the page is loaded again. */
export async function zoomTo200(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows()
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    const larger = items.find((item) => item.accelerator === 'CommandOrControl+Plus')
    window?.setContentSize(1280, 800)
    for (let step = 0; step < 20 && (window?.webContents.getZoomFactor() ?? 2) < 2; step += 1) larger?.click()
  })
}

/** True when the page itself scrolls sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth
  })

/**
 * True when the clerk can bring the element into sight by scrolling and nothing lies over its middle; false when that has not come about
 * within two seconds, in which dialogs open and close and lists fill.
 */
export const isWithinReach = (element: Locator): Promise<boolean> =>
  element.evaluate(async (target) => {
    const isReached = () => {
      target.scrollIntoView({ block: 'center', inline: 'center' })
      const box = target.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const isInSight = box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
      // A program may scroll what has no scroll bar, a clerk may not.
      let isPushed = false
      for (let around = target.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        isPushed ||= /hidden|clip/.test(overflowX) && around.scrollLeft !== 0
        isPushed ||= /hidden|clip/.test(overflowY) && around.scrollTop !== 0
      }
      return isInSight && !isPushed && target.contains(document.elementFromPoint(x, y))
    }
    const until = performance.now() + 2000
    while (!isReached() && performance.now() < until) await new Promise(requestAnimationFrame)
    return isReached()
  })
