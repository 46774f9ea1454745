/** The clerk's main path in the real window: from the office's Excel lists to a printed occupancy list, and all there again tomorrow. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aClerk, folderForTest } from '../support/clerk.ts'
import { openBook, readList, rowsOf } from '../support/excelBook.ts'
import { everybody, office, officeSheets, saveWorkbook, wrongPerson } from '../support/excelOffice.ts'

test('from the Excel lists to a printed occupancy list, and all there again at the next start', async () => {
  const folder = await folderForTest()
  const file = (name: string) => join(folder, name)
  await saveWorkbook(file('Listen.xlsx'), { ...officeSheets, Personen: [...officeSheets.Personen, wrongPerson] })
  const userData = file('Profil')
  const clerk = await aClerk({ userData })
  await clerk.foundsOffice({ office: office.name, name: office.clerk, path: file('Amt.quartier') })

  // A wrong row: nothing is taken over unless she says so.
  await clerk.goesTo('Excel-Import')
  await clerk.picksWorkbook(file('Listen.xlsx'))
  expect(await clerk.readsTotals()).toMatchObject({
    Unterkünfte: { neu: 2, fehlerhaft: 0 },
    Zimmer: { neu: 7, fehlerhaft: 0 },
    Personen: { neu: 12, fehlerhaft: 1 },
    Belegung: { neu: 12, fehlerhaft: 0 },
    Zusammen: { neu: 33, geändert: 0, unverändert: 0, fehlerhaft: 1, alle: 34 },
  })
  const [wrong = [], ...others] = await clerk.looksAtRows('Personen', 'fehlerhaft')
  expect(others).toEqual([])
  expect(wrong.slice(0, 3)).toEqual(['fehlerhaft', 'Personen', '14'])
  expect(wrong[4]).toContain('Aufenthaltsstatus: „Besuchsschein“ ist unbekannt. Bekannt sind: Ankunftsnachweis, ')
  expect(await clerk.page.getByRole('button', { name: 'Übernehmen', exact: true }).count()).toBe(0)
  await clerk.discards()
  await clerk.goesTo('Personen')
  await clerk.sees('Noch keine Personen')

  // Only the valid rows, the wrong one in a workbook of its own.
  await clerk.goesTo('Excel-Import')
  await clerk.picksWorkbook(file('Listen.xlsx'))
  await clerk.readsTotals()
  await clerk.takesOnlyValid(file('Fehlerhafte Zeilen.xlsx'))
  await clerk.isTold('Gespeichert: Fehlerhafte Zeilen.xlsx')
  const rejected = (await openBook(file('Fehlerhafte Zeilen.xlsx'))).getWorksheet('Personen')
  if (!rejected) throw new Error('no rejected rows')
  const rejects = rowsOf(rejected).filter((row) => row.some((cell) => cell.includes('Okafor')))
  expect(rejects).toHaveLength(1)
  expect(rejects[0]?.join(' ')).toContain('„Besuchsschein“ ist unbekannt')

  // Who lives where.
  await clerk.goesTo('Unterkünfte')
  await clerk.opensHouse('Mietwohnungen')
  await clerk.seesInRoom('1', '2 von 2 Plätzen belegt, verdichtet 3', 'Šehić')
  await clerk.opensHouse('Friedrichstraße')
  const plan = Object.fromEntries((await clerk.readsPlan()).map(({ room, card }) => [room, card]))
  expect(Object.keys(plan)).toEqual(['0.01', '0.02', '1.01', '1.02', '2.01'])
  expect(plan['0.01']).toMatch(/2 von 2 Plätzen belegt.*Osei.*Tesfay/)
  expect(plan['0.02']).toContain('0 von 1 Plätzen belegt')
  expect(plan['1.01']).toMatch(/4 von 4 Plätzen belegt, verdichtet 5.*Yılmaz/)
  expect(plan['2.01']).toContain('Kowalenko')

  // Found without the letters that no German keyboard has.
  await clerk.finds('yilmaz cagla', 'Yılmaz, Çağla')
  await clerk.seesPane(/^Çağla Yılmaz/)
  await clerk.opensHousehold('Yılmaz')

  // A full room is refused with its numbers, before anything is confirmed.
  const refused = await clerk.beginsMove('Yılmaz')
  await refused.choosesRoom('0.01')
  expect(await refused.reasons()).toEqual(
    expect.arrayContaining(['Nicht möglich: Das Zimmer ist zu klein: 6 Personen bei höchstens 2 Plätzen (2 regulär).']),
  )
  expect(await refused.canConfirm()).toBe(false)
  // Unrelated adults of different sex only as an exception that says why.
  await refused.choosesRoom('2.01')
  expect(await refused.reasons()).toEqual(
    expect.arrayContaining([
      'Nicht möglich: Nicht verwandte Erwachsene verschiedenen Geschlechts wären in einem Zimmer.',
    ]),
  )
  expect(await refused.canConfirm()).toBe(false)
  await refused.makesException()
  await refused.triesToConfirm()
  await clerk.sees('Bitte begründen Sie die Abweichung.')
  await refused.givesReason('Wasserschaden in 1.01, für zwei Nächte')
  await refused.confirms()
  await clerk.isTold('Haushalt Yılmaz: 4 Personen nach 2.01 verlegt')
  await clerk.seesInRoom('2.01', '6 von 6 Plätzen belegt')
  await clerk.undoes('Haushalt Yılmaz: 4 Personen nach 2.01 verlegt')
  await clerk.seesInRoom('2.01', '2 von 6 Plätzen belegt')
  await clerk.seesInRoom('1.01', 'Yılmaz', '4 von 4 Plätzen belegt')

  // A room that fits says why, and the step can be taken back from its notice.
  const first = await clerk.beginsMove('Yılmaz')
  await first.choosesRoom('1.02')
  expect(await first.reasons()).toEqual([
    'In Ordnung: 4 Plätze regulär, 4 werden belegt.',
    'In Ordnung: 36,0 m², 9,0 m² je Person.',
    'In Ordnung: Der Haushalt bleibt zusammen.',
    'In Ordnung: Das Zimmer ist für Familien vorgesehen.',
  ])
  await first.confirms()
  await clerk.seesInRoom('1.02', 'Yılmaz', '4 von 4 Plätzen belegt')
  await clerk.undoesByNotice('Haushalt Yılmaz: 4 Personen nach 1.02 verlegt')
  await clerk.seesInRoom('1.01', 'Yılmaz', '4 von 4 Plätzen belegt')
  const second = await clerk.beginsMove('Yılmaz')
  await second.choosesRoom('1.02')
  await second.confirms()
  await clerk.seesInRoom('1.02', 'Yılmaz', '4 von 4 Plätzen belegt')

  // An earlier day shows the earlier state and lets nobody change it.
  await clerk.looksAt('01.08.2022')
  await clerk.seesInRoom('1.01', 'Yılmaz', '4 von 4 Plätzen belegt')
  expect(await clerk.canMove()).toBe(false)
  await clerk.looksAt('01.05.2022')
  await clerk.seesInRoom('1.01', '0 von 4 Plätzen belegt')
  await clerk.returnsToToday()
  await clerk.seesInRoom('1.02', 'Yılmaz', '4 von 4 Plätzen belegt')
  expect(await clerk.canMove()).toBe(true)

  // The fire brigade gets no names.
  await clerk.goesTo('Berichte')
  await clerk.choosesAudience('Feuerwehr', 'Belegungsliste Feuerwehr')
  const sheet = await clerk.readsSheet('Belegungsliste Feuerwehr')
  expect(sheet).toContain('1.02')
  expect(sheet).toContain('ohne Namen')
  const named = everybody.flat().filter((name) => sheet.includes(name))
  expect(named).toEqual([])
  await clerk.savesPdf(file('Feuerwehr.pdf'))
  const pdf = await readFile(file('Feuerwehr.pdf'))
  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(5_000)

  // The office's own list as Excel is the list on the screen, cell by cell.
  await clerk.choosesAudience('Amt', 'Belegungsliste')
  const screen = await clerk.readsTable('Belegungsliste')
  expect(screen.rows).toHaveLength(everybody.length)
  await clerk.savesExcel(file('Belegungsliste.xlsx'))
  const excel = await readList(file('Belegungsliste.xlsx'), 'Bereich')
  expect(excel).toEqual({ ...screen, headings: ['Bereich', ...screen.headings] })

  // Tomorrow all is there.
  await clerk.leaves()
  const tomorrow = await aClerk({ userData })
  await tomorrow.signsInAs(office.clerk)
  await tomorrow.seesHeading('Berichte')
  await tomorrow.goesTo('Unterkünfte')
  await tomorrow.opensHouse('Friedrichstraße')
  await tomorrow.seesInRoom('1.02', 'Yılmaz', '4 von 4 Plätzen belegt')
  await tomorrow.seesInRoom('0.01', 'Osei', 'Tesfay')
  await tomorrow.goesTo('Protokoll')
  const done = (await tomorrow.readsLog()).map(([, actor, what]) => [actor, what])
  expect(done.filter(([, what]) => what === 'Haushalt verlegt')).toHaveLength(3)
  expect(done.filter(([, what]) => what === 'Rückgängig gemacht')).toHaveLength(2)
  expect(done.at(-1)).toEqual([office.clerk, 'Büro angelegt'])
})
