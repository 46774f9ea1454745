/** Leistungen of a household by keyboard alone: how a month came about, a need that is due once, a stage by hand; another month; each taken back. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violations, violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
const pane = () => page.getByRole('complementary')
const section = () =>
  pane()
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Leistungen' }) })
const dialogOf = (title: string) => page.getByRole('dialog', { name: title })

/** Whole cents of `1.234,50 €`. */
const centsOf = (text: string): number => Number(text.replace(/\D/g, ''))
const sum = async (): Promise<number> =>
  centsOf(
    (await section()
      .getByText(/^Haushalt im Monat/)
      .locator('xpath=..')
      .textContent()) ?? '',
  )

beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
})

/** Into the pane of a household under § 3 that has a place. */
async function opensHousehold(): Promise<void> {
  await clerk.goesTo('Personen')
  await clerk.choosesView('Untergebracht')
  const found = (await clerk.readsList()).find((row) => row.Rechtskreis === 'AsylbLG § 3')
  if (!found) throw new Error('nobody under § 3 has a place')
  await clerk.finds(`${found.Name} ${found.Vorname}`, `${found.Name}, ${found.Vorname}`)
  await clerk.seesPane(new RegExp(`^${found.Vorname} ${found.Name}`))
  await pane()
    .getByRole('button', { name: /^Haushalt / })
    .first()
    .press('Enter')
  await section().getByText('Haushalt im Monat').waitFor()
}

test('a month with how it came about; a need due once, a stage by hand; the next month; and back', async () => {
  await opensHousehold()
  await section().getByText('November 2022').waitFor()
  await section()
    .getByText(/^Stufe [1-6], 30 von 30 Tagen: \d+,\d\d €/)
    .first()
    .waitFor()
  const before = await sum()
  expect(before).toBeGreaterThan(0)

  await page.keyboard.press('l')
  const item = dialogOf('Posten anlegen')
  await item.waitFor()
  await tabsTo(page, /Bezeichnung/)
  await page.keyboard.press('Control+Enter')
  await item.getByText('Bitte ausfüllen.').first().waitFor()
  expect(await violations(page, 'Posten, mit Fehlern')).toEqual([])
  await page.keyboard.type('Winterkleidung')
  await page.keyboard.press('Tab')
  await page.keyboard.type('120,50')
  await page.keyboard.press('Control+Enter')
  await item.waitFor({ state: 'hidden' })
  await section().getByText('Einmaliger Bedarf: Winterkleidung').waitFor()
  expect(await sum()).toBe(before + 12_050)

  await page.keyboard.press('u')
  const stage = dialogOf('Stufe oder Betrag von Hand setzen')
  await stage.waitFor()
  await tabsTo(page, /textbox "Grund"/)
  await page.keyboard.type('eigene Küche')
  await page.keyboard.press('Control+Enter')
  await stage.waitFor({ state: 'hidden' })
  await section()
    .getByText(/^Stufe 1 \(von Hand: eigene Küche\), 30 von 30 Tagen/)
    .waitFor()
  expect(await violationsInLightAndDark(page, 'Leistungen im Haushalt')).toEqual([])

  await section().getByRole('button', { name: 'Monat danach' }).press('Enter')
  await section().getByText('Dezember 2022').waitFor()
  await section().getByText('Posten in anderen Monaten').waitFor()
  await section().getByRole('button', { name: 'Monat davor' }).press('Enter')
  await section().getByText('November 2022').waitFor()

  await page.keyboard.press('Control+z')
  await section()
    .getByText(/von Hand: eigene Küche/)
    .first()
    .waitFor({ state: 'hidden' })
  expect(await sum()).toBe(before + 12_050)
})

test('another rate shows what it changes before it is saved; a rate is remembered as compared with its source', async () => {
  await clerk.goesTo('Einstellungen')
  const table = page.getByRole('table', { name: 'Leistungssätze' })
  await table.getByRole('row').nth(12).waitFor()
  expect(await violationsInLightAndDark(page, 'Leistungssätze')).toEqual([])
  await table.getByRole('button', { name: 'AsylbLG § 3, Stufe 1: Satz ändern' }).press('Enter')
  const dialog = dialogOf('AsylbLG § 3, Stufe 1: anderer Satz ab einem Tag')
  await dialog.getByText('An diesem Tag gilt bisher 367,00 €.').waitFor()
  await dialog.getByRole('textbox', { name: 'Betrag im Monat' }).fill('370')
  await dialog.getByText(/Dezember 2022: .*einen anderen Betrag/).waitFor()
  await dialog.getByRole('textbox', { name: 'Quelle' }).fill('Erlass vom 25.10.2022')
  expect(await violations(page, 'Satz ändern')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold(/^AsylbLG § 3, Stufe 1: 370,00/)

  await page.getByRole('button', { name: /^\d\d\.\d\d\.\d{4} Gilt ab/ }).press('Enter')
  await page.getByRole('option', { name: '01.01.2021' }).click()
  const check = table.getByRole('button', { name: 'AsylbLG § 3, Stufe 2: als geprüft merken' })
  await check.press('Enter')
  await check.waitFor({ state: 'hidden' })
})
