/** A new house by keyboard alone: its rooms at once, a floor copied, other places from a day on, in the plan, and closed again. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
const dialogOf = (title: string) => page.getByRole('dialog', { name: title })

/** Types into one field after another, and saves with Strg+Enter. */
async function fills(title: string, ...fields: readonly (readonly [name: RegExp, text: string])[]): Promise<void> {
  const dialog = dialogOf(title)
  await dialog.waitFor()
  for (const [name, text] of fields) {
    if (!name.test((await whereAmI(page)).name)) await tabsTo(page, name)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
}
/** The list has this room: the notice of a change comes before the list has asked what there is now. */
const seesRow = (room: string) => page.getByRole('grid').getByRole('gridcell', { name: room, exact: true }).waitFor()
const marksAll = async () => {
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('Control+a')
}
const inLightAndDark = (where: string) => violationsInLightAndDark(page, where)

test('a house is built, filled, changed from a day on and closed, by keyboard alone', async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Unterkünfte')
  await tabsTo(page, 'Neue Unterkunft')
  await page.keyboard.press('Enter')
  await fills('Neue Unterkunft anlegen', [/Kürzel/, 'HAB'], [/Name/, 'Habeck'])
  await page.getByRole('heading', { name: 'Habeck bearbeiten', level: 1 }).waitFor()
  await clerk.sees('Dieses Haus hat noch keine Zimmer')
  expect(await inLightAndDark('ein Haus ohne Zimmer')).toEqual([])

  await page.keyboard.press('n')
  await dialogOf('Zimmer hinzufügen').waitFor()
  expect(await inLightAndDark('Zimmer hinzufügen')).toEqual([])
  await fills(
    'Zimmer hinzufügen',
    [/Zimmernummern/, '1.01 bis 1.06'],
    [/"Etage/, '1. OG'],
    [/Plätze regulär/, '4'],
    [/Plätze verdichtet/, '5'],
  )
  await clerk.isTold('6 Zimmer angelegt.')
  await seesRow('1.06')
  await page.keyboard.press('k')
  await fills('Etage kopieren', [/Etage der Kopie/, '2. OG'], [/Kopien beginnen mit/, '2.'])
  await clerk.isTold('6 Zimmer kopiert.')
  await seesRow('2.06')
  expect((await clerk.readsList()).map((row) => row.Zimmer)).toHaveLength(12)

  await marksAll()
  await clerk.sees('12 von 12 Zimmer markiert')
  await page.keyboard.press('p')
  await dialogOf('Plätze ändern: 12 Zimmer').waitFor()
  await fills('Plätze ändern: 12 Zimmer', [/Plätze regulär/, '3'], [/Ab wann/, '1.12.2022'])
  await clerk.isTold('12 Zimmer: neue Plätze ab 01.12.2022.')
  await clerk.sees('ab 01.12.2022: 3/5')
  expect(await inLightAndDark('die Zimmer eines Hauses')).toEqual([])

  await page.getByRole('button', { name: 'Zum Plan' }).press('Enter')
  await page.getByRole('heading', { name: 'Habeck', level: 1 }).waitFor()
  await clerk.seesInRoom('2.06', '4')
  await clerk.looksAt('01.12.2022')
  await clerk.seesInRoom('2.06', '3')
  await clerk.returnsToToday()

  await tabsTo(page, 'Haus bearbeiten')
  await page.keyboard.press('Enter')
  await marksAll()
  await page.keyboard.press('x')
  await fills('Schließen: 12 Zimmer', [/Ab wann/, '1.1.2023'])
  await clerk.isTold('12 Zimmer ab 01.01.2023 geschlossen.')
  await clerk.looksAt('01.01.2023')
  await clerk.sees('geschlossen')
  await clerk.returnsToToday()
  await clerk.undoes('12 Zimmer ab 01.01.2023 geschlossen.')
  await clerk.sees('ab 01.12.2022: 3/5')
})

test('who lives in a room keeps it from closing, and is named', async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.opensHouse('Friedrichstraße')
  await clerk.chooses('Zeit')
  await page.getByRole('button', { name: 'Haus bearbeiten' }).press('Enter')
  await page.getByRole('heading', { name: 'Friedrichstraße bearbeiten', level: 1 }).waitFor()
  await marksAll()
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: /^Schließen: / })
  await dialog.getByText(/So geht es nicht/).waitFor()
  await dialog
    .getByText(/Haushalt \p{L}+/u)
    .first()
    .waitFor()
  expect(await dialog.getByRole('button', { name: /schließen$/ }).isDisabled()).toBe(true)
  expect(await inLightAndDark('Schließen mit Bewohnern')).toEqual([])
})

test('a key is handed out and a defect reported by keyboard; the house lists both, and a photo is shown', async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.opensHouse('Friedrichstraße')
  await page.getByRole('button', { name: 'Haus bearbeiten' }).press('Enter')
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await clerk.seesPane(/^Zimmer 0\.01/)
  await page.keyboard.press('g')
  await fills('Mangel melden', [/nicht in Ordnung/, 'Wasserhahn tropft'])
  await clerk.isTold('Mangel gemeldet.')
  await page.keyboard.press('h')
  const dialog = dialogOf('Schlüssel ausgeben')
  await dialog.waitFor()
  expect(await inLightAndDark('Schlüssel ausgeben')).toEqual([])
  await dialog.getByRole('button', { name: /An wen/ }).press('Enter')
  await page.getByRole('option').first().press('Enter')
  await fills('Schlüssel ausgeben', [/Welcher Schlüssel/, 'Haustür'], [/Stückzahl/, '2'])

  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await page
    .locator('input[type="file"][accept*="image"]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') })
  await clerk.isTold('Foto hinzugefügt.')
  await page.getByRole('button', { name: 'Foto vom 02.11.2022' }).press('Enter')
  await page.getByRole('dialog').getByRole('img', { name: 'Foto vom 02.11.2022' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await inLightAndDark('was vom Zimmer aufbewahrt wird')).toEqual([])

  expect(await clerk.opensNumber('Schlüssel ausgegeben')).toBe(2)
  expect((await clerk.readsList()).map((row) => [row.Zimmer, row.Schlüssel])).toEqual([['0.01', 'Haustür']])
  expect(await clerk.opensNumber('offene Mängel')).toBe(1)
  expect((await clerk.readsList()).map((row) => row.Mangel)).toEqual(['Wasserhahn tropft'])
  await clerk.chooses('Am Haus')
  await page.getByRole('heading', { name: 'Notizen zum Haus' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await fills('Mangel melden', [/nicht in Ordnung/, 'Haustür schließt nicht'])
  await page.getByText('Haustür schließt nicht').waitFor()
  expect(await inLightAndDark('was vom Haus aufbewahrt wird')).toEqual([])
  await clerk.chooses('Mängel')
  await page.getByRole('grid').getByText('Haustür schließt nicht').waitFor()
  expect(new Set((await clerk.readsList()).map((row) => row.Zimmer))).toEqual(new Set(['0.01', 'Am Haus']))
})

test('a room that was lived in is not taken out, and the reason is told', async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.opensHouse('Friedrichstraße')
  await page.getByRole('button', { name: 'Haus bearbeiten' }).press('Enter')
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Delete')
  await clerk.isTold(/lässt sich nicht entfernen: Dort hat jemand gewohnt/)
})
