/** The state of a reservation that is being made or changed, and whether it can be saved. */
import { useState } from 'react'
import { noticeStates } from '../../../db/domain/assignments/notice.ts'
import { addDays, type Day, type HouseholdId, type NoticeId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import type { ReservationFormProps } from './ReservationForm.tsx'

type Holder = OutputOf<'reservations.one'>['holder']
const words = de.reservations.dialog
/** How long places are kept unless the clerk says otherwise. */
const usualDays = 14

export function useReservation({ roomId, from: begin, found, notices, onClose }: ReservationFormProps) {
  const { today } = useDay()
  const first = found?.from ?? begin ?? today
  const [kind, setKind] = useState<Holder['kind']>(found?.holder.kind ?? 'household')
  const [household, setHousehold] = useState<{ readonly id: HouseholdId; readonly name: string } | null>(
    found?.holder.kind === 'household' ? { id: found.holder.householdId, name: found.name } : null,
  )
  const open = notices.filter((notice) => noticeStates[notice.state].open)
  const [noticeId, setNoticeId] = useState<NoticeId | null>(
    found?.holder.kind === 'notice' ? found.holder.noticeId : (open[0]?.id ?? null),
  )
  const [label, setLabel] = useState(found?.holder.kind === 'label' ? found.holder.label : '')
  const [places, setPlaces] = useState(String(found?.places ?? 1))
  const [from, setFrom] = useState<Day | null>(first)
  const [to, setTo] = useState<Day | null>(found?.to ?? addDays(first, usualDays))
  const [tried, setTried] = useState(false)

  const holder: Holder | null =
    kind === 'household'
      ? household && { kind, householdId: household.id }
      : kind === 'notice'
        ? noticeId && { kind, noticeId }
        : label.trim()
          ? { kind, label: label.trim() }
          : null
  const count = /^\d{1,3}$/.test(places.trim()) ? Number(places) : 0
  const asksFree = from !== null && to !== null && to > from
  const free = useQuery(
    'reservations.free',
    asksFree ? { roomId, from: from < today && found ? today : from, to, holder, except: found?.id ?? null } : null,
  ).value
  const room = useQuery('reservations.free', { roomId, from: first, to: addDays(first, 1) }).value

  const command = useCommand(async (wish: { places: number; holder: Holder; from: Day; to: Day }) =>
    found ? client.reservations.change({ id: found.id, ...wish }) : client.reservations.reserve({ roomId, ...wish }),
  )
  const save = async () => {
    setTried(true)
    if (!holder || count < 1 || from === null || to === null) return
    const result = await command.run({ places: count, holder, from, to })
    if (!result?.ok) return
    const text = found ? words.changed(result.value.room) : words.done(result.value.room, count)
    useNotices.getState().done(text, result.value.auditId)
    onClose()
  }
  return {
    kind,
    setKind,
    household,
    setHousehold,
    open,
    noticeId,
    setNoticeId,
    label,
    setLabel,
    places,
    setPlaces,
    from,
    setFrom,
    to,
    setTo,
    free,
    room,
    errors: {
      holder: tried && !holder ? words.missing.holder : null,
      places: tried && count < 1 ? words.missing.places : null,
      from: tried && from === null ? words.missing.day : null,
      to: tried && to === null ? words.missing.day : null,
    },
    command,
    save: () => void save(),
  }
}
export type ReservationState = ReturnType<typeof useReservation>
