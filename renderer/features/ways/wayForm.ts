/** A way while it is typed: from the recorded one to fields, from the fields to what is ordered, and what is wrong with them. Pure. */
import { type IbanFault, ibanFault, normaliseIban } from '../../../db/domain/payments/iban.ts'
import { type WayKind, wayKinds } from '../../../db/domain/payments/terms.ts'
import type { client } from '../../api/client.ts'
import { typedMoney } from '../../components/fields/typedMoney.ts'
import { formatAmount } from '../../text/format.ts'
import type { Way } from './WayLine.tsx'

export interface WayDraft {
  /** Tells the drafts of a form apart. */
  readonly key: number
  readonly kind: WayKind
  /** As typed; null for the rest. */
  readonly amount: string | null
  readonly iban: string
  readonly holder: string
  readonly reference: string
  /** A recorded account, of which only the masked number is shown. */
  readonly kept: { readonly id: number; readonly iban: string; readonly holder: string } | null
}
export interface DraftErrors {
  readonly amount: boolean
  readonly iban: IbanFault | null
  readonly holder: boolean
}
type Given = Parameters<typeof client.ways.set>[0]['ways'][number]

export const emptyDraft = (key: number, kind: WayKind, isShare: boolean): WayDraft => ({
  key,
  kind,
  amount: isShare ? '' : null,
  iban: '',
  holder: '',
  reference: '',
  kept: null,
})

export const draftOf = (way: Way): WayDraft => ({
  key: way.id,
  kind: way.kind,
  amount: way.amount === null ? null : formatAmount(way.amount),
  iban: '',
  holder: way.holder ?? '',
  reference: way.reference ?? '',
  kept: way.iban === null ? null : { id: way.id, iban: way.iban, holder: way.holder ?? '' },
})

/** The recorded account goes on when no other is typed; its holder with it, so another holder asks for the number again. */
const keeps = ({ kept, iban, holder }: WayDraft): boolean =>
  kept !== null && iban.trim() === '' && holder.trim() === kept.holder

export function errorsOf(draft: WayDraft): DraftErrors {
  const cents = draft.amount === null ? 1 : typedMoney(draft.amount)
  const amount = cents == null || cents <= 0
  const typed = normaliseIban(draft.iban)
  if (!wayKinds[draft.kind].account || keeps(draft)) return { amount, iban: null, holder: false }
  // A holder alone says nothing; where one is typed, the number belongs to it.
  const wantsIban = typed !== '' || (draft.kept !== null && draft.holder.trim() !== '')
  return { amount, iban: wantsIban ? ibanFault(typed) : null, holder: typed !== '' && draft.holder.trim() === '' }
}

export const isGood = (draft: WayDraft): boolean => {
  const { amount, iban, holder } = errorsOf(draft)
  return !amount && iban === null && !holder
}

export function givenOf(draft: WayDraft): Given {
  const typed = normaliseIban(draft.iban)
  const account = !wayKinds[draft.kind].account
    ? null
    : keeps(draft) && draft.kept
      ? { kept: draft.kept.id }
      : typed === ''
        ? null
        : { iban: typed, holder: draft.holder.trim() }
  return {
    kind: draft.kind,
    amount: draft.amount === null ? null : (typedMoney(draft.amount) ?? 1),
    account,
    reference: draft.reference.trim() || null,
  }
}
