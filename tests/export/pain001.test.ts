/** The file for the bank: valid, to the cent, in characters that every bank takes, and the same for ever. */
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { orderOf, type TransferRun, type TransferVoucher } from '../../db/domain/payments/creditTransfer.ts'
import type { OfficeAccount } from '../../db/domain/payments/officeAccount.ts'
import { isWritable, sepaText } from '../../db/domain/payments/sepaText.ts'
import { endToEndIdOf, readEndToEndId } from '../../db/domain/payments/transferIds.ts'
import type { Cents, Day, HouseholdId, RunId, VoucherId } from '../../db/domain/values.ts'
import { pain001 } from '../../db/export/pain001.ts'
import { anIban } from '../support/releasedRun.ts'
import { refusal, value } from '../support/result.ts'

const schema = await readFile(new URL('../support/pain.001.001.09.subset.xsd', import.meta.url), 'utf8')
const account: OfficeAccount = { iban: anIban(1), bic: null, holder: 'Stadt Kamp-Lintfort', format: 'pain001' }
const run: TransferRun = {
  id: 12 as RunId,
  kind: 'monthly',
  month: '2022-11-01' as Day,
  state: 'released',
  hash: 'ab12cd34'.repeat(8),
  payOn: '2022-10-28' as Day,
  releasedOn: '2022-10-26' as Day,
}
const voucher = (id: number, over: Partial<TransferVoucher> = {}): TransferVoucher => ({
  id: id as VoucherId,
  householdId: id as HouseholdId,
  household: `H-${id}`,
  kind: 'transfer',
  amount: 33_000 as Cents,
  payee: 'Alex Muster',
  iban: anIban(id),
  reference: null,
  ...over,
})
const fileOf = (vouchers: readonly TransferVoucher[], over: { account?: OfficeAccount; run?: TransferRun } = {}) =>
  new TextDecoder().decode(
    pain001(value(orderOf('Stadt Kamp-Lintfort', over.account ?? account, over.run ?? run, vouchers))),
  )

/** Throws with the validator's words where the file does not fit the schema. */
function validate(xml: string): void {
  const schemaDocument = XmlDocument.fromString(schema)
  const validator = XsdValidator.fromDoc(schemaDocument)
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
  } finally {
    document.dispose()
    validator.dispose()
    schemaDocument.dispose()
  }
}
const all = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map((found) => found[1] ?? '')
/** `330.00` in cents, without going through a fraction. */
const centsOf = (text: string): number => Number(text.replace('.', ''))

describe('the file for the bank', () => {
  it('is valid with umlauts, names of more than 70 letters and 2,000 payments; number and sum are right to the cent', () => {
    const names = ['Çağla Öztürk-Weiß', 'Łukasz Żółć', "Zoë O'Neill & Söhne", `Von ${'Schleswig-Holstein-'.repeat(5)}Å`]
    const vouchers = Array.from({ length: 2000 }, (_none, index) =>
      voucher(index + 1, {
        payee: names[index % names.length] ?? '',
        amount: (10 + index * 7 + (index % 3)) as Cents,
        reference: index % 2 ? `Miete „Müllerstraße“ ${'§ 5 '.repeat(60)}` : null,
        kind: index % 2 ? 'landlord' : 'transfer',
      }),
    )
    const xml = fileOf(vouchers)
    validate(xml)
    const sum = vouchers.reduce((total, { amount }) => total + amount, 0)
    expect(all(xml, 'NbOfTxs')).toEqual(['2000', '2000'])
    expect(all(xml, 'CtrlSum').map(centsOf)).toEqual([sum, sum])
    expect(all(xml, 'InstdAmt').map(centsOf)).toEqual(vouchers.map(({ amount }) => amount))
    expect(new Set(all(xml, 'EndToEndId')).size).toBe(2000)
    expect(all(xml, 'Nm')[2]).toBe('Cagla Oeztuerk-Weiss')
    expect(all(xml, 'Nm')[4]).toBe("Zoe O'Neill + Soehne")
    expect(Math.max(...all(xml, 'Nm').map(({ length }) => length))).toBe(70)
    expect(Math.max(...all(xml, 'Ustrd').map(({ length }) => length))).toBeLessThanOrEqual(140)
  })

  it('is looked at by a validator that can refuse', () => {
    const xml = fileOf([voucher(1)])
    validate(xml)
    for (const [right, wrong] of [
      ['<PmtMtd>TRF</PmtMtd>', '<PmtMtd>CHK</PmtMtd>'],
      ['330.00</InstdAmt>', '330.001</InstdAmt>'],
      ['Ccy="EUR"', 'Ccy="USD"'],
      ['<Nm>Alex Muster</Nm>', `<Nm>${'A'.repeat(71)}</Nm>`],
      ['<Nm>Alex Muster</Nm>', '<Nm>Älex Muster</Nm>'],
      ['<ChrgBr>SLEV</ChrgBr>', ''],
    ] as const) {
      expect(xml).toContain(right)
      expect(() => validate(xml.replace(right, wrong))).toThrow()
    }
  })

  it('is the same to the byte whenever it is made, and in whatever order the vouchers come', () => {
    const vouchers = [voucher(1), voucher(2), voucher(3)]
    expect(fileOf(vouchers.toReversed())).toBe(fileOf(vouchers))
    expect(all(fileOf(vouchers), 'MsgId')).toEqual(['KAMPLINTFO-202211-12-AB12CD34'])
    expect(all(fileOf(vouchers), 'EndToEndId')).toEqual(['QUARTIER-L12-B1', 'QUARTIER-L12-B2', 'QUARTIER-L12-B3'])
    expect(all(fileOf(vouchers), 'CreDtTm')).toEqual(['2022-10-26T12:00:00'])
  })

  it.each([
    ['2022-10-28', '2022-10-26', '2022-10-28'],
    ['2022-10-29', '2022-10-26', '2022-10-31'],
    // All Saints: a holiday in North Rhine-Westphalia, none of TARGET.
    ['2022-11-01', '2022-10-26', '2022-11-02'],
    // Released after the day on which it was to be paid.
    ['2022-10-28', '2022-11-01', '2022-11-02'],
    ['2021-12-24', '2021-12-20', '2021-12-27'],
    ['2021-12-31', '2021-12-20', '2022-01-03'],
    ['2023-04-07', '2023-04-01', '2023-04-11'],
  ])('to be paid on %s, released on %s, asks the bank for %s', (payOn, releasedOn, executeOn) => {
    const xml = fileOf([voucher(1)], { run: { ...run, payOn: payOn as Day, releasedOn: releasedOn as Day } })
    expect(xml).toContain(`<ReqdExctnDt><Dt>${executeOn}</Dt></ReqdExctnDt>`)
  })

  it('names the bank where its BIC is known, and says so where not', () => {
    expect(fileOf([voucher(1)])).toContain('<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>')
    const known = fileOf([voucher(1)], { account: { ...account, bic: 'WELADED1MOE' } })
    validate(known)
    expect(known).toContain('<FinInstnId><BICFI>WELADED1MOE</BICFI></FinInstnId>')
  })

  it('tells a landlord rent and a household social benefits, and the recipient no law', () => {
    const xml = fileOf([voucher(1), voucher(2, { kind: 'landlord', reference: 'Miete Ost 3' })])
    expect(xml).toContain('<Purp><Cd>SSBE</Cd></Purp><RmtInf><Ustrd>Leistungen 11/2022, Az. H-1</Ustrd></RmtInf>')
    expect(xml).toContain('<Purp><Cd>RENT</Cd></Purp><RmtInf><Ustrd>Miete Ost 3</Ustrd></RmtInf>')
    expect(xml).not.toMatch(/asyl/i)
  })

  it('is refused before the release, without an account, without a transfer, and for a name that no bank can read', () => {
    const order = (over: Partial<TransferRun>, vouchers = [voucher(1)], from = account) =>
      refusal(orderOf('Stadt', from, { ...run, ...over }, vouchers))
    expect(order({ state: 'checked', releasedOn: null })).toBe('TRANSFERS_NOT_RELEASED')
    expect(order({ state: 'draft', releasedOn: null, hash: null })).toBe('TRANSFERS_NOT_RELEASED')
    expect(order({}, [])).toBe('NO_TRANSFERS')
    expect(order({}, [voucher(1)], { ...account, iban: '' })).toBe('OFFICE_ACCOUNT_MISSING')
    expect(order({}, [voucher(1, { payee: 'محمد' })])).toBe('PAYEE_UNWRITABLE')
  })
})

describe('characters of the banks', () => {
  const written = /^[A-Za-z0-9/\-?:().,'+ ]*$/
  it('whatever is typed, only theirs come out, within the length, without slashes or blanks at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 140 }), (text, most) => {
        const out = sepaText(text, most)
        expect(out).toMatch(written)
        expect(out.length).toBeLessThanOrEqual(most)
        expect(out).toBe(sepaText(out, most))
        expect(out).not.toMatch(/^[/ ]|[/ ]$|\/\/| {2}/)
      }),
      { numRuns: 1000 },
    )
  })
  it('a name of their characters stays as it is; Latin letters with accents stay readable', () => {
    expect(sepaText("Anna-Maria D'Souza (Mutter)", 70)).toBe("Anna-Maria D'Souza (Mutter)")
    expect(sepaText('Ángel Íñigo Şahin Đorđević Ñandú', 70)).toBe('Angel Inigo Sahin Dordevic Nandu')
    expect([isWritable('Öz'), isWritable('Ng'), isWritable('Олена'), isWritable('李')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  it('an end-to-end id is found again in what a bank makes of it', () => {
    const number = fc.integer({ min: 1, max: 9_999_999 })
    fc.assert(
      fc.property(number, number, (runId, voucherId) => {
        const id = endToEndIdOf(runId as RunId, voucherId as VoucherId)
        expect(id.length).toBeLessThanOrEqual(35)
        for (const text of [id, id.toLowerCase(), `EREF+${id} SVWZ+Retoure`, `x ${id}.`])
          expect(readEndToEndId(text)).toEqual({ runId, voucherId })
      }),
    )
    expect(readEndToEndId('QUARTIER-LX-B2')).toBeNull()
  })
})
