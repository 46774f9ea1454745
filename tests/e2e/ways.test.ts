/** From cheque to account, by keyboard: why a household has none, then its account with the rent first, and the whole IBAN on demand. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foundOffice } from '../../db/store/found.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, folderForTest } from '../support/clerk.ts'
import { plain } from '../support/clerkDesk.ts'
import { value } from '../support/office.ts'

const town = aRegister({
  rooms: [aRoom('0.01')],
  people: [aPerson('P-1', { household: 'H-1', familyName: 'Beispiel', givenName: 'Karim' })],
  stays: [aStay('P-1', '0.01', '2022-03-01')],
})

async function aTownFile(): Promise<string> {
  const path = join(await folderForTest(), 'Amt.quartier')
  const entry = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  const clerks = ['S. Bergmann']
  const office = { officeName: 'Teststadt', clerks, demoToday: day('2022-11-02'), rows: town, blocks: [] }
  value(await foundOffice(path, office, entry))
  return path
}

test('a reason with its next step, then rent and account, by keyboard; the IBAN is masked until somebody asks', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensFile(await aTownFile())
  await clerk.signsInAs('S. Bergmann')
  await page.getByRole('button', { name: 'Zahlungen', exact: true }).click()
  await page.getByRole('button', { name: 'Vom Scheck zum Konto' }).click()
  await page.getByText('Scheck: Grund nicht eingetragen · 1 Haushalt').waitFor()
  expect(await violationsInLightAndDark(page, 'Vom Scheck zum Konto')).toEqual([])
  await page.getByRole('row', { name: /Beispiel/ }).press('Enter')
  const pane = page.getByRole('complementary')
  await pane.getByText('Kein Zahlungsweg eingetragen: gezahlt wird per Scheck.').waitFor()

  await page.keyboard.press('b')
  const reason = page.getByRole('dialog', { name: 'Warum kein Konto: Haushalt Beispiel' })
  await reason.getByRole('textbox', { name: 'Nächster Schritt' }).fill('Termin bei der Sparkasse')
  await reason.getByRole('textbox', { name: 'Termin', exact: true }).fill('10.11.2022')
  expect(await violationsInLightAndDark(page, 'Warum kein Konto')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await reason.waitFor({ state: 'hidden' })
  await pane.getByText('Termin bei der Sparkasse · 10.11.2022').waitFor()
  await page.getByText('Scheck: kein Ausweisdokument · 1 Haushalt').waitFor()

  await page.keyboard.press('e')
  const form = page.getByRole('dialog', { name: 'Zahlungsweg: Haushalt Beispiel' })
  const iban = form.getByRole('textbox', { name: 'IBAN' }).first()
  await iban.fill('DE88 3704 0044 0532 0130 00')
  await form.getByText('Die Prüfziffer der IBAN passt nicht.').waitFor()
  await iban.fill('de89 3704 0044 0532 0130 00')
  await form.getByRole('textbox', { name: 'Kontoinhaber' }).fill('Karim Beispiel')
  await form.getByRole('button', { name: 'Festen Anteil hinzufügen' }).press('Enter')
  const share = form.getByRole('group', { name: '1. fester Anteil' })
  await share.getByRole('textbox', { name: 'Fester Betrag' }).fill('420')
  expect(await violationsInLightAndDark(page, 'Zahlungsweg')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'hidden' })

  await pane.getByText('DE•• •••• 3000').waitFor()
  await pane.getByText('Termin bei der Sparkasse · 10.11.2022').waitFor({ state: 'hidden' })
  // Nobody is left with a cheque.
  await page.getByText('Kein Haushalt passt zur Auswahl.').waitFor()
  const lines = async () => (await pane.locator('.way-what').allTextContents()).map(plain)
  // The share has no account yet, and says so.
  expect(await lines()).toEqual(['420,00 € an VermieterKonto fehlt', 'Rest: Überweisung'])
  await pane.getByRole('button', { name: 'IBAN zeigen' }).press('Enter')
  await pane.getByText('DE89 3704 0044 0532 0130 00').waitFor()
  expect(await violationsInLightAndDark(page, 'Haushalt mit Konto')).toEqual([])

  await clerk.goesTo('Protokoll')
  const told = (await clerk.readsLog()).slice(0, 3).map((row) => row.join(' '))
  expect(told[0]).toContain('IBAN angezeigt')
  expect(told[1]).toContain('Zahlungsweg eingetragen')
  expect(told[2]).toContain('Grund ohne Konto eingetragen')
})
