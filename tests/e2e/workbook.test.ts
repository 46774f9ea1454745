/** The Excel lists as the office's own tool: the template filled in, the same lists read twice, one cell changed, a list taken back. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aClerk, type Clerk, folderForTest } from '../support/clerk.ts'
import { fillTemplate } from '../support/excelBook.ts'
import { office, officeSheets, saveWorkbook } from '../support/excelOffice.ts'

async function inNewOffice(folder: string): Promise<Clerk> {
  const clerk = await aClerk()
  await clerk.foundsOffice({ office: office.name, name: office.clerk, path: join(folder, 'Amt.quartier') })
  return clerk
}

test('an empty office leads to the template; filled in with Excel it is taken over without a word', async () => {
  const folder = await folderForTest()
  const clerk = await inNewOffice(folder)
  await clerk.presses('Excel-Listen einlesen')
  await clerk.savesTemplate(join(folder, 'Importvorlage.xlsx'))
  await fillTemplate(join(folder, 'Importvorlage.xlsx'), officeSheets)
  await clerk.picksWorkbook(join(folder, 'Importvorlage.xlsx'))
  expect((await clerk.readsTotals()).Zusammen).toEqual({
    neu: 33,
    geändert: 0,
    unverändert: 0,
    fehlerhaft: 0,
    alle: 33,
  })
  expect(await clerk.page.getByText('Nicht gelesen').count()).toBe(0)
  await clerk.takesAll()
  await clerk.presses('Unterkünfte zeigen')
  await clerk.opensHouse('Friedrichstraße')
  await clerk.seesInRoom('1.01', 'Yılmaz', '4 von 4 Plätzen belegt')
})

test('the same lists a second time change nothing, one changed cell changes one row, and the change can be taken back', async () => {
  const folder = await folderForTest()
  await saveWorkbook(join(folder, 'Listen.xlsx'))
  const clerk = await inNewOffice(folder)
  await clerk.goesTo('Excel-Import')
  await clerk.picksWorkbook(join(folder, 'Listen.xlsx'))
  await clerk.readsTotals()
  await clerk.takesAll()

  await clerk.presses('Weitere Arbeitsmappe')
  await clerk.picksWorkbook(join(folder, 'Listen.xlsx'))
  expect((await clerk.readsTotals()).Zusammen).toEqual({
    neu: 0,
    geändert: 0,
    unverändert: 33,
    fehlerhaft: 0,
    alle: 33,
  })
  await clerk.sees('Alles ist schon so gespeichert; es gibt nichts zu übernehmen.')
  expect(await clerk.page.getByRole('button', { name: 'Übernehmen', exact: true }).isEnabled()).toBe(false)
  await clerk.discards()

  const [headings, first = [], ...rooms] = officeSheets.Zimmer
  const wider = first.map((cell) => (cell === 18.5 ? 20 : cell))
  await saveWorkbook(join(folder, 'Listen.xlsx'), { ...officeSheets, Zimmer: [headings ?? [], wider, ...rooms] })
  await clerk.picksWorkbook(join(folder, 'Listen.xlsx'))
  expect((await clerk.readsTotals()).Zusammen).toEqual({
    neu: 0,
    geändert: 1,
    unverändert: 32,
    fehlerhaft: 0,
    alle: 33,
  })
  const [changed = []] = await clerk.looksAtRows('Zimmer', 'geändert')
  expect(changed.at(-1)).toMatch(/^Fläche \(m²\): 18,5.* → 20/)
  await clerk.takesAll()
  await clerk.goesTo('Unterkünfte')
  await clerk.opensHouse('Friedrichstraße')
  await clerk.seesInRoom('0.01', '20,0 m²')
  await clerk.undoes('Excel-Listen eingelesen: 0 neu, 1 geändert')
  await clerk.seesInRoom('0.01', '18,5 m²')
})
