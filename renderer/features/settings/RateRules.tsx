/** How parts of a month are rounded, from a month on, and which stage single adults get in shared accommodation. */
import { useState } from 'react'
import { type Rounding, roundingIn, roundings } from '../../../db/domain/payments/rounding.ts'
import { type BenefitSettings, sameBenefits } from '../../../db/domain/payments/settings.ts'
import type { RatedRegime } from '../../../db/domain/payments/terms.ts'
import { benefitRegimes, codesOf } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import './settings.css'

const words = de.benefitRates
const ways = codesOf(roundings).map((id) => ({ id, label: roundings[id].term }))
const regimes = ['asylblg_3', 'asylblg_2'] as const satisfies readonly RatedRegime[]

interface RateRulesProps {
  readonly rules: BenefitSettings
  readonly canChange: boolean
}

export function RateRules({ rules, canChange }: RateRulesProps) {
  const { today } = useDay()
  const month = `${today.slice(0, 7)}-01` as Day
  const now = roundingIn(rules.roundings, month)
  const [rounding, setRounding] = useState<Rounding>(now)
  const [from, setFrom] = useState<Day | null>(month)
  const order = useCommand(client.benefits.setRules)
  const save = async (value: BenefitSettings, said: string) => {
    const result = await order.run({ seen: rules, value })
    if (result?.ok) useNotices.getState().done(said, result.value.auditId)
  }
  const first = from === null ? null : (`${from.slice(0, 7)}-01` as Day)
  const wanted =
    first === null
      ? rules
      : { ...rules, roundings: [...rules.roundings.filter((each) => each.from !== first), { from: first, rounding }] }
  const isNew = first !== null && rounding !== roundingIn(rules.roundings, first)
  return (
    <>
      <h3 className="settings-subheading">{words.rounding}</h3>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <p className="muted">{words.roundingNow(roundings[now].term)}</p>
      <div className="settings-fees">
        <Select<Rounding>
          label={words.rounding}
          help={words.roundingHelp}
          options={ways}
          value={rounding}
          isDisabled={!canChange}
          onChange={setRounding}
        />
        <DateField label={words.roundingFrom} value={from} today={today} isDisabled={!canChange} onChange={setFrom} />
        <Button
          isDisabled={!canChange || !isNew || sameBenefits(wanted, rules)}
          isPending={order.pending}
          onPress={() => void save(wanted, words.roundingSaved)}
        >
          {de.settings.save}
        </Button>
      </div>
      <h3 className="settings-subheading">{words.single}</h3>
      <p className="muted">{words.singleHelp}</p>
      <div className="settings-fees">
        {regimes.map((regime) => (
          <DateField
            key={regime}
            label={benefitRegimes[regime].term}
            value={rules.singleInShared[regime]}
            today={today}
            isDisabled={!canChange}
            onChange={(day) => {
              const value = { ...rules, singleInShared: { ...rules.singleInShared, [regime]: day } }
              if (!sameBenefits(value, rules)) void save(value, words.singleSaved)
            }}
          />
        ))}
      </div>
    </>
  )
}
