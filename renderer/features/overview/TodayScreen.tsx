/** Übersicht: the office on the day. Each number opens the list it counts, each line what it is about. */
import type { ReactNode } from 'react'
import { useDay, useOffice } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { HouseIcon } from '../../components/icons.tsx'
import { GroupHeading, Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Stat } from '../../components/Stat.tsx'
import { goSection, useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay, formatWeekdayFull } from '../../text/format.ts'
import { type Figure, useFigures } from './figures.ts'
import { WeekList } from './WeekList.tsx'
import { weekLines } from './week.ts'
import './overview.css'

const words = de.overview

export function TodayScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, day } = useDay()
  const office = useOffice()
  const { places, people, work } = useFigures()
  const notices = useQuery('assignments.board', asOf)
  const movements = useQuery('housing.movements', asOf)
  const refusal = notices.refusal ?? movements.refusal
  const lines = notices.value && movements.value && weekLines(notices.value, movements.value, day)
  const isEmpty = office.houses === 0 && office.people === 0
  return (
    <Screen title={words.title} subtitle={`${formatWeekdayFull(day)}, ${formatDay(day)} · ${office.name}`} pane={pane}>
      {refusal ? <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState> : null}
      {isEmpty ? (
        <EmptyState
          icon={<HouseIcon size={28} />}
          title={de.accommodations.empty.title}
          actions={
            <Button kind="primary" onPress={() => goSection('imports')}>
              {de.accommodations.empty.button}
            </Button>
          }
        >
          {de.accommodations.empty.text}
        </EmptyState>
      ) : (
        <div className="overview-groups">
          <section>
            <GroupHeading title={words.week} note={words.weekNote} />
            {lines === undefined ? <Skeleton lines={3} /> : null}
            {lines?.length === 0 ? <p className="muted">{words.weekEmpty}</p> : null}
            {lines && lines.length > 0 ? <WeekList lines={lines} /> : null}
          </section>
          <Figures title={words.work} figures={work} />
          <Figures title={words.places} figures={places} />
          <Figures title={words.people} figures={people} />
        </div>
      )}
    </Screen>
  )
}

function Figures({ title, figures }: { readonly title: string; readonly figures: readonly Figure[] }) {
  const { go } = useLocation()
  return (
    <section>
      <GroupHeading title={title} />
      <ul className="overview-figures">
        {figures.map(({ key, value, tone, help, opens }) => (
          <li key={key}>
            <Stat
              value={value === undefined ? '…' : formatCount(value)}
              label={words.figure(key, value)}
              tone={tone}
              {...(help ? { help } : {})}
              onPress={() => go({ ...opens, pane: [] })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
