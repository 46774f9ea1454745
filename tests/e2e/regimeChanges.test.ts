/** Rechtskreiswechsel at the real window: from a due household to payments that meet, by keyboard alone; seen by axe, light and dark. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { setSystemColours, violations } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { plain } from '../support/clerkDesk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesByKey('Rechtskreiswechsel')
  await page.getByRole('grid', { name: 'Rechtskreiswechsel' }).locator('tbody tr').first().waitFor()
})

const pane = () => page.getByRole('complementary')
const dialog = () => page.getByRole('dialog')
const figure = async (label: string): Promise<number> => {
  const button = page.getByRole('main').getByRole('button', { name: new RegExp(`^\\d+ ${label}`) })
  return (await button.count()) === 0 ? 0 : Number.parseInt((await button.textContent()) ?? '', 10)
}
/** The household of the marked row goes to the pane; the keyboard stays in the list. */
async function marks(household: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Name, Haushalt oder BG-Nummer' }).fill(household)
  await page.getByRole('row', { name: household }).first().focus()
  await page.keyboard.press('Space')
  await pane()
    .getByRole('heading', { name: `Haushalt ${household}` })
    .waitFor()
}
/** One step by keyboard: E, the day where it is not the proposed one, Strg+Eingabe. */
async function enters(step: string, day: string | null): Promise<void> {
  await page.keyboard.press('e')
  await dialog().waitFor()
  expect(
    plain(
      (await dialog()
        .getByRole('button', { name: /Schritt/ })
        .textContent()) ?? '',
    ),
  ).toContain(step)
  expect((await whereAmI(page)).name).toMatch(/textbox "(Am|Ab)"/)
  if (day !== null) await page.keyboard.type(day)
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'hidden' })
}

test('a due household becomes a case, by keyboard alone, until both payments meet; the Rechtskreis changes with it', async () => {
  const due = await figure('fällig, kein Vorgang')
  const firstDue = (await clerk.readsList()).find((row) => row['Nächster Schritt']?.startsWith('In der Akte prüfen'))
  const household = firstDue?.Haushalt?.replace(/( · \d+)?zum Jobcenter$/, '') ?? ''
  await marks(household)
  await pane().getByText('zu prüfen').waitFor()
  await page.keyboard.press('n')
  await clerk.isTold(`Vorgang für Haushalt ${household} angelegt`)
  await pane().getByText('Antrag beim Jobcenter veranlassen').waitFor()
  expect(await figure('fällig, kein Vorgang')).toBe(due - 1)

  await enters('Beim Jobcenter beantragt', '20.10.2022')
  await pane().getByText('Bescheid des Jobcenters erfragen').waitFor()
  await enters('Vom Jobcenter bewilligt', null)
  await pane().getByText('Erfragen, ab wann das Jobcenter zahlt').waitFor()
  await enters('Jobcenter zahlt ab', '1.12.2022')
  await pane().getByText('Doppelzahlung droht ab 01.12.2022').waitFor()

  // The end here is proposed on the day from which the Jobcenter pays.
  await page.keyboard.press('e')
  await dialog().getByText('nahtlos.').waitFor()
  await tabsTo(page, /textbox "Bemerkung"/)
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'hidden' })
  await clerk.isTold(/Hier eingestellt ab 01\.12\.2022, Rechtskreis für \d\sPerson(en)? eingetragen/)
  await pane().getByText('nahtlos', { exact: true }).waitFor()

  await pane()
    .getByRole('list', { name: 'Verlauf' })
    .getByRole('button', { name: /20\.10\.2022: ändern/ })
    .waitFor()
  await pane().locator('.regime-person').first().press('Enter')
  await pane()
    .getByText(/ab 01\.12\.2022/)
    .first()
    .waitFor()
  expect(plain((await pane().textContent()) ?? '')).toMatch(/SGB (II|XII)ab 01\.12\.2022/)
  await page.keyboard.press('Alt+ArrowLeft')

  await pane().getByText('Vorgang abschließen').waitFor()
  await page.keyboard.press('a')
  await clerk.isTold(`Vorgang ${household} abgeschlossen`)
  await clerk.undoes(`Vorgang ${household} abgeschlossen`)
  await pane().getByText('Vorgang abschließen').waitFor()
})

test('a gap is said in words, is not closed without a reason, and a letter and the number are kept with the case', async () => {
  const gaps = await figure('mit Lücke')
  expect(gaps).toBeGreaterThan(0)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^\d+ mit Lücke/ })
    .click()
  const rows = await clerk.readsList()
  const cases = rows.filter((row) => row.Zahlung?.startsWith('Lücke'))
  expect(cases).toHaveLength(gaps)
  await page.getByRole('row', { name: /Lücke 12\sTage/ }).click()
  await pane()
    .getByText(/zahlt niemand: 12\sTage/)
    .waitFor()
  expect(await violations(page, 'Vorgang')).toEqual([])

  // From the case to its household, which names the gap and leads back.
  await pane()
    .getByRole('button', { name: /^zum Jobcenter, H-\d+$/ })
    .press('Enter')
  const way = pane().getByRole('button', { name: /^zum Jobcenter: / })
  await way.waitFor()
  await pane().getByText('Lücke 12\u00a0Tage', { exact: true }).waitFor()
  expect(await violations(page, 'Haushalt im Wechsel')).toEqual([])
  await way.press('Enter')
  await pane()
    .getByText(/zahlt niemand: 12\sTage/)
    .waitFor()

  await page.keyboard.press('a')
  await dialog().getByRole('button', { name: 'Trotzdem abschließen' }).click()
  await dialog().getByText('Bitte begründen Sie es kurz.').waitFor()
  expect(await violations(page, 'Vorgang abschließen')).toEqual([])
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })

  await page.keyboard.press('b')
  await dialog().waitFor()
  await page.keyboard.type('28.10.2022')
  await tabsTo(page, /textbox "Bemerkung"/)
  await page.keyboard.type('Bitte um Überbrückung')
  expect(await violations(page, 'Schreiben')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await pane().getByText('Bitte um Überbrückung').waitFor()

  await page.keyboard.press('v')
  await dialog()
    .getByRole('textbox', { name: /^BG-Nummer/ })
    .fill('34502BG0009999')
  await setSystemColours(page, 'dark')
  expect(await violations(page, 'Angaben, dunkel')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await pane().getByText('34502BG0009999').waitFor()
  expect(await violations(page, 'Rechtskreiswechsel, dunkel')).toEqual([])

  await clerk.looksAt('01.10.2022')
  expect(await pane().getByRole('button', { name: 'Schritt eintragen' }).count()).toBe(0)
})

test('another household is found by one of its people and gets a case of its own', async () => {
  await page.getByRole('button', { name: 'Anderer Haushalt' }).press('Enter')
  await dialog().waitFor()
  await page.keyboard.type('Haddad')
  await dialog().getByRole('list', { name: 'Gefundene Personen' }).waitFor()
  await page.keyboard.press('Enter')
  await dialog().getByText('Wer gehört zum Vorgang?').waitFor()
  expect(await violations(page, 'Vorgang anlegen')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await clerk.isTold(/^Vorgang für Haushalt .* angelegt/)
  await pane().getByText('Antrag fehlt').waitFor()
})
