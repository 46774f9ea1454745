/** What can be ordered for a notice and its chosen people: by letter, and as entries of the menu. */
import type { PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import type { MenuEntry } from '../../components/Menu.tsx'
import { openIntake } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { type AnnouncedPerson, isOpen, type Notice } from './noticeView.ts'

type OrderId = 'enter' | 'notArrived' | 'house' | 'private' | 'link' | 'change' | 'withdraw'

const words = de.assignments.pane
const say = (text: string) => useNotices.getState().say(text)
const show = useOverlay.getState().show

/** The chosen people; where nobody is chosen, the only one who could be meant. */
function meant(notice: Notice, chosen: ReadonlySet<PersonId>, fits: (person: AnnouncedPerson) => boolean) {
  const picked = notice.people.filter((person) => chosen.has(person.personId))
  const fitting = (picked.length > 0 ? picked : notice.people).filter(fits)
  return picked.length > 0 || fitting.length === 1 ? fitting : []
}

export function useNoticeOrders(notice: Notice | undefined, chosen: ReadonlySet<PersonId>) {
  const { today } = useDay()
  const stay = useCommand(client.assignments.notArrived)

  const withNotice = (order: (notice: Notice) => void) => () => {
    if (notice) order(notice)
  }
  /** For people: says what to do first where nobody is chosen. */
  const withPeople = (
    fits: (person: AnnouncedPerson) => boolean,
    order: (notice: Notice, people: readonly AnnouncedPerson[]) => void,
  ) =>
    withNotice((found) => {
      const people = meant(found, chosen, fits)
      if (people.length === 0) say(words.chooseFirst)
      else order(found, people)
    })
  const isHere = (person: AnnouncedPerson) => person.arrival !== 'not_arrived'

  const arrive = withNotice(({ id, state, named }) => {
    if (state === 'withdrawn') say(words.notOpen)
    else if (named === 0) say(words.nobody)
    else show({ kind: 'arrive', noticeId: id })
  })
  const notArrived = withPeople(isHere, async ({ id, version }, people) => {
    const personIds = people.map((person) => person.personId)
    const result = await stay.run({ noticeId: id, version, personIds })
    if (result?.ok) useNotices.getState().done(de.assignments.arrive.notDone(result.value.people), result.value.auditId)
    else if (result) useNotices.getState().say(refusalSentence(result.error), 'bad')
  })
  const house = withPeople(
    (person) => isHere(person) && person.householdId !== null,
    ({ expectedOn }, [first]) => {
      if (!first?.householdId) return
      const day = first.arrival === 'expected' && expectedOn > today ? expectedOn : today
      show({ kind: 'move', householdId: first.householdId, day })
    },
  )
  const live = withPeople(isHere, ({ id }, people) =>
    show({ kind: 'private', noticeId: id, personIds: people.map((person) => person.personId) }),
  )
  const standing = (order: (notice: Notice) => void) =>
    withNotice((found) => (found.state === 'withdrawn' ? say(words.notOpen) : order(found)))
  const enter = standing(({ id }) => openIntake(id))
  const link = standing(({ id }) => show({ kind: 'link', noticeId: id }))
  const change = standing(({ id }) => show({ kind: 'notice', noticeId: id }))
  const withdraw = standing(({ id }) => show({ kind: 'withdraw', noticeId: id }))

  const runs: Readonly<Record<OrderId, () => void>> = {
    enter,
    notArrived,
    house,
    private: live,
    link,
    change,
    withdraw,
  }
  const isStanding = notice !== undefined && notice.state !== 'withdrawn'
  const hasPeople = notice?.people.some(isHere) ?? false
  const entries: readonly MenuEntry<OrderId>[] = [
    { id: 'enter', label: words.enter, keys: 'E', isDisabled: !isStanding },
    { id: 'notArrived', label: words.notArrived, keys: 'N', isDisabled: !hasPeople },
    { id: 'house', label: words.house, keys: 'M', isDisabled: !hasPeople },
    { id: 'private', label: words.private, keys: 'P', isDisabled: !hasPeople },
    { id: 'link', label: words.link, keys: 'H', isDisabled: !isStanding },
    { id: 'change', label: words.change, keys: 'B', isDisabled: !isStanding },
    {
      id: 'withdraw',
      label: words.withdraw,
      isDanger: true,
      isDisabled: !isStanding || !isOpen(notice) || notice.arrived > 0,
    },
  ]
  return {
    keys: { e: enter, a: arrive, n: notArrived, m: house, p: live, h: link, b: change },
    entries,
    run: (id: OrderId) => runs[id](),
  }
}
