/** Accounts that cannot exist: no German bank code begins with 9. Their check digits are right, as those of any IBAN. */
import type { Chance } from '../chance.ts'

/** Invented banks. */
const banks = ['90035412', '90035499', '90110370', '90250080'] as const

/** 22 characters, each time another. */
export function inventedIbans(chance: Chance): () => string {
  const taken = new Set<string>()
  return () => {
    for (;;) {
      const account =
        String(chance.between(1, 99_999)).padStart(5, '0') + String(chance.between(0, 99_999)).padStart(5, '0')
      const iban = withCheckDigits(chance.pick(banks) + account)
      if (taken.has(iban)) continue
      taken.add(iban)
      return iban
    }
  }
}

/** ISO 13616: 98 less what the number with `DE00` behind it leaves modulo 97. */
const withCheckDigits = (number: string): string =>
  `DE${String(98n - (BigInt(`${number}131400`) % 97n)).padStart(2, '0')}${number}`
