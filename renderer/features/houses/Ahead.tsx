/** What other places, or closing, would mean: the sum, who lives there, and why it cannot be. */
import type { Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

type Foreseen = OutputOf<'houses.foresee'>
const words = de.houses.ahead

export interface AheadProps {
  readonly ahead: Foreseen | undefined
  readonly from: Day | null
  readonly isClosing: boolean
}

export function Ahead({ ahead, from, isClosing }: AheadProps) {
  return (
    <section className="houses-ahead" aria-live="polite" data-wide="">
      <h3>{words.title}</h3>
      {ahead && from ? (
        <>
          <p>
            {ahead.rooms === 0
              ? words.same
              : words.sum(ahead.rooms, ahead.before.regularPlaces, ahead.after.regularPlaces, formatDay(from))}{' '}
            {ahead.people === 0 ? words.nobody : words.live(ahead.people)}
          </p>
          {ahead.refused.length > 0 ? <Refused refused={ahead.refused} /> : null}
          {isClosing ? null : (
            <ul>
              {ahead.dense.map((room) => (
                <li key={room.roomId}>{words.dense(room.room, room.people, room.regular)}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p className="muted">{words.nothing}</p>
      )}
    </section>
  )
}

function Refused({ refused }: { readonly refused: Foreseen['refused'] }) {
  return (
    <>
      <Banner tone="bad">{words.refused(refused.length)}</Banner>
      <ul className="houses-refused">
        {refused.map(({ roomId, room, on, people, densified, households }) => (
          <li key={roomId}>
            {densified === null
              ? words.livedIn(room, formatDay(on), people)
              : words.tooSmall(room, formatDay(on), people, densified)}
            {': '}
            {households.map((one) => words.household(one.name, one.people, formatDay(one.until))).join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}
