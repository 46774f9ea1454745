/** People move out and stay in the register: who, from which night on, where to, and what comes of it. */
import { useState } from 'react'
import { stayEnds } from '../../../db/domain/housing/terms.ts'
import type { Day, HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import type { Reason } from '../../components/ReasonList.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { EventDialog } from './EventDialog.tsx'
import { type Household, Members } from './Members.tsx'
import { WithHousehold } from './WithHousehold.tsx'
import './households.css'

const words = de.stays.out
const ways = (['own_flat', 'with_others', 'unknown'] as const).map((id) => ({ id, label: stayEnds[id].term }))

export interface MoveOutDialogProps {
  readonly householdId: HouseholdId
  /** Only she is asked about. */
  readonly personId: PersonId | undefined
  readonly onClose: () => void
}

export function MoveOutDialog({ householdId, personId, onClose }: MoveOutDialogProps) {
  return (
    <WithHousehold householdId={householdId} onClose={onClose}>
      {(household) => <MoveOutForm household={household} personId={personId} onClose={onClose} />}
    </WithHousehold>
  )
}

type Ahead = OutputOf<'housing.moveOutAhead'>

function reasonsOf({ freed, dropped, without }: Ahead, day: Day): Reason[] {
  return [
    ...(without.length > 0 ? [{ id: 'without', kind: 'warn' as const, text: words.without(without.length) }] : []),
    ...dropped.map(({ room, houseName, people, from }) => ({
      id: `dropped ${room} ${from}`,
      kind: 'warn' as const,
      text: words.dropped(room, houseName, people, formatDay(from)),
    })),
    ...freed.map(({ room, houseName, people }) => ({
      id: `freed ${room}`,
      kind: 'good' as const,
      text: words.freed(room, houseName, people, formatDay(day)),
    })),
    { id: 'stays', kind: 'info', text: words.stays },
  ]
}

interface MoveOutFormProps extends Omit<MoveOutDialogProps, 'householdId'> {
  readonly household: Household
}

function MoveOutForm({ household, personId, onClose }: MoveOutFormProps) {
  const { day: stichtag, today } = useDay()
  const everybody = household.members.map((member) => member.personId)
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set(personId === undefined ? everybody : [personId]))
  const [how, setHow] = useState<(typeof ways)[number]['id']>('own_flat')
  const [day, setDay] = useState<Day | null>(stichtag)
  const [destination, setDestination] = useState('')
  const [tried, setTried] = useState(false)
  const order = useCommand(client.housing.moveOut)
  const asked = day === null || chosen.size === 0 ? null : { personIds: [...chosen], day }
  const { value: ahead, refusal } = useQuery('housing.moveOutAhead', asked)
  const isNobody = ahead !== undefined && asked !== null && ahead.without.length === chosen.size
  const save = async () => {
    setTried(true)
    if (!asked || isNobody) return
    const result = await order.run({
      householdId: household.id,
      version: household.version,
      ...asked,
      how,
      destination,
    })
    if (!result?.ok) return
    const { people, auditId } = result.value
    useNotices.getState().done(words.done(household.name, people, formatDay(asked.day)), auditId)
    onClose()
  }
  return (
    <EventDialog
      title={words.title(household.name)}
      verb={words.save(chosen.size)}
      ahead={{ consequences: null, refusal: isNobody ? { code: 'NO_PLACE' } : (refusal ?? null) }}
      reasons={ahead && asked ? reasonsOf(ahead, asked.day) : null}
      refusal={order.refusal}
      isPending={order.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Members
        label={words.who}
        members={household.members}
        chosen={chosen}
        onChange={setChosen}
        error={chosen.size === 0 ? de.households.nobody : null}
      />
      <Select label={words.how} options={ways} value={how} onChange={setHow} isRequired autoFocus />
      <div className="household-grid">
        <DateField
          label={words.day}
          help={words.dayHelp}
          value={day}
          today={today}
          isRequired
          error={tried && day === null ? de.households.dayMissing : null}
          onChange={setDay}
        />
        <TextField
          label={words.destination}
          help={words.destinationHelp}
          value={destination}
          onChange={setDestination}
          maxLength={120}
        />
      </div>
    </EventDialog>
  )
}
