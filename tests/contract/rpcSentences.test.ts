/** Every code that the program can say no with has a German sentence that a clerk can read to its end. */
import { describe, expect, it } from 'vitest'
import { problemSentence, refusalSentence } from '../../db/contract/sentences.de.ts'
import { errorCodes } from '../../db/domain/errors.ts'
import { rowProblemCodes } from '../../db/domain/register/rows.ts'

const gaps = /undefined|null|NaN|Infinity|\[object|\d{4}-\d{2}-\d{2}/
const english = /\b(the|is|were|not|file|room|please|error|invalid)\b/i
const whole = /^["„A-ZÄÖÜ].*[.?]$/s

describe('a refusal', () => {
  it.each(errorCodes)('%s, with and without details', (code) => {
    const details = { kind: 'xls', sheet: 'Zimmer', cell: 'B3', wrong: 3, house: 'FRI', findings: [] }
    for (const sentence of [refusalSentence({ code }), refusalSentence({ code, details })]) {
      expect(sentence.trim()).toMatch(whole)
      expect(sentence).not.toMatch(gaps)
      expect(sentence).not.toMatch(english)
      expect(sentence.length).toBeGreaterThan(20)
    }
  })

  it('has a sentence of its own for each code', () => {
    expect(new Set(errorCodes.map((code) => refusalSentence({ code }))).size).toBe(errorCodes.length)
  })

  it('of a move names its findings with their numbers', () => {
    const findings = [
      { rule: 'capacity', severity: 'block', overridable: false, facts: { people: 3, regular: 1, densified: 2 } },
      { rule: 'blocked', severity: 'block', overridable: false, facts: { from: '2022-11-10', to: '2022-11-20' } },
    ]
    const sentence = refusalSentence({ code: 'MOVE_REFUSED', details: { findings } })
    expect(sentence).toMatch(/3 Personen bei höchstens 2 Plätze/)
    // The day of leaving is no night any more: the room is blocked until the 19th.
    expect(sentence).toContain('vom 10.11.2022 bis 19.11.2022')
  })
})

describe('a wrong row', () => {
  const details = {
    value: 'abc',
    known: 'm, w, d',
    limit: 30,
    first: 2,
    min: 0,
    max: 200,
    from: '2022-11-02',
    to: '2022-12-01',
    day: '2022-11-03',
    people: 3,
    densified: 2,
    household: 'H-1',
    number: 'P-1',
  }
  it.each(rowProblemCodes)('%s', (code) => {
    const sentence = problemSentence({ sheet: 'people', row: 7, column: null, code, details })
    expect(sentence).toMatch(whole)
    expect(sentence).not.toMatch(gaps)
    expect(sentence).not.toMatch(english)
  })
  it('names its column first', () => {
    expect(problemSentence({ sheet: 'people', row: 7, column: 'Name', code: 'MISSING', details: {} })).toMatch(
      /^Name: /,
    )
  })
})
