/** A month from the draft to the closed run by keyboard: what is open is decided, somebody else releases it, and nothing of it changes any more. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
})

const seesStep = (name: string) => page.locator('.run-steps [aria-current="step"]').getByText(name).waitFor()
const payments = () => page.getByRole('grid', { name: 'Alle Zahlungen' }).locator('tbody tr')
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function presses(name: string) {
  await page.locator(`.q-screen-actions button:not([disabled]):has-text("${name}")`).waitFor()
  await tabsTo(page, name)
  await page.keyboard.press('Enter')
}
/** Confirms what is asked once. */
async function confirms(title: string) {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
}

test('the month from the draft to the closed run, with two clerks', async () => {
  await page.keyboard.press('Alt+5')
  await page.getByRole('heading', { name: 'Zahllauf November 2022', level: 1 }).waitFor()
  await payments().first().waitFor()
  await seesStep('Prüfen')
  expect(await violationsInLightAndDark(page, 'worksheet')).toEqual([])

  const cases = page.getByRole('grid', { name: 'Seit Oktober geändert' })
  await cases.locator('tbody tr').first().focus()
  await page.keyboard.press('Control+a')
  await button('Zahlen Z').waitFor()
  await page.keyboard.press('z')
  await page.getByText('alle entschieden').waitFor()

  await presses('Zur Freigabe geben')
  await seesStep('Freigeben')
  await page.getByText('S. Bergmann hat diesen Zahllauf vorbereitet.').waitFor()
  expect(await button('Freigeben').isDisabled()).toBe(true)

  await button('Angemeldet: S. Bergmann. Menü öffnen').click()
  await page.getByRole('menuitem', { name: 'Name wechseln' }).click()
  await clerk.signsInAs('M. Yıldırım')
  await seesStep('Freigeben')
  await payments().first().waitFor()
  await presses('Freigeben')
  const release = page.getByRole('dialog', { name: 'Zahllauf freigeben' })
  // The accounts that changed since October are looked at by the second person, too.
  await release.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await release.locator('button:not([disabled]):has-text("Freigeben")').waitFor()
  await confirms('Zahllauf freigeben')
  await seesStep('Auszahlen')
  await presses('Als ausgezahlt eintragen')
  await confirms('Als ausgezahlt eintragen')
  await seesStep('Abschließen')
  await presses('Abschließen')
  await confirms('Zahllauf abschließen')
  await page.getByText(/Freigegeben von M\. Yıldırım am 02\.11\.2022/).waitFor()
  await page.getByText(/Prüfsumme: [0-9a-f]{64}/).waitFor()
  expect(await violationsInLightAndDark(page, 'closed run')).toEqual([])
})
