/** The office's rules at work, by keyboard: set in Einstellungen, met in the move, overridden with a reason and listed; notes and absences. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { literal } from '../support/clerkDesk.ts'
import { tabsTo } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
})

const isAccessible = async (where: string) => {
  expect(await violationsInLightAndDark(page, where)).toEqual([])
}

/** Sets a rule in Einstellungen, from the keyboard. */
async function setsRule(rule: string, severity: string) {
  await page.keyboard.press('Alt+,')
  await page.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor()
  const toggle = page.getByRole('radiogroup', { name: `${rule}: wie streng` }).getByRole('radio', { name: severity })
  await toggle.focus()
  await page.keyboard.press('Space')
  await clerk.isTold(`${rule}: ${severity}`)
}

/** Everybody who has a place, from the list of people. */
async function thoseHoused() {
  await clerk.goesTo('Personen')
  const count = () => page.getByRole('grid').getAttribute('aria-rowcount')
  await page.getByRole('grid').locator('tbody tr').first().waitFor()
  const all = await count()
  await clerk.choosesView('Untergebracht')
  await expect.poll(count).not.toBe(all)
  return clerk.readsList()
}

/** Somebody who has a place, and another one whose room has room for her, if with a reason. */
async function twoWhoCouldShare() {
  const people = await thoseHoused()
  for (const person of people.slice(0, 12)) {
    await clerk.finds(`${person.Name} ${person.Vorname}`, `${person.Name}, ${person.Vorname}`)
    await clerk.seesPane(new RegExp(`^${literal(`${person.Vorname} ${person.Name}`)}`))
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: /^Haushalt .* verlegen$/ })
    await dialog.getByRole('option').first().waitFor()
    const rooms = await dialog.getByRole('option').allTextContents()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    for (const option of rooms) {
      // The houses number their rooms apart (C46, 2.17); flats do not.
      const [, room = ''] = /^(?:passt|mit Begründung|nicht möglich)?(C\d+|\d\.\d+) /.exec(option) ?? []
      if (!/[1-9]\d* von/.test(option) || /zu klein|gesperrt|gemietet/.test(option)) continue
      const other = people.find((one) => one.Zimmer === room && one !== person)
      if (other) return { person, other, room }
    }
  }
  throw new Error('nobody could share a room')
}

test('a note "not together" stops a move once the office says so; the exception is listed with its reason', async () => {
  const { person, other, room } = await twoWhoCouldShare()
  await setsRule('Nicht zusammen', 'Sperrt')
  await isAccessible('Einstellungen')

  await clerk.finds(`${person.Name} ${person.Vorname}`, `${person.Name}, ${person.Vorname}`)
  await clerk.seesPane(new RegExp(`^${literal(`${person.Vorname} ${person.Name}`)}`))
  await page.keyboard.press('v')
  const note = page.getByRole('dialog', { name: /^Nicht zusammen: / })
  await note.waitFor()
  await page.keyboard.type(`${other.Name} ${other.Vorname}`)
  await note.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await note.getByText(/wird beim Verlegen darauf hingewiesen/).waitFor()
  await isAccessible('Nicht zusammen')
  await page.keyboard.press('Control+Enter')
  await note.waitFor({ state: 'hidden' })
  await page.getByRole('complementary').getByText(`nicht mit ${other.Name}, ${other.Vorname}`).waitFor()

  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: /^Haushalt .* verlegen$/ })
  await dialog.getByRole('combobox', { name: 'Wohin?' }).fill(room)
  await dialog
    .getByRole('list', { name: 'Was dafür und was dagegen spricht' })
    .getByText(/^Nicht zusammen: .*im selben Zimmer/)
    .waitFor()
  const confirm = dialog.getByRole('button', { name: /verlegen$/i })
  expect(await confirm.isDisabled()).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await tabsTo(page, /Begründung für die Abweichung/)
  await page.keyboard.type('Nur für eine Nacht')
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })

  await page
    .getByRole('complementary')
    .getByText(/trotz .*Nicht zusammen.*: Nur für eine Nacht/)
    .waitFor()
  await clerk.goesTo('Unterkünfte')
  await page.getByRole('list', { name: 'Häuser' }).getByRole('button', { name: 'Abweichungen' }).press('Enter')
  await page.getByRole('heading', { name: 'Abweichungen', level: 1 }).waitFor()
  const listed = await clerk.readsList()
  expect(listed.find((row) => row.Begründung === 'Nur für eine Nacht')).toMatchObject({
    Zimmer: room,
    'Eingetragen von': 'S. Bergmann',
  })
  await isAccessible('Abweichungen')
})

test('who is away keeps the place; after two weeks a Wiedervorlage asks; giving the place free says what follows', async () => {
  const [person] = await thoseHoused()
  if (!person) throw new Error('nobody is housed')
  await clerk.finds(`${person.Name} ${person.Vorname}`, `${person.Name}, ${person.Vorname}`)
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: /^Abwesenheit erfassen: / })
  await dialog.waitFor()
  await page.keyboard.type('verreist')
  await tabsTo(page, /Gilt ab/)
  await page.keyboard.type('10.10.2022')
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  const pane = page.getByRole('complementary')
  await pane.getByText('Abwesend seit dem 10.10.2022 (verreist): über den Platz entscheiden').first().waitFor()
  await isAccessible('Person, abwesend')
  await page.keyboard.press('x')
  const out = page.getByRole('dialog', { name: /^Auszug: Haushalt / })
  await out.getByText(/wird ab 02\.11\.2022 frei\.$/).waitFor()
  await isAccessible('Auszug')
  await page.keyboard.press('Control+Enter')
  await out.waitFor({ state: 'hidden' })
  await pane.getByText(/^Auszug: eigene Wohnung/).waitFor()
  await expect.poll(() => clerk.readsPane()).not.toContain('über den Platz entscheiden')
})
