/** How a household was and will be paid, the latest first; what is planned can be taken back, what was corrected is told. */
import { covers, type Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatDayRange } from '../../text/format.ts'
import { wayText } from './WayLine.tsx'
import type { Found } from './WaysSection.tsx'

const words = de.ways.section

/** A single set that holds and nothing else is no story. */
const isStory = ({ story, former }: Found, day: Day): boolean =>
  story.length > 1 || former.length > 0 || story.some((set) => !covers(set, day))

export function WayStory({ found }: { readonly found: Found }) {
  const { day, today, canChange, known } = useDay()
  const take = useCommand(client.ways.takeOut)
  const { householdId, version, name } = found
  const takeOut = async (from: Day) => {
    const result = await take.run({ householdId, version, from })
    if (result?.ok) useNotices.getState().done(words.taken(name, formatDay(from)), result.value.auditId)
  }
  const former = found.former.filter((way) => known === null || way.knownUntil <= known)
  if (!isStory(found, day)) return null
  return (
    <PaneSection title={words.story}>
      {take.refusal ? <Banner tone="bad">{refusalSentence(take.refusal)}</Banner> : null}
      <ol className="way-story">
        {found.story.toReversed().map((set) => (
          <li key={set.from} data-now={covers(set, day)}>
            <span>{set.ways.map((way) => wayText(way, set.ways.length === 1)).join(', ')}</span>
            <span className="muted">{formatDayRange(set)}</span>
            {set.from > today ? <Pill>{words.planned}</Pill> : null}
            {set.from > today && canChange ? (
              <Button size="small" kind="quiet" isPending={take.pending} onPress={() => void takeOut(set.from)}>
                {words.takeOut}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {former.length > 0 ? (
        <>
          <h4 className="way-former">{words.former}</h4>
          <ul className="way-story">
            {former.map((way) => (
              <li key={way.id}>
                <span>{[wayText(way, true), way.iban].filter(Boolean).join(' · ')}</span>
                <span className="muted">{formatDayRange(way)}</span>
                <span className="muted">{words.believed(formatDay(way.knownSince), formatDay(way.knownUntil))}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </PaneSection>
  )
}
