/** Fehlbelegung: the figures open what they count, a card goes to its next step by keyboard alone, and who would fit into the rooms. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foundOffice } from '../../db/store/found.ts'
import { ofNotice, overstayTown } from '../build/overstays.ts'
import { day } from '../build/register.ts'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { plain } from '../support/clerkDesk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'
import { clientOf, value } from '../support/office.ts'

/** The data file of the small town in which two households wait for a place. */
async function aTownFile(): Promise<string> {
  const path = join(await folderForTest(), 'Amt.quartier')
  const entry = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  const office = {
    officeName: 'Teststadt',
    clerks: ['S. Bergmann'],
    demoToday: day('2022-11-02'),
    rows: overstayTown,
    blocks: [],
  }
  value(await foundOffice(path, office, entry))
  const { backend, client } = clientOf()
  value(await client.file.open({ path }))
  await ofNotice(client, ['P-5', 'P-6', 'P-7'], true)
  await backend.close()
  return path
}

const board = ({ page }: Clerk) => page.getByRole('region', { name: 'Tafel' })
const column = (clerk: Clerk, name: string) => board(clerk).getByRole('region', { name: new RegExp(`^${name} \\d+$`) })
const cardsIn = async (clerk: Clerk, name: string) =>
  (await column(clerk, name).getByRole('button').allTextContents()).map(plain)
const looksFine = ({ page }: Clerk, where: string): Promise<string[]> => violationsInLightAndDark(page, where)

test('the figures open what they count, on the board and in the lists, on every Stichtag', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Fehlbelegung')
  const persons = await clerk.opensNumber('Personen')
  expect(persons).toBe(121)
  expect(await clerk.readsList()).toHaveLength(persons)
  const households = await clerk.opensNumber('Haushalte')
  expect(await clerk.readsList()).toHaveLength(households)
  const listed = (await clerk.readsList()).filter((row) => row.Termin?.includes('überfällig')).length

  await clerk.chooses('Tafel')
  const cards = () => board(clerk).getByRole('button')
  expect(await cards().count()).toBe(households)
  const late = page.getByRole('button', { name: /^\d+ überfällige Termine/ })
  const overdue = Number(plain((await late.textContent()) ?? '').split(' ')[0])
  await late.click()
  await expect.poll(() => cards().count()).toBe(overdue)
  expect(listed).toBe(overdue)
  await clerk.presses('Alle zeigen')
  await expect.poll(() => cards().count()).toBe(households)

  await clerk.looksAt('01.06.2022')
  const earlier = page.getByRole('button', { name: /^\d+ Haushalte$/ })
  await expect.poll(async () => plain((await earlier.textContent()) ?? '')).not.toBe(`${households} Haushalte`)
  await expect.poll(() => cards().count()).toBe(Number(plain((await earlier.textContent()) ?? '').split(' ')[0]))
  await cards().first().press('e')
  await clerk.isTold(/nur Ansehen möglich/)
  await clerk.returnsToToday()

  await page.getByRole('button', { name: /^38,5 % der Untergebrachten/ }).click()
  expect(await clerk.readsSheet('Fehlbelegung')).toContain('121 von 314 Personen (38,5 %)')
})

test('a household goes from step to step by keyboard alone, its story can be read, and the step is taken back', async () => {
  const clerk = await aClerk({ args: [`--file=${await aTownFile()}`] })
  const { page } = clerk
  const { keyboard } = page
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Fehlbelegung')
  await tabsTo(page, /^button "Haddad/)
  expect(await cardsIn(clerk, 'Noch nicht gemeldet')).toHaveLength(1)
  expect(await looksFine(clerk, 'Tafel')).toEqual([])

  const isOnCard = () =>
    expect.poll(() => whereAmI(page)).toEqual({ name: expect.stringContaining('Haddad'), isSeen: true })
  await keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Schritt erfassen: Haushalt Haddad' })
  await dialog.waitFor()
  expect(await looksFine(clerk, 'Schritt erfassen')).toEqual([])
  await tabsTo(page, /Erreicht am/)
  await keyboard.type('3.11.2022')
  await tabsTo(page, /Nächster Termin/)
  await dialog.getByText(/Der Tag liegt in der Zukunft/).waitFor()
  await keyboard.press('Shift+Tab')
  await keyboard.press('Control+a')
  await keyboard.type('20.10.2022')
  await tabsTo(page, /Nächster Termin/)
  await keyboard.type('28.10.2022')
  await tabsTo(page, /Notiz/)
  await keyboard.type('sucht 3 Zimmer')
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  const registered = 'Haushalt Haddad: wohnungssuchend gemeldet am 20.10.2022 erfasst'
  await clerk.isTold(registered)
  await expect
    .poll(() => cardsIn(clerk, 'Gemeldet'))
    .toEqual([expect.stringMatching(/sucht 3 Zimmer.*Termin Fr\., 28\.10\.2022 überfällig/)])
  await isOnCard()

  await keyboard.press('Control+ArrowRight')
  await dialog.waitFor()
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  const viewing = 'Haushalt Haddad: Besichtigung am 02.11.2022 erfasst'
  await clerk.isTold(viewing)
  await expect.poll(() => cardsIn(clerk, 'Besichtigung')).toHaveLength(1)
  await isOnCard()

  await keyboard.press('t')
  const next = page.getByRole('dialog', { name: 'Termin ändern: Haushalt Haddad' })
  await next.waitFor()
  await keyboard.type('9.11.2022')
  await keyboard.press('Control+Enter')
  await next.waitFor({ state: 'hidden' })
  await isOnCard()
  await keyboard.press('Enter')
  await clerk.seesPane(/^Haushalt Haddad/)
  const pane = await clerk.readsPane()
  expect(pane).toMatch(/Nächster Termin.*Mi\., 09\.11\.2022/)
  expect(pane).toMatch(/Verlauf der Suche.*Besichtigung.*02\.11\.2022.*wohnungssuchend gemeldet.*20\.10\.2022/)
  expect(await looksFine(clerk, 'Haushalt in Fehlbelegung')).toEqual([])

  // W means the same here as in every pane.
  await keyboard.press('w')
  await page.getByRole('dialog', { name: 'Neue Wiedervorlage: Haushalt Haddad' }).waitFor()
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await clerk.undoes('Haushalt Haddad: nächster Termin 09.11.2022')
  await clerk.undoes(viewing)
  await expect.poll(() => cardsIn(clerk, 'Gemeldet')).toHaveLength(1)
})

test('who would fit into the rooms that come free stands there with the reasons, and opens', async () => {
  const clerk = await aClerk({ args: [`--file=${await aTownFile()}`] })
  const { page } = clerk
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Fehlbelegung')
  await clerk.chooses('Liste')
  await page.getByRole('row', { name: /Haddad/ }).click()
  await clerk.seesPane(/^Haushalt Haddad/)
  await clerk.sees('Wer passt hinein?')
  const pane = page.getByRole('complementary')
  await pane.getByText('wartet seit 25.10.2022').first().waitFor()
  const said = await clerk.readsPane()
  expect(said).toMatch(/Friedrichstraße, Zimmer 0\.01.*ganzes Zimmer, 3 Plätze/)
  expect(said).toMatch(/Friedrichstraße, Zimmer 0\.02.*1 Platz; 1 Person bleibt/)
  expect(said).toMatch(
    /passt.*Haushalt Wartend.*2 Personen · davon 1 Kind · wartet seit 25\.10\.2022.*nach Zimmer 0\.01.*3 Plätze regulär, 2 werden belegt/,
  )
  await pane.getByRole('button', { name: 'Haushalt Wartend' }).click()
  await clerk.seesPane(/Haushalt Wartend/)
  await pane.getByRole('button', { name: 'Zurück' }).click()
  await clerk.seesPane(/^Haushalt Haddad/)
})
