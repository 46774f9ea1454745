/** The fields of one way: its kind, a fixed amount, and the account where it needs one. */

import { ibanSentence } from '../../../db/contract/sentences.ways.de.ts'
import { wayKinds } from '../../../db/domain/payments/terms.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { de } from '../../text/de.ts'
import { errorsOf, type WayDraft } from './wayForm.ts'

const words = de.ways.dialog
const options = codesOf(wayKinds).map((id) => ({ id, label: de.ways.kind(id) }))

export interface WayFieldsProps {
  readonly draft: WayDraft
  readonly label: string
  readonly autoFocus?: boolean
  /** Errors of what is still empty are told only when one has tried to save. */
  readonly isTried: boolean
  readonly onChange: (draft: WayDraft) => void
}

export function WayFields({ draft, label, autoFocus = false, isTried, onChange }: WayFieldsProps) {
  const set = (patch: Partial<WayDraft>) => onChange({ ...draft, ...patch })
  const errors = errorsOf(draft)
  const isTyped = draft.iban.trim() !== ''
  return (
    <>
      <div className="way-two">
        <Select
          label={label}
          options={options}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          isRequired
          autoFocus={autoFocus}
        />
        {draft.amount === null ? null : (
          <TextField
            label={words.amount}
            value={draft.amount}
            onChange={(amount) => set({ amount })}
            unit="€"
            inputMode="decimal"
            isRequired
            error={errors.amount && (isTried || draft.amount !== '') ? words.amountWrong : null}
          />
        )}
      </div>
      {wayKinds[draft.kind].account ? (
        <>
          <div className="way-two">
            <TextField
              label={words.iban}
              help={draft.kept ? words.ibanKept(draft.kept.iban) : words.ibanHelp}
              value={draft.iban}
              onChange={(iban) => set({ iban })}
              maxLength={60}
              autoComplete="off"
              error={errors.iban && (isTried || isTyped) ? ibanSentence(errors.iban) : null}
            />
            <TextField
              label={words.holder}
              help={words.holderHelp}
              value={draft.holder}
              onChange={(holder) => set({ holder })}
              maxLength={70}
              autoComplete="off"
              error={errors.holder && isTried ? words.holderMissing : null}
            />
          </div>
          <TextField
            label={words.reference}
            value={draft.reference}
            onChange={(reference) => set({ reference })}
            maxLength={140}
          />
        </>
      ) : null}
    </>
  )
}
