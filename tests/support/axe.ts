/** What a screen reader user, or anyone with weak eyes, would stumble over: axe for WCAG 2.1 A and AA, and what 200 % zoom hides. */
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { faintTexts } from './axeContrast.ts'
import { settled } from './rest.ts'

/** All but the contrast of text, which is looked at with more care (axeContrast.ts) and takes axe as long as the rest. */
const rules = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  rules: { 'color-contrast': { enabled: false } },
}
/** Those that light or dark make a difference to. */
const colourRules = { runOnly: { type: 'rule', values: ['link-in-text-block'] } }

/** What of a rule's result is read here. */
interface Broken {
  readonly id: string
  readonly nodes: readonly (Record<'any' | 'all' | 'none', readonly { readonly message: string }[]> & {
    readonly target: readonly unknown[]
  })[]
  /** The rule fell over. */
  readonly error?: unknown
}
interface Axe {
  run(about: object, options: object): Promise<Record<'violations' | 'incomplete', Broken[]>>
}

/** Every violation on the screen as `where: rule, element (what is wrong)`; empty when there is none. */
export const violations = (page: Page, where: string): Promise<string[]> => found(page, where, rules)

/** The same in light and then in dark, in which only what colours can spoil is looked at again; the page is light afterwards. */
export async function violationsInLightAndDark(page: Page, where: string): Promise<string[]> {
  await setSystemColours(page, 'light')
  const light = await found(page, `${where}, light`, rules)
  await setSystemColours(page, 'dark')
  const dark = await found(page, `${where}, dark`, colourRules)
  await setSystemColours(page, 'light')
  return [...light, ...dark]
}

async function found(page: Page, where: string, which: object): Promise<string[]> {
  await settled(page)
  await bringAxe(page)
  // Only what is read here is worked out: the paths to all that is in order take twice as long as the rules.
  const { violations: broken, incomplete } = await page.evaluate(
    async (options) => {
      const axe = Reflect.get(window, 'axe') as Axe
      // What React Aria reads out stays there some seconds longer than the button that it was about.
      const { violations, incomplete } = await axe.run({ exclude: ['[data-live-announcer]'] }, options)
      return { violations, incomplete }
    },
    { ...which, resultTypes: ['violations', 'incomplete'] },
  )
  // A rule that fell over has found nothing.
  const unchecked = incomplete.filter((rule) => 'error' in rule)
  const wrong = [...broken, ...unchecked].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join(' ')
      return `${id}, ${target.join(' ')} (${why})`
    }),
  )
  const faint = (await faintTexts(page)).map((text) => `contrast, ${text}`)
  return [...wrong, ...faint].map((what) => `${where}: ${what}`)
}

/** Puts axe into the page unless it is there, by the way of its own package: with one rule that has nothing to do. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return
  // Legacy mode: an Electron context cannot open the extra page in which axe would put its result together.
  await new AxeBuilder({ page }).setLegacyMode(true).withRules('document-title').analyze()
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
