/** A planned move that nobody made: which, who, and whether they live on where they were. */
import { useState } from 'react'
import type { Day, HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { reasonsOf } from '../../text/findings.ts'
import { formatDay } from '../../text/format.ts'
import { EventDialog } from './EventDialog.tsx'
import { type Household, Members } from './Members.tsx'
import { WithHousehold } from './WithHousehold.tsx'
import './households.css'

const words = de.stays.noShow

export interface NoShowDialogProps {
  readonly householdId: HouseholdId
  readonly onClose: () => void
}

export function NoShowDialog({ householdId, onClose }: NoShowDialogProps) {
  return (
    <WithHousehold householdId={householdId} onClose={onClose}>
      {(household) => <NoShowForm household={household} onClose={onClose} />}
    </WithHousehold>
  )
}

interface Beginning {
  readonly from: Day
  readonly room: string
  readonly houseName: string
}
/** The last move in of each, planned or just made. */
const movesOf = (household: Household): Beginning[] => {
  const all = household.members.flatMap(({ place, nextPlace }) => [nextPlace, place].filter((one) => one !== null))
  const first = new Map(all.map((one) => [one.from, one]))
  return [...first.values()].sort((a, b) => (a.from < b.from ? 1 : -1))
}

function NoShowForm({ household, onClose }: { readonly household: Household; readonly onClose: () => void }) {
  const moves = movesOf(household)
  const [from, setFrom] = useState<Day | null>(moves[0]?.from ?? null)
  const of = household.members.filter(({ place, nextPlace }) => place?.from === from || nextPlace?.from === from)
  const [staying, setStaying] = useState<ReadonlySet<PersonId>>(new Set())
  const [staysOn, setStaysOn] = useState(true)
  const [reason, setReason] = useState('')
  const order = useCommand(client.housing.notMovedIn)
  const chosen = of.map((member) => member.personId).filter((id) => !staying.has(id))
  const asked =
    from === null || chosen.length === 0 ? null : { householdId: household.id, personIds: chosen, from, staysOn }
  const { value, refusal } = useQuery('housing.notMovedInFindings', asked)
  const against = (value?.findings ?? []).filter((finding) => finding.severity !== 'ok')
  const isImpossible = against.some((finding) => !finding.overridable)
  const move = moves.find((one) => one.from === from)
  const save = async () => {
    if (!asked || isImpossible) return
    const accepted = against.map((finding) => finding.rule)
    const result = await order.run({ version: household.version, ...asked, accepted, reason: reason.trim() || null })
    if (!result?.ok) return
    useNotices.getState().done(words.done(household.name), result.value.auditId)
    onClose()
  }
  const said = move
    ? [
        {
          id: 'removed',
          kind: 'info' as const,
          text: words.removed(move.room, move.houseName, formatDay(move.from)),
        },
        { id: 'then', kind: 'info' as const, text: staysOn ? words.goesOn : words.placeless },
        ...reasonsOf(against),
      ]
    : null
  return (
    <EventDialog
      title={words.title(household.name)}
      verb={words.save}
      ahead={{ consequences: null, refusal: from === null ? { code: 'NO_PLANNED_STAY' } : (refusal ?? null) }}
      reasons={said}
      refusal={order.refusal}
      isPending={order.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Select
        label={words.which}
        options={moves.map((one) => ({
          id: one.from,
          label: `${formatDay(one.from)} · ${one.houseName}, ${de.terms.room(one.room)}`,
        }))}
        value={from ?? ('' as Day)}
        onChange={setFrom}
        autoFocus
      />
      <Members
        label={words.who}
        members={of}
        chosen={new Set(chosen)}
        onChange={(next) => setStaying(new Set(of.map((m) => m.personId).filter((id) => !next.has(id))))}
        error={chosen.length === 0 ? de.households.nobody : null}
      />
      <Checkbox isSelected={staysOn} onChange={setStaysOn}>
        {words.staysOn}
      </Checkbox>
      {against.length > 0 && !isImpossible ? (
        <TextField label={de.stays.fix.reason} value={reason} onChange={setReason} maxLength={500} isRequired />
      ) : null}
    </EventDialog>
  )
}
