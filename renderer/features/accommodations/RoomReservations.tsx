/** What is reserved in the room, now or soon: for whom, how many places, until when; changing it, giving it up, adding one (O). */
import { useMemo } from 'react'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { holderName, type PlanRoom } from './roomView.ts'

const words = de.reservations

export function RoomReservations({ room }: { readonly room: PlanRoom }) {
  const { day, canChange } = useDay()
  const roomId = room.id
  const keys = useMemo(() => {
    const reserve = () =>
      useOverlay.getState().show({ kind: 'reservation', order: { to: 'reserve', roomId, from: day } })
    return { o: reserve }
  }, [roomId, day])
  usePaneKeys(keys, canChange)
  const release = useCommand(async (id: number) => client.reservations.release({ id }))
  const giveUp = async (id: number) => {
    const result = await release.run(id)
    if (result?.ok) useNotices.getState().done(words.dialog.released(result.value.room), result.value.auditId)
    else if (result) useNotices.getState().say(refusalSentence(result.error), 'bad')
  }
  return (
    <PaneSection
      title={words.section}
      aside={
        <Button size="small" kind="quiet" isDisabled={!canChange} onPress={keys.o}>
          {words.add} <KeyHint keys="O" />
        </Button>
      }
    >
      <ul className="room-reservations">
        {room.reservations.map((each) => (
          <li key={each.id}>
            <span>
              <b>{words.line(holderName(each), each.places)}</b>
              <span className="muted">
                {' '}
                {[words.expires(formatDay(each.from), formatDay(each.to)), words.kept(each.kept, each.places)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              size="small"
              kind="quiet"
              isDisabled={!canChange}
              aria-label={`${words.change}: ${holderName(each)}`}
              onPress={() => useOverlay.getState().show({ kind: 'reservation', order: { to: 'change', id: each.id } })}
            >
              {words.change}
            </Button>
            <Button
              size="small"
              kind="quiet"
              isDisabled={!canChange}
              aria-label={`${words.release}: ${holderName(each)}`}
              onPress={() => void giveUp(each.id)}
            >
              {words.release}
            </Button>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}
