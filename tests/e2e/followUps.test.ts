/** The Wiedervorlagen: worked through by keyboard alone, from the list and from a person; and nobody is hindered by them. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violationsInLightAndDark, zoomTo200 } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { plain } from '../support/clerkDesk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesByKey('Wiedervorlagen')
  await page.getByRole('row').filter({ hasText: 'Überfällig' }).waitFor()
})

const dialog = (title: string | RegExp) => page.getByRole('dialog', { name: title })
const marked = () => page.locator('tr[aria-selected="true"]')
/** The row of the list that stands for a person's paper. */
const papers = () => page.getByRole('row').filter({ hasText: 'läuft am' })
const nameIn = async (row: ReturnType<typeof papers>): Promise<string> =>
  plain(
    (await row
      .locator('td')
      .nth(1)
      .evaluate((cell) => cell.firstChild?.textContent)) ?? '',
  )
const dueToday = async (): Promise<number> => {
  const badge = page.getByRole('button', { name: /^Wiedervorlagen \d+ bis heute fällig/ })
  return Number(/\d+/.exec((await badge.textContent()) ?? '')?.[0])
}

test('is worked through by keyboard: done, put off, handed on, taken back, opened, written', async () => {
  const { keyboard } = page
  const due = await dueToday()
  expect(due).toBeGreaterThan(3)
  await papers().first().click()
  const first = await nameIn(marked())

  await keyboard.press('e')
  await clerk.isTold(`Erledigt: ${first}`)
  await expect.poll(dueToday).toBe(due - 1)
  await expect.poll(() => nameIn(marked())).not.toBe(first)
  await expect.poll(async () => (await whereAmI(page)).name).toMatch(/^row/)
  const second = await nameIn(marked())

  await keyboard.press('v')
  await dialog(`Verschieben: ${second}`).waitFor()
  expect((await whereAmI(page)).name).toBe('button "Morgen Do., 03.11.2022"')
  await tabsTo(page, /An einem anderen Tag/)
  await keyboard.type('+14')
  await keyboard.press('Control+Enter')
  await clerk.isTold(`Auf 16.11.2022 verschoben: ${second}`)
  await dialog(/^Verschieben/).waitFor({ state: 'hidden' })
  await expect.poll(async () => plain((await marked().textContent()) ?? '')).toContain('Mi., 16.11.2022statt')
  await expect.poll(dueToday).toBe(due - 2)
  await clerk.undoes(`Auf 16.11.2022 verschoben: ${second}`)
  await expect.poll(dueToday).toBe(due - 1)

  await papers().first().click()
  await keyboard.press('Shift+ArrowDown')
  await clerk.sees('2 markiert')
  await keyboard.press('z')
  await dialog(/^Zuweisen: 2/).waitFor()
  await keyboard.press('Enter')
  await clerk.isTold(/An S\. Bergmann gegeben: 2/)
  await page.getByRole('radio', { name: 'Meine' }).click()
  await page
    .getByRole('heading', { name: 'Wiedervorlagen', level: 1 })
    .locator('..')
    .getByText(/^2\sWieder/)
    .waitFor()

  await papers().first().click()
  const mine = await nameIn(marked())
  await keyboard.press('Enter')
  const [familyName = '', givenName = ''] = mine.split(', ')
  await clerk.seesPane(new RegExp(`^${givenName} ${familyName}`))
  expect(await clerk.readsPane()).toMatch(/Wiedervorlagen.*läuft am.*für S\. Bergmann/)

  await keyboard.press('w')
  await dialog(`Neue Wiedervorlage: ${mine}`).waitFor()
  await keyboard.press('Control+Enter')
  await dialog(/^Neue/).getByText('Bitte schreiben Sie, was zu tun ist.').waitFor()
  await keyboard.type('Passfoto nachreichen lassen')
  await keyboard.press('Control+Enter')
  await clerk.isTold(`Wiedervorlage angelegt: ${mine}, 03.11.2022`)
  await expect.poll(() => clerk.readsPane()).toContain('Passfoto nachreichen lassen')
  await page.getByRole('row').filter({ hasText: 'Passfoto nachreichen lassen' }).waitFor()

  await clerk.chooses('Erledigt')
  await page.getByRole('radio', { name: 'Alle' }).click()
  await page.getByRole('row').filter({ hasText: first }).click()
  expect(plain((await marked().textContent()) ?? '')).toContain('02.11.2022, S. Bergmann')
  await page.getByRole('button', { name: 'Wieder öffnen' }).waitFor()
  await keyboard.press('e')
  await clerk.isTold(`Wieder offen: ${first}`)
  await page.getByText('Nichts passt zur Auswahl.').waitFor()

  await clerk.goesTo('Protokoll')
  const log = await clerk.readsLog()
  expect(log.map(([, , what]) => what).slice(0, 3)).toEqual([
    'Wiedervorlage wieder geöffnet',
    'Wiedervorlage angelegt',
    'Wiedervorlage zugewiesen',
  ])
})

test('opens what it is about beside the list, and leaves its letters to where the keyboard is', async () => {
  const { keyboard } = page
  const announced = page.getByRole('row').filter({ hasText: 'angekündigt' }).first()
  await announced.click()
  await keyboard.press('Enter')
  await clerk.seesPane(/^Bescheid /)
  await keyboard.press('F6')
  await expect.poll(async () => (await whereAmI(page)).name).toMatch(/^row/)
  // In the pane of a notice N says that somebody has not come.
  await keyboard.press('n')
  await dialog('Neue Wiedervorlage').waitFor()
  await keyboard.press('Escape')
  await dialog('Neue Wiedervorlage').waitFor({ state: 'hidden' })

  await expect.poll(async () => (await whereAmI(page)).name).toMatch(/^row/)
  await keyboard.press('Home')
  await page.getByRole('row').filter({ hasText: 'Mietvertrag' }).first().click()
  const house = await nameIn(marked())
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: house, level: 1 }).waitFor()
})

test('at 200 % one notice at a time leaves room for the work; every step can still be taken back', async () => {
  await papers().first().click()
  const names = [await nameIn(marked())]
  await page.keyboard.press('e')
  await clerk.isTold(`Erledigt: ${names[0]}`)
  await expect.poll(() => nameIn(marked())).not.toBe(names[0])
  names.push(await nameIn(marked()))
  await page.keyboard.press('e')
  await clerk.isTold(`Erledigt: ${names[1]}`)
  const shown = page.getByRole('region', { name: 'Meldungen' }).locator('.q-notice').filter({ visible: true })
  expect(await shown.count()).toBe(2)
  await zoomTo200(clerk.app)
  await expect.poll(() => shown.allTextContents()).toEqual([expect.stringContaining(`Erledigt: ${names[1]}`)])
  await page.keyboard.press('Control+z')
  await clerk.isTold(`Rückgängig gemacht: Erledigt: ${names[1]}`)
  await page.keyboard.press('Control+z')
  await clerk.isTold(`Rückgängig gemacht: Erledigt: ${names[0]}`)
})

test('on another Stichtag it is that of the day, and nothing can be done', async () => {
  await clerk.looksAt('01.06.2022')
  await page
    .getByRole('row')
    .filter({ hasText: /läuft|alt/ })
    .first()
    .click()
  expect(await page.getByRole('button', { name: 'Erledigt', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('e')
  await clerk.isTold(/nur Ansehen möglich/)
})

test('hinders nobody, light or dark', async () => {
  const found: string[] = []
  const look = async (where: string) => void found.push(...(await violationsInLightAndDark(page, where)))
  await look('Liste')
  await papers().first().click()
  await page.keyboard.press('Enter')
  await clerk.seesPane(/./)
  await page
    .getByRole('complementary')
    .getByText(/läuft am/)
    .first()
    .waitFor()
  await look('mit Person')
  for (const [key, title] of [
    ['v', /^Verschieben/],
    ['z', /^Zuweisen/],
    ['b', /^Wiedervorlage bearbeiten/],
    ['n', /^Neue Wiedervorlage/],
  ] as const) {
    await papers().first().click()
    await page.keyboard.press(key)
    await dialog(title).waitFor()
    if (key === 'n') {
      await page.getByRole('combobox', { name: 'Worum geht es?' }).fill('al')
      await page.getByRole('option').first().waitFor()
    }
    await look(String(title))
    await page.keyboard.press('Escape')
    await dialog(title).waitFor({ state: 'hidden' })
  }
  await clerk.chooses('Erledigt')
  await clerk.sees('Nichts passt zur Auswahl.')
  await look('nichts')
  expect(found).toEqual([])
})
