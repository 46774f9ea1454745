/** Leistungssätze: what a full month costs by stage, from which day on and by which source; and how parts of a month are counted. */
import { useState } from 'react'
import { ratedRegimes } from '../../../db/domain/payments/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { Pill } from '../../components/Pill.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatMoney } from '../../text/format.ts'
import { RateDialog } from './RateDialog.tsx'
import { RateRules } from './RateRules.tsx'
import type { SettingsPartProps } from './RuleSettings.tsx'
import { type RateRow, rateName } from './rateView.ts'
import './settings.css'

const words = de.benefitRates

export function RateSettings({ canChange }: SettingsPartProps) {
  const { value } = useQuery('benefits.rates', {})
  return (
    <section className="settings-part">
      <GroupHeading title={words.title} />
      <p className="muted">{words.help}</p>
      {value ? (
        <>
          <RateTable rates={value.rates} canChange={canChange} />
          <RateRules rules={value.rules} canChange={canChange} />
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </section>
  )
}

interface RateTableProps {
  readonly rates: readonly RateRow[]
  readonly canChange: boolean
}

function RateTable({ rates, canChange }: RateTableProps) {
  const { today } = useDay()
  const days = [...new Set(rates.map(({ from }) => from))]
  const [chosen, setChosen] = useState<Day | null>(null)
  const [changing, setChanging] = useState<RateRow | null>(null)
  // The rates of today come first, unless somebody looks at others; a day that was taken back is no choice any more.
  const day =
    chosen !== null && days.includes(chosen) ? chosen : (days.find((from) => from <= today) ?? days[0] ?? today)
  const shown = rates
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .toSorted((a, b) => (a.regime === b.regime ? a.stage - b.stage : a.regime > b.regime ? -1 : 1))
  const verify = useCommand(client.benefits.verifyRate)
  const check = async (row: RateRow) => {
    const result = await verify.run({ seen: row.id, source: row.source })
    if (result?.ok) useNotices.getState().done(words.checked(rateName(row)), result.value.auditId)
  }
  return (
    <>
      {verify.refusal ? <Banner tone="bad">{refusalSentence(verify.refusal)}</Banner> : null}
      <div className="settings-fees">
        <Select<Day>
          label={words.valid}
          options={days.map((id) => ({ id, label: formatDay(id) }))}
          value={day}
          onChange={setChosen}
        />
      </div>
      <table className="settings-rates">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col" className="settings-cents">
              {words.amount}
            </th>
            <th scope="col" className="settings-cents">
              {words.personal}
            </th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <th scope="row" title={ratedRegimes[row.regime].law}>
                {rateName(row)}
              </th>
              <td className="settings-cents">{formatMoney(row.amount)}</td>
              <td className="settings-cents">{row.personal === null ? '' : formatMoney(row.personal)}</td>
              <td>{row.source}</td>
              <td>
                <span className="settings-actions">
                  {row.isUnverified ? (
                    <>
                      <Pill tone="warn">{words.unverified}</Pill>
                      <Button
                        size="small"
                        kind="quiet"
                        isDisabled={!canChange}
                        aria-label={words.verifyNamed(rateName(row))}
                        onPress={() => void check(row)}
                      >
                        {words.verify}
                      </Button>
                    </>
                  ) : null}
                  <Button
                    size="small"
                    kind="quiet"
                    isDisabled={!canChange}
                    aria-label={words.changeNamed(rateName(row))}
                    onPress={() => setChanging(row)}
                  >
                    {words.change}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changing ? <RateDialog row={changing} rates={rates} onClose={() => setChanging(null)} /> : null}
    </>
  )
}
