/** The list of people narrowed by view and filter, a filter kept under a name, found again after a restart of the screen, and taken back. */
import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aClerk } from '../support/clerk.ts'

test('a filter becomes a view of the office; each number of the list is what it shows', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Personen')
  await clerk.choosesView('Fehlbelegung')
  await clerk.sees('121 von 702 Personen')
  expect(await clerk.readsList()).toHaveLength(121)

  await page.getByRole('button', { name: 'Filter (1)' }).click()
  const panel = page.getByRole('dialog', { name: 'Wen die Liste zeigt' })
  await panel.getByLabel('Alter bis').fill('5')
  expect(await violations(page, 'Filter')).toEqual([])
  await page.keyboard.press('Escape')
  const small = await clerk.readsList()
  expect(small.length).toBeGreaterThan(0)
  expect(small.every((row) => Number(row.Alter) <= 5 && row.Unterkunft !== '–')).toBe(true)

  await page.getByRole('button', { name: 'Ansicht merken' }).click()
  await page.getByLabel('Name der Ansicht').fill('Kita-Kinder mit Titel')
  expect(await violations(page, 'Ansicht merken')).toEqual([])
  await page.keyboard.press('Enter')
  await clerk.isTold('Ansicht „Kita-Kinder mit Titel“ gemerkt.')
  await clerk.choosesView('Weggezogen')
  expect((await clerk.readsList()).every((row) => row.Weggezogen !== '')).toBe(true)
  await page.getByRole('button', { name: /Ansicht$/ }).click()
  await page.getByRole('option', { name: /^Kita-Kinder mit Titel/ }).click()
  await clerk.sees(`${small.length} von 702 Personen`)
  expect(await clerk.readsList()).toEqual(small)

  // What is printed is what the list shows; the whole register is one press away.
  await clerk.presses('Drucken')
  const sheet = await clerk.readsTable('Personen: bis 5 Jahre, Fehlbelegung')
  expect(sheet.rows.map(([, , familyName, givenName]) => `${givenName} ${familyName}`).toSorted()).toEqual(
    small.map((row) => `${row.Vorname} ${row.Name}`).toSorted(),
  )
  // On the screen as on paper: 18 pt, and bullets before the notes.
  const looks = (selector: string, property: string) =>
    page
      .locator(`.report ${selector}`)
      .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
  expect(await looks('.report-title', 'font-size')).toBe('24px')
  expect(await looks('.report-notes ul', 'list-style-type')).toBe('disc')
  expect(await violations(page, 'Bericht über eine Auswahl')).toEqual([])
  await clerk.presses('Ganzes Register zeigen')
  await page.getByRole('region', { name: 'Vorschau: Personenregister' }).waitFor()
})
