/** Life in a household, by keyboard alone: a birth, a departure with a successor, the return, a parting, kinship; each step taken back. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { setSystemColours, violations, violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'
import type { ListRow } from '../support/clerkLists.ts'

let clerk: Clerk
let page: Page
let lead: ListRow
let before: string[]
const nameOf = (row: ListRow) => `${row.Vorname} ${row.Name}`
const membersList = () => page.getByRole('complementary').getByRole('list', { name: 'Mitglieder' })
const dialogOf = (title: string) => page.getByRole('dialog', { name: title })

/** Each member as the pane says it: `Drita 34 J. Bezugsperson`. */
async function readsMembers(): Promise<string[]> {
  const rows = await membersList().getByRole('button').allTextContents()
  return rows.map((row) => row.replace(/\s+/g, ' ').trim())
}
/** Who stands in the pane's tree by the given name, without age and place. */
const givenNames = (rows: readonly string[]) => rows.map((row) => /^\D+/.exec(row)?.[0].trim() ?? '')

/** Takes a family of a couple with children in a flat of its own, the reference person first. */
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Personen')
  const people = (await clerk.readsList()).filter((row) => row.Unterkunft?.startsWith('W-'))
  const families = [...Map.groupBy(people, (row) => `${row.Name} ${row.Unterkunft}`).values()]
  for (const family of families.filter((rows) => rows.length >= 4 && rows.length <= 6)) {
    const [first] = family
    if (!first) continue
    await clerk.finds(nameOf(first), `${first.Name}, ${first.Vorname}`)
    await clerk.seesPane(new RegExp(`^${nameOf(first)}`))
    const household = page
      .getByRole('complementary')
      .getByRole('button', { name: /^Haushalt / })
      .first()
    await household.press('Enter')
    await membersList().waitFor()
    before = await readsMembers()
    const isCouple = before.some((row) => row.includes('Partner')) && before.some((row) => /Sohn|Tochter/.test(row))
    const found = family.find((row) => before[0]?.startsWith(row.Vorname ?? '-'))
    if (isCouple && found && before.length === family.length) {
      lead = found
      return
    }
  }
  throw new Error('the demo has no couple with children in a flat')
})

const household = () => lead.Name ?? ''

test('a child is born: parents, benefits and place are proposed, the tree shows it, and it is taken back', async () => {
  await page.keyboard.press('z')
  const dialog = dialogOf(`Zugang zu Haushalt ${household()}`)
  await dialog.waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Bitte geben Sie den Namen ein.').waitFor()
  expect(await violations(page, 'Geburt, mit Fehlern')).toEqual([])
  await page.keyboard.type('Noor')
  // Past the family name, which is proposed.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('30.10.2022')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'weiblich' }).waitFor()
  await page.keyboard.type('weib')
  await page.keyboard.press('Enter')
  await dialog.getByText(/Wird rückwirkend zum 30\.10\.2022 eingetragen/).waitFor()
  await dialog.getByText(/Rechtskreis von 1\sPerson ab 30\.10\.2022/).waitFor()
  expect(await violations(page, 'Geburt')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold(new RegExp(`Noor ${household()}, geboren am 30\\.10\\.2022, eingetragen`))
  await membersList().getByText('Noor').waitFor()
  expect((await readsMembers()).find((row) => row.startsWith('Noor'))).toMatch(/0 J\. ?Tochter/)
  await page.keyboard.press('Control+z')
  await expect.poll(readsMembers).toEqual(before)
})

test('the reference person leaves, another leads, and she comes back: each said before it is saved, and taken back', async () => {
  await page.keyboard.press('g')
  const dialog = dialogOf(`Wegzug aus Haushalt ${household()}`)
  await dialog.waitFor()
  for (const given of givenNames(before).slice(1)) {
    await tabsTo(page, new RegExp(`checkbox "${given} `))
    await page.keyboard.press('Space')
  }
  await dialog.getByText(/^1\sPlatz wird frei/).waitFor()
  await dialog.getByText(/^Bezugsperson wird /).waitFor()
  await dialog
    .getByText(/Leistungen von 1 Person enden|Was dadurch geschieht/)
    .first()
    .waitFor()
  await tabsTo(page, /Wohin\?/)
  await page.keyboard.type('Moers')
  expect(await violationsInLightAndDark(page, 'Wegzug')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await clerk.isTold(/1\sPerson ab 02\.11\.2022 nicht mehr da/)
  await expect.poll(readsMembers).toHaveLength(before.length - 1)
  expect((await readsMembers())[0]).toContain('Bezugsperson')
  expect((await whereAmI(page)).isSeen).toBe(true)

  // To the one who has left, through the folded list.
  const former = page.getByRole('complementary').getByText('Frühere Mitglieder (1)')
  await former.focus()
  await page.keyboard.press('Enter')
  await tabsTo(page, nameOf(lead))
  await page.keyboard.press('Enter')
  await clerk.sees('Nicht mehr im Register:')
  expect(await clerk.readsPane()).toMatch(/Wegzug in eine andere Gemeinde am 02\.11\.2022 \(Moers\)/)
  expect(await violations(page, 'Person, weggezogen')).toEqual([])

  await page.keyboard.press('z')
  const back = dialogOf(`Rückkehr: ${nameOf(lead)}`)
  await back.waitFor()
  await back.getByText(`${nameOf(lead)} hat noch keinen Platz.`).waitFor()
  expect(await violations(page, 'Rückkehr')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await back.waitFor({ state: 'hidden' })
  await clerk.isTold(`${nameOf(lead)} ist ab 02.11.2022 wieder da`)
  await page.getByText('Nicht mehr im Register:').waitFor({ state: 'hidden' })

  await page.keyboard.press('Control+z')
  await clerk.sees('Nicht mehr im Register:')
  await page.keyboard.press('Control+z')
  await page.getByText('Nicht mehr im Register:').waitFor({ state: 'hidden' })
  await clerk.opensHousehold(household())
  await expect.poll(readsMembers).toEqual(before)
})

test('one parts from the household, hands over, and is related to it from then on', async () => {
  const other = givenNames(before)[1] ?? ''
  await page.keyboard.press('t')
  const parting = dialogOf(`Haushalt ${household()} trennen oder zusammenführen`)
  await parting.waitFor()
  await tabsTo(page, new RegExp(`checkbox "${other} `))
  await page.keyboard.press('Space')
  await parting.getByText(/^Bezugsperson des neuen Haushalts wird /).waitFor()
  expect(await violations(page, 'Trennen')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await parting.waitFor({ state: 'hidden' })
  await clerk.isTold(/1\sPerson ab 02\.11\.2022 in Haushalt H-/)
  await expect.poll(readsMembers).toHaveLength(before.length - 1)

  await page.keyboard.press('f')
  const kin = dialogOf(`Verwandtschaft: ${nameOf(lead)}`)
  await kin.waitFor()
  await kin.getByRole('button', { name: /ist …/ }).press('Enter')
  await page.keyboard.type('verh')
  await page.keyboard.press('Enter')
  await tabsTo(page, /Andere Person/)
  await page.keyboard.type(`${other} ${household()}`)
  await page.getByRole('option', { name: new RegExp(`${household()}, ${other}`) }).waitFor()
  await page.keyboard.press('Enter')
  await kin.getByText('Sonst ändert sich nichts.').waitFor()
  await page.keyboard.press('Control+Enter')
  await kin.getByRole('button', { name: new RegExp(`${nameOf(lead)} ist Partner.* heute beenden`) }).waitFor()
  expect(await violations(page, 'Verwandtschaft')).toEqual([])
  await page.keyboard.press('Escape')
  await kin.waitFor({ state: 'hidden' })
  expect(await clerk.readsPane()).toContain('Verwandte in anderen Haushalten')
  expect(await violationsInLightAndDark(page, 'Haushalt')).toEqual([])
  await setSystemColours(page, 'dark')

  await page.keyboard.press('r')
  const role = dialogOf(`Rolle ändern: Haushalt ${household()}`)
  await role.waitFor()
  expect(await violations(page, 'Rolle, dunkel')).toEqual([])
  await page.keyboard.press('Escape')
  await role.waitFor({ state: 'hidden' })

  await clerk.looksAt('01.10.2022')
  await expect.poll(readsMembers).toHaveLength(before.length)
  expect(await page.getByRole('button', { name: 'Wegzug', exact: true }).isDisabled()).toBe(true)
})
