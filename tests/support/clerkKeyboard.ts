/** A clerk without a mouse: she goes from stop to stop with the Tab key and must always see where she is. */
import type { Page } from 'playwright'
import { plain } from './clerkDesk.ts'
import { settled } from './rest.ts'

export interface Stop {
  /** Role and name as a screen reader says them: `button "Verlegen"`. */
  readonly name: string
  /** The ring (or the coloured edge of a field) is drawn, and the stop lies in the window. */
  readonly isSeen: boolean
}

/** Where the keyboard is. */
export async function whereAmI(page: Page): Promise<Stop> {
  await settled(page)
  const [said = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n')
  // `- 'button "Name" [pressed]': text` → `button "Name"`
  const [name = said] = /\w+(?: ".*")?/.exec(said.replace(/^- '?/, '')) ?? []
  return { name: plain(name), isSeen: await isFocusSeen(page) }
}

/** The focus colour is drawn as an outline, an edge or a shadow on the element, on the box around it or on its mark. */
const isFocusSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return false
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--focus)'
    const colour = getComputedStyle(probe).color
    probe.remove()
    const isMarked = (element: Element): boolean => {
      const style = getComputedStyle(element)
      const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      return (isOutlined && style.outlineColor === colour) || style.boxShadow.includes(colour)
    }
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement].filter((e) => e != null)
    const marked = [...around, ...focused.querySelectorAll('*')]
    // A hidden radio button or tick box is marked on the label that shows it.
    const label = focused.closest('label')
    if (label) marked.push(label, ...label.querySelectorAll('*'))
    const seen = marked.find(isMarked)
    const box = seen?.getBoundingClientRect()
    return box !== undefined && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  })

/** Presses Tab until the keyboard is at the stop; every stop on the way must be seen. @throws after 120 stops */
export async function tabsTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = (stop: Stop) => (typeof name === 'string' ? stop.name.includes(`"${name}"`) : name.test(stop.name))
  const passed: string[] = []
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press('Tab')
    const stop = await whereAmI(page)
    if (!stop.isSeen) throw new Error(`the focus cannot be seen at ${stop.name}`)
    if (isThere(stop)) return
    passed.push(stop.name)
  }
  throw new Error(`no stop ${name}; passed ${passed.join(', ')}`)
}

/** Goes once around the screen from its first stop; returns every stop. */
export async function goesAround(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press('Tab')
    const isBack = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body || focused.hasAttribute('data-passed')) return true
      focused.setAttribute('data-passed', '')
      return false
    })
    if (isBack) break
    stops.push(await whereAmI(page))
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-passed]')) element.removeAttribute('data-passed')
  })
  return stops
}
