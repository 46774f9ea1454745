/** At 200 % in a window of 1280 × 800 nothing is cut off: no screen scrolls sideways, and what one came for can be reached. */
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { isWithinReach, scrollsSideways, zoomTo200 } from '../support/axe.ts'
import { aClerk, folderForTest } from '../support/clerk.ts'
import { officeSheets, saveWorkbook, wrongPerson } from '../support/excelOffice.ts'

test('at 200 % no screen scrolls sideways and every main action is within reach', async () => {
  const folder = await folderForTest()
  const clerk = await aClerk()
  const { page } = clerk
  await page.getByRole('button', { name: /^Neues Büro/ }).waitFor()
  await zoomTo200(clerk.app)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 400])
  const wrong: string[] = []
  const look = async (where: string, ...actions: Locator[]): Promise<void> => {
    if (await scrollsSideways(page)) wrong.push(`${where} scrolls sideways`)
    for (const action of actions) if (!(await isWithinReach(action))) wrong.push(`${where}: ${action} is out of reach`)
  }
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })

  await look('Erster Start', button(/^Datei öffnen/), button(/^Neues Büro/), button(/^Demo-Büro/))
  await button(/^Neues Büro/).click()
  await look('Neues Büro', page.getByRole('textbox', { name: /^Ihr Name/ }), button('Speicherort wählen und anlegen'))
  await button('Zurück').click()
  await clerk.opensDemo()
  await look('Wer arbeitet hier?', button(/^K\. Terhoeven/), button('Namen hinzufügen und beginnen'))
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Unterkünfte')
  await clerk.readsHouses()
  const stichtag = page.getByRole('textbox', { name: 'Stichtag: alle Ansichten an diesem Tag' })
  await look(
    'Übersicht',
    button('Weitere Ansichten'),
    button(/^Suchen/),
    stichtag,
    button('Drucken'),
    button(/Mietwohnungen.*belegt/),
  )
  await button('Weitere Ansichten').click()
  await page.getByRole('menuitem', { name: 'Prognose' }).click()
  const table = page.getByRole('table', { name: 'Plätze nach Tagen' })
  await table.getByRole('row').nth(2).waitFor()
  await look('Prognose', table.getByRole('rowheader').first(), table.getByRole('button').first())
  const tooWide = await table.evaluate((element) => element.scrollWidth > (element.parentElement?.clientWidth ?? 0))
  if (tooWide) wrong.push('Prognose: the table is wider than the window')
  await clerk.goesTo('Unterkünfte')
  await clerk.readsHouses()
  // Without room for the houses below the sections, their tiles lead to them.
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Friedrichstraße/ })
    .click()
  await page.getByRole('heading', { name: 'Friedrichstraße', level: 1 }).waitFor()
  const cards = page.getByRole('region', { name: 'Plan' }).getByRole('button', { name: /^Zimmer / })
  await look('Plan', cards.first(), cards.last(), page.getByRole('radio', { name: 'Liste' }))

  const taken = (await clerk.readsPlan()).find(({ card }) => /\b1 von 2/.test(card))
  await clerk.opensRoom(taken?.room ?? '')
  await clerk.seesPane(/^Haushalt /)
  const pane = page.getByRole('complementary')
  await look(
    'Haushalt',
    pane.getByRole('button', { name: 'Verlegen' }),
    pane.getByRole('button', { name: 'Schließen' }),
  )
  const household = (await clerk.readsPaneTitle()).replace('Haushalt ', '')
  const move = await clerk.beginsMove(household)
  await move.marksRoom('mit Begründung')
  const dialog = page.getByRole('dialog')
  await look(
    'Verlegen',
    dialog.getByRole('combobox'),
    dialog.getByRole('option').last(),
    dialog.getByRole('textbox', { name: /^Begründung/ }),
    dialog.getByRole('button', { name: /verlegen$/ }),
  )
  await move.cancels()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Suchen' }).fill('a')
  await page.getByRole('option').first().waitFor()
  await look('Suche', page.getByRole('combobox', { name: 'Suchen' }), page.getByRole('option').last())
  await page.keyboard.press('Escape')

  await clerk.goesTo('Personen')
  await look('Personen', page.getByRole('searchbox'), cellOf(page.getByRole('row').nth(3)))
  await clerk.goesTo('Wiedervorlagen')
  await look(
    'Wiedervorlagen',
    button('Verschieben'),
    button('Neue Wiedervorlage'),
    page.getByRole('radio', { name: 'Unverteilt' }),
    cellOf(page.getByRole('row').nth(3)),
  )
  await clerk.goesTo('Rechtskreiswechsel')
  await look('Rechtskreiswechsel', button('Anderer Haushalt'), cellOf(page.getByRole('row', { name: /Lücke/ }).first()))
  await page.getByRole('row', { name: /Lücke/ }).first().click()
  await clerk.sees('Verlauf')
  await look('Vorgang', button('Schritt eintragen'), button('Abschließen'), button('Angaben ändern'))
  await page.keyboard.press('Escape')
  await clerk.goesTo('Fehlbelegung')
  const board = page.getByRole('region', { name: 'Tafel' }).getByRole('button')
  await look(
    'Fehlbelegung',
    board.first(),
    board.last(),
    button(/^121 Personen/),
    page.getByRole('radio', { name: 'Liste' }),
  )
  await board.first().click()
  await clerk.sees('Wer passt hinein?')
  await look('Haushalt in Fehlbelegung', pane.getByRole('button', { name: /^Erfassen/ }), button('Haushalt öffnen'))
  await pane.getByRole('button', { name: 'Schließen' }).click()
  await clerk.goesTo('Excel-Import')
  await look('Import', button('Arbeitsmappe wählen …'), button('Vorlage speichern'))
  const people = [...officeSheets.Personen, wrongPerson]
  await saveWorkbook(join(folder, 'Listen.xlsx'), { ...officeSheets, Personen: people })
  await clerk.picksWorkbook(join(folder, 'Listen.xlsx'))
  await clerk.readsTotals()
  await look(
    'Vorschau',
    button('Nur gültige Zeilen übernehmen'),
    button('Verwerfen'),
    cellOf(page.getByRole('row').last()),
  )
  await clerk.goesTo('Berichte')
  await clerk.readsTable('Belegungsliste')
  const choices = page.getByRole('region', { name: 'Auswahl' })
  const sheet = page.getByRole('region', { name: 'Vorschau: Belegungsliste' })
  await look('Berichte', button('Als Excel speichern'), button('Als PDF speichern'), button('Drucken'))
  await look(
    'Berichte',
    choices.getByText('Altersgruppen'),
    choices.getByText('Nachtliste'),
    sheet.getByRole('row').first(),
  )
  const [above, below] = [await edgesOf(choices), await edgesOf(sheet)]
  if (above.bottom > below.top) wrong.push('Berichte: the sheet lies on the choices')
  await clerk.goesTo('Protokoll')
  await look('Protokoll', cellOf(page.getByRole('row').nth(1)))
  await page.keyboard.press('F1')
  await clerk.seesPane('Hilfe')
  await look('Hilfe', pane.getByRole('button', { name: 'Schließen' }))
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 400])
  expect(wrong).toEqual([])
})

/** Of the element as it stands on the screen, in CSS pixels. */
const edgesOf = (element: Locator): Promise<{ top: number; bottom: number }> =>
  element.evaluate((target) => {
    const { top, bottom } = target.getBoundingClientRect()
    return { top, bottom }
  })

/** A table of many columns scrolls sideways in itself: its first cell is what must be in sight. */
const cellOf = (row: Locator): Locator => row.locator('td').first()
