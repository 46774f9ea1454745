/** The terminal door: what each command prints and with which exit code, on real files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../db/contract/reports.ts'
import { temporaryFolder } from '../support/office.ts'
import { quartier } from '../support/terminal.ts'

const aDemo = async () => {
  const db = join(temporaryFolder(), 'demo.quartier')
  expect((await quartier('demo', '--db', db)).exit).toBe(0)
  return db
}
const report = async (...args: string[]) => reportDocument.parse((await quartier('report', ...args, '--json')).json)
const rowsOf = (document: Awaited<ReturnType<typeof report>>) => document.sections.flatMap((section) => section.rows)

async function workbook(path: string, sheets: Record<string, unknown[][]>): Promise<string> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
  return path
}
const houses = [
  ['Kürzel', 'Name', 'Art'],
  ['FRI', 'Friedrichstraße', 'Zentralunterkunft'],
]
const rooms = [
  ['Unterkunft', 'Zimmer', 'Plätze regulär'],
  ['FRI', '0.01', 2],
]
const people = [
  ['Nummer', 'Haushalt', 'Rolle', 'Name', 'Vorname', 'Geburtsdatum'],
  ['P-1', 'H-1', 'Bezugsperson', 'Muster', 'Anna', '04.05.1990'],
  ['P-2', 'H-1', 'Kind', 'Muster', 'Ben', 2015],
]
const stays = [
  ['Nummer', 'Unterkunft', 'Zimmer', 'Einzug', 'Auszug'],
  ['P-1', 'FRI', '0.01', '01.03.2022', null],
  ['P-2', 'FRI', '0.01', '01.03.2022', null],
]
const sheets = { Unterkünfte: houses, Zimmer: rooms, Personen: people, Belegung: stays }

describe('the demo office at the terminal', () => {
  it('is true to the town: 314 people in the occupancy list of 2 November 2022, and the file is sound', async () => {
    const db = await aDemo()
    const list = await report('belegung', '--on', '2022-11-02', '--db', db)
    expect(rowsOf(list)).toHaveLength(314)
    expect(list.figures).toContainEqual({ label: 'Personen', value: 314, type: 'count' })
    expect(await quartier('check', '--db', db)).toMatchObject({ exit: 0, json: { problems: [] } })
  })

  it('has a places report that adds up in every row and over the houses', async () => {
    const db = await aDemo()
    const places = await report('plaetze', '--db', db)
    const column = (heading: string) => places.columns.findIndex((candidate) => candidate.heading === heading)
    const at = (row: readonly unknown[], heading: string) => Number(row[column(heading)])
    const sum = (heading: string) => rowsOf(places).reduce((total, row) => total + at(row, heading), 0)
    for (const row of rowsOf(places))
      expect(at(row, 'Plätze regulär')).toBe(
        at(row, 'belegt') - at(row, 'davon über regulär') + at(row, 'gesperrt') + at(row, 'frei regulär'),
      )
    expect(sum('belegt')).toBe(314)
    for (const heading of [
      'Plätze regulär',
      'Plätze verdichtet',
      'belegt',
      'gesperrt',
      'frei regulär',
      'frei verdichtet',
    ])
      expect(at(places.totals ?? [], heading)).toBe(sum(heading))
  })

  it('gives the fire brigade no names and refuses a house that is not there', async () => {
    const db = await aDemo()
    const office = await report('belegung', '--db', db)
    const brigade = JSON.stringify(await report('belegung', '--for', 'feuerwehr', '--house', 'FRI', '--db', db))
    const name = office.columns.findIndex((column) => column.heading === 'Name')
    const names = new Set(rowsOf(office).map((row) => String(row[name])))
    expect([...names].filter((candidate) => candidate.length > 4 && brigade.includes(`"${candidate}`))).toEqual([])
    const refused = await quartier('report', 'belegung', '--house', 'NIX', '--db', db, '--json')
    expect(refused).toMatchObject({ exit: 1, json: { code: 'HOUSE_UNKNOWN', message: expect.stringContaining('NIX') } })
  })

  it('is never written over an existing file', async () => {
    const db = await aDemo()
    expect(await quartier('demo', '--db', db)).toMatchObject({ exit: 1, json: { code: 'FILE_EXISTS' } })
  })
})

describe('importing at the terminal', () => {
  it('shows what it would do, does it once, and does nothing the second time', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'office.quartier')
    const book = await workbook(join(folder, 'liste.xlsx'), sheets)
    expect((await quartier('new', '--db', db, '--user', 'K. Terhoeven')).exit).toBe(0)
    const counts = { accommodations: { new: 1 }, rooms: { new: 1 }, people: { new: 2 }, stays: { new: 2 } }
    expect(await quartier('import', book, '--db', db, '--dry-run')).toMatchObject({
      exit: 0,
      json: { counts, rejected: [] },
    })
    expect(rowsOf(await report('belegung', '--on', '2022-11-02', '--db', db))).toHaveLength(0)
    expect(await quartier('import', book, '--db', db)).toMatchObject({ exit: 0, json: { counts, auditId: 2 } })
    expect(rowsOf(await report('belegung', '--on', '2022-11-02', '--db', db))).toHaveLength(2)
    const again = { people: { new: 0, changed: 0, unchanged: 2 }, stays: { new: 0, changed: 0, unchanged: 2 } }
    expect(await quartier('import', book, '--db', db)).toMatchObject({
      exit: 0,
      json: { counts: again, auditId: null },
    })
  })

  it('takes all rows or none, and with --skip-invalid gives the wrong ones back with a reason', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'office.quartier')
    const wrong = {
      ...sheets,
      Belegung: [...stays, ['P-9', 'FRI', '0.01', '01.03.2022', null]],
      Personen: [...people, ['P-3', 'H-3', 'Chef', 'Muster', 'Cem', null]],
    }
    const book = await workbook(join(folder, 'liste.xlsx'), wrong)
    await quartier('new', '--db', db)
    const refused = await quartier('import', book, '--db', db)
    expect(refused).toMatchObject({ exit: 1, json: { code: 'IMPORT_HAS_WRONG_ROWS', details: { wrong: 2 } } })
    expect(JSON.stringify(refused.json)).toContain('Bekannt sind: Bezugsperson')
    expect(rowsOf(await report('belegung', '--on', '2022-11-02', '--db', db))).toHaveLength(0)
    const rejects = join(folder, 'rejects.xlsx')
    expect(await quartier('import', book, '--db', db, '--skip-invalid', rejects)).toMatchObject({
      exit: 0,
      json: { counts: { people: { new: 2, wrong: 1 } } },
    })
    const back = new ExcelJS.Workbook()
    await back.xlsx.readFile(rejects)
    expect(back.getWorksheet('Belegung')?.getRow(2).values).toContain('P-9')
    expect(String(back.getWorksheet('Personen')?.getCell('A2').value)).toContain('„Chef“ ist unbekannt')
  })

  it('says in one sentence what is wrong with a file that is no workbook', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'office.quartier')
    await quartier('new', '--db', db)
    const path = join(folder, 'brief.xlsx')
    writeFileSync(path, 'Sehr geehrte Damen und Herren')
    expect(await quartier('import', path, '--db', db)).toMatchObject({ exit: 1, json: { code: 'WORKBOOK_UNREADABLE' } })
  })
})

describe('calling the contract at the terminal', () => {
  it('asks, orders in a name, and keeps that name in the log', async () => {
    const db = await aDemo()
    expect(
      await quartier('call', 'office.addClerk', '{"name":"N. Neu"}', '--db', db, '--user', 'Chefin'),
    ).toMatchObject({ exit: 0 })
    expect(await quartier('call', 'office.log', '{"limit":1}', '--db', db)).toMatchObject({
      exit: 0,
      json: [{ actor: 'Chefin', command: 'office.addClerk', changes: 1 }],
    })
  })

  it.each([
    ['no command', [], 2],
    ['an unknown command', ['frobnicate'], 2],
    ['an unknown option', ['check', '--nonsense'], 2],
    ['a missing file option', ['check'], 2],
    ['input that is no JSON', ['call', 'office.state', '{', '--db', 'x'], 2],
    ['a file that is not there', ['check', '--db', '/nowhere/office.quartier'], 1],
  ])('answers %s with exit %3$s', async (_, args, exit) => {
    expect((await quartier(...args)).exit).toBe(exit)
  })

  it('refuses an unknown method and a malformed input with a German sentence', async () => {
    const db = await aDemo()
    expect(await quartier('call', 'housing.nix', '{}', '--db', db)).toMatchObject({
      exit: 1,
      json: { code: 'UNKNOWN_METHOD' },
    })
    expect(await quartier('call', 'housing.plan', '{"on":"2022-02-30"}', '--db', db)).toMatchObject({
      exit: 1,
      json: { code: 'INVALID_INPUT' },
    })
  })
})
