/** From which account the office pays, and whether its transfers go to the bank or as a list to the Stadtkasse. */
import { useState } from 'react'
import { groupedIban, ibanFault, normaliseIban } from '../../../db/domain/payments/iban.ts'
import { sameAccount, tidied } from '../../../db/domain/payments/officeAccount.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { Settings, SettingsPartProps } from './RuleSettings.tsx'
import './settings.css'

const words = de.officeAccount
const formats = ['pain001', 'list'] as const
type Account = Settings['officeAccount']

export function OfficeAccountSettings({ settings, canChange }: SettingsPartProps) {
  const { officeAccount } = settings
  return (
    <section className="settings-part">
      <GroupHeading title={words.title} />
      <p className="muted">{words.note}</p>
      <AccountForm key={JSON.stringify(officeAccount)} account={officeAccount} canChange={canChange} />
    </section>
  )
}

function AccountForm({ account, canChange }: { readonly account: Account; readonly canChange: boolean }) {
  const [typed, setTyped] = useState({ ...account, iban: groupedIban(account.iban) })
  const order = useCommand(client.settings.setOfficeAccount)
  const set = (patch: Partial<Account>) => {
    order.clear()
    setTyped({ ...typed, ...patch })
  }
  const value = tidied(typed)
  const isIbanWrong = typed.iban.trim() !== '' && ibanFault(normaliseIban(typed.iban)) !== null
  const save = async () => {
    const result = await order.run({ seen: account, value })
    if (result?.ok) useNotices.getState().done(words.saved, result.value.auditId)
  }
  return (
    <>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <div className="settings-fees">
        <TextField
          label={words.iban}
          value={typed.iban}
          maxLength={42}
          isDisabled={!canChange}
          error={isIbanWrong ? words.ibanWrong : null}
          onChange={(iban) => set({ iban })}
        />
        <TextField
          label={words.holder}
          help={words.holderHelp}
          value={typed.holder}
          maxLength={140}
          isDisabled={!canChange}
          onChange={(holder) => set({ holder })}
        />
        <TextField
          label={words.bic}
          help={words.bicHelp}
          value={typed.bic ?? ''}
          maxLength={14}
          isDisabled={!canChange}
          onChange={(bic) => set({ bic: bic || null })}
        />
        <Select
          label={words.format}
          options={formats.map((id) => ({ id, label: de.transfers.format[id] }))}
          value={typed.format}
          isDisabled={!canChange}
          onChange={(format) => set({ format })}
        />
      </div>
      <div className="settings-actions">
        <Button
          isDisabled={!canChange || isIbanWrong || sameAccount(value, account)}
          isPending={order.pending}
          onPress={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </>
  )
}
