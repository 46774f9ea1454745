/** Cheques by keyboard: issued, cheque day with two keys a cheque and a proxy, and a cheque lost on the fifth and on the ninth day. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { foundOffice } from '../../db/store/found.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { violationsInLightAndDark } from '../support/axe.ts'
import { householdIn, layOldCheque, layRun } from '../support/chequeOffice.ts'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { value } from '../support/office.ts'

const names = ['Aliyev', 'Barzani', 'Diallo', 'Okafor']
const town = aRegister({
  houses: [aHouse(), aHouse({ shortName: 'DRE', name: 'Am Drehmannshof' })],
  rooms: [aRoom('0.01'), aRoom('7', { accommodation: 'DRE' })],
  people: names.map((familyName, at) => aPerson(`P-${at + 1}`, { familyName })),
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01'),
    aStay('P-3', '0.01', '2022-03-01'),
    aStay('P-4', '7', '2022-03-01', null, 'DRE'),
  ],
})

/** An office that stands at the day. */
async function aTownFile(today: string): Promise<string> {
  const path = join(await folderForTest(), 'Amt.quartier')
  const clerks = ['S. Bergmann']
  const entry = {
    at: `${today}T08:00:00.000Z`,
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  const office = { officeName: 'Teststadt', clerks, demoToday: day(today), rows: town, blocks: [] }
  value(await foundOffice(path, office, entry))
  return path
}

async function atCheques(clerk: Clerk, path: string) {
  await clerk.opensFile(path)
  await clerk.signsInAs('S. Bergmann')
  await clerk.page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: /^Zahlungen/ })
    .click()
  await clerk.page.getByRole('button', { name: 'Schecks', exact: true }).press('Enter')
  await clerk.page.getByRole('heading', { name: 'Schecks', level: 1 }).waitFor()
}

const chooses = async (page: Page, view: string) => {
  const option = page.getByRole('radio', { name: view, exact: true })
  await option.focus()
  await page.keyboard.press('Space')
  await page.getByRole('radio', { name: view, exact: true, checked: true }).waitFor()
}
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function addsBook(page: Page, first: string, last: string) {
  await page.getByRole('button', { name: 'Scheckheft eintragen' }).first().press('Enter')
  const form = page.getByRole('dialog', { name: 'Scheckheft eintragen' })
  await form.getByRole('textbox', { name: 'Erste Nummer' }).fill(first)
  await form.getByRole('textbox', { name: 'Letzte Nummer' }).fill(last)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'hidden' })
}

test('cheque day: issued in the order of the list, two keys a cheque, one by proxy; who has not come is still there', async () => {
  const path = await aTownFile('2022-10-28')
  const payments = names.map((name, at) => ({
    householdId: householdIn(path, `P-${at + 1}`),
    payee: `Alex ${name}`,
    amount: 33_000 + at * 100,
  }))
  layRun(path, { month: '2022-11-01', payOn: '2022-10-28' }, payments)
  const clerk = await aClerk()
  const { page } = clerk
  await atCheques(clerk, path)
  await addsBook(page, '004431', '004440')

  await page.getByRole('button', { name: 'Schecks ausstellen' }).press('Enter')
  const issuing = page.getByRole('dialog', { name: 'Schecks ausstellen' })
  await issuing.getByRole('button', { name: '4 Schecks fehlen' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await issuing.waitFor({ state: 'hidden' })
  await row(page, 'Alex Diallo').getByText('ausgestellt').waitFor()

  await chooses(page, 'Zahltag')
  // Am Drehmannshof comes first, its people before those of Friedrichstraße.
  for (const [number, name] of [
    ['004431', 'Okafor'],
    ['004432', 'Aliyev'],
    ['004433', 'Barzani'],
    ['004434', 'Diallo'],
  ] as const)
    await row(page, number).filter({ hasText: name }).waitFor()
  expect(await violationsInLightAndDark(page, 'Zahltag')).toEqual([])

  await row(page, 'Okafor').focus()
  await page.keyboard.press('a')
  await row(page, 'Okafor').getByText('ausgegeben').waitFor()
  await expect.poll(() => row(page, 'Aliyev').getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => row(page, 'Barzani').getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('a')
  await row(page, 'Barzani').getByText('ausgegeben').waitFor()
  await expect.poll(() => row(page, 'Diallo').getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('v')
  const proxy = page.getByRole('dialog', { name: 'Scheck 004434 mit Vollmacht ausgeben' })
  await proxy.getByRole('textbox', { name: 'Wer holt ab?' }).fill('Dana Beispiel')
  await proxy.getByRole('textbox', { name: 'Was wurde vorgelegt?' }).fill('Vollmacht, Ausweis')
  expect(await violationsInLightAndDark(page, 'Vollmacht')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await proxy.waitFor({ state: 'hidden' })
  await row(page, 'Diallo').getByText('ausgegeben').waitFor()

  await page.getByRole('checkbox', { name: 'Nur was noch da ist' }).focus()
  await page.keyboard.press('Space')
  await row(page, 'Diallo').waitFor({ state: 'hidden' })
  await row(page, 'Aliyev').waitFor()
  expect(await page.getByRole('grid').getByRole('row').filter({ hasText: '0044' }).count()).toBe(1)
})

test('lost on the fifth day: stopped, replaced only when the stop works; on the ninth the stop works at once and so does the new one', async () => {
  const path = await aTownFile('2022-11-03')
  const cheque = (person: string, payee: string, number: number, issuedOn: string) =>
    layOldCheque(path, { number, issuedOn, householdId: householdIn(path, person), payee, amount: 33_000 })
  cheque('P-1', 'Alex Aliyev', 4417, '2022-10-29')
  cheque('P-2', 'Alex Barzani', 4418, '2022-10-25')
  const clerk = await aClerk()
  const { page } = clerk
  await atCheques(clerk, path)
  await row(page, 'Alex Aliyev').waitFor()
  await addsBook(page, '004431', '004440')
  const pane = page.getByRole('complementary')
  const opens = async (payee: string, number: string) => {
    await row(page, payee).focus()
    await page.keyboard.press('Enter')
    await pane.getByRole('heading', { name: `Scheck ${number}` }).waitFor()
  }
  const loses = async (number: string, from: string) => {
    await page.keyboard.press('s')
    const stop = page.getByRole('dialog', { name: `Scheck ${number} sperren` })
    await stop.getByText(`Die Sperre wirkt ab dem ${from}`).waitFor()
    await stop.getByRole('textbox', { name: 'Grund' }).fill('verloren')
    await page.keyboard.press('Control+Enter')
    await stop.waitFor({ state: 'hidden' })
    await pane.getByText('gesperrt', { exact: true }).waitFor()
    await page.keyboard.press('e')
    const replace = page.getByRole('dialog', { name: `Scheck ${number} ersetzen` })
    await replace.waitFor()
    return replace
  }

  await opens('Alex Aliyev', '4417')
  await pane.getByText('07.11.2022').waitFor()
  expect(await violationsInLightAndDark(page, 'Scheck')).toEqual([])
  const tooEarly = await loses('4417', '08.11.2022')
  await tooEarly.getByText('kann noch bis zum 07.11.2022 eingelöst werden').waitFor()
  await page.keyboard.press('Escape')
  await tooEarly.waitFor({ state: 'hidden' })

  await opens('Alex Barzani', '4418')
  const safe = await loses('4418', '03.11.2022')
  await safe.getByRole('textbox', { name: 'Grund' }).fill('verloren')
  await page.keyboard.press('Control+Enter')
  await safe.waitFor({ state: 'hidden' })
  await pane.getByText('ersetzt', { exact: true }).waitFor()
  await pane.getByRole('button', { name: '004431' }).press('Enter')
  await pane.getByRole('heading', { name: 'Scheck 004431' }).waitFor()
  await pane.getByText('330,00').waitFor()
})
