/** Reshuffling a full house in the real window: a ring through the Parkplatz by keyboard alone, a swap, a drag; nothing is saved before it is legal. */
import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { aFile } from '../store/rawFile.ts'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'
import { clientOf, value } from '../support/office.ts'

const full = { regularPlaces: 2, densifiedPlaces: 2, areaHundredths: 2400 }
const names = ['Amiri', 'Barzani', 'Cano']
/** Three full rooms and no other; room 4 only where a test asks for it. */
const house = (free: readonly string[] = []) =>
  aRegister({
    rooms: ['1', '2', '3', ...free].map((number) => aRoom(number, full)),
    people: names.flatMap((familyName, i) => [
      aPerson(`P-${i + 1}`, { household: `H-${i + 1}`, familyName, sex: 'w' }),
      aPerson(`K-${i + 1}`, {
        household: `H-${i + 1}`,
        familyName,
        role: 'child',
        birth: { day: day('2015-01-01'), precision: 'day' },
      }),
    ]),
    stays: names.flatMap((_, i) => ['P', 'K'].map((p) => aStay(`${p}-${i + 1}`, String(i + 1), '2022-03-01'))),
  })

interface Desk {
  readonly clerk: Clerk
  readonly page: Page
  /** Where each reference person sleeps, as a colleague at another window reads it from the same file. */
  readonly asSaved: () => Promise<string[]>
}

async function atThePlan(free?: readonly string[]): Promise<Desk> {
  const path = await aFile(house(free))
  const clerk = await aClerk({ args: [`--file=${path}`] })
  await clerk.signsInAs('S. Bergmann')
  await clerk.opensHouse('Friedrichstraße')
  await clerk.seesInRoom('1', 'Amiri')
  const colleague = clientOf()
  value(await colleague.client.file.open({ path }))
  onTestFinished(() => colleague.backend.close())
  const asSaved = async () =>
    value(await colleague.client.people.list({ on: day('2022-11-02') }))
      .rows.filter((row) => row.number.startsWith('P-'))
      .map((row) => `${row.familyName} ${row.room}`)
      .sort()
  return { clerk, page: clerk.page, asSaved }
}
const before = ['Amiri 1', 'Barzani 2', 'Cano 3']

const trayOf = (page: Page) => page.getByRole('region', { name: 'Parkplatz' })
const says = (page: Page, text: string | RegExp) => trayOf(page).getByRole('status').filter({ hasText: text }).waitFor()

test('three households of a full house change places in a ring, by keyboard alone; nobody sees it before it is saved', async () => {
  const { clerk, page, asSaved } = await atThePlan()
  const { keyboard } = page
  await tabsTo(page, /^button "Zimmer 1 /)
  await keyboard.press('p')
  await clerk.seesInRoom('1', '0 von 2 Plätzen belegt', 'Amiri · 2 → Parkplatz')
  await keyboard.press('ArrowRight')
  await says(page, 'Amiri · 2 nach 2: geht nicht. Das Zimmer ist zu klein: 4 Personen bei höchstens 2 Plätzen')
  expect(await violationsInLightAndDark(page, 'Parkplatz mit Haushalt')).toEqual([])
  await keyboard.press('Enter')
  await clerk.seesInRoom('2', '4 von 2 Plätzen belegt', 'vorgemerkt')
  await says(page, '1 Umzug geht so nicht')
  await keyboard.press('p')
  await keyboard.press('ArrowRight')
  await says(page, /^Barzani · 2 nach 3: geht nicht/)
  await keyboard.press('Enter')
  await keyboard.press('p')
  await keyboard.press('Home')
  await says(page, /^Cano · 2 nach 1: passt/)
  expect(await asSaved()).toEqual(before)
  await keyboard.press('Enter')
  await says(page, '3 Umzüge vorgemerkt, alles passt')
  expect((await whereAmI(page)).isSeen).toBe(true)
  expect(await asSaved()).toEqual(before)
  expect(await violationsInLightAndDark(page, 'Ring vorgemerkt')).toEqual([])

  await tabsTo(page, 'Umzüge speichern')
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Umzüge speichern' })
  await dialog.getByRole('heading', { name: /^Cano · 2 nach 1/ }).waitFor()
  expect(await violationsInLightAndDark(page, 'Umzüge speichern')).toEqual([])
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold('3 Umzüge gespeichert: 6 Personen')
  await trayOf(page).waitFor({ state: 'hidden' })
  await clerk.seesInRoom('1', '2 von 2 Plätzen belegt', 'Cano')
  expect(await asSaved()).toEqual(['Amiri 2', 'Barzani 3', 'Cano 1'])

  await keyboard.press('Control+z')
  await clerk.seesInRoom('1', '2 von 2 Plätzen belegt', 'Amiri')
  expect(await asSaved()).toEqual(before)
})

test('throwing the plans away asks once, and the safe answer comes first', async () => {
  const { clerk, page, asSaved } = await atThePlan()
  const { keyboard } = page
  await tabsTo(page, /^button "Zimmer 1 /)
  await keyboard.press('ArrowRight')
  await keyboard.press('p')
  await says(page, 'Barzani · 2: zurück nach 2')
  await keyboard.press('Escape')
  const question = page.getByRole('alertdialog', { name: 'Planung verwerfen?' })
  await question.waitFor()
  expect(await violationsInLightAndDark(page, 'Planung verwerfen')).toEqual([])
  expect((await whereAmI(page)).name).toContain('Weiter planen')
  await keyboard.press('Enter')
  await question.waitFor({ state: 'hidden' })
  await clerk.goesTo('Personen')
  await clerk.opensHouse('Friedrichstraße')
  await says(page, '1 Haushalt noch ohne Zimmer')
  await keyboard.press('Escape')
  await question.waitFor()
  await tabsTo(page, 'Verwerfen')
  await keyboard.press('Enter')
  await clerk.seesInRoom('2', '2 von 2 Plätzen belegt', 'Barzani')
  await trayOf(page).waitFor({ state: 'hidden' })
  expect(await asSaved()).toEqual(before)
})

test('two occupied rooms are swapped by keyboard, with the reasons of both ways', async () => {
  const { clerk, page, asSaved } = await atThePlan()
  const { keyboard } = page
  await tabsTo(page, /^button "Zimmer 1 /)
  await keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: /^Zimmer 1 tauschen/ })
  await dialog.getByRole('option').first().waitFor()
  await keyboard.type('barzani')
  await dialog.getByRole('heading', { name: 'Aus 2 nach 1: 2 Personen' }).waitFor()
  await dialog
    .getByRole('list', { name: 'Aus 1 nach 2: 2 Personen' })
    .getByText('Der Haushalt bleibt zusammen.')
    .waitFor()
  expect(await violationsInLightAndDark(page, 'Zimmer tauschen')).toEqual([])
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold('Zimmer 1 und 2 getauscht')
  expect(await asSaved()).toEqual(['Amiri 2', 'Barzani 1', 'Cano 3'])
})

test('a household is dragged to a room; what the room says to it stands there before the drop', async () => {
  const { clerk, page, asSaved } = await atThePlan(['4'])
  const card = (room: string) => page.getByRole('button', { name: new RegExp(`^Zimmer ${room}[. ]`) })
  const middleOf = async (room: string) => {
    const box = await card(room).boundingBox()
    if (!box) throw new Error('the room is not to be seen')
    return [box.x + box.width / 2, box.y + box.height - 24] as const
  }
  await page.mouse.move(...(await middleOf('1')))
  await page.mouse.down()
  await page.mouse.move(...(await middleOf('2')), { steps: 8 })
  await says(page, /^Amiri · 2 nach 2: geht nicht/)
  await page.mouse.move(...(await middleOf('4')), { steps: 8 })
  await says(page, /^Amiri · 2 nach 4: passt/)
  await page.mouse.up()
  await clerk.seesInRoom('4', '2 von 2 Plätzen belegt', 'vorgemerkt')
  expect(await asSaved()).toEqual(before)
  await clerk.presses('Umzüge speichern')
  await clerk.presses('1 Umzug speichern')
  await clerk.isTold('1 Umzug gespeichert: 2 Personen')
  expect(await asSaved()).toEqual(['Amiri 4', 'Barzani 2', 'Cano 3'])
})
