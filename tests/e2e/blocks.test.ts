/** Sperrungen, Mietverträge, Prognose: by keyboard, in the real window, light and dark. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Cents } from '../../db/domain/values.ts'
import { foundOffice } from '../../db/store/found.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { plain } from '../support/clerkDesk.ts'
import { tabsTo } from '../support/clerkKeyboard.ts'
import { value } from '../support/office.ts'

const flat = { accommodation: 'OST', unit: 'Wohnung', regularPlaces: 2, densifiedPlaces: 2 }
const rows = aRegister({
  houses: [
    aHouse(),
    aHouse({
      shortName: 'OST',
      name: 'Oststraße 3',
      kind: 'rented_flat',
      landlord: 'Hausverwaltung Beispiel',
      leaseFrom: day('2021-01-01'),
      leaseTo: null,
      coldRent: 60_000 as Cents,
      extraCosts: 15_000 as Cents,
    }),
  ],
  rooms: [aRoom('0.01'), aRoom('0.02'), aRoom('1', flat)],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', sex: 'w' }),
    aPerson('P-2', {
      household: 'H-1',
      familyName: 'Haddad',
      role: 'child',
      birth: { day: day('2015-01-01'), precision: 'day' },
    }),
    aPerson('P-3', { familyName: 'Okafor' }),
  ],
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01'),
    aStay('P-3', '1', '2022-03-01', null, 'OST'),
  ],
})

async function anOfficeFile(): Promise<string> {
  const path = join(await folderForTest(), 'Amt.quartier')
  const office = { officeName: 'Teststadt', clerks: ['S. Bergmann'], demoToday: day('2022-11-02'), rows, blocks: [] }
  const entry = { at: '2022-11-02T08:00:00.000Z', actor: 'Test', command: 'file.demo', commandId: randomUUID() }
  value(await foundOffice(path, office, { ...entry, input: {} }))
  return path
}
const looksFine = ({ page }: Clerk, where: string): Promise<string[]> => violationsInLightAndDark(page, where)
/** The page below "Unterkünfte", by the search. */
async function goesToPage(clerk: Clerk, command: string, heading: string): Promise<void> {
  await clerk.finds(command, command)
  await clerk.page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}

test('a room is blocked for mould with the move of who lives there, listed, followed up, and all of it taken back in one step', async () => {
  const clerk = await aClerk({ args: [`--file=${await anOfficeFile()}`] })
  const { page } = clerk
  const { keyboard } = page
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Unterkünfte')
  await page
    .getByRole('list', { name: 'Häuser' })
    .getByRole('button', { name: /^Friedrichstraße/ })
    .press('Enter')
  await page.locator('[data-room]').first().focus()
  await keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Zimmer sperren' })
  await dialog.waitFor()
  await keyboard.type('Schimmel')
  await tabsTo(page, /Gesperrt ab/)
  await keyboard.type('7.11.2022')
  await tabsTo(page, /Letzter Tag/)
  await keyboard.type('10.11.2022')
  await keyboard.press('Enter')
  await dialog.getByText(/^Haushalt Haddad, 2.Personen/).waitFor()
  await expect
    .poll(async () => dialog.getByRole('combobox', { name: 'Neues Zimmer für Haushalt Haddad' }).inputValue())
    .toMatch(/^0\.02 · Friedrichstraße/)
  expect(await looksFine(clerk, 'Zimmer sperren')).toEqual([])
  await dialog.getByRole('button', { name: /^1.Zimmer sperren und 2.Personen verlegen$/ }).waitFor()
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold(/1.Zimmer gesperrt, 2.Personen verlegt/)

  await goesToPage(clerk, 'Sperrungen zeigen', 'Sperrungen')
  expect(await clerk.readsList()).toEqual([
    expect.objectContaining({
      Zimmer: '0.01',
      Grund: 'Schimmel',
      Von: '07.11.2022',
      Bis: '10.11.2022',
      Stand: 'geplant',
    }),
  ])
  expect(await looksFine(clerk, 'Sperrungen')).toEqual([])
  await clerk.looksAt('07.11.2022')
  expect(await clerk.readsList()).toEqual([expect.objectContaining({ Stand: 'gesperrt' })])
  await clerk.goesTo('Wiedervorlagen')
  await page.getByText('Sperrung endet: Zimmer am 11.11.2022 wieder in Betrieb nehmen').waitFor()
  await clerk.returnsToToday()
  await clerk.goesTo('Protokoll')
  const [newest] = await clerk.readsLog()
  expect(newest?.join(' ')).toContain('Friedrichstraße, Zimmer 0.01, 07.11.2022')

  await keyboard.press('Control+z')
  await clerk.isTold(/Rückgängig gemacht: 1.Zimmer gesperrt/)
  await goesToPage(clerk, 'Sperrungen zeigen', 'Sperrungen')
  await page.getByRole('heading', { name: 'Kein Zimmer ist gesperrt' }).waitFor()
})

test('a lease is given notice of with who is inside said before, and the forecast tells it with the rest', async () => {
  const clerk = await aClerk({ args: [`--file=${await anOfficeFile()}`] })
  const { page } = clerk
  const { keyboard } = page
  await clerk.signsInAs('S. Bergmann')
  await goesToPage(clerk, 'Mietverträge zeigen', 'Mietverträge')
  await tabsTo(page, /Oststraße 3/)
  await keyboard.press('Enter')
  await page.getByRole('complementary').getByText('Hausverwaltung Beispiel').first().waitFor()
  await keyboard.press('k')
  const dialog = page.getByRole('dialog', { name: 'Kündigung eintragen: Oststraße 3' })
  await dialog.waitFor()
  await tabsTo(page, /Letzter Tag/)
  await keyboard.press('Control+a')
  await keyboard.type('30.11.2022')
  await keyboard.press('Enter')
  await dialog.getByText('Haushalt Okafor · 1 Person · Zimmer 1').waitFor()
  await dialog.getByText(/nicht mehr in Betrieb/).waitFor()
  expect(await looksFine(clerk, 'Kündigung eintragen')).toEqual([])
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold('Kündigung für Oststraße 3 eingetragen')
  expect(await looksFine(clerk, 'Mietverträge')).toEqual([])

  await goesToPage(clerk, 'Prognose zeigen', 'Prognose')
  const table = page.getByRole('table', { name: 'Plätze nach Tagen' })
  await table.waitFor()
  const lines = (await table.getByRole('row').allTextContents()).map(plain)
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^Mi\., 02\.11\.2022/),
    expect.stringMatching(/^Do\., 01\.12\.2022.*Mietvertrag endet: Oststraße 3 \(−1\)$/),
  ])
  await page.getByRole('img', { name: /^Liniendiagramm: übrig regulär zu Beginn 7, am Ende 6/ }).waitFor()
  expect(await looksFine(clerk, 'Prognose')).toEqual([])
  await page.getByRole('button', { name: 'Mietvertrag endet: Oststraße 3' }).press('Enter')
  await page.getByRole('heading', { name: 'Oststraße 3', level: 1 }).waitFor()
})
