/**
 * A clerk looks before she acts: every press, click and reading waits until the screen has what it asked for (the main region is not
 * `aria-busy`), on a slow machine as on a fast one. Without this a key would now and then come before the row it is meant for.
 */
import type { Locator, Page } from 'playwright'

/** As long as a verb waits for anything else. */
const patienceMs = 30_000

/** Waits until nothing that the screen shows is being fetched, saved or searched for. @throws when it does not come to rest */
export const atRest = (page: Page): Promise<void> => rests(page, false)

/** The same, and fades and slides have ended: halfway through one no colour is the one that is meant. */
export const settled = (page: Page): Promise<void> => rests(page, true)

async function rests(page: Page, withMotion: boolean): Promise<void> {
  const isAtRest = await page
    .evaluate(whenAtRest, { patience: patienceMs, withMotion })
    // A page that has just gone cannot be asked; what is done to it next says so.
    .catch(() => true)
  if (!isAtRest)
    throw new Error('the screen does not come to rest: something is asked again and again, or never answered')
}

/** Runs in the page. */
async function whenAtRest(how: { readonly patience: number; readonly withMotion: boolean }): Promise<boolean> {
  const isBusy = () => document.querySelector('main[aria-busy="true"]') !== null
  const until = performance.now() + how.patience
  while (isBusy() && performance.now() < until) await new Promise((resolve) => window.setTimeout(resolve, 5))
  const isAtRest = !isBusy()
  const ends = (animation: Animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
  if (how.withMotion)
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map((animation) => animation.finished),
    )
  return isAtRest
}

const acts = ['click', 'dblclick', 'hover', 'fill', 'press', 'pressSequentially', 'focus', 'check', 'dragTo'] as const
const readings = [
  'allInnerTexts',
  'allTextContents',
  'ariaSnapshot',
  'boundingBox',
  'count',
  'evaluate',
  'evaluateAll',
  'getAttribute',
  'inputValue',
  'isChecked',
  'isDisabled',
  'isEnabled',
  'isVisible',
  'setInputFiles',
  'textContent',
] as const

type Method = (...args: unknown[]) => Promise<unknown>

/** Makes `name` of `owner` wait for the page first; a second time changes nothing. */
function waits(owner: object, name: string, pageOf: (self: object) => Page): void {
  const plain = Reflect.get(owner, name) as Method & { readonly isPatient?: true }
  if (plain.isPatient) return
  const patient = async function patient(this: object, ...args: unknown[]): Promise<unknown> {
    await atRest(pageOf(this))
    return Reflect.apply(plain, this, args)
  }
  Reflect.set(owner, name, Object.assign(patient, { isPatient: true }))
}

/** From now on whoever works at this page waits for it. */
export function makePatient(page: Page): void {
  const locators = Reflect.getPrototypeOf(page.locator('main')) as object
  for (const name of [...acts, ...readings]) waits(locators, name, (self) => (self as Locator).page())
  for (const name of ['press', 'type', 'down', 'insertText']) waits(page.keyboard, name, () => page)
  for (const name of ['click', 'down']) waits(page.mouse, name, () => page)
}
