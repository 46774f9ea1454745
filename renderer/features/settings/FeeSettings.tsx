/** House fees, where the town's bylaw asks for them: switched on here, with each point of the rule; while off only the switch is seen. */
import { useState } from 'react'
import { sameRules } from '../../../db/domain/fees/rules.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { FeeTariffs } from './FeeTariffs.tsx'
import { rulesOf, type TypedFees, typedFrom, typedPercent, typedYears, withTariff } from './feeForm.ts'
import type { Settings, SettingsPartProps } from './RuleSettings.tsx'
import './settings.css'

const words = de.settings.fees

export function FeeSettings({ settings, canChange }: SettingsPartProps) {
  return (
    <section className="settings-part">
      <GroupHeading title={words.title} />
      <FeeForm fees={settings.fees} canChange={canChange} />
    </section>
  )
}

interface FeeFormProps {
  readonly fees: Settings['fees']
  readonly canChange: boolean
}

function FeeForm({ fees, canChange }: FeeFormProps) {
  // What is typed belongs to the rules it began from: others, saved or taken back, are shown in the same fields, and the focus stays.
  const began = JSON.stringify(fees)
  const [draft, setDraft] = useState({ began, typed: typedFrom(fees) })
  const typed = draft.began === began ? draft.typed : typedFrom(fees)
  const setTyped = (next: TypedFees) => setDraft({ began, typed: next })
  const order = useCommand(client.settings.setFees)
  const set = (patch: Partial<TypedFees>) => {
    order.clear()
    setTyped({ ...typed, ...patch })
  }
  // Switched off, what was half typed is left as it was saved.
  const rules = typed.on ? rulesOf(typed) : { ...fees, on: false }
  const canSave = canChange && rules !== null && !sameRules(rules, fees)
  const save = async () => {
    if (rules === null) return
    const result = await order.run({ seen: fees, value: rules })
    if (result?.ok) useNotices.getState().done(rules.on ? words.saved : words.switchedOff, result.value.auditId)
  }
  const switchOn = (on: boolean) => {
    order.clear()
    setTyped(on && typed.tariffs.length === 0 ? withTariff({ ...typed, on }) : { ...typed, on })
  }
  return (
    <>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <Checkbox isSelected={typed.on} isDisabled={!canChange} help={words.switchHelp} onChange={switchOn}>
        {words.switch}
      </Checkbox>
      {typed.on ? (
        <>
          <FeeTariffs typed={typed} canChange={canChange} onChange={set} />
          <FeeBands typed={typed} canChange={canChange} onChange={set} />
          <p className="muted">{words.days}</p>
        </>
      ) : null}
      {typed.on || fees.on ? (
        <div className="settings-actions">
          <Button isDisabled={!canSave} isPending={order.pending} onPress={() => void save()}>
            {de.settings.save}
          </Button>
        </div>
      ) : null}
    </>
  )
}

export interface FeePartProps {
  readonly typed: TypedFees
  readonly canChange: boolean
  readonly onChange: (patch: Partial<TypedFees>) => void
}

/** Who pays nothing or less for her age, and which days count. */
function FeeBands({ typed, canChange, onChange }: FeePartProps) {
  const years = (key: 'freeBelow' | 'reducedBelow') => ({
    unit: words.years,
    value: typed[key],
    isDisabled: !canChange,
    error: typedYears(typed[key]) === undefined ? words.yearsWrong : null,
    onChange: (text: string) => onChange({ [key]: text }),
  })
  return (
    <>
      <div className="settings-fees">
        <TextField label={words.freeBelow} help={words.mayBeEmpty} {...years('freeBelow')} />
        <TextField label={words.reducedBelow} help={words.mayBeEmpty} {...years('reducedBelow')} />
        <TextField
          label={words.reducedPercent}
          help={words.ofFull}
          unit="%"
          value={typed.reducedPercent}
          isDisabled={!canChange}
          error={typedPercent(typed.reducedPercent) === null ? words.percentWrong : null}
          onChange={(reducedPercent) => onChange({ reducedPercent })}
        />
      </div>
      <Checkbox
        isSelected={typed.firstDayCounts}
        isDisabled={!canChange}
        onChange={(firstDayCounts) => onChange({ firstDayCounts })}
      >
        {words.firstDay}
      </Checkbox>
      <Checkbox
        isSelected={typed.lastDayCounts}
        isDisabled={!canChange}
        onChange={(lastDayCounts) => onChange({ lastDayCounts })}
      >
        {words.lastDay}
      </Checkbox>
    </>
  )
}
