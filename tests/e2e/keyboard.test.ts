/** The main path without a mouse: every step by key, the focus always to be seen, and back where it came from after each dialog. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aClerk, folderForTest } from '../support/clerk.ts'
import { goesAround, tabsTo, whereAmI } from '../support/clerkKeyboard.ts'
import { pickInDialog, saveInDialog } from '../support/dialogs.ts'
import { readList } from '../support/excelBook.ts'
import { everybody, office, saveWorkbook } from '../support/excelOffice.ts'

test('new office, Excel lists, search, move, undo, report: by keyboard alone', async () => {
  const folder = await folderForTest()
  const clerk = await aClerk()
  const { page, app } = clerk
  const { keyboard } = page
  await clerk.seesHeading('Guten Tag. Womit möchten Sie arbeiten?')

  await tabsTo(page, /^button "Neues Büro anlegen/)
  await keyboard.press('Enter')
  await clerk.seesHeading('Neues Büro anlegen')
  expect((await whereAmI(page)).name).toContain('Name des Büros')
  await keyboard.type(office.name)
  await tabsTo(page, /Ihr Name/)
  await keyboard.type(office.clerk)
  await saveInDialog(app, join(folder, 'Amt.quartier'))
  await keyboard.press('Enter')
  await clerk.seesHeading('Übersicht')

  await saveWorkbook(join(folder, 'Listen.xlsx'))
  await pickInDialog(app, join(folder, 'Listen.xlsx'))
  await clerk.goesByKey('Excel-Import')
  await tabsTo(page, 'Arbeitsmappe wählen …')
  await keyboard.press('Enter')
  await clerk.readsTotals()
  await tabsTo(page, 'Übernehmen')
  await keyboard.press('Enter')
  await clerk.seesHeading('Übernommen')
  await tabsTo(page, 'Unterkünfte zeigen')
  await keyboard.press('Enter')
  await clerk.seesHeading('Unterkünfte')
  await tabsTo(page, /^button "Friedrichstraße/)
  await keyboard.press('Enter')
  await clerk.seesHeading('Friedrichstraße')
  await clerk.seesInRoom('1.01', 'Yılmaz')

  await keyboard.press('Control+k')
  await keyboard.type('yilmaz cagla')
  await keyboard.press('Enter')
  await clerk.seesPane(/^Çağla Yılmaz/)
  expect((await whereAmI(page)).isSeen).toBe(true)
  await keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Haushalt Yılmaz verlegen' })
  await dialog.waitFor()
  expect((await whereAmI(page)).name).toContain('Wohin?')
  await keyboard.type('0.01')
  await dialog.getByRole('heading', { name: /^Nach 0\.01/ }).waitFor()
  await dialog.getByText('Das Zimmer ist zu klein: 6 Personen bei höchstens 2 Plätzen (2 regulär).').last().waitFor()
  await keyboard.press('Control+Enter')
  await keyboard.press('Control+a')
  await keyboard.type('1.02')
  await dialog.getByRole('heading', { name: /^Nach 1\.02/ }).waitFor()
  await dialog.getByText('Das Zimmer ist für Familien vorgesehen.').last().waitFor()
  await keyboard.press('Enter')
  await expect.poll(async () => (await whereAmI(page)).name).toBe('button "4 Personen nach 1.02 verlegen"')
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.seesInRoom('1.02', 'Yılmaz', '4 von 4 Plätzen belegt')
  const back = await whereAmI(page)
  expect(back).toEqual({ name: expect.stringMatching(/Çağla Yılmaz|1\.02/), isSeen: true })
  await clerk.undoes('Haushalt Yılmaz: 4 Personen nach 1.02 verlegt')
  await clerk.seesInRoom('1.01', 'Yılmaz')

  await clerk.goesByKey('Berichte')
  await tabsTo(page, /^radio "Amt/)
  await keyboard.press('ArrowDown')
  await clerk.readsTable('Belegungsliste Feuerwehr')
  await keyboard.press('ArrowUp')
  await clerk.readsTable('Belegungsliste')
  await saveInDialog(app, join(folder, 'Belegung.xlsx'))
  await tabsTo(page, 'Als Excel speichern')
  await keyboard.press('Enter')
  await clerk.isTold('Gespeichert: Belegung.xlsx')
  expect((await readList(join(folder, 'Belegung.xlsx'), 'Bereich')).rows).toHaveLength(everybody.length)
})

test('each stop of each screen is to be seen and has a name', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await page.keyboard.press('1')
  await clerk.goesTo('Unterkünfte')
  await clerk.readsHouses()
  const unseen: string[] = []
  const tour = async (screen: string, atLeast: number): Promise<void> => {
    const stops = await goesAround(page)
    expect(stops.length).toBeGreaterThanOrEqual(atLeast)
    unseen.push(
      ...stops.filter((stop) => !stop.isSeen || !/"/.test(stop.name)).map((stop) => `${screen}: ${stop.name}`),
    )
  }
  await tour('Übersicht', 15)
  await clerk.opensHouse('Friedrichstraße')
  const taken = (await clerk.readsPlan()).find(({ card }) => /\b1 von 2/.test(card))
  await clerk.opensRoom(taken?.room ?? '')
  await clerk.seesPane(/^Haushalt /)
  await tour('Plan mit Haushalt', 20)
  await clerk.goesByKey('Personen')
  await tour('Personen', 15)
  await clerk.goesByKey('Wiedervorlagen')
  await page.getByRole('row').nth(3).waitFor()
  await tour('Wiedervorlagen', 10)
  await clerk.goesByKey('Rechtskreiswechsel')
  await page.getByRole('row', { name: /Lücke/ }).first().click()
  await clerk.sees('Verlauf')
  await tour('Rechtskreiswechsel mit Vorgang', 20)
  await clerk.goesByKey('Zuweisungen')
  await tour('Zuweisungen', 12)
  await clerk.goesByKey('Fehlbelegung')
  await page.getByRole('region', { name: 'Tafel' }).getByRole('button').first().press('Enter')
  await clerk.sees('Wer passt hinein?')
  await tour('Fehlbelegung mit Haushalt', 20)
  await clerk.goesByKey('Berichte')
  await clerk.readsTable('Belegungsliste')
  await tour('Berichte', 15)
  await clerk.goesByKey('Excel-Import')
  await tour('Import', 10)
  await clerk.goesByKey('Protokoll')
  await clerk.readsLog()
  await tour('Protokoll', 10)
  expect(unseen).toEqual([])
})

test('in a table the arrows go on from the row that has the focus, whatever brought it there', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await page.keyboard.press('1')
  await clerk.goesByKey('Wiedervorlagen')
  const row = (index: number) => page.locator(`tr[data-index="${index}"]`)
  await row(6).waitFor()
  const isAt = (index: number) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index'))).toBe(String(index))
  await row(4).focus()
  await page.keyboard.press('ArrowDown')
  await isAt(5)
  await row(2).focus()
  await page.keyboard.press('ArrowUp')
  await isAt(1)
})

test('after each dialog the keyboard is where it was', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await page.keyboard.press('1')
  await clerk.goesTo('Unterkünfte')
  await clerk.readsHouses()
  const staysAt = async (key: string, opened: string): Promise<void> => {
    const before = (await whereAmI(page)).name
    await page.keyboard.press(key)
    await page.locator(opened).waitFor()
    await page.keyboard.press('Escape')
    await page.locator(opened).waitFor({ state: 'hidden' })
    await expect.poll(() => whereAmI(page)).toEqual({ name: before, isSeen: true })
  }
  await tabsTo(page, /^button "Drucken"/)
  await staysAt('Control+k', '[role="dialog"]')
  await page.keyboard.press('Shift+Tab')
  await tabsTo(page, /^button "Angemeldet/)
  await staysAt('Enter', '[role="menu"]')
  await staysAt('F1', 'aside')
})
