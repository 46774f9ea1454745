/** The end of an item or of what was set by hand, or that it was never so. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { BenefitForm } from './BenefitForm.tsx'
import { type Case, type CaseItem, type CasePerson, itemName, nameOf } from './benefitView.ts'

const words = de.benefits.dialog

export interface EndFormProps {
  readonly found: Case
  readonly person: CasePerson
  /** Null: of what was set by hand. */
  readonly item: CaseItem | null
  /** The first day of the entry that was set by hand. */
  readonly from: Day
  readonly to: 'endItem' | 'removeItem' | 'endStage' | 'removeStage'
  readonly onClose: () => void
}

export function EndForm({ person, item, from, to, onClose }: EndFormProps) {
  const { today } = useDay()
  const [day, setDay] = useState<Day | null>(today)
  const what = item ? itemName(item) : de.benefits.byHand
  const isEnd = to === 'endItem' || to === 'endStage'
  const order = useCommand(async (on: Day) => {
    const who = { personId: person.personId, version: person.version }
    if (item === null)
      return isEnd ? client.benefits.endOverride({ ...who, day: on }) : client.benefits.removeOverride({ ...who, from })
    return isEnd
      ? client.benefits.endItem({ ...who, number: item.number, day: on })
      : client.benefits.removeItem({ ...who, number: item.number })
  })
  const save = async () => {
    if (day === null) return
    const result = await order.run(day)
    if (!result?.ok) return
    const { done } = de.benefits
    const text = isEnd ? done.ended(nameOf(person), what, formatDay(day)) : done.removed(nameOf(person), what)
    useNotices.getState().done(text, result.value.auditId)
    onClose()
  }
  return (
    <BenefitForm
      title={isEnd ? words.endTitle(what) : words.removeTitle(what)}
      button={isEnd ? words.endButton : words.removeButton}
      order={order}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{nameOf(person)}</p>
      {isEnd ? (
        <DateField
          label={words.day}
          value={day}
          today={today}
          isRequired
          autoFocus
          error={day === null ? words.missing : null}
          onChange={setDay}
        />
      ) : (
        <p>{words.removeText}</p>
      )}
    </BenefitForm>
  )
}
