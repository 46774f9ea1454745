/** Sheets, headings and rows: what is taken, what is reported, what is left out. */
import { describe, expect, test } from 'vitest'
import { headingsOf } from '../../db/import/columns.ts'
import { sheetKeys } from '../../db/import/columns-sheets.ts'
import { columnsOf, parseRegister } from '../../db/import/parse.ts'
import { checkTables } from '../../db/import/parse-check.ts'
import type { CellValue, SheetTable } from '../../db/import/read-table.ts'

/** Rows from row 1 on; null leaves a row out, as the reader does with blank ones. */
const table = (name: string, rows: readonly (readonly CellValue[] | null)[]): SheetTable => ({
  name,
  rows: rows.flatMap((cells, index) => (cells ? [{ row: index + 1, cells }] : [])),
})

const people = (...rows: readonly CellValue[][]) =>
  table('Personen', [['Nummer*', 'Haushalt*', 'Rolle', 'Name*', 'Vorname*'], ...rows])

describe('headings', () => {
  test('stand in any order, with or without star, in any case, with stray blanks', () => {
    const sheet = table('personen ', [
      [' vorname ', 'NAME*', null, 'haushalt', 'Nummer *'],
      ['Samira', 'Muster', null, 'H-1', 1001],
    ])
    const { rows, problems, unknownColumns } = parseRegister([sheet])
    expect(problems).toEqual([])
    expect(unknownColumns).toEqual([])
    expect(rows.people).toMatchObject([
      { row: 2, value: { number: '1001', household: 'H-1', familyName: 'Muster', givenName: 'Samira' } },
    ])
  })

  test('common other headings are understood, the proper one goes first', () => {
    const sheet = table('Zimmer', [
      ['Kürzel', 'Raum', 'Zimmer', 'Betten', 'qm'],
      ['FRI', 'falsch', '3.1', 2, '23,5'],
    ])
    const { rows, unknownColumns } = parseRegister([sheet])
    expect(rows.rooms).toMatchObject([{ value: { number: '3.1', regularPlaces: 2, areaHundredths: 2350 } }])
    expect(unknownColumns).toEqual([{ sheet: 'Zimmer', heading: 'Raum' }])
  })

  test('unknown columns and values without a heading are reported', () => {
    const sheet = table('Personen', [
      ['Nummer', 'Haushalt', 'Name', 'Vorname', 'Schuhgröße', null, 'Grund', 'Nummer'],
      ['1', 'H', 'Muster', 'Ali', 42, 'Notiz', 'alt', '7'],
    ])
    expect(parseRegister([sheet]).unknownColumns).toEqual([
      { sheet: 'Personen', heading: 'Schuhgröße' },
      { sheet: 'Personen', heading: 'Spalte F' },
      { sheet: 'Personen', heading: 'Nummer' },
    ])
  })

  test('a missing required column is one problem and no row is read', () => {
    const sheet = table('Personen', [
      ['Nummer', 'Haushalt', 'Name'],
      ['1', 'H', 'Muster'],
      ['2', 'H', 'Muster'],
    ])
    const { rows, problems, rowCounts } = parseRegister([sheet])
    expect(problems).toEqual([
      { sheet: 'people', row: 1, column: 'Vorname', code: 'MISSING', details: { what: 'column' } },
    ])
    expect(rows.people).toEqual([])
    expect(rowCounts.people).toBe(2)
  })

  test('no heading or alias means two columns of one sheet', () => {
    for (const key of sheetKeys) {
      const all = Object.values(columnsOf[key]).flatMap(headingsOf)
      expect(new Set(all).size).toBe(all.length)
      expect(all).not.toContain('')
    }
  })
})

describe('sheets', () => {
  test('missing ones are fine, others are named, our own notes pass in silence', () => {
    const { unknownSheets, rowCounts } = parseRegister([
      people(['1', 'H', null, 'Muster', 'Ali']),
      table('Telefonliste', []),
      table('Erläuterungen', []),
      table('Listen', []),
    ])
    expect(unknownSheets).toEqual(['Telefonliste'])
    expect(rowCounts).toEqual({ accommodations: 0, rooms: 0, people: 1, stays: 0, notices: 0 })
  })

  test('a workbook with none of ours is refused with their names', () => {
    expect(checkTables([table('Tabelle1', [['Nummer']])])).toMatchObject({
      error: {
        code: 'WORKBOOK_NO_SHEET',
        details: { known: 'Unterkünfte, Zimmer, Personen, Belegung, Ankündigungen' },
      },
    })
  })

  test('formulas in a column that is read refuse the workbook, elsewhere they do not matter', () => {
    const formula = { formula: 'A2+1' }
    expect(
      checkTables([people(['1', 'H', null, 'Muster', 'Ali'], [formula, 'H', null, formula, 'Ali'])]),
    ).toMatchObject({
      error: { code: 'WORKBOOK_FORMULAS', details: { sheet: 'Personen', count: 2, cell: 'A3' } },
    })
    const beside = table('Personen', [
      ['Nummer', 'Haushalt', 'Name', 'Vorname', 'Alter'],
      ['1', 'H', 'Muster', 'Ali', formula],
    ])
    expect(checkTables([beside]).ok).toBe(true)
  })
})

describe('rows', () => {
  test('a column that is not there is undefined, a blank cell is null', () => {
    const [row] = parseRegister([people(['1', 'H', null, 'Muster', 'Ali'])]).rows.people
    expect(row?.value.role).toBeNull()
    expect(row?.value.sex).toBeUndefined()
    expect(row && 'sex' in row.value).toBe(true)
  })

  test('blank rows are skipped, also those with blanks only or with something in unknown columns only', () => {
    const sheet = table('Personen', [
      ['Nummer', 'Haushalt', 'Name', 'Vorname', 'lfd. Nr.'],
      ['1', 'H', 'Muster', 'Ali', 1],
      null,
      [' ', '\u00A0', '', null, 2],
      ['2', 'H', 'Muster', 'Eva', 3],
    ])
    const { rows, problems, rowCounts } = parseRegister([sheet])
    expect(problems).toEqual([])
    expect(rows.people.map(({ row }) => row)).toEqual([2, 5])
    expect(rowCounts.people).toBe(2)
  })

  test('a row with any problem is left out and every problem of it is told', () => {
    const sheet = table('Belegung', [
      ['Nummer', 'Unterkunft', 'Zimmer', 'Einzug', 'Auszug'],
      ['1', 'FRI', null, '31.02.2022', 'bald'],
      ['2', 'FRI', '3.1', '01.03.2022', '05.03.2022'],
    ])
    const { rows, problems } = parseRegister([sheet])
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Zimmer', 'MISSING'],
      [2, 'Einzug', 'NOT_A_DATE'],
      [2, 'Auszug', 'NOT_A_DATE'],
    ])
    expect(rows.stays).toEqual([
      { row: 3, value: { number: '2', accommodation: 'FRI', room: '3.1', from: '2022-03-01', to: '2022-03-05' } },
    ])
  })

  test('Status bis and Mietende name the last day, the row carries the day after', () => {
    const houses = table('Unterkünfte', [
      ['Kürzel', 'Name', 'Art', 'Mietende'],
      ['MIE', 'Musterweg', 'Mietwohnung', '28.02.2025'],
    ])
    const persons = table('Personen', [
      ['Nummer', 'Haushalt', 'Name', 'Vorname', 'Status bis'],
      ['1', 'H', 'Muster', 'Ali', '04.02.2024'],
    ])
    const { rows } = parseRegister([houses, persons])
    expect(rows.accommodations[0]?.value.leaseTo).toBe('2025-03-01')
    expect(rows.people[0]?.value.statusTo).toBe('2024-02-05')
  })
})

describe('keys', () => {
  test('the first row of a key stays, each later one names it', () => {
    const { rows, problems } = parseRegister([
      people(['1', 'H', null, 'Muster', 'Ali'], [1, 'H', null, 'Muster', 'Eva'], ['1 ', 'H', null, 'Muster', 'Ida']),
    ])
    expect(rows.people.map(({ row }) => row)).toEqual([2])
    expect(problems).toMatchObject([
      { row: 3, column: 'Nummer', code: 'DUPLICATE_KEY', details: { key: '1', first: 2 } },
      { row: 4, code: 'DUPLICATE_KEY', details: { first: 2 } },
    ])
  })

  test('a room is named by house and number, a stay by person and day', () => {
    const roomsTwice = table('Zimmer', [
      ['Unterkunft', 'Zimmer', 'Plätze regulär'],
      ['FRI', '1', 2],
      ['DRE', '1', 2],
      ['FRI', 1, 3],
    ])
    const stays = table('Belegung', [
      ['Nummer', 'Unterkunft', 'Zimmer', 'Einzug'],
      ['1', 'FRI', '1', '01.03.2022'],
      ['1', 'DRE', '1', '02.03.2022'],
      ['1', 'DRE', '1', '2022-03-01'],
    ])
    const { problems } = parseRegister([roomsTwice, stays])
    expect(problems.map(({ sheet, row, details }) => [sheet, row, details.key])).toEqual([
      ['rooms', 4, 'FRI · 1'],
      ['stays', 4, '1 · 2022-03-01'],
    ])
  })
})

describe('Vater and Mutter', () => {
  const roles = (...written: readonly string[]) =>
    parseRegister([
      people(...written.map((role, index) => [String(index), 'H', role, 'Muster', 'Ali'])),
    ]).rows.people.map(({ value }) => value.role)

  test('lead the household where nobody else does', () => {
    expect(roles('Kind', 'Vater', 'Mutter')).toEqual(['child', 'reference', 'partner'])
    expect(roles('Mutter', 'Tochter')).toEqual(['reference', 'child'])
  })
  test('are relatives of the Bezugsperson where there is one', () => {
    expect(roles('Mutter', 'Bezugsperson', 'Ehefrau')).toEqual(['other', 'reference', 'partner'])
    expect(roles('Bezugsperson', 'Vater')).toEqual(['reference', 'other'])
  })
  test('do not become a second partner', () => {
    expect(roles('Vater', 'Ehefrau', 'Mutter')).toEqual(['reference', 'partner', 'other'])
  })
})
