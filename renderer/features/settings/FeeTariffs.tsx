/** The tariffs of the house fees, each from its day on: one line a tariff. */
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { de } from '../../text/de.ts'
import type { FeePartProps } from './FeeSettings.tsx'
import { type TypedTariff, typedCents, withTariff } from './feeForm.ts'
import './settings.css'

const words = de.settings.fees

export function FeeTariffs({ typed, canChange, onChange }: FeePartProps) {
  const { today } = useDay()
  const change = (id: number, patch: Partial<TypedTariff>) =>
    onChange({ tariffs: typed.tariffs.map((tariff) => (tariff.id === id ? { ...tariff, ...patch } : tariff)) })
  return (
    <>
      <ul className="settings-figures" aria-label={words.tariffs}>
        {typed.tariffs.map(({ id, from, per, amount }, index) => (
          <li key={id} className="settings-fees">
            <DateField
              label={words.from}
              value={from}
              today={today}
              isDisabled={!canChange}
              onChange={(day) => change(id, { from: day })}
            />
            <Select
              label={words.per}
              value={per}
              options={[
                { id: 'place', label: words.perPlace },
                { id: 'm2', label: words.perArea },
              ]}
              isDisabled={!canChange}
              onChange={(chosen) => change(id, { per: chosen })}
            />
            <TextField
              label={words.amount}
              unit="€"
              value={amount}
              isDisabled={!canChange}
              error={amount.trim() !== '' && typedCents(amount) === null ? words.amountWrong : null}
              onChange={(text) => change(id, { amount: text })}
            />
            <Button
              aria-label={words.removeTariff(index + 1)}
              isDisabled={!canChange}
              onPress={() => onChange({ tariffs: typed.tariffs.filter((tariff) => tariff.id !== id) })}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className="settings-actions">
        <Button size="small" isDisabled={!canChange} onPress={() => onChange(withTariff(typed))}>
          {words.add}
        </Button>
      </div>
    </>
  )
}
