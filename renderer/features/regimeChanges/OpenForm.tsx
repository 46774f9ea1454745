/** A case for a household that the program did not name: found by one of its people, then who, which way and from which day. */
import { useState } from 'react'
import { codesOf, type RegimeChangeDirection, regimeChangeDirections } from '../../../db/domain/people/terms.ts'
import { type Day, type HouseholdId, nextMonth, type PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { HouseholdPicker } from './HouseholdPicker.tsx'
import { PersonChoice } from './PersonChoice.tsx'
import './regimeChanges.css'

type Candidates = OutputOf<'regimeChanges.candidates'>

const words = de.regimeChanges
const dialog = words.openDialog
const directions = codesOf(regimeChangeDirections).map((id) => ({ id, label: words.direction(id) }))

export function OpenForm({ onClose }: { readonly onClose: () => void }) {
  const { asOf } = useDay()
  const [householdId, setHouseholdId] = useState<HouseholdId | null>(null)
  const { value: found, refusal } = useQuery(
    'regimeChanges.candidates',
    householdId === null ? null : { householdId, ...asOf },
  )
  const picker = <HouseholdPicker isFirst={householdId === null} onChoose={setHouseholdId} />
  if (found) return <Chosen key={found.householdId} found={found} picker={picker} onClose={onClose} />
  return (
    <Dialog
      title={dialog.title}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{words.stepDialog.cancel}</Button>}
    >
      <div className="regime-form">
        {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
        {picker}
        {householdId !== null && !refusal ? <Skeleton lines={3} /> : null}
      </div>
    </Dialog>
  )
}

interface ChosenProps {
  readonly found: Candidates
  readonly picker: React.ReactNode
  readonly onClose: () => void
}

/** What is due of itself is proposed; else everybody towards the Jobcenter, from next month on. */
function proposalOf({ persons, inOpenCase }: Candidates) {
  const free = persons.filter((person) => !inOpenCase.includes(person.personId))
  const due = free.filter((person) => person.due !== null)
  const direction: RegimeChangeDirection = due[0]?.due?.direction ?? 'to_jobcenter'
  const meant = due.length > 0 ? due.filter((person) => person.due?.direction === direction) : free
  return { direction, dueOn: due[0]?.due?.dueOn ?? null, personIds: meant.map((person) => person.personId) }
}

function Chosen({ found, picker, onClose }: ChosenProps) {
  const { today } = useDay()
  const proposal = proposalOf(found)
  const [direction, setDirection] = useState(proposal.direction)
  const [dueOn, setDueOn] = useState<Day | null>(proposal.dueOn ?? nextMonth(today))
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set(proposal.personIds))
  const order = useCommand(client.regimeChanges.open)
  const save = async () => {
    if (dueOn === null || chosen.size === 0) return
    const change = { householdId: found.householdId, direction, dueOn, personIds: [...chosen] }
    const result = await order.run({ changes: [change] })
    const [id] = result?.ok ? result.value.ids : []
    if (!result?.ok || id === undefined) return
    useNotices.getState().done(words.openedOne(found.household), result.value.auditId)
    openInPane({ kind: 'regimeChange', id })
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={dialog.title}
      isOpen
      onClose={onClose}
      note={words.stepDialog.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.stepDialog.cancel}</Button>
          <Button kind="primary" isPending={order.pending} isDisabled={chosen.size === 0} onPress={() => void save()}>
            {dialog.save}
          </Button>
        </>
      }
    >
      <div className="regime-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        {picker}
        <p aria-live="polite">
          <strong>{dialog.chosen(found.household)}</strong> <span className="muted">{found.householdNumber}</span>
        </p>
        <div className="regime-pair">
          <RadioGroup label={dialog.direction} options={directions} value={direction} onChange={setDirection} />
          <DateField
            label={words.due.dueOn}
            help={words.due.dueOnHelp}
            value={dueOn}
            today={today}
            isRequired
            error={dueOn === null ? words.due.dueOnMissing : null}
            onChange={setDueOn}
          />
        </div>
        <PersonChoice persons={found.persons} chosen={chosen} onChange={setChosen} taken={new Set(found.inOpenCase)} />
      </div>
    </Dialog>
  )
}
