/** Every screen and dialog without a violation of WCAG 2.1 A and AA, light and dark, and usable at 200 % zoom. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { backendPid } from '../support/backendProcess.ts'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { officeSheets, saveWorkbook, wrongPerson } from '../support/excelOffice.ts'

/** Looks at the screen as it stands now. */
type Look = (where: string) => Promise<void>

/** Shows every screen and dialog of the program once, in the order in which a clerk could meet them. */
async function walkThrough(clerk: Clerk, folder: string, look: Look): Promise<void> {
  await beginning(clerk, look)
  await houses(clerk, look)
  await moves(clerk, look)
  await lists(clerk, look)
  await imports(clerk, folder, look)
  await reports(clerk, look)
}

async function beginning(clerk: Clerk, look: Look): Promise<void> {
  await clerk.seesHeading('Guten Tag. Womit möchten Sie arbeiten?')
  await look('Erster Start')
  await clerk.page.getByRole('button', { name: /^Neues Büro anlegen/ }).click()
  await clerk.presses('Speicherort wählen und anlegen')
  await clerk.sees('Bitte geben Sie Ihren Namen ein.')
  await look('Neues Büro')
  await clerk.presses('Zurück')
  await clerk.opensDemo()
  await look('Wer arbeitet hier?')
  await clerk.signsInAs('S. Bergmann')
}

async function houses(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo('Unterkünfte')
  await clerk.readsHouses()
  await look('Unterkünfte')
  await clerk.opensNumber('gesperrt')
  await clerk.readsList()
  await look('Unterkünfte mit Zimmern')
  await clerk.opensHouse('Mietwohnungen')
  await clerk.readsPlan()
  await look('Mietwohnungen')
  await clerk.opensHouse('Friedrichstraße')
  await opensCard(clerk, /\b0 von [1-9]/)
  await look('Plan mit leerem Zimmer')
  await opensCard(clerk, /gesperrt/)
  await look('Plan mit gesperrtem Zimmer')
}

async function opensCard(clerk: Clerk, words: RegExp): Promise<void> {
  const found = (await clerk.readsPlan()).find(({ card }) => words.test(card))
  await clerk.opensRoom(found?.room ?? 'none')
}

async function moves(clerk: Clerk, look: Look): Promise<void> {
  await opensCard(clerk, /\b1 von 2/)
  await clerk.seesPane(/^Haushalt /)
  await look('Plan mit Haushalt')
  const move = await clerk.beginsMove((await clerk.readsPaneTitle()).replace('Haushalt ', ''))
  await look('Verlegen: noch kein Zimmer')
  for (const verdict of ['passt', 'mit Begründung', 'nicht möglich']) {
    await move.marksRoom(verdict)
    await look(`Verlegen: ${verdict}`)
  }
  await move.cancels()
  await clerk.page.getByRole('button', { name: /^Angemeldet: / }).click()
  await clerk.page.getByRole('menu').waitFor()
  await look('Menü')
  await clerk.page.keyboard.press('Escape')
  await clerk.page.keyboard.press('Control+k')
  await clerk.page.getByRole('combobox', { name: 'Suchen' }).fill('a')
  await clerk.page.getByRole('option').first().waitFor()
  await look('Suche')
  await clerk.page.getByRole('combobox', { name: 'Suchen' }).fill('qqqq')
  await clerk.sees(/^Nichts gefunden/)
  await look('Suche ohne Treffer')
  await clerk.page.keyboard.press('Escape')
}

async function lists(clerk: Clerk, look: Look): Promise<void> {
  await clerk.chooses('Liste')
  await look('Liste des Hauses')
  await clerk.goesTo('Personen')
  await clerk.readsList()
  await clerk.page.getByRole('row').nth(2).click()
  await clerk.seesPane(/./)
  await look('Personen mit Person')
  await clerk.looksAt('01.08.2022')
  await look('Anderer Stichtag')
  await clerk.returnsToToday()
  await clerk.goesTo('Zuweisungen')
  await clerk.readsList()
  await clerk.page.getByRole('row').nth(2).click()
  await clerk.seesPane(/^Bescheid /)
  await look('Zuweisungen mit Bescheid')
  await clerk.goesTo('Fehlbelegung')
  await look('Fehlbelegung: Tafel')
  await clerk.chooses('Liste')
  await clerk.page.getByRole('row').nth(2).click()
  await clerk.sees('Wer passt hinein?')
  await look('Fehlbelegung: Liste mit Haushalt')
  await clerk.goesTo('Protokoll')
  await clerk.readsLog()
  await clerk.page.keyboard.press('F1')
  await clerk.seesPane('Hilfe')
  await look('Protokoll mit Hilfe')
  await clerk.page.keyboard.press('F1')
}

async function imports(clerk: Clerk, folder: string, look: Look): Promise<void> {
  await clerk.goesTo('Excel-Import')
  await look('Import')
  await writeFile(join(folder, 'Bild.xlsx'), 'kein Excel')
  await clerk.picksWorkbook(join(folder, 'Bild.xlsx'))
  await clerk.sees('Das ist keine lesbare Excel-Arbeitsmappe')
  await look('Import: keine Arbeitsmappe')
  const people = [...officeSheets.Personen, wrongPerson]
  await saveWorkbook(join(folder, 'Listen.xlsx'), { ...officeSheets, Personen: people, Fremd: [['Notiz'], ['x']] })
  await clerk.picksWorkbook(join(folder, 'Listen.xlsx'))
  await clerk.readsTotals()
  await look('Import: Vorschau')
  await clerk.takesOnlyValid(join(folder, 'Fehlerhafte Zeilen.xlsx'))
  await clerk.isTold('Gespeichert: Fehlerhafte Zeilen.xlsx')
  await look('Import: übernommen, mit Meldungen')
}

async function reports(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo('Berichte')
  await clerk.closesNotices()
  await clerk.choosesHouse('Friedrichstraße', 'Belegungsliste: Friedrichstraße', () => look('Auswahl einer Unterkunft'))
  const titles = {
    Feuerwehr: 'Belegungsliste Feuerwehr: Friedrichstraße',
    Hausmeister: 'Belegungsliste Hausmeister: Friedrichstraße',
    Sicherheitsdienst: 'Nachtliste Sicherheitsdienst: Friedrichstraße',
    Amt: 'Belegungsliste: Friedrichstraße',
  }
  for (const [audience, title] of Object.entries(titles)) {
    await clerk.choosesAudience(audience, title)
    await look(`Bericht: ${title}`)
  }
  await clerk.choosesReport('Plätze und Auslastung')
  await look('Bericht: Plätze')
  process.kill(await backendPid(clerk.app), 'SIGKILL')
  await clerk.readsAlarm('Die Datenverwaltung wurde neu gestartet', 'Alles, was bestätigt war, ist gespeichert.')
  await look('Datenverwaltung neu gestartet')
}

test('no screen and no dialog hinders anybody, light or dark', async () => {
  const clerk = await aClerk()
  const found: string[] = []
  await walkThrough(clerk, await folderForTest(), async (where) => {
    found.push(...(await violationsInLightAndDark(clerk.page, where)))
  })
  expect(found).toEqual([])
})
