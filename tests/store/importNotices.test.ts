/** The sheet `Ankündigungen`: what a row writes, what the same row writes again, and which rows are refused, with row and column. */
import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../db/contract/sentences.de.ts'
import type { NoticeRow } from '../../db/domain/register/rows.ts'
import { parseRegister } from '../../db/import/parse.ts'
import { aNotice, aRegister, day } from '../build/register.ts'
import { workbook as excelOf, tablesOf } from '../import/workbooks.ts'
import { importRows, planOf, problemsOf } from '../support/modelImport.ts'
import { value } from '../support/office.ts'
import { anOfficeWith, today, workbook, written, wrongRows } from './importing.ts'

const rowsOf = (...notices: NoticeRow[]) => aRegister({ houses: [], notices })
const full = aNotice('ZW-1', { persons: 5, children: 2, nationality: '475', remark: 'Bus' })

describe('a notice in a list', () => {
  it('is announced on the day of the import; the same list again changes nothing', async () => {
    const { office, store } = await anOfficeWith()
    expect(await written(store, rowsOf(full))).toMatchObject([['notice', null, { number: 'ZW-1', persons: 5 }]])
    expect(await written(store, rowsOf(full))).toBeNull()
    expect(value(await office.client.assignments.board({ on: today }))).toMatchObject([
      { number: 'ZW-1', state: 'announced', announcedOn: today, nationalityName: 'Syrien', missingNames: 5 },
    ])
  })

  it.each<[string, Partial<NoticeRow>, object, object]>([
    ['the day', { expectedOn: day('2022-11-15') }, { expected_on: '2022-11-08' }, { expected_on: '2022-11-15' }],
    ['the kind', { kind: 'ukraine' }, { kind: 'asylum' }, { kind: 'ukraine' }],
    ['the head count', { persons: 6 }, { persons: 5 }, { persons: 6 }],
    ['a blank cell', { remark: null }, { remark: 'Bus' }, { remark: null }],
  ])('takes over %s and leaves the rest', async (_, over, before, after) => {
    const { store } = await anOfficeWith()
    value(await importRows(store, rowsOf(full), today))
    const version = [{ version: 1 }, { version: 2 }]
    expect(await written(store, rowsOf({ ...full, ...over }))).toEqual([
      ['notice', { ...before, ...version[0] }, { ...after, ...version[1] }],
    ])
  })

  it('keeps what a column that is not there would say', async () => {
    const { store } = await anOfficeWith()
    value(await importRows(store, rowsOf(full), today))
    const sparse = { ...full, children: undefined, nationality: undefined, remark: undefined }
    expect(await written(store, rowsOf(sparse))).toBeNull()
  })

  it('is refused when day or kind of people who are known would change; its head count is not', async () => {
    const { office, store } = await anOfficeWith()
    value(await importRows(store, rowsOf(full), today))
    const [notice] = value(await office.client.assignments.board({ on: today }))
    if (!notice) throw new Error('no notice')
    const { personId } = await office.person('P-3')
    value(
      await office.client.assignments.linkPeople({
        noticeId: notice.id,
        version: notice.version,
        personIds: [personId],
      }),
    )
    expect(await wrongRows(store, rowsOf({ ...full, expectedOn: day('2022-11-15') }))).toEqual([
      'notices 2 Angekündigt für NOTICE_HAS_PEOPLE',
    ])
    expect(await wrongRows(store, rowsOf({ ...full, kind: 'other' }))).toEqual(['notices 2 Art NOTICE_HAS_PEOPLE'])
    expect(await wrongRows(store, rowsOf({ ...full, persons: 9 }))).toEqual([])
  })

  it('cannot have more children than people, also where the list leaves the children out', async () => {
    const { store } = await anOfficeWith()
    expect(await wrongRows(store, rowsOf(full, aNotice('ZW-2', { persons: 1, children: 2 })))).toEqual([
      'notices 3 davon Kinder CHILDREN_ABOVE_PERSONS',
    ])
    value(await importRows(store, rowsOf(full), today))
    expect(await wrongRows(store, rowsOf({ ...full, persons: 1, children: undefined }))).toEqual([
      'notices 2 davon Kinder CHILDREN_ABOVE_PERSONS',
    ])
  })

  it('comes beside the other sheets in one step', async () => {
    const { office, store } = await anOfficeWith()
    const { auditId } = value(await importRows(store, workbook({ notices: [full] }), today))
    value(await office.client.office.undo({ auditId: auditId ?? expect.fail('no audit row') }))
    expect(value(await office.client.assignments.board({ on: today }))).toEqual([])
  })
})

describe('as an office types it', () => {
  const head = ['Bescheid', 'Art', 'Angekündigt für', 'Personen', 'davon Kinder', 'Staatsangehörigkeit', 'Bemerkung']
  const sheet = async (...rows: (string | number | null)[][]) =>
    parseRegister(await tablesOf(await excelOf({ Ankündigungen: [head, ...rows] })))

  it('understands every spelling that Zuweisungsart understands', async () => {
    const { rows, problems } = await sheet(
      ['ZW-1', 'Asylbewerber', '08.11.2022', 7, 4, 'syrisch', 'Bus'],
      ['ZW-2', 'FZ', '2022-11-29', '2', null, null, null],
      ['ZW-3', '§ 24', '15.11.2022', 1, 0, '166', null],
    )
    expect(problems).toEqual([])
    expect(rows.notices.map(({ value: notice }) => [notice.number, notice.kind, notice.expectedOn])).toEqual([
      ['ZW-1', 'asylum', '2022-11-08'],
      ['ZW-2', 'family_reunion', '2022-11-29'],
      ['ZW-3', 'ukraine', '2022-11-15'],
    ])
  })

  it('names row, column and reason of what it cannot read', async () => {
    const { problems } = await sheet(
      [null, 'Asyl', '08.11.2022', 7, null, null, null],
      ['ZW-2', 'Urlaub', '31.11.2022', 0, -1, 'Atlantis', null],
      ['ZW-3', 'Asyl', '08.11.2022', 1, null, null, null],
      ['ZW-3', 'Asyl', '09.11.2022', 1, null, null, null],
    )
    expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 Bescheid MISSING',
      '3 Art UNKNOWN_VALUE',
      '3 Angekündigt für NOT_A_DATE',
      '3 Personen OUT_OF_RANGE',
      '3 davon Kinder OUT_OF_RANGE',
      '3 Staatsangehörigkeit UNKNOWN_VALUE',
      '5 Bescheid DUPLICATE_KEY',
    ])
  })

  it('says it in German', async () => {
    const { store } = await anOfficeWith()
    const wrong = rowsOf(aNotice('ZW-2', { persons: 1, children: 2 }))
    expect(problemsOf(await planOf(store, wrong, today)).map(problemSentence)).toEqual([
      'davon Kinder: Mehr Kinder als Personen: Höchstens 1 sind möglich.',
    ])
  })
})
