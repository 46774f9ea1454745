/** Free places over the next twelve weeks: figures, the chart, the assumption beside it, and the table with every cause. */
import { type ReactNode, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { HouseIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { GroupHeading, Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { openInPane, useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay, formatDayShort } from '../../text/format.ts'
import { ForecastChart } from './ForecastChart.tsx'
import { ForecastTable } from './ForecastTable.tsx'
import { type ForecastDay, tightest } from './forecastView.ts'
import './forecast.css'

const words = de.forecast
const weeks = 12

type Forecast = OutputOf<'forecast.days'>

export function ForecastScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const { go } = useLocation()
  const [shown, setShown] = useState<'changes' | 'all'>('changes')
  const { value, refusal } = useQuery('forecast.days', { ...asOf, days: weeks * 7 })
  const report = () =>
    go({ section: 'reports', report: { name: 'prognose', audience: 'amt', house: null, year: null }, pane: [] })
  const days = value?.days ?? []
  const isEmpty = value !== undefined && days.every((one) => one.freeDensified === 0 && one.changes.length === 0)
  return (
    <Screen
      title={words.title}
      subtitle={value ? words.subtitle(formatDay(asOf.on), formatDay(days.at(-1)?.on ?? null)) : null}
      stats={value && !isEmpty ? <Figures forecast={value} /> : null}
      actions={
        <>
          <ToggleGroup
            label={words.days.label}
            options={[
              { id: 'changes', label: words.days.changes },
              { id: 'all', label: words.days.all },
            ]}
            value={shown}
            onChange={setShown}
          />
          <Button icon={<PrintIcon />} onPress={report}>
            {de.accommodations.print}
          </Button>
          <Button icon={<TableIcon />} onPress={report}>
            {de.accommodations.excel}
          </Button>
        </>
      }
      pane={pane}
    >
      {refusal ? <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState> : null}
      {!value && !refusal ? <Skeleton lines={10} /> : null}
      {isEmpty ? (
        <EmptyState icon={<HouseIcon size={28} />} title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : value ? (
        <div className="forecast">
          <GroupHeading title={words.chart} />
          <ForecastChart days={days} />
          <Exits exits={value.exits} />
          <GroupHeading title={words.table} />
          <ForecastTable days={shown === 'all' ? days : days.filter(isTold)} />
        </div>
      ) : null}
    </Screen>
  )
}

const isTold = (one: ForecastDay, index: number): boolean => index === 0 || one.changes.length > 0

function Figures({ forecast }: { readonly forecast: Forecast }) {
  const { go } = useLocation()
  const least = tightest(forecast.days)
  const [first, last] = [forecast.days[0], forecast.days.at(-1)]
  if (!least || !first || !last) return null
  return (
    <>
      <Stat
        value={formatCount(first.freeRegular)}
        label={words.figure.today}
        onPress={() => go({ section: 'housing', scope: 'overview', rooms: 'freeRegular', pane: [] })}
      />
      <Stat
        value={least.left < 0 ? `−${formatCount(-least.left)}` : formatCount(least.left)}
        label={words.figure.least(formatDayShort(least.on))}
        help={words.figureHelp.least}
        tone={least.left < 0 ? 'warn' : 'neutral'}
      />
      <Stat
        value={formatCount(last.waiting)}
        label={words.figure.waiting}
        help={words.figureHelp.waiting}
        onPress={() => go({ section: 'assignments', assignments: { view: 'need', shown: 'open' }, pane: [] })}
      />
      <Stat value={formatCount(forecast.exits.length)} label={words.figure.exits} help={words.figureHelp.exits} />
    </>
  )
}

function Exits({ exits }: Pick<Forecast, 'exits'>) {
  return (
    <section className="forecast-exits">
      <GroupHeading title={words.exitsTitle} />
      <p className="muted">{exits.length === 0 ? words.noExits : words.exitsText}</p>
      <ul>
        {exits.map(({ householdId, name, on, step, people }) => (
          <li key={householdId}>
            <button
              type="button"
              className="forecast-link"
              onClick={() => openInPane({ kind: 'overstay', id: householdId })}
            >
              {words.exit(name, people, de.overstays.step(step), formatDay(on))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
