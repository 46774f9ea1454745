/** Status and Rechtskreis of a person: recorded by keyboard alone, seen at once, taken back; and the office as it was known before. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'
import type { ListRow } from '../support/clerkLists.ts'

let clerk: Clerk
let page: Page
let waiting: ListRow
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Personen')
  await clerk.choosesView('Untergebracht')
  const people = await clerk.readsList()
  const found = people.find(
    (person) => person.Aufenthaltsstatus === 'Aufenthaltsgestattung' && person.Rechtskreis === 'AsylbLG § 3',
  )
  if (!found) throw new Error('nobody with an Aufenthaltsgestattung has a place')
  waiting = found
  await clerk.finds(`${waiting.Name} ${waiting.Vorname}`, `${waiting.Name}, ${waiting.Vorname}`)
  await clerk.seesPane(new RegExp(`^${waiting.Vorname} ${waiting.Name}`))
})

const nameOf = () => `${waiting.Vorname} ${waiting.Name}`
const dialogOf = (title: string) => page.getByRole('dialog', { name: title })

/** Opens the dialog by its letter, types the value and first day, and saves with Strg+Enter from the last field she typed in. */
async function records(key: 's' | 'r', title: string, typed: { value: string; from: string; known?: string }) {
  const { keyboard } = page
  await keyboard.press(key)
  const dialog = dialogOf(`${title} erfassen: ${nameOf()}`)
  await dialog.waitFor()
  await keyboard.type(typed.value)
  await tabsTo(page, /Gilt ab/)
  await keyboard.type(typed.from)
  if (typed.known) {
    await tabsTo(page, /Im Amt bekannt seit/)
    await keyboard.type(typed.known)
  }
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
}

test('a status makes a Fehlbelegung, by keyboard alone; the earlier belief can be read and the step taken back', async () => {
  await records('r', 'Rechtskreis', { value: 'sgb ii', from: '1.8.2022' })
  await clerk.isTold(`${nameOf()}: Rechtskreis SGB II ab 01.08.2022 erfasst`)
  await clerk.sees('SGB II')
  expect(await clerk.readsPane()).not.toContain('Fehlbelegung')

  await records('s', 'Status', { value: 'flüchtling', from: '1.9.2022', known: '20.10.2022' })
  const done = `${nameOf()}: Status AE § 25 Abs. 2 Flüchtling ab 01.09.2022 erfasst`
  await clerk.isTold(done)
  await page.getByRole('complementary').getByText('seit 01.09.2022').waitFor()
  expect(await clerk.readsPane()).toMatch(/Fehlbelegung.*2 Monate seit 01\.09\.2022/)
  expect((await whereAmI(page)).isSeen).toBe(true)

  const former = page.getByRole('complementary').getByText(/^Früher angenommen/)
  expect(await former.count()).toBe(2)
  await former.first().click()
  await clerk.sees(/so bekannt vom .* bis zum 20\.10\.2022/)

  // Nobody knew of it on 1 October: the same Stichtag, as it was known then.
  await page.getByRole('button', { name: /^Kenntnisstand/ }).press('Enter')
  await page.keyboard.type('1.10.2022')
  await page.keyboard.press('Enter')
  await clerk.sees('Stand 02.11.2022, wie am 01.10.2022 bekannt: nur Ansicht.')
  await clerk.sees('Aufenthaltsgestattung')
  await expect.poll(() => clerk.readsPane()).not.toContain('Fehlbelegung')
  expect(await clerk.readsPane()).not.toContain('Früher angenommen')
  expect(await page.getByRole('button', { name: 'Status erfassen' }).isDisabled()).toBe(true)
  await clerk.returnsToToday()
  await expect.poll(() => clerk.readsPane()).toContain('Fehlbelegung')

  await clerk.undoes(done)
  await expect.poll(() => clerk.readsPane()).not.toContain('Fehlbelegung')
  expect(await clerk.readsPane()).toMatch(/Aufenthaltsgestattung/)
})

test('the dialog says what changes and what is wrong before anything is saved', async () => {
  await page.keyboard.press('s')
  const dialog = dialogOf(`Status erfassen: ${nameOf()}`)
  const save = dialog.getByRole('button', { name: 'Speichern' })
  await dialog.waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Bitte wählen Sie den Aufenthaltsstatus.').waitFor()
  await page.keyboard.type('duldung § 60b')
  await tabsTo(page, /Gilt ab/)
  await page.keyboard.type('1.9.2022')
  await tabsTo(page, /Gilt bis/)
  await page.keyboard.type('30.9.2022')
  await page.keyboard.press('Tab')
  const changes = dialog.getByRole('list', { name: 'Was sich ändert' })
  await changes.getByText(/Bisher: Aufenthaltsgestattung .*Endet dann am 31\.08\.2022\./).waitFor()
  await changes.getByText('Neu: Duldung § 60b 01.09.2022 – 30.09.2022.').waitFor()
  await changes.getByText('Ab 01.10.2022 ist dann kein Status eingetragen.').waitFor()
  expect(await violations(page, 'Status erfassen')).toEqual([])

  await dialog.getByRole('textbox', { name: /^Gilt bis/ }).fill('31.8.2022')
  await page.keyboard.press('Tab')
  await dialog.getByText('Das Ende liegt nicht nach dem Beginn.').waitFor()
  expect(await save.isDisabled()).toBe(true)

  // A last day that is none must never be saved as "no end".
  await dialog.getByRole('textbox', { name: /^Gilt bis/ }).fill('31.9.2022')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(/^Kein gültiges Datum/).waitFor()
  expect(await dialog.isVisible()).toBe(true)
  await dialog.getByRole('textbox', { name: /^Gilt bis/ }).fill('')
  await dialog.getByRole('textbox', { name: /^Im Amt bekannt seit/ }).fill('3.11.2022')
  await page.keyboard.press('Tab')
  await dialog.getByText(/Der Tag liegt in der Zukunft/).waitFor()
  expect(await violations(page, 'Status erfassen, mit Fehlern')).toEqual([])

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await clerk.readsPane()).not.toContain('Duldung')
})

test('on another Stichtag nothing can be recorded, and the key says why', async () => {
  await clerk.looksAt('01.10.2022')
  await page.getByRole('heading', { name: nameOf(), level: 2 }).click()
  expect(await page.getByRole('button', { name: 'Status erfassen' }).isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'Rechtskreis erfassen' }).isDisabled()).toBe(true)
  await page.keyboard.press('s')
  await clerk.isTold(/nur Ansehen möglich/)
})

test('a number is copied, not only said to be', async () => {
  const pane = page.getByRole('complementary')
  const copy = pane.getByRole('button', { name: 'AZR-Nummer kopieren' })
  const number = (await copy.locator('xpath=..').textContent())?.trim()
  await clerk.app.evaluate(({ clipboard }) => clipboard.writeText('vorher'))
  await copy.press('Enter')
  await pane.getByRole('button', { name: 'AZR-Nummer kopiert' }).waitFor()
  expect(number).toMatch(/^\d+$/)
  expect(await clerk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(number)
})
