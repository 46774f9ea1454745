/** IBAN: check digits against an independent library, what is typed, and what a masked one still tells. */
import fc from 'fast-check'
import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { describe, expect, it } from 'vitest'
import { groupedIban, ibanFault, maskIban, normaliseIban } from '../../db/domain/payments/iban.ts'

/** A German IBAN with right check digits for an invented bank code and account. */
function germanIban(bban: string): string {
  const rest = BigInt(`${bban}131400`) % 97n
  return `DE${String(98n - rest).padStart(2, '0')}${bban}`
}
const anyBban = fc.stringMatching(/^[1-8]\d{17}$/)
const anyIban = anyBban.map(germanIban)

describe('check digits', () => {
  it.each([
    ['DE89370400440532013000', null],
    ['DE88370400440532013000', 'check_digits'],
    ['DE8937040044053201300', 'length'],
    ['DE893704004405320130000', 'length'],
    ['DE8937040044053201300O', 'characters'],
    ['DE893704004405320130€0', 'characters'],
    ['NL91ABNA0417164300', null],
    ['AT611904300234573201', null],
    ['US893704004405320130', 'country'],
    ['', 'country'],
  ])('%s: %s', (iban, fault) => {
    expect(ibanFault(iban)).toBe(fault)
  })

  it('agrees with an independent library for any German number, right or wrong', () => {
    fc.assert(
      fc.property(anyBban, fc.integer({ min: 0, max: 99 }), (bban, digits) => {
        const iban = `DE${String(digits).padStart(2, '0')}${bban}`
        // The library takes 00, 01 and 99, too, which ISO 7064 never gives out.
        const given = digits >= 2 && digits <= 98
        expect(ibanFault(iban) === null).toBe(given && isValidIBAN(iban))
        expect(ibanFault(germanIban(bban))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('finds every wrong digit and every two neighbours that changed places', () => {
    fc.assert(
      fc.property(anyIban, fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 9 }), (iban, at, more) => {
        const other = String((Number(iban[at]) + more) % 10)
        expect(ibanFault(iban.slice(0, at) + other + iban.slice(at + 1))).not.toBeNull()
        if (iban[at] !== iban[at + 1])
          expect(ibanFault(iban.slice(0, at) + iban[at + 1] + iban[at] + iban.slice(at + 2))).not.toBeNull()
      }),
    )
  })
})

describe('what is typed', () => {
  it.each([
    'DE89 3704 0044 0532 0130 00',
    'de89370400440532013000',
    'IBAN: DE89-3704-0044-0532-0130-00',
    '\u00A0DE89 37040044.0532013000 ',
  ])('%s', (typed) => {
    expect(normaliseIban(typed)).toBe('DE89370400440532013000')
  })

  it('is what was grouped, in whatever letters', () => {
    fc.assert(
      fc.property(anyIban, fc.boolean(), (iban, small) => {
        const written = groupedIban(iban)
        expect(electronicFormatIBAN(written)).toBe(iban)
        expect(normaliseIban(small ? written.toLowerCase() : written)).toBe(iban)
      }),
    )
  })
})

describe('masked', () => {
  it('shows the country and the last four', () => {
    expect(maskIban('DE89370400440532014471')).toBe('DE•• •••• 4471')
  })

  it('tells nothing else: accounts that share both ends look the same', () => {
    fc.assert(
      fc.property(anyIban, anyIban, (one, other) => {
        expect(maskIban(one)).toBe(maskIban(`DE${other.slice(2, -4)}${one.slice(-4)}`))
      }),
    )
  })
})
