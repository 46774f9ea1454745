/** What is printed, for which house, for whom, and as of which day. */
import { useEffect, useRef, useState } from 'react'
import { codesOf } from '../../../db/domain/people/terms.ts'
import { reportCatalogue, takes } from '../../../db/domain/reports/catalogue.ts'
import { audiences } from '../../../db/domain/reports/document.ts'
import { selectionText } from '../../../db/domain/reports/peopleSelection.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { de } from '../../text/de.ts'
import { nationalityTerm } from '../../text/nationalities.ts'
import { SheetPerson } from './SheetPerson.tsx'
import type { useReport } from './useReport.ts'
import './reports.css'

const words = de.reports
/** Assignments are asked for years back. */
const yearsBack = 12
const yearOfDay = ''
const allHouses = ''

interface ReportOptionsProps {
  readonly state: ReturnType<typeof useReport>
}

export function ReportOptions({ state }: ReportOptionsProps) {
  const { today, day: stichtag } = useDay()
  const { report, choose, day, setDay } = state
  const isOneKey = takes(report.name, 'handout') && (report.handout ?? null) !== null
  const houses = useQuery('housing.houses', { on: stichtag }).value ?? []
  const names = useRef<HTMLDivElement>(null)
  // The list of reports scrolls: whoever comes from elsewhere must see which one is chosen.
  useEffect(() => {
    names.current?.querySelector('label[data-selected]')?.scrollIntoView({ block: 'nearest' })
  }, [report.name])
  const hasFees = useQuery('settings.read', {}).value?.fees.on === true
  return (
    <section className="report-options" aria-label={words.options}>
      <div ref={names} className="report-names">
        <RadioGroup
          label={words.which}
          options={codesOf(reportCatalogue)
            .filter((id) => id !== 'gebuehren' || hasFees)
            .map((id) => ({ id, label: words.name[id] }))}
          value={report.name}
          onChange={(name) => choose({ name })}
        />
      </div>
      <p className="report-help muted" role="status">
        {words.nameHelp[report.name]}
      </p>
      {takes(report.name, 'house') && !isOneKey ? (
        <Select
          label={words.house}
          options={[
            { id: allHouses, label: words.allHouses },
            ...houses.map((house) => ({ id: house.shortName, label: house.name })),
          ]}
          value={report.house ?? allHouses}
          onChange={(house) => choose({ house: house === allHouses ? null : house })}
        />
      ) : null}
      {takes(report.name, 'person') ? (
        <SheetPerson chosen={report.person ?? null} onChoose={(person) => choose({ person })} />
      ) : null}
      {takes(report.name, 'household') ? (
        <TextField
          label={words.household}
          value={report.household ?? ''}
          maxLength={40}
          onChange={(text) => choose({ household: text.trim() || null })}
        />
      ) : null}
      {isOneKey ? (
        <div className="report-selection">
          <strong>{words.oneKey}</strong>
          <Button size="small" onPress={() => choose({ handout: null })}>
            {words.allKeys}
          </Button>
        </div>
      ) : null}
      {takes(report.name, 'rooms') && !isOneKey ? (
        <RoomNumbers chosen={report.rooms ?? null} onChoose={choose} />
      ) : null}
      {takes(report.name, 'year') ? <YearSelect state={state} /> : null}
      {takes(report.name, 'selection') && report.selection ? (
        <div className="report-selection">
          <strong>{words.selection}</strong>
          <span>{selectionText(report.selection.filter, report.selection.text, nationalityTerm)}</span>
          <Button size="small" onPress={() => choose({ selection: null })}>
            {words.wholeRegister}
          </Button>
        </div>
      ) : null}
      {takes(report.name, 'picked') && report.picked ? (
        <div className="report-selection">
          <strong>{words.picked(report.picked.rows.length)}</strong>
          <span>{report.picked.words}</span>
          <Button size="small" onPress={() => choose({ picked: null })}>
            {words.wholeList}
          </Button>
        </div>
      ) : null}
      <DateField
        label={
          takes(report.name, 'until') ? words.firstDay : takes(report.name, 'household') ? words.moveDay : words.day
        }
        value={day}
        today={today}
        error={day === null ? words.dayMissing : null}
        onChange={setDay}
      />
      {takes(report.name, 'until') ? (
        <DateField
          label={words.lastDay}
          value={report.until ?? null}
          today={today}
          error={day && report.until && report.until < day ? words.lastBeforeFirst : null}
          onChange={(until) => choose({ until })}
        />
      ) : null}
      {takes(report.name, 'audience') ? (
        <RadioGroup
          label={words.audience}
          options={codesOf(audiences).map((id) => ({
            id,
            label: de.terms.audience(id),
            description: words.audienceHelp[id],
          }))}
          value={report.audience}
          onChange={(audience) => choose({ audience })}
        />
      ) : null}
    </section>
  )
}

interface RoomNumbersProps {
  readonly chosen: readonly string[] | null
  readonly onChoose: (patch: { readonly rooms: readonly string[] | null }) => void
}

/** Numbers of rooms as they are typed: a comma that ends them is no room. */
function RoomNumbers({ chosen, onChoose }: RoomNumbersProps) {
  const [text, setText] = useState(chosen?.join(', ') ?? '')
  return (
    <TextField
      label={words.rooms}
      help={words.roomsHelp}
      value={text}
      onChange={(typed) => {
        setText(typed)
        const numbers = typed
          .split(',')
          .map((number) => number.trim().slice(0, 40))
          .filter((number) => number !== '')
        onChoose({ rooms: numbers.length > 0 ? numbers.slice(0, 500) : null })
      }}
    />
  )
}

function YearSelect({ state }: ReportOptionsProps) {
  const { today } = useDay()
  const { report, choose, day } = state
  const latest = Number(today.slice(0, 4))
  const years = Array.from({ length: yearsBack }, (_, back) => String(latest - back))
  return (
    <Select
      label={words.year}
      options={[
        { id: yearOfDay, label: words.yearOfDay(Number((day ?? today).slice(0, 4))) },
        ...years.map((year) => ({ id: year, label: year })),
      ]}
      value={report.year === null ? yearOfDay : String(report.year)}
      onChange={(year) => choose({ year: year === yearOfDay ? null : Number(year) })}
    />
  )
}
