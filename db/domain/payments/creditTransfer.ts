/** The transfers of a released run as one order to the bank: who gets how much under which reference, and on which day. Pure. */
import { ok, type Result, refuse } from '../result.ts'
import type { Cents, Day, HouseholdId, VoucherId } from '../values.ts'
import { bankDayFrom } from './bankDays.ts'
import { normaliseIban } from './iban.ts'
import type { OfficeAccount } from './officeAccount.ts'
import { isWritable, sepaText } from './sepaText.ts'
import type { RunKind, RunState, WayKind } from './terms.ts'
import { endToEndIdOf, messageIdOf, type NamedRun, paymentInfoIdOf } from './transferIds.ts'

/** A voucher that goes to an account. */
export interface TransferVoucher {
  readonly id: VoucherId
  readonly householdId: HouseholdId
  /** File number of the household. */
  readonly household: string
  readonly kind: WayKind
  readonly amount: Cents
  readonly payee: string
  readonly iban: string
  readonly reference: string | null
}
export interface TransferRun extends Omit<NamedRun, 'hash'> {
  readonly kind: RunKind
  readonly state: RunState
  readonly hash: string | null
  readonly payOn: Day
  readonly releasedOn: Day | null
}

/**
 * ISO 20022 external purpose codes. SSBE, social security benefit: it is what the payment is, and the protection of such money on an
 * account (§§ 902, 904 ZPO) is easier where the bank can see it. RENT for what goes to a landlord. SALA would be wages, GOVT says nothing.
 */
export type Purpose = 'SSBE' | 'RENT'

export interface CreditTransfer {
  readonly endToEndId: string
  readonly amount: Cents
  /** At most 70 characters. */
  readonly creditor: string
  readonly iban: string
  readonly purpose: Purpose
  /** At most 140 characters. */
  readonly remittance: string
}
export interface CreditTransferOrder {
  readonly messageId: string
  readonly paymentInfoId: string
  /** The day of release: nothing in the file depends on when it is made. */
  readonly createdOn: Day
  /** The day of payment, or of release where that came later, moved to the next day on which banks work. */
  readonly executeOn: Day
  readonly debtor: string
  readonly debtorIban: string
  readonly debtorBic: string | null
  readonly transfers: readonly CreditTransfer[]
  readonly total: Cents
}

export const executionDay = ({ payOn, releasedOn }: Pick<TransferRun, 'payOn' | 'releasedOn'>): Day =>
  bankDayFrom(releasedOn !== null && releasedOn > payOn ? releasedOn : payOn)

/** What the recipient reads: neither law nor office department, for others look at accounts, too. */
export const remittanceOf = ({ reference, household }: TransferVoucher, month: Day): string =>
  sepaText(reference ?? `Leistungen ${month.slice(5, 7)}/${month.slice(0, 4)}, Az. ${household}`, 140)

const released: readonly RunState[] = ['released', 'paid', 'closed']
export const isReleased = (state: RunState): boolean => released.includes(state)

export const sumOf = (vouchers: readonly { readonly amount: Cents }[]): Cents =>
  vouchers.reduce((sum, { amount }) => sum + amount, 0) as Cents

/**
 * `account` null: for a list, which the Stadtkasse pays from its own account.
 * Errors: TRANSFERS_NOT_RELEASED; NO_TRANSFERS; OFFICE_ACCOUNT_MISSING; PAYEE_UNWRITABLE {household} where nothing that a bank can read is left
 * of a name. Each transfer stands in the order of its voucher.
 */
export function orderOf(
  office: string,
  account: OfficeAccount | null,
  run: TransferRun,
  vouchers: readonly TransferVoucher[],
): Result<CreditTransferOrder> {
  const { hash, releasedOn } = run
  if (!isReleased(run.state) || hash === null || releasedOn === null) return refuse({ code: 'TRANSFERS_NOT_RELEASED' })
  if (vouchers.length === 0) return refuse({ code: 'NO_TRANSFERS' })
  if (account?.iban === '') return refuse({ code: 'OFFICE_ACCOUNT_MISSING' })
  const unwritable = vouchers.find(({ payee }) => !isWritable(payee))
  if (unwritable) return refuse({ code: 'PAYEE_UNWRITABLE', details: { household: unwritable.household } })
  const messageId = messageIdOf(office, { ...run, hash })
  return ok({
    messageId,
    paymentInfoId: paymentInfoIdOf(messageId),
    createdOn: releasedOn,
    executeOn: executionDay(run),
    debtor: sepaText(account?.holder ?? '', 70),
    debtorIban: account?.iban ?? '',
    debtorBic: account?.bic ?? null,
    transfers: vouchers
      .toSorted((a, b) => a.id - b.id)
      .map((voucher) => ({
        endToEndId: endToEndIdOf(run.id, voucher.id),
        amount: voucher.amount,
        creditor: sepaText(voucher.payee, 70),
        iban: normaliseIban(voucher.iban),
        purpose: voucher.kind === 'landlord' ? 'RENT' : 'SSBE',
        remittance: remittanceOf(voucher, run.month),
      })),
    total: sumOf(vouchers),
  })
}
