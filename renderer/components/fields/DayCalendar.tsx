/** One month to pick a day from, Monday first, weekends and today marked. */
import { parseDate } from '@internationalized/date'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components'
import type { Day } from '../../../db/domain/values.ts'
import { ChevronLeftIcon, ChevronRightIcon } from '../icons.tsx'

export interface DayCalendarProps {
  readonly value: Day | null
  readonly today: Day
  readonly min?: Day
  readonly max?: Day
  readonly onPick: (day: Day) => void
}

export function DayCalendar({ value, today, min, max, onPick }: DayCalendarProps) {
  return (
    <Calendar
      className="q-calendar"
      autoFocus
      value={value === null ? null : parseDate(value)}
      defaultFocusedValue={parseDate(value ?? today)}
      minValue={min ? parseDate(min) : null}
      maxValue={max ? parseDate(max) : null}
      onChange={(date) => onPick(date.toString() as Day)}
    >
      <header className="q-calendar-head">
        <Button slot="previous" className="q-inset">
          <ChevronLeftIcon />
        </Button>
        <Heading className="q-calendar-month" level={2} />
        <Button slot="next" className="q-inset">
          <ChevronRightIcon />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className="q-calendar-weekday">{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell date={date} className="q-calendar-day" data-today={date.toString() === today || undefined} />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
