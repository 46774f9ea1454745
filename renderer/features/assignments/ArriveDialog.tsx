/** Checking people in: everybody who is expected, today, with one more key; or some of them, or on another day. */
import { useState } from 'react'
import type { Day, NoticeId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { DialogWithNotice } from './DialogWithNotice.tsx'
import type { AnnouncedPerson, Notice } from './noticeView.ts'
import './assignments.css'

const words = de.assignments.arrive

export function ArriveDialog({ noticeId, onClose }: { readonly noticeId: NoticeId; readonly onClose: () => void }) {
  return (
    <DialogWithNotice noticeId={noticeId} onClose={onClose}>
      {(notice) => <ArriveForm notice={notice} onClose={onClose} />}
    </DialogWithNotice>
  )
}

const isExpected = (person: AnnouncedPerson): boolean => person.arrival === 'expected'
/** Has a place planned from before the day. */
const isPlacedBefore = (person: AnnouncedPerson, day: Day): boolean =>
  [person.place, person.nextPlace].some((place) => place !== null && place.from < day)

function ArriveForm({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { today } = useDay()
  const [day, setDay] = useState<Day | null>(today)
  const [here, setHere] = useState<ReadonlySet<PersonId>>(
    new Set(notice.people.filter(isExpected).map((person) => person.personId)),
  )
  const order = useCommand(client.assignments.arrive)
  const chosen = notice.people.filter((person) => here.has(person.personId))
  const isLate = day !== null && chosen.some((person) => isExpected(person) && isPlacedBefore(person, day))
  const toggle = (id: PersonId) => (isHere: boolean) => {
    const next = new Set(here)
    if (isHere) next.add(id)
    else next.delete(id)
    setHere(next)
  }
  const save = async () => {
    if (day === null || chosen.length === 0) return
    const personIds = chosen.map((person) => person.personId)
    const result = await order.run({ noticeId: notice.id, version: notice.version, personIds, day })
    if (!result?.ok) return
    const { people, movedStays, auditId } = result.value
    useNotices.getState().done(words.done(people, formatDay(day), movedStays), auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.title(notice.number)}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.assignments.form.cancel}</Button>
          <Button
            kind="primary"
            autoFocus
            isDisabled={day === null || day > today || chosen.length === 0}
            isPending={order.pending}
            onPress={() => void save()}
          >
            {chosen.length === 0 ? words.none : words.confirm(chosen.length)}
          </Button>
        </>
      }
    >
      <div className="assignments-stack">
        <div className="assignments-day">
          <DateField
            label={words.day}
            value={day}
            today={today}
            max={today}
            isPast
            isRequired
            error={
              day === null ? words.dayMissing : day > today ? refusalSentence({ code: 'ARRIVAL_IN_FUTURE' }) : null
            }
            onChange={setDay}
          />
        </div>
        <fieldset className="assignments-choice">
          <legend className="q-label">{words.who}</legend>
          {notice.people.map((person) => (
            <Checkbox key={person.personId} isSelected={here.has(person.personId)} onChange={toggle(person.personId)}>
              {de.terms.calledName(person)}
              <span className="muted">
                {[
                  person.age === null ? '' : `, ${de.terms.age(person.age)}`,
                  isExpected(person)
                    ? ''
                    : ` · ${person.arrivedOn ? de.assignments.pane.arrivedOn(formatDay(person.arrivedOn)) : de.terms.arrival(person.arrival)}`,
                ].join('')}
              </span>
            </Checkbox>
          ))}
        </fieldset>
        {isLate ? <p className="muted">{words.late}</p> : null}
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      </div>
    </Dialog>
  )
}
