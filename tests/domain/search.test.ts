/** Folding names for searching: what looks the same at the keyboard is the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKey, searchWords } from '../../db/domain/people/search.ts'

describe('folding a name', () => {
  it.each([
    ['Yıldız', 'yildiz'],
    ['YILDIZ', 'yildiz'],
    ['İbrahim', 'ibrahim'],
    ['Jovanović', 'jovanovic'],
    ['Müller', 'muller'],
    ['Müller', 'muller'],
    ['GROSS', 'gross'],
    ['Groß', 'gross'],
    ['Łukasz', 'lukasz'],
    ['Øster', 'oster'],
    ["O'Neill-Đorđe", 'o neill dorde'],
    ['  Al   Haddad ', 'al haddad'],
    ['Шевченко', 'шевченко'],
    ['FRI 1.04', 'fri 1.04'],
    ['100%_', '100'],
  ])('%j becomes %j', (name, folded) => {
    expect(searchKey(name)).toBe(folded)
  })

  it('is the same however often and in whatever case a name of these letters is folded', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aäÄbcçÇdđéÈğıIİiłńñoöøœßsşŞtuüzžŽ -.'1"), maxLength: 20 })
    fc.assert(
      fc.property(letters, (name) => {
        const folded = searchKey(name)
        expect(searchKey(folded)).toBe(folded)
        expect(searchKey(name.normalize('NFD'))).toBe(folded)
        expect(searchKey(name.toUpperCase())).toBe(folded)
      }),
    )
  })

  it('leaves nothing in a key that a LIKE pattern would read as a wildcard, and no double blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text)).not.toMatch(/[%_\\'"]|^ | $| {2}/)
      }),
    )
  })

  it('asks for at most six words', () => {
    expect(searchWords('eins zwei drei vier fünf sechs sieben')).toHaveLength(6)
    expect(searchWords(' %  ')).toEqual([])
  })
})
