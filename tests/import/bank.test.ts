/** Lists of the bank: what is read from them, that the same line is the same again, and that a damaged one brings nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalSentence } from '../../db/contract/sentences.de.ts'
import type { Refusal } from '../../db/domain/errors.ts'
import { fingerprintTexts } from '../../db/domain/payments/bankLine.ts'
import { germanAmount, germanDay } from '../../db/import/bank-csv.ts'
import { bankLimits, RefusedList } from '../../db/import/bank-limits.ts'
import { readBankList } from '../../db/import/bank-open.ts'
import { parseBankList } from '../../db/import/bank-parse.ts'
import { type Booked, camt, latin, utf8 } from '../support/bankFiles.ts'
import { refusal, value } from '../support/result.ts'

const read = (bytes: Uint8Array) => parseBankList(bytes, bankLimits)
function refused(bytes: Uint8Array): Refusal {
  try {
    read(bytes)
  } catch (fault) {
    if (fault instanceof RefusedList) return fault.refusal
    throw fault
  }
  throw new Error('not refused')
}
const kindOf = (bytes: Uint8Array) => refused(bytes).details?.kind

const back: Booked = {
  amount: '330.00',
  credit: true,
  gvc: '159',
  details: [{ endToEndId: 'QUARTIER-L1-B2', reason: 'AC04', text: 'Konto erloschen' }],
}

describe('a statement CAMT.053', () => {
  it.each([
    ['02', ''],
    ['08', ''],
    ['08', 'ns2'],
  ] as const)(
    'of version %s with prefix "%s" gives returns, cheques of a batch and everything else',
    (version, prefix) => {
      const list = read(
        camt({
          version,
          prefix,
          entries: [
            back,
            {
              amount: '300.5',
              gvc: '101',
              details: [
                { amount: '100.25', cheque: '004471' },
                { amount: '200.25', cheque: '4472' },
              ],
            },
            { amount: '12.00', details: [{ text: 'Kontoführung' }] },
            { amount: '5.00', status: 'PDNG' },
            { amount: '5.00', currency: 'USD' },
          ],
        }),
      )
      expect(
        list.lines.map(({ kind, amount, chequeNumber, endToEndId, reason }) => [
          kind,
          amount,
          chequeNumber,
          endToEndId,
          reason,
        ]),
      ).toEqual([
        ['return', 33_000, null, 'QUARTIER-L1-B2', 'AC04'],
        ['cheque', -10_025, 4471, null, null],
        ['cheque', -20_025, 4472, null, null],
        ['other', -1_200, null, null, null],
      ])
      expect(list).toMatchObject({ iban: 'DE89370400440532013000', skipped: 2 })
    },
  )

  it('is refused where the parts of a batch do not come to its sum, where a day is none, and where it defines something of its own', () => {
    expect(
      kindOf(camt({ entries: [{ amount: '300.00', details: [{ amount: '100.00' }, { amount: '199.99' }] }] })),
    ).toBe('sums')
    expect(kindOf(camt({ entries: [{ ...back, day: '2022-02-30' }] }))).toBe('entry')
    expect(kindOf(camt({ entries: [{ ...back, amount: '1e3' }] }))).toBe('entry')
    const text = new TextDecoder().decode(camt({ entries: [back] }))
    const bomb = `<!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    expect(kindOf(utf8(text.replace('<Document', `${bomb}<Document`)))).toBe('doctype')
    expect(kindOf(utf8(text.replace('Konto erloschen', '&xxe;')))).toBe('damaged')
    expect(kindOf(utf8(text.replace('camt.053.001.08', 'camt.054.001.08')))).toBe('camt')
    expect(kindOf(utf8('<html></html>'))).toBe('camt')
    expect(kindOf(camt({ entries: [] }))).toBe('empty')
  })

  it('cut off anywhere brings nothing', () => {
    const whole = camt({ entries: [back, { amount: '12.00' }, back] })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 12 }), (length) => {
        expect(refused(whole.subarray(0, length)).code).toBe('BANK_FILE_UNREADABLE')
      }),
    )
  })
})

const columns = 'Buchungstag;Valuta;Verwendungszweck;Betrag;Währung;Kundenreferenz (End-to-End);Scheck-Nr.'
describe('a list as CSV', () => {
  it.each([
    ['utf-8 with a mark', (text: string) => utf8(`\uFEFF${text}`)],
    ['utf-8', utf8],
    ['letters of older Windows', latin],
  ])('in %s, under lines that banks put above it, gives the same lines', (_letters, written) => {
    const text = `Umsätze\r\nKonto;DE89370400440532013000\r\n\r\n${columns}\r\n01.11.2022;01.11.22;"Rücküberweisung; Grund AC04";330,00;EUR;QUARTIER-L1-B2;\r\n02.11.22;;Scheckeinlösung;-1.100,25;EUR;;004471\r\n02.11.2022;;Gebühr;-12,5;EUR;NOTPROVIDED;\r\n02.11.2022;;Miete;5,00;USD;;\r\n;;Saldo;700,00;;;\r\n`
    const list = read(written(text))
    expect(
      list.lines.map(({ kind, bookedOn, amount, chequeNumber, endToEndId, reason }) => [
        kind,
        bookedOn,
        amount,
        chequeNumber,
        endToEndId,
        reason,
      ]),
    ).toEqual([
      ['return', '2022-11-01', 33_000, null, 'QUARTIER-L1-B2', 'AC04'],
      ['cheque', '2022-11-02', -110_025, 4471, null, null],
      ['other', '2022-11-02', -1_250, null, null, null],
    ])
    expect(list.skipped).toBe(1)
  })

  it('may have commas, debit and credit apart, or a sign of its own', () => {
    const lines = (text: string) => read(utf8(text)).lines.map(({ amount }) => amount)
    expect(lines('Datum,Text,Betrag\n2022-11-01,a,"-1.234,56"\n2022-11-01,b,12')).toEqual([-123_456, 1_200])
    expect(lines('Buchungstag\tSoll\tHaben\n01.11.2022\t5,00\t\n01.11.2022\t\t6,00')).toEqual([-500, 600])
    expect(lines('Buchungstag;Umsatz;Soll/Haben\n01.11.2022;5,00;S\n01.11.2022;6,00;H')).toEqual([-500, 600])
  })

  it('with one wrong line is refused with its number, and a file that is none with what it is', () => {
    const sentence = (text: string | Uint8Array) =>
      refusalSentence(refused(typeof text === 'string' ? utf8(text) : text))
    expect(sentence(`${columns}\n01.11.2022;;a;1,00;EUR;;\n31.02.2022;;a;1,00;EUR;;`)).toBe(
      'Zeile 3: Der Buchungstag ist kein Datum. Es wurde nichts übernommen.',
    )
    expect(sentence(`${columns}\n01.11.2022;;a;eins;EUR;;`)).toBe(
      'Zeile 2: Der Betrag ist keiner. Es wurde nichts übernommen.',
    )
    expect(sentence('Name;Vorname\nHaddad;Amina')).toContain('fehlt eine Kopfzeile')
    expect(sentence('PK\u0003\u0004 xl/workbook.xml')).toContain('Excel-Arbeitsmappe')
    expect(sentence('PK\u0003\u0004')).toContain('ZIP-Archiv')
    expect(sentence('%PDF-1.7')).toContain('PDF')
    expect(sentence(new Uint8Array([0, 1, 2, 3]))).toContain('beschädigt')
    expect(sentence(columns)).toContain('kein gebuchter Umsatz')
  })

  it('reads German amounts and days as they were written, and nothing else', () => {
    const money = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        expect(germanAmount(money.format(cents / 100))).toBe(cents === 0 ? 0 : cents)
        expect(germanAmount(`${money.format(Math.abs(cents) / 100)} ${cents < 0 ? 'S' : 'H'}`)).toBe(
          cents === 0 ? 0 : cents,
        )
      }),
    )
    for (const text of ['', '1,234.56', '1.23,4', '12,345', 'EUR', '--1', '1 2 3x'])
      expect(germanAmount(text)).toBeNull()
    expect(['1.2.22', '01.02.2022', '2022-02-01', '30.02.2022', '1.2', '44593'].map(germanDay)).toEqual([
      '2022-02-01',
      '2022-02-01',
      '2022-02-01',
      null,
      null,
      null,
    ])
  })
})

describe('a line', () => {
  it('is the same in a statement and in a list, in a longer list, and twice where it is there twice', () => {
    const fromCamt = read(camt({ entries: [back, back, { amount: '12.00' }] })).lines
    const fromCsv = read(
      utf8(
        'Buchungstag;Verwendungszweck;Betrag\n01.11.2022;Retoure QUARTIER-L1-B2 AC04;330,00\n01.11.2022;Retoure QUARTIER-L1-B2;330,00\n01.11.2022;;-12,00\n02.11.2022;;-1,00',
      ),
    ).lines
    const fingerprints = fingerprintTexts(fromCamt)
    expect(new Set(fingerprints).size).toBe(3)
    expect(fingerprintTexts(fromCsv).slice(0, 3)).toEqual(fingerprints)
  })
})

describe('the reading thread', () => {
  it('gives the lines, a refusal, and stops when told', async () => {
    expect(value(await readBankList(camt({ entries: [back] }))).lines).toHaveLength(1)
    expect(refusal(await readBankList(utf8('%PDF-1.7')))).toBe('BANK_FILE_UNREADABLE')
    expect(refusal(await readBankList(camt({ entries: [back] }), undefined, { ...bankLimits, fileBytes: 10 }))).toBe(
      'BANK_FILE_TOO_LARGE',
    )
    expect(refusal(await readBankList(camt({ entries: [back, back] }), undefined, { ...bankLimits, lines: 1 }))).toBe(
      'BANK_FILE_TOO_LARGE',
    )
    expect(refusal(await readBankList(camt({ entries: [back] }), AbortSignal.abort()))).toBe('CANCELLED')
  })
})
