/** Numbers of many rooms at once, as a clerk writes them. */
import { describe, expect, it } from 'vitest'
import { renumbered, roomNumbers } from '../../db/domain/housing/numbering.ts'

describe('room numbers', () => {
  it.each([
    ['1.01 bis 1.04', ['1.01', '1.02', '1.03', '1.04']],
    ['8 bis 11', ['8', '9', '10', '11']],
    ['08 - 11', ['08', '09', '10', '11']],
    ['1.01 – 1.02, 2.01', ['1.01', '1.02', '2.01']],
    ['C1-01', ['C1-01']],
    ['Container 1 bis 3', ['Container 1', 'Container 2', 'Container 3']],
    ['A; B\nC,', ['A', 'B', 'C']],
    ['Büro', ['Büro']],
    ['1.09 bis 1.10', ['1.09', '1.10']],
  ])('%s', (text, expected) => {
    expect(roomNumbers(text)).toEqual(expected)
  })

  it.each([
    '',
    ' , ',
    '1.04 bis 1.01',
    '1.01 bis 2.04',
    'A bis D',
    '1 bis 2 bis 3',
    '1 bis 999',
    '1.01, 1.01',
    '1 bis 3, 2',
    'ein Name, der länger ist als erlaubt',
  ])('%s is unclear', (text) => {
    expect(roomNumbers(text)).toBeNull()
  })

  it.each([
    ['1.04', '1.', '2.', '2.04'],
    ['1.04', '', 'H', 'H1.04'],
    ['0.04', '1.', '2.', '0.04'],
  ])('%s with %s for %s is %s', (number, replace, by, expected) => {
    expect(renumbered(number, replace, by)).toBe(expected)
  })
})
