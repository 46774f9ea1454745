/** Amounts as they are written out on a cheque, and that no two amounts read alike. */
import { describe, expect, it } from 'vitest'
import { amountWords, mostInWords, numberWords } from '../../../db/domain/payments/amountWords.ts'

describe('an amount in words', () => {
  it.each([
    [1, 'null Euro 01/100'],
    [100, 'ein Euro'],
    [101, 'ein Euro 01/100'],
    [200, 'zwei Euro'],
    [1100, 'elf Euro'],
    [1200, 'zwölf Euro'],
    [1600, 'sechzehn Euro'],
    [1700, 'siebzehn Euro'],
    [2000, 'zwanzig Euro'],
    [2100, 'einundzwanzig Euro'],
    [3000, 'dreißig Euro'],
    [6600, 'sechsundsechzig Euro'],
    [7700, 'siebenundsiebzig Euro'],
    [10_000, 'einhundert Euro'],
    [10_100, 'einhunderteins Euro'],
    [11_100, 'einhundertelf Euro'],
    [33_000, 'dreihundertdreißig Euro'],
    [33_050, 'dreihundertdreißig Euro 50/100'],
    [100_000, 'eintausend Euro'],
    [100_100, 'eintausendeins Euro'],
    [120_600, 'eintausendzweihundertsechs Euro'],
    [141_953, 'eintausendvierhundertneunzehn Euro 53/100'],
    [2_100_000, 'einundzwanzigtausend Euro'],
    [1_010_100, 'zehntausendeinhunderteins Euro'],
    [9_999_999, 'neunundneunzigtausendneunhundertneunundneunzig Euro 99/100'],
  ])('%i cents: %s', (cents, words) => expect(amountWords(cents)).toBe(words))

  it('there is none for nothing, for less, for parts of a cent and above 99.999,99 €', () => {
    expect([0, -1, 1.5, mostInWords + 1].map(amountWords)).toEqual([null, null, null, null])
  })

  it('every number of euros reads differently', () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, value) => numberWords(value))).size).toBe(100_000)
  })

  it('what is read back from the words is the number again', () => {
    for (let value = 1; value < 100_000; value += 7)
      expect(readBack(numberWords(value)), numberWords(value)).toBe(value)
  })
})

/** Reads number words from the left, by a grammar of its own. */
function readBack(words: string): number {
  const [head, rest] = words.includes('tausend') ? words.split('tausend') : ['', words]
  return (head ? hundreds(head) * 1000 : 0) + (rest ? hundreds(rest) : 0)
}
const units = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']
const teens = ['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn']
const decades = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']
const unit = (word: string): number => {
  const at = [...units, ...teens].indexOf(word === 'ein' ? 'eins' : word)
  if (at < 0) throw new Error(`no unit: ${word}`)
  return at + 1
}
function hundreds(text: string): number {
  const [head, rest] = text.includes('hundert') ? text.split('hundert') : ['', text]
  return (head ? unit(head) * 100 : 0) + (rest ? upToNinetyNine(rest) : 0)
}
function upToNinetyNine(text: string): number {
  const decade = decades.findIndex((word) => text.endsWith(word))
  if (decade < 0) return unit(text)
  const ones = text.slice(0, text.length - (decades[decade]?.length ?? 0))
  return (decade + 2) * 10 + (ones === '' ? 0 : unit(ones.slice(0, -'und'.length)))
}
