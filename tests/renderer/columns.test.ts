/** Tables without a screen: order, groups, and what the clipboard gets. */
import { describe, expect, it } from 'vitest'
import type { Column } from '../../renderer/components/table/columns.ts'
import { linesOf, nextSort, sortRows, toTabSeparated } from '../../renderer/components/table/columns.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly room: string | null
  readonly cents: number
}
const row = (id: string, name: string, room: string | null = null, cents = 0): Row => ({ id, name, room, cents })
const columns: readonly Column<Row>[] = [
  { key: 'name', heading: 'Name', render: (r) => r.name, sortValue: (r) => r.name },
  { key: 'room', heading: 'Zimmer', render: (r) => r.room, sortValue: (r) => r.room },
  { key: 'cents', heading: 'Betrag', render: () => null, sortValue: (r) => r.cents, text: (r) => `${r.cents / 100} €` },
]
const ids = (rows: readonly Row[]) => rows.map((r) => r.id).join('')

describe('order', () => {
  const rows = [
    row('a', 'Zeynep', '1.10', 900),
    row('b', 'Özlem', null, 1000),
    row('c', 'omar', '1.9', 80),
    row('d', 'Otto', '1.9', 80),
  ]

  it('sorts names as a German telephone list does, without minding case', () => {
    expect(ids(sortRows(rows, columns, { column: 'name', direction: 'ascending' }))).toBe('cdba')
  })

  it('sorts numbers by size, in texts too', () => {
    expect(ids(sortRows(rows, columns, { column: 'cents', direction: 'descending' }))).toBe('bacd')
    expect(ids(sortRows(rows, columns, { column: 'room', direction: 'ascending' }))).toBe('cdab')
  })

  it('keeps rows without a value at the end in both directions, and equal rows in their order', () => {
    expect(ids(sortRows(rows, columns, { column: 'room', direction: 'descending' }))).toBe('acdb')
  })

  it('turns around when the same heading is pressed again', () => {
    const first = nextSort(null, 'name')
    expect(first.direction).toBe('ascending')
    expect(nextSort(first, 'name').direction).toBe('descending')
    expect(nextSort(first, 'room').direction).toBe('ascending')
  })
})

describe('groups', () => {
  it('stand in the order in which they first appear, each row once', () => {
    const rows = [row('a', 'A', 'x'), row('b', 'B', 'y'), row('c', 'C', 'x')]
    const lines = linesOf(rows, (r) => r.id, {
      key: (r) => r.room ?? '',
      heading: (key, members) => `${key} ${members.length}`,
    })
    expect(lines.map((line) => (line.kind === 'group' ? line.heading : line.key))).toEqual([
      'x 2',
      'a',
      'c',
      'y 1',
      'b',
    ])
  })
})

describe('the clipboard', () => {
  it('gets one line a row and one tab between cells, whatever the cells hold', () => {
    const text = toTabSeparated([row('a', 'A\tB\nC', '1.01', 1250), row('b', 'D')], columns)
    expect(text).toBe('A B C\t1.01\t12.5 €\r\nD\t\t0 €')
  })

  it('keeps text that Excel would take for a formula as text, and numbers as numbers', () => {
    const copied = (name: string) => toTabSeparated([row('a', name)], columns.slice(0, 1))
    for (const name of ['=1+1', '+49 2842 1', '@SUM(A1)', '-Anna']) expect(copied(name)).toBe(` ${name}`)
    expect(copied('-12,50 €')).toBe('-12,50 €')
    expect(copied('Anna')).toBe('Anna')
  })
})
