/** When something goes wrong the clerk reads one calm sentence, and nothing is lost. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backendPid } from '../support/backendProcess.ts'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { office, saveWorkbook } from '../support/excelOffice.ts'
import { quartier } from '../support/terminal.ts'

const foreign = 'Das ist keine Datei von Quartier. Sie wurde nicht verändert.'

/** An office with people in it. */
async function inOffice(folder: string, userData?: string): Promise<Clerk> {
  await saveWorkbook(join(folder, 'Listen.xlsx'))
  const clerk = await aClerk(userData === undefined ? {} : { userData })
  await clerk.foundsOffice({ office: office.name, name: office.clerk, path: join(folder, 'Amt.quartier') })
  await clerk.goesTo('Excel-Import')
  await clerk.picksWorkbook(join(folder, 'Listen.xlsx'))
  await clerk.readsTotals()
  await clerk.takesAll()
  await clerk.goesTo('Unterkünfte')
  await clerk.opensHouse('Friedrichstraße')
  return clerk
}

test('a text file is not opened and not changed, at the start and while she works', async () => {
  const folder = await folderForTest()
  const letter = join(folder, 'Brief.txt')
  await writeFile(letter, 'Sehr geehrte Damen und Herren')
  const newcomer = await aClerk()
  await newcomer.opensFile(letter)
  await newcomer.sees(foreign)
  await newcomer.seesHeading('Guten Tag. Womit möchten Sie arbeiten?')
  await newcomer.leaves()

  const clerk = await inOffice(folder)
  await clerk.opensFileFromMenu(letter)
  await clerk.isTold(foreign)
  await clerk.seesInRoom('1.01', 'Yılmaz')
  expect(await readFile(letter, 'utf8')).toBe('Sehr geehrte Damen und Herren')
})

test('a file of a newer Quartier is left as it is', async () => {
  const path = join(await folderForTest(), 'Neuer.quartier')
  expect(await quartier('new', '--db', path)).toMatchObject({ exit: 0 })
  const file = database(path)
  file.pragma('user_version = 9999')
  file.pragma('journal_mode = DELETE')
  file.close()
  const before = await readFile(path)
  const clerk = await aClerk()
  await clerk.opensFile(path)
  await clerk.sees('Diese Datei wurde mit einer neueren Fassung von Quartier gespeichert.')
  await clerk.leaves()
  expect(Buffer.compare(await readFile(path), before)).toBe(0)
})

test('when the data process is killed the window says what is safe, goes on, and says so too when it cannot', async () => {
  const folder = await folderForTest()
  const userData = join(folder, 'Profil')
  const clerk = await inOffice(folder, userData)
  await clerk.opensRoom('1.01')
  const move = await clerk.beginsMove('Yılmaz')
  await move.choosesRoom('1.02')
  await move.confirms()

  process.kill(await backendPid(clerk.app), 'SIGKILL')
  await clerk.readsAlarm('Die Datenverwaltung wurde neu gestartet', 'Alles, was bestätigt war, ist gespeichert.')
  await clerk.answersAlarm('Weiterarbeiten')
  await clerk.seesInRoom('1.02', 'Yılmaz', '4 von 4 Plätzen belegt')
  await clerk.undoes('Haushalt Yılmaz: 4 Personen nach 1.02 verlegt')
  await clerk.seesInRoom('1.01', 'Yılmaz')

  process.kill(await backendPid(clerk.app), 'SIGKILL')
  await clerk.readsAlarm(
    'Die Datenverwaltung ist nicht mehr da',
    'Bitte schließen Sie Quartier und starten Sie es neu.',
  )
  await clerk.leaves()
  const again = await aClerk({ userData })
  await again.signsInAs(office.clerk)
  await again.seesInRoom('1.01', 'Yılmaz', '4 von 4 Plätzen belegt')
})

test('what is no workbook is refused with a sentence and nothing is taken over', async () => {
  const folder = await folderForTest()
  const clerk = await inOffice(folder)
  await writeFile(join(folder, 'Bild.xlsx'), 'kein Excel')
  await clerk.goesTo('Excel-Import')
  await clerk.presses('Weitere Arbeitsmappe')
  await clerk.picksWorkbook(join(folder, 'Bild.xlsx'))
  await clerk.sees('Das ist keine lesbare Excel-Arbeitsmappe (.xlsx). Es wurde nichts übernommen.')
  await clerk.goesTo('Protokoll')
  expect((await clerk.readsLog()).map(([, , what]) => what)).toEqual(['Excel-Listen eingelesen', 'Büro angelegt'])
})

test('a list that cannot be saved where she wants says so, and is saved elsewhere', async () => {
  const folder = await folderForTest()
  const clerk = await inOffice(folder)
  await clerk.goesTo('Berichte')
  // A file stands where a folder should be: nobody can write there, not even root.
  await clerk.triesToSaveExcel(join(folder, 'Listen.xlsx', 'Belegung.xlsx'))
  await clerk.sees('Die Datei ließ sich an diesem Ort nicht speichern.')
  await clerk.savesExcel(join(folder, 'Belegung.xlsx'))
  expect((await readFile(join(folder, 'Belegung.xlsx'))).toString('latin1', 0, 2)).toBe('PK')
  expect(await clerk.page.getByText('Die Datei ließ sich an diesem Ort nicht speichern.').count()).toBe(0)
})
