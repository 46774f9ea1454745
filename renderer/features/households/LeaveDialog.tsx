/** People leave the register: who, what happened, when and where to. Of somebody who has left, when and how that was is put right. */
import { useState } from 'react'
import { codesOf, type MembershipEnd, membershipEnds } from '../../../db/domain/people/terms.ts'
import type { Day, HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { EventDialog } from './EventDialog.tsx'
import { type Household, Members } from './Members.tsx'
import { Successor } from './Successor.tsx'
import { useAhead } from './useAhead.ts'
import { type Family, WithHousehold } from './WithHousehold.tsx'
import './households.css'

const words = de.households.leave
type Leaving = Exclude<MembershipEnd, 'changed_household'>
const isLeaving = (end: MembershipEnd): end is Leaving => membershipEnds[end].leaves
const ways = codesOf(membershipEnds)
  .filter(isLeaving)
  .map((id) => ({ id, label: de.households.ended(id) }))

export interface LeaveDialogProps {
  readonly householdId: HouseholdId
  readonly personId: PersonId | undefined
  readonly onClose: () => void
}

export function LeaveDialog({ householdId, personId, onClose }: LeaveDialogProps) {
  return (
    <WithHousehold householdId={householdId} onClose={onClose}>
      {(household, family) => {
        const gone = family.former.find((person) => person.personId === personId && person.household === null)
        return <LeaveForm household={household} personId={personId} gone={gone} onClose={onClose} />
      }}
    </WithHousehold>
  )
}

interface LeaveFormProps {
  readonly household: Household
  readonly personId: PersonId | undefined
  /** Set where a departure is put right. */
  readonly gone: Family['former'][number] | undefined
  readonly onClose: () => void
}

function LeaveForm({ household, personId, gone, onClose }: LeaveFormProps) {
  const { day: stichtag, today } = useDay()
  const everybody = household.members.map((member) => member.personId)
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set(personId === undefined ? everybody : [personId]))
  const [how, setHow] = useState<Leaving>(gone?.ended && isLeaving(gone.ended) ? gone.ended : 'moved_away')
  const [day, setDay] = useState<Day | null>(gone?.leftOn ?? stichtag)
  const [destination, setDestination] = useState(gone?.destination ?? '')
  const [endBenefits, setEndBenefits] = useState(true)
  const [successor, setSuccessor] = useState<PersonId | null>(null)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.households.depart)

  const staying = household.members.filter((member) => !chosen.has(member.personId))
  const isStaying = staying.some((member) => member.personId === successor)
  const input =
    day === null || chosen.size === 0
      ? null
      : {
          householdId: household.id,
          version: household.version,
          personIds: [...chosen],
          day,
          how,
          destination: how === 'died' ? null : destination,
          endBenefits,
          successor: isStaying ? successor : null,
        }
  const ahead = useAhead(input && { event: 'depart', ...input })
  const save = async () => {
    setTried(true)
    if (!input || ahead.refusal) return
    const result = await order.run(input)
    if (!result?.ok) return
    const name = household.name || gone?.familyName || household.number
    useNotices
      .getState()
      .done(words.done(name, chosen.size, de.households.ended(how), formatDay(input.day)), result.value.auditId)
    onClose()
  }
  return (
    <EventDialog
      title={gone ? words.correctTitle(de.terms.calledName(gone)) : words.title(household.name)}
      verb={gone ? words.correct : how === 'died' ? words.saveDied : words.save(chosen.size)}
      ahead={ahead}
      refusal={order.refusal}
      isPending={order.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      {gone ? null : (
        <Members
          label={words.who}
          members={household.members}
          chosen={chosen}
          onChange={setChosen}
          error={chosen.size === 0 ? de.households.nobody : null}
        />
      )}
      <Select label={words.how} options={ways} value={how} onChange={setHow} isRequired autoFocus />
      <div className="household-grid">
        <DateField
          label={how === 'died' ? words.dayDied : words.day}
          help={how === 'died' ? null : words.dayHelp}
          value={day}
          today={today}
          isRequired
          error={tried && day === null ? de.households.dayMissing : null}
          onChange={setDay}
        />
        {how === 'died' ? null : (
          <TextField
            label={words.destination}
            help={words.destinationHelp}
            value={destination}
            onChange={setDestination}
            maxLength={120}
          />
        )}
        <Successor
          householdId={household.id}
          ahead={ahead}
          members={staying}
          value={isStaying ? successor : null}
          onChange={setSuccessor}
        />
      </div>
      {how === 'died' ? null : (
        <Checkbox isSelected={endBenefits} onChange={setEndBenefits}>
          {words.endBenefits}
        </Checkbox>
      )}
    </EventDialog>
  )
}
