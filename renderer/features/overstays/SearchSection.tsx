/** The search for a flat in the pane: what holds now, what can be done, and its story, the latest first. */
import { addDays, covers, type Day, type DayRange } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import type { FlatSearchOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatDayRange } from '../../text/format.ts'
import { Fold } from './Fold.tsx'
import type { Found } from './OverstayPane.tsx'
import { dateText, nextDateOf } from './overstayView.ts'
import './overstayPane.css'

const words = de.overstays.pane

export interface SearchSectionProps {
  readonly found: Found
  readonly onOrder: (order: FlatSearchOrder) => void
}

export function SearchSection({ found, onOrder }: SearchSectionProps) {
  const { canChange } = useDay()
  const { search, suggested } = found
  return (
    <>
      <PaneSection title={words.search}>
        {search ? <Now search={search} /> : <p className="muted">{words.noSearch}</p>}
        {canChange ? (
          <div className="overstay-orders">
            <span className="overstay-order">
              <Button size="small" kind="primary" onPress={() => onOrder('step')}>
                {suggested === null ? words.recordOther : words.record(de.overstays.step(suggested))}
              </Button>
              <KeyHint keys="E" />
            </span>
            {search ? (
              <>
                <span className="overstay-order">
                  <Button size="small" onPress={() => onOrder('next')}>
                    {words.setNext}
                  </Button>
                  <KeyHint keys="T" />
                </span>
                <Button size="small" kind="quiet" onPress={() => onOrder('end')}>
                  {words.end}
                </Button>
              </>
            ) : null}
          </div>
        ) : null}
      </PaneSection>
      {found.story.length > 0 || found.former.length > 0 ? <Story found={found} /> : null}
    </>
  )
}

function Now({ search }: { readonly search: NonNullable<Found['search']> }) {
  const { day } = useDay()
  const next = nextDateOf(search.nextOn, day)
  return (
    <DefinitionList
      items={[
        {
          term: de.overstays.dialog.step,
          value: words.stepSince(de.overstays.step(search.step), formatDay(search.from)),
        },
        {
          term: words.next,
          value: search.nextOn ? (
            <>
              {dateText(search.nextOn)} {next?.isOverdue ? <Pill tone="warn">{words.overdue}</Pill> : null}
            </>
          ) : (
            words.noNext
          ),
        },
        ...(search.note ? [{ term: words.note, value: search.note }] : []),
      ]}
    />
  )
}

function Story({ found }: { readonly found: Found }) {
  const { day, known } = useDay()
  const latestFirst = found.story.toReversed()
  const former = found.former.filter((period) => known === null || period.knownUntil <= known)
  const [last] = latestFirst
  const endedOn = last && last.to !== null && last.to <= day ? last.to : null
  return (
    <PaneSection title={words.story}>
      <ol className="overstay-story">
        {endedOn ? <li className="muted">{words.ended(formatDay(endedOn))}</li> : null}
        {latestFirst.map((period) => (
          <li key={period.from} data-now={covers(period, day)}>
            <span>{de.overstays.step(period.step)}</span>
            <span className="muted">{formatDay(period.from)}</span>
            {period.nextOn || period.note ? <span className="overstay-story-more">{moreOf(period)}</span> : null}
          </li>
        ))}
      </ol>
      {former.length > 0 ? (
        <Fold title={words.former(former.length)}>
          <ul className="overstay-former">
            {former.map((period) => (
              <li key={`${period.from} ${period.knownSince} ${period.knownUntil}`}>
                <span>
                  {de.overstays.step(period.step)} {daysOf(period)}
                  {period.nextOn || period.note ? `, ${moreOf(period)}` : ''}
                </span>
                <span>{words.believed(formatDay(period.knownSince), formatDay(period.knownUntil))}</span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </PaneSection>
  )
}

const moreOf = ({ nextOn, note }: { readonly nextOn: Day | null; readonly note: string | null }): string =>
  [nextOn ? de.overstays.card.next(formatDay(nextOn)) : '', note ?? ''].filter(Boolean).join(' · ')

const daysOf = (range: DayRange): string =>
  range.to === null ? formatDayRange(range) : `${formatDay(range.from)} – ${formatDay(addDays(range.to, -1))}`
