/** What is printed, for which house, for whom, and as of which day. */
import { codesOf } from '../../../db/domain/people/terms.ts'
import { audiences } from '../../../db/domain/reports/document.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { de } from '../../text/de.ts'
import type { useReport } from './useReport.ts'
import './reports.css'

const words = de.reports
const names = ['belegung', 'plaetze'] as const
const allHouses = ''

export function ReportOptions({ state }: { readonly state: ReturnType<typeof useReport> }) {
  const { today, day: stichtag } = useDay()
  const { report, choose, day, setDay } = state
  const houses = useQuery('housing.houses', { on: stichtag }).value ?? []
  return (
    <section className="report-options" aria-label={words.options}>
      <RadioGroup
        label={words.which}
        options={names.map((id) => ({ id, label: words.name[id], description: words.nameHelp[id] }))}
        value={report.name}
        onChange={(name) => choose({ name })}
      />
      <Select
        label={words.house}
        options={[
          { id: allHouses, label: words.allHouses },
          ...houses.map((house) => ({ id: house.shortName, label: house.name })),
        ]}
        value={report.house ?? allHouses}
        onChange={(house) => choose({ house: house === allHouses ? null : house })}
      />
      <DateField
        label={words.day}
        value={day}
        today={today}
        error={day === null ? words.dayMissing : null}
        onChange={setDay}
      />
      {report.name === 'belegung' ? (
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
