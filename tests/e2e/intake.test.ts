/** People entered as households by keyboard: how many key presses it takes, a notice in one sitting, mistakes, doubles, Excel; axe in light and dark. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { isWithinReach, scrollsSideways, violations, violationsInLightAndDark, zoomTo200 } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { type Typist, typistAt } from '../support/clerkIntake.ts'
import { goesAround, tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
let typist: Typist
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Personen')
  typist = typistAt(page)
})

const pane = () => page.getByRole('complementary')
const where = async () => (await whereAmI(page)).name
/** The list of a household in the pane: who, how old, as what. */
const members = async () => {
  const rows = pane().getByRole('list', { name: 'Mitglieder' }).getByRole('listitem')
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}
const opens = async () => {
  await typist.presses('n')
  await clerk.beginsSheet()
}

/** The first person with papers, as far as the Rechtskreis, which the papers let one expect. */
async function first(family: string, given: string, born: string, sex: string, nationality: string, status: string) {
  await typist.name(family)
  await typist.presses('Tab')
  await typist.name(given)
  await typist.presses('Tab')
  await typist.date(born)
  await typist.presses('Tab')
  await typist.letters(sex)
  await typist.presses('Tab', 'Tab')
  await typist.letters(nationality)
  await typist.presses('Tab')
  await typist.letters(status)
  await typist.presses('Enter')
}
/** Somebody of the same family. */
async function relative(given: string, born: string, sex: string) {
  await typist.presses('Tab')
  await typist.name(given)
  await typist.presses('Tab')
  await typist.date(born)
  await typist.presses('Tab')
  await typist.letters(sex)
  await typist.presses('Enter')
}

test('a family of six, a single man, a mother with two children: key presses beside names and dates', async () => {
  await opens()
  await first('Quandil', 'Yaman', '5488', 'm', 'sy', 'gest')
  await relative('Roula', '12.9.90', 'w')
  await relative('Taim', '1.5.2009', 'm')
  await relative('Joudi', '22.7.2012', 'w')
  await relative('Qais', '30.1.2016', 'm')
  await relative('Salma', '24.12.2021', 'w')
  await typist.presses('Enter')
  await clerk.seesPane('Haushalt Quandil')
  expect(typist.count()).toBeLessThanOrEqual(90)
  expect(typist.count()).toBe(41)
  expect(await members()).toEqual([
    'Yaman 34 J. Bezugsperson',
    'Roula 32 J. Partnerin',
    'Taim 13 J. Sohn',
    'Joudi 10 J. Tochter',
    'Qais 6 J. Sohn',
    'Salma 0 J. Tochter',
  ])
  await clerk.isTold(/^Haushalt Quandil \(H-\d{4}\) aufgenommen: 6.Personen$/)
  expect(await pane().getByText('Aufenthaltsgestattung seit 02.11.2022').count()).toBe(1)
  expect(await pane().getByText('AsylbLG § 3 seit 02.11.2022').count()).toBe(1)
  await page.keyboard.press('m')
  await page.getByRole('dialog', { name: 'Haushalt Quandil verlegen' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  let before = typist.count()
  await opens()
  await first('Tsegay', 'Filmon', '1.1.1995', 'm', 'er', 'ank')
  await typist.presses('Enter')
  await clerk.seesPane('Haushalt Tsegay')
  expect(typist.count() - before).toBe(15)

  before = typist.count()
  await opens()
  await first('Kravtschuk', 'Oksana', '1985', 'w', 'uk', '24')
  await relative('Bohdan', '3.3.2014', 'm')
  await relative('Solomija', '08082018', 'w')
  await typist.presses('Enter')
  await clerk.seesPane('Haushalt Kravtschuk')
  expect(typist.count() - before).toBe(24)
  expect(await members()).toEqual(['Oksana 37 J. Bezugsperson', 'Bohdan 8 J. Sohn', 'Solomija 4 J. Tochter'])
  expect(await pane().getByText('SGB II seit 02.11.2022').count()).toBe(1)

  await clerk.undoes('Haushalt Kravtschuk')
  await expect.poll(() => page.getByText('Haushalt Kravtschuk · ').count()).toBe(0)
})

test('the people of a notice in one sitting, counted, and back to the notice', async () => {
  await clerk.goesTo('Zuweisungen')
  await page.getByRole('row', { name: /ZW-2022-0187/ }).click()
  await clerk.seesPane('Bescheid ZW-2022-0187')
  await page.keyboard.press('e')
  await clerk.beginsSheet()
  await clerk.sees('Bescheid ZW-2022-0187 (Asyl): 7 Personen für Di., 08.11.2022')
  await clerk.sees('0 von 7 Personen der Zuweisung erfasst')
  await first('Nurzad', 'Parwana', '1991', 'w', '', 'ank')
  await relative('Milad', '2015', 'm')
  await relative('Hila', '2017', 'w')
  await relative('Sahar', '2019', 'w')
  await clerk.sees(/4.Personen auf diesem Blatt/)
  await page.keyboard.press('Control+Enter')
  await clerk.sees('4 von 7 Personen der Zuweisung erfasst')
  await clerk.beginsSheet()
  expect(await where()).toBe('textbox "Name, Person 1"')
  expect(await clerk.readsPersons()).toEqual([['', '', '', '', '', 'Syrien', '', '', '', '']])
  await first('Rahmatzai', 'Ghulam', '1.1.1970', 'm', '', 'ank')
  await relative('Fereshta', '1974', 'w')
  await relative('Zabi', '1.4.2001', 'm')
  await typist.presses('Enter')
  await clerk.sees('Alle Personen der Zuweisung sind erfasst.')
  await clerk.presses('Haushalt Rahmatzai unterbringen')
  const move = page.getByRole('dialog', { name: 'Haushalt Rahmatzai verlegen' })
  await expect.poll(() => move.getByRole('textbox', { name: /^Ab wann/ }).inputValue()).toBe('08.11.2022')
  await page.keyboard.press('Escape')
  await clerk.presses('Zum Bescheid')
  await clerk.seesPane('Bescheid ZW-2022-0187')
  await pane().getByText('7 von 7 erfasst').waitFor()
  await pane()
    .getByText(/Nurzad/)
    .first()
    .waitFor()
  await clerk.undoes('Haushalt Rahmatzai')
  await pane().getByText('4 von 7 erfasst').waitFor()
})

test('what is wrong is said at its cell, and nothing that was typed gets lost', async () => {
  await opens()
  await page.keyboard.press('Enter')
  await clerk.sees('Bitte geben Sie zuerst eine Person ein.')
  await first('Quandil', 'Yaman', '31.2.88', 'm', 'Atlantis', 'gest')
  await clerk.sees('„31.2.88“ ist kein Geburtsdatum (z. B. 05.04.1988, 5488 oder nur 1988).')
  await clerk.sees('„Atlantis“ ist nicht bekannt.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(where).toContain('Geboren, Person 1')
  expect(await clerk.sheetCell('Geboren', 1).getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.type('11288')
  await page.keyboard.press('Tab')
  await clerk.sees('„11288“ ist nicht eindeutig: 01.12.1988 oder 11.02.1988? Bitte mit Punkten eingeben.')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('1.12.88')
  await page.keyboard.press('Control+Enter')
  await expect.poll(where).toContain('Staatsangehörigkeit, Person 1')
  await page.keyboard.type('zzz')
  await page.keyboard.press('Escape')
  expect(await clerk.sheetCell('Staatsangehörigkeit', 1).inputValue()).toBe('Atlantis')
  await page.keyboard.type('irak')

  // The list drops down with the letters; the arrows choose, and Esc closes only it.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('listbox', { name: 'Auswahl: Aufenthaltsstatus' }).waitFor()
  expect(await violations(page, 'Blatt mit Liste')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
  await page.keyboard.type('dul')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  expect(await clerk.sheetCell('Aufenthaltsstatus', 1).inputValue()).toBe('Duldung § 60b')

  // Further fields of the person, and back with the same key.
  await page.keyboard.press('F4')
  await expect.poll(where).toContain('Status gültig bis')
  await tabsTo(page, 'Sprachen')
  await page.keyboard.type('arab, kurd')
  await tabsTo(page, 'BAMF-Aktenzeichen')
  await page.keyboard.type('123')
  await page.keyboard.press('F4')
  await expect.poll(where).toContain('Status seit, Person 1')
  await clerk.sees('Ein BAMF-Aktenzeichen sieht sonst so aus: 7654321-475.')
  expect(await page.getByRole('textbox', { name: 'Sprachen' }).inputValue()).toBe('Arabisch, Kurdisch (Kurmandschi)')

  // Leaving asks; another screen keeps the sheet, and so does leaving for later.
  await page.keyboard.press('Escape')
  await clerk.readsAlarm('Eingaben verwerfen?', 'Die Angaben zu einer Person sind noch nicht gespeichert.')
  expect(await where()).toBe('button "Weiter eingeben"')
  await page.keyboard.press('Enter')
  await expect.poll(where).toContain('Status seit, Person 1')
  await page.keyboard.press('Alt+3')
  await clerk.goesTo('Personen')
  await clerk.presses('Aufnahme fortsetzen (1 Person)')
  await clerk.beginsSheet()
  expect((await clerk.readsPersons())[0]?.slice(0, 7)).toEqual([
    'Quandil',
    'Yaman',
    '01.12.1988',
    'm',
    'Bezugsperson',
    'Irak',
    'Duldung § 60b',
  ])
  await page.keyboard.press('Control+Enter')
  await clerk.seesPane('Haushalt Quandil')
})

test('somebody who may be here already is shown while one types, and saving asks once', async () => {
  await opens()
  await first('Quandil', 'Yaman', '5488', 'm', 'sy', 'gest')
  await typist.presses('Enter')
  await clerk.seesPane('Haushalt Quandil')
  await opens()
  await first('Kandil', 'Jaman', '5.4.1988', 'm', 'sy', 'gest')
  await clerk.sees(/^Quandil, Yaman, geb\. 05\.04\.1988, P-\d{4}/)
  await page.keyboard.press('Enter')
  await clerk.readsAlarm('Schon im Register?', 'Diese Personen stehen vielleicht schon im Register.')
  expect(await violationsInLightAndDark(page, 'Schon im Register')).toEqual([])
  expect(await where()).toBe('button "Noch einmal ansehen"')
  await page.keyboard.press('Enter')
  await clerk.presses('Yaman Quandil ansehen')
  await clerk.seesPane('Yaman Quandil')
  await page.keyboard.press('Escape')
  await expect.poll(where).toBe('button "Yaman Quandil ansehen"')
  await page.keyboard.press('Control+Enter')
  await clerk.seesPane('Haushalt Kandil')
})

test('a block from Excel fills the sheet; light, dark and at 200 %', async () => {
  await opens()
  expect(await violationsInLightAndDark(page, 'leeres Blatt')).toEqual([])
  await clerk.pastes(
    [
      'Name\tVorname\tGeburtsdatum\tGeschlecht\tStaatsangehörigkeit\tStatus',
      'Quandil\tYaman\t05.04.1988\tmännlich\tsyrisch\tGestattung',
      'Quandil\tRoula\t31.02.1990\tweiblich\t\t',
      'Quandil\tTaim\t2009\tm\t\t',
    ].join('\r\n'),
  )
  await clerk.sees('3 Zeilen eingefügt.')
  expect(await clerk.readsPersons()).toEqual([
    [
      'Quandil',
      'Yaman',
      '05.04.1988',
      'm',
      'Bezugsperson',
      'Syrien',
      'Aufenthaltsgestattung',
      '02.11.2022',
      'AsylbLG § 3',
      '',
    ],
    [
      'Quandil',
      'Roula',
      '31.02.1990',
      'w',
      'Partnerin',
      'Syrien',
      'Aufenthaltsgestattung',
      '02.11.2022',
      'AsylbLG § 3',
      '',
    ],
    ['„31.02.1990“ ist kein Geburtsdatum (z. B. 05.04.1988, 5488 oder nur 1988).'],
    ['Quandil', 'Taim', '2009', 'm', 'Kind', 'Syrien', 'Aufenthaltsgestattung', '02.11.2022', 'AsylbLG § 3', ''],
    ['', '', '', '', '', '', '', '', '', ''],
  ])
  expect(await violationsInLightAndDark(page, 'Blatt mit Fehler')).toEqual([])
  const stops = await goesAround(page)
  expect(stops.length).toBeGreaterThan(50)
  expect(stops.filter((stop) => !stop.isSeen || !/"/.test(stop.name))).toEqual([])
  await zoomTo200(clerk.app)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
  expect(await scrollsSideways(page)).toBe(false)
  const needed = [
    page.getByRole('button', { name: 'Haushalt speichern' }),
    page.getByRole('button', { name: 'Zur Liste' }),
    page.getByRole('textbox', { name: /^Angekommen am/ }),
    clerk.sheetCell('Name', 1),
    clerk.sheetCell('AZR-Nummer', 3),
    page.getByRole('textbox', { name: 'Sprachen' }),
    page.getByText('ruhige Lage'),
  ]
  for (const each of needed) expect(await isWithinReach(each)).toBe(true)
  await clerk.sheetCell('Name', 4).focus()
  await page.keyboard.press('Control+Enter')
  await expect.poll(where).toContain('Geboren, Person 2')
  await page.keyboard.type('28.2.1990')
  await page.keyboard.press('Control+Enter')
  await clerk.isTold(/^Haushalt Quandil \(H-\d{4}\) aufgenommen: 3.Personen$/)
})
