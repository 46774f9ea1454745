/** Zuweisungen: a notice from the announcement to the place, by keyboard alone; who still needs a place; axe in light and dark. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { utc, workbook } from '../import/workbooks.ts'
import { violations, violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
})

const pane = () => page.getByRole('complementary')
const dialogOf = (name: string | RegExp) => page.getByRole('dialog', { name })
const people = () => pane().getByRole('grid', { name: 'Personen' })

/** A family whose people stand in the office's list, announced for yesterday. */
async function importsFamily(): Promise<void> {
  const path = join(await folderForTest(), 'Liste.xlsx')
  const assigned = utc('2022-11-01')
  const bytes = await workbook({
    Personen: [
      ['Nummer', 'Haushalt', 'Rolle', 'Name', 'Vorname', 'Geburtsdatum', 'Geschlecht', 'Zuweisung am', 'Zuweisungsart'],
      ['T-1', 'HT-1', 'Bezugsperson', 'Testani', 'Farid', '01.03.1985', 'm', assigned, 'Asyl'],
      ['T-2', 'HT-1', 'Partner', 'Testani', 'Laila', '01.03.1988', 'w', assigned, 'Asyl'],
      ['T-3', 'HT-1', 'Kind', 'Testani', 'Omid', '01.03.2014', 'm', assigned, 'Asyl'],
    ],
  })
  await writeFile(path, bytes)
  await clerk.goesTo('Excel-Import')
  await clerk.picksWorkbook(path)
  await clerk.readsTotals()
  await clerk.takesAll()
  await clerk.goesTo('Zuweisungen')
}

test('a notice is announced, its people are linked, checked in with two keys and housed; all of it by keyboard', async () => {
  await importsFamily()
  const { keyboard } = page
  await tabsTo(page, 'Zuweisung ankündigen')
  await keyboard.press('Enter')
  const announcing = dialogOf('Zuweisung ankündigen')
  await announcing.waitFor()
  await keyboard.press('Control+Enter')
  await announcing.getByText('Bitte geben Sie die Nummer des Bescheids ein.').waitFor()
  expect(await violations(page, 'Zuweisung ankündigen, mit Fehlern')).toEqual([])
  await keyboard.press('Escape')
  await announcing.waitFor({ state: 'hidden' })
  expect((await whereAmI(page)).name).toBe('button "Zuweisung ankündigen"')
  await keyboard.press('Enter')
  await announcing.waitFor()
  await keyboard.type('ZW-TEST')
  await tabsTo(page, /Angekündigt für/)
  await keyboard.type('1.11.')
  await tabsTo(page, /^textbox "Personen/)
  await keyboard.type('3')
  await tabsTo(page, /davon Kinder/)
  await keyboard.type('1')
  await keyboard.press('Control+Enter')
  await announcing.waitFor({ state: 'hidden' })
  await clerk.isTold('Bescheid ZW-TEST: 3 Personen für 01.11.2022 angekündigt')
  await clerk.seesPane(/^Bescheid ZW-TEST/)
  expect(await clerk.readsPane()).toContain('überfällig')

  await keyboard.press('h')
  const linking = dialogOf('Haushalt zuordnen: Bescheid ZW-TEST')
  await linking.waitFor()
  await keyboard.type('testani')
  await linking.getByRole('button', { name: /^Testani, Laila/ }).waitFor()
  await tabsTo(page, /Testani, Laila/)
  await keyboard.press('Enter')
  await linking.getByRole('button', { name: '3 Personen zuordnen' }).waitFor()
  await keyboard.press('Control+Enter')
  await linking.waitFor({ state: 'hidden' })
  await people().getByText('erwartet').first().waitFor()

  await keyboard.press('a')
  const arriving = dialogOf('Ankunft erfassen: Bescheid ZW-TEST')
  await arriving.waitFor()
  expect((await whereAmI(page)).name).toBe('button "3 Personen als angekommen eintragen"')
  await keyboard.press('Enter')
  await arriving.waitFor({ state: 'hidden' })
  await clerk.isTold('3 Personen am 02.11.2022 angekommen')
  await expect.poll(() => clerk.readsPane()).toContain('text: angekommen')

  await tabsTo(page, /^button "\d+ ohne Platz/)
  await keyboard.press('Enter')
  const needs = page.getByRole('grid', { name: 'Wer braucht noch einen Platz' })
  await needs.getByText('Testani').waitFor()
  await tabsTo(page, /^row /)
  for (let line = 0; line < 20 && !(await whereAmI(page)).name.includes('Testani'); line += 1)
    await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const moving = dialogOf('Haushalt Testani verlegen')
  await moving.waitFor()
  await moving.getByRole('option').first().waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const confirm = moving.getByRole('button', { name: /^3 Personen nach/ })
  await confirm.waitFor()
  const reason = moving.getByRole('textbox', { name: /^Begründung/ })
  if (await reason.isVisible()) await reason.fill('Es gibt keinen anderen Platz.')
  await keyboard.press('Control+Enter')
  await moving.waitFor({ state: 'hidden' })
  await needs.getByText('Testani').waitFor({ state: 'hidden' })
  await clerk.finds('Zuweisungen zeigen', 'Zuweisungen zeigen')
  await clerk.chooses('Bescheide')
  await clerk.chooses('Alle')
  const board = await clerk.readsList()
  expect(board.find((row) => row.Bescheid === 'ZW-TEST')).toMatchObject({ Stand: 'untergebracht' })
})

test('who does not come is marked by N and leaves the register; the step is taken back', async () => {
  await importsFamily()
  await clerk.presses('Zuweisung ankündigen')
  const announcing = dialogOf('Zuweisung ankündigen')
  await announcing.getByRole('textbox', { name: /^Bescheid/ }).fill('ZW-TEST')
  await announcing.getByRole('textbox', { name: /^Angekündigt für/ }).fill('1.11.2022')
  await announcing.getByRole('textbox', { name: /^Personen/ }).fill('3')
  await page.keyboard.press('Control+Enter')
  await clerk.seesPane(/^Bescheid ZW-TEST/)
  await page.keyboard.press('h')
  const linking = dialogOf('Haushalt zuordnen: Bescheid ZW-TEST')
  await linking.getByRole('searchbox').fill('Testani')
  await linking.getByRole('button', { name: /^Testani, Omid/ }).click()
  await linking.getByRole('button', { name: '3 Personen zuordnen' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await linking.waitFor({ state: 'hidden' })

  await page.keyboard.press('n')
  await clerk.isTold('Bitte wählen Sie zuerst in der Liste die Personen aus.')
  await people().getByText('Testani, Omid').click()
  await page.keyboard.press('n')
  const done = '1 Person nicht angekommen; geplante Plätze sind wieder frei'
  await clerk.isTold(done)
  await people().getByText('nicht angekommen').waitFor()
  expect(await violationsInLightAndDark(page, 'Bescheid')).toEqual([])
  await clerk.undoes(done)
  await people().getByText('nicht angekommen').waitFor({ state: 'hidden' })

  await clerk.looksAt('01.11.2022')
  await clerk.sees('Diesen Eintrag gibt es nicht (mehr).')
  expect(await page.getByRole('button', { name: 'Zuweisung ankündigen' }).isDisabled()).toBe(true)
  await clerk.returnsToToday()
  await clerk.seesPane(/^Bescheid ZW-TEST/)
})

test('the demo office: every number opens its list, in light and dark', async () => {
  await clerk.goesTo('Zuweisungen')
  const board = await clerk.readsList()
  expect(board.map((row) => row.Stand)).toEqual(['überfällig', 'angekündigt', 'erfasst', 'erfasst', 'angekündigt'])
  expect(board[1]).toMatchObject({ 'Angekündigt für': 'Di., 08.11.2022', Personen: '7', 'Ohne Namen': '7' })
  await page.getByRole('button', { name: /^1 überfällig/ }).click()
  expect((await clerk.readsList()).map((row) => row.Bescheid)).toEqual(['ZW-2022-0183'])
  await clerk.chooses('Alle')
  expect(await clerk.readsList()).toHaveLength(6)
  await page.getByRole('button', { name: /ohne Platz/ }).click()
  const needs = await clerk.readsList()
  const total = needs.reduce((sum, row) => sum + Number(row.Personen), 0)
  await page.getByRole('button', { name: new RegExp(`^${total} ohne Platz`) }).waitFor()
  await clerk.presses('Drucken')
  const sheet = await clerk.readsTable('Wer braucht noch einen Platz')
  expect(sheet.rows.map((row) => Number(row[5]))).toEqual(needs.map((row) => Number(row.Personen)))
  await clerk.goesTo('Zuweisungen')
  expect(await violationsInLightAndDark(page, 'Wer braucht noch einen Platz')).toEqual([])
  await clerk.chooses('Bescheide')
  expect(await violationsInLightAndDark(page, 'Bescheide')).toEqual([])
})
