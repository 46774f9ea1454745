/** Transfers at the window: the file of a run, a transfer that comes back by the bank's statement, and what is said of a second file. */
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foundOffice } from '../../db/store/found.ts'
import { aHouse, aPerson, aRegister, aRoom, day } from '../build/register.ts'
import { violationsInLightAndDark } from '../support/axe.ts'
import { camt } from '../support/bankFiles.ts'
import { aClerk, folderForTest } from '../support/clerk.ts'
import { pickInDialog, saveInDialog } from '../support/dialogs.ts'
import { value } from '../support/office.ts'
import { anIban, writeRuns } from '../support/releasedRun.ts'

const town = aRegister({
  houses: [aHouse()],
  rooms: [aRoom('0.01')],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', givenName: 'Amina' }),
    aPerson('P-2', { household: 'H-2', familyName: 'Öztürk' }),
  ],
})

/** An office with a released run of two transfers, and its folder. */
async function aTownFile() {
  const folder = await folderForTest()
  const path = join(folder, 'Amt.quartier')
  const entry = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  const clerks = ['S. Bergmann', 'A. Yilmaz']
  const office = { officeName: 'Teststadt', clerks, demoToday: day('2022-11-02'), rows: town, blocks: [] }
  value(await foundOffice(path, office, entry))
  const [written] = writeRuns(path, [
    {
      vouchers: [
        { household: 'H-1', amount: 33_000, payee: 'Amina Haddad' },
        { household: 'H-2', amount: 44_950, payee: 'Çağla Öztürk' },
      ],
    },
  ])
  if (!written) throw new Error('a run')
  return { folder, path, ...written }
}

test('the account is entered, the file made, a transfer comes back by the statement and is followed to its next payment', async () => {
  const office = await aTownFile()
  const clerk = await aClerk()
  const { app, page } = clerk
  await clerk.opensFile(office.path)
  await clerk.signsInAs('S. Bergmann')

  await clerk.goesTo('Einstellungen')
  const iban = page.getByRole('textbox', { name: 'IBAN', exact: true })
  await iban.fill(anIban(7))
  await page.getByRole('textbox', { name: 'Kontoinhaber' }).fill('Stadt Teststadt')
  await page.getByRole('button', { name: 'Überweisungen gehen als' }).click()
  await page.getByRole('option', { name: 'SEPA-Datei' }).click()
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Konto des Amts' }) })
  await part.getByRole('button', { name: 'Übernehmen' }).click()
  await clerk.isTold('Konto des Amts eingestellt')

  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: /^Zahlungen/ })
    .click()
  await page.getByRole('list', { name: 'Zahlungen' }).getByRole('button', { name: 'Überweisungen' }).click()
  await clerk.seesHeading('Überweisungen')
  await page.getByRole('row', { name: /Haddad.*330,00/ }).waitFor()
  await clerk.sees(/Datei noch nicht erstellt/)
  await page.getByRole('button', { name: 'SEPA-Datei erstellen' }).waitFor()
  expect(await violationsInLightAndDark(page, 'Überweisungen')).toEqual([])

  const file = join(office.folder, 'Überweisungen.xml')
  await saveInDialog(app, file)
  await page.getByRole('button', { name: 'SEPA-Datei erstellen' }).click()
  const making = page.getByRole('dialog', { name: /^Überweisungen ausgeben/ })
  await making.getByText('779,50 €').waitFor()
  await making.getByRole('button', { name: 'Datei erstellen' }).click()
  await making.waitFor({ state: 'hidden' })
  await clerk.sees(/SEPA-Datei erstellt am 02\.11\.2022 von S\. Bergmann/)
  const first = await readFile(file, 'utf8')
  expect(first).toContain('<CtrlSum>779.50</CtrlSum>')
  expect(first).toContain('<Nm>Cagla Oeztuerk</Nm>')

  await page.getByRole('button', { name: 'SEPA-Datei erstellen' }).click()
  await making.getByText('Schon erstellt am 02.11.2022 von S. Bergmann.').waitFor()
  await making.getByRole('button', { name: 'Noch einmal erstellen' }).click()
  await making.waitFor({ state: 'hidden' })
  expect(await readFile(file, 'utf8')).toBe(first)

  const statement = join(office.folder, 'Auszug.xml')
  const back = { endToEndId: `QUARTIER-L${office.run}-B${office.vouchers[0]}`, reason: 'AC04' }
  await writeFile(statement, camt({ iban: anIban(7), entries: [{ amount: '330.00', credit: true, details: [back] }] }))
  await pickInDialog(app, statement)
  await page.getByRole('button', { name: 'Umsätze einlesen' }).click()
  const bank = page.getByRole('dialog', { name: 'Umsätze der Bank einlesen' })
  await bank.getByRole('button', { name: 'Datei wählen' }).click()
  await bank.getByText('Überweisung an Amina Haddad').waitFor()
  expect(await violationsInLightAndDark(page, 'Umsätze einlesen')).toEqual([])
  await bank.getByRole('button', { name: '1 Umsatz übernehmen' }).click()
  await bank.waitFor({ state: 'hidden' })

  await page.getByRole('radio', { name: 'Rückläufer' }).click()
  await page.getByRole('row', { name: /Haddad.*Konto aufgelöst \(AC04\)/ }).dblclick()
  const pane = page.getByRole('complementary')
  await pane.getByText('Prüfen Sie vor dem nächsten Zahllauf den Zahlungsweg').waitFor()
  await pane.getByText('wird im nächsten Zahllauf wieder gezahlt').waitFor()
  expect(await violationsInLightAndDark(page, 'Rückläufer')).toEqual([])

  await page.keyboard.press('r')
  const change = page.getByRole('dialog', { name: 'Rückläufer ändern: Haddad' })
  await change.getByRole('textbox', { name: 'Notiz' }).fill('Haushalt angeschrieben')
  await page.keyboard.press('Control+Enter')
  await change.waitFor({ state: 'hidden' })
  await pane.getByText('Haushalt angeschrieben').waitFor()

  // A colleague has prepared the next month: the same money, once, by cheque.
  writeRuns(office.path, [
    {
      month: '2022-12-01',
      state: 'checked',
      vouchers: [{ household: 'H-1', amount: 33_000, kind: 'cheque', reopens: office.vouchers[0] ?? 0 }],
    },
  ])
  await page.keyboard.press('r')
  await change.getByRole('textbox', { name: 'Notiz' }).fill('Haushalt war da')
  await page.keyboard.press('Control+Enter')
  await change.waitFor({ state: 'hidden' })
  await pane.getByText('Scheck: Zahllauf Dezember 2022, zur Freigabe').waitFor()
  expect(await pane.getByRole('button', { name: 'Entfernen' }).isDisabled()).toBe(true)
}, 180_000)
