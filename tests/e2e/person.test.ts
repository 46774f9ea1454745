/** A person's whole story by keyboard alone: names, needs, numbers, and two records that turn out to be one; in light and dark. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo } from '../support/clerkKeyboard.ts'
import type { ListRow } from '../support/clerkLists.ts'

let clerk: Clerk
let page: Page
let people: ListRow[]
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Personen')
  people = await clerk.readsList()
})

const called = (row: ListRow) => `${row.Vorname} ${row.Name}`
const opens = async (row: ListRow) => {
  await clerk.finds(called(row), `${row.Name}, ${row.Vorname}`)
  await clerk.seesPane(new RegExp(`^${row.Vorname} ${row.Name}`))
}
const dialog = (title: string) => page.getByRole('dialog', { name: title })
/** Somebody with a family name that nobody else bears, and who fits. */
const somebody = (fits: (row: ListRow) => boolean): ListRow[] => {
  const names = Map.groupBy(people, (row) => row.Name)
  return people.filter((row) => names.get(row.Name ?? '')?.length === 1 && fits(row))
}
const isHoused = (row: ListRow) => row.Unterkunft !== '—'
/** The dialog as it stands, in both colours. */
async function hasNoViolations(where: string): Promise<void> {
  expect(await violationsInLightAndDark(page, where)).toEqual([])
}

test('names and needs are recorded, corrected and removed; the former name finds her', async () => {
  const [row] = somebody(isHoused)
  if (!row) throw new Error('nobody fits')
  await opens(row)
  const { keyboard } = page

  await keyboard.press('u')
  await dialog(`Neuer Name: ${called(row)}`).waitFor()
  await keyboard.type('Sonnenfeld')
  await keyboard.press('Tab')
  await keyboard.type(row.Vorname ?? '')
  await tabsTo(page, /Gilt ab/)
  await keyboard.type('1.10.2022')
  await keyboard.press('Tab')
  await clerk.sees(`Neu: ${row.Vorname} Sonnenfeld ab 01.10.2022.`)
  await hasNoViolations('Neuer Name')
  await keyboard.press('Control+Enter')
  await clerk.isTold(`${called(row)}: heißt ${row.Vorname} Sonnenfeld ab 01.10.2022`)
  await clerk.sees(`früher ${row.Name}`)
  await clerk.finds(row.Name ?? '', `Sonnenfeld, ${row.Vorname}`)
  await clerk.seesPane(new RegExp(`^${row.Vorname} Sonnenfeld`))

  await keyboard.press('b')
  await dialog(`Wohnbedarf erfassen: ${row.Vorname} Sonnenfeld`).waitFor()
  await keyboard.type('stufen')
  await keyboard.press('Control+Enter')
  await clerk.isTold(/Bedarf stufenlos erreichbar ab 02\.11\.2022 erfasst/)
  await keyboard.press('m')
  await clerk.sees(/braucht: stufenlos erreichbar/)
  await keyboard.press('Escape')

  const entry = page.getByRole('button', { name: /^stufenlos erreichbar ab 02\.11\.2022: berichtigen/ })
  await entry.press('Enter')
  await page.getByRole('menuitem', { name: /^Entfernen/ }).press('Enter')
  await dialog(`Eintrag entfernen: ${row.Vorname} Sonnenfeld`).waitFor()
  await clerk.sees(/Bisher: stufenlos erreichbar .*Fällt weg\./)
  await hasNoViolations('Eintrag entfernen')
  await keyboard.press('Control+Enter')
  await clerk.isTold(/stufenlos erreichbar entfernt/)
  await hasNoViolations('Person')

  await keyboard.press('p')
  await page.getByRole('region', { name: new RegExp(`^Vorschau: Datenblatt: Sonnenfeld, ${row.Vorname}`) }).waitFor()

  // Another one's sheet, by her name.
  const other = somebody(isHoused)[1]
  if (!other) throw new Error('nobody else fits')
  await tabsTo(page, /combobox "Person"/)
  await keyboard.type(called(other))
  await page.getByRole('option', { name: new RegExp(`^${other.Name}, ${other.Vorname}`) }).waitFor()
  await hasNoViolations('Datenblatt suchen')
  await keyboard.press('Enter')
  await page
    .getByRole('region', { name: new RegExp(`^Vorschau: Datenblatt: ${other.Name}, ${other.Vorname}`) })
    .waitFor()
})

test('numbers get a hint and are kept; who else has one is told; languages are typed one after the other', async () => {
  const [row, other] = somebody(isHoused)
  if (!row || !other) throw new Error('nobody fits')
  await opens(other)
  const copy = page.getByRole('complementary').getByRole('button', { name: 'AZR-Nummer kopieren' })
  const number = (await copy.locator('xpath=..').textContent())?.trim() ?? ''
  await opens(row)
  const { keyboard } = page

  await keyboard.press('e')
  const form = dialog(`Angaben ändern: ${called(row)}`)
  await form.waitFor()
  await keyboard.press('Control+a')
  await keyboard.type('3.1985')
  await tabsTo(page, /Sprachen/)
  await keyboard.type('tigri')
  await keyboard.press('Enter')
  await keyboard.type('amhar')
  await keyboard.press('Enter')
  await form.getByRole('list', { name: 'Sprachen' }).getByText('Amharisch').waitFor()
  await tabsTo(page, /AZR-Nummer/)
  await keyboard.type('12345')
  await form.getByText('Ungewöhnlich: 12 Ziffern erwartet.', { exact: false }).waitFor()
  await keyboard.press('Control+a')
  await keyboard.type(number)
  await form.getByText(`${called(other)} (`, { exact: false }).waitFor()
  await hasNoViolations('Angaben ändern')
  await keyboard.press('Control+Enter')
  await clerk.isTold(`${called(row)}: Angaben geändert`)
  await expect.poll(() => clerk.readsPane()).toContain('03.1985')
  expect(await clerk.readsPane()).toMatch(/Tigrinya, Amharisch/)
  await page
    .getByRole('complementary')
    .getByRole('button', { name: beginningWith(called(other)) })
    .press('Enter')
  // Behind the way back.
  await clerk.seesPane(new RegExp(`${called(other)}$`))
})

const beginningWith = (name: string) => new RegExp(`^${name} \\(P-`)

test('two records of one person are compared, merged and taken apart again', async () => {
  const [keep, drop] = somebody((row) => !isHoused(row) && row.Staatsangehörigkeit === 'Ukraine')
  if (!keep || !drop) throw new Error('nobody fits')
  await opens(keep)
  const { keyboard } = page

  await keyboard.press('d')
  await dialog(`Doppelte prüfen: ${called(keep)}`).waitFor()
  await tabsTo(page, /Anderen Eintrag suchen/)
  await keyboard.type(called(drop))
  const hit = page.getByRole('button', { name: new RegExp(`^${drop.Name}, ${drop.Vorname} \\(`) })
  await hit.waitFor()
  await hasNoViolations('Doppelte prüfen')
  await tabsTo(page, new RegExp(`${drop.Name}, ${drop.Vorname}`))
  await keyboard.press('Enter')
  const form = dialog('Zusammenführen: beide Einträge vergleichen')
  await form.getByRole('heading', { name: 'Was soll gelten?' }).waitFor()
  await hasNoViolations('Zusammenführen')
  // The other one's birth date is right.
  await form.getByRole('radiogroup', { name: 'Geboren' }).getByRole('radio').first().focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('Control+Enter')
  await form.waitFor({ state: 'hidden' })
  const done = new RegExp(`^${called(keep)}: P-\\d+ in P-\\d+ zusammengeführt`)
  await clerk.isTold(done)
  await expect.poll(() => clerk.readsPane()).toContain(drop.Geboren ?? '')
  const said = await page.getByRole('region', { name: 'Meldungen' }).getByText(done).textContent()
  const [, number = ''] = /: (P-\d+) in/.exec(said ?? '') ?? []

  await clerk.finds(number, `${keep.Name}, ${keep.Vorname}`)
  await clerk.sees(number)
  await clerk.undoes(said?.trim() ?? '')
  await clerk.finds(number, `${drop.Name}, ${drop.Vorname}`)
  await clerk.seesPane(new RegExp(`^${called(drop)}`))
})
