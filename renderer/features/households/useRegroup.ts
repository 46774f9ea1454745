/** The state of a change of household that is being entered: who goes, what each is there, on what occasion, and who leads those who stay. */
import { useState } from 'react'
import type { HouseholdRole } from '../../../db/domain/people/terms.ts'
import type { Day, HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { rolesThere } from './householdEvents.ts'
import type { Household } from './Members.tsx'
import { useAhead } from './useAhead.ts'

export type Occasion = keyof typeof de.households.regroup.begins

export interface Regrouping {
  /** Null while it is not known. */
  readonly from: Household | null
  /** `new` founds one; null while it is not known. */
  readonly to: Pick<Household, 'id' | 'version' | 'members'> | 'new' | null
  readonly first: readonly PersonId[]
  readonly occasion: Occasion
}

export function useRegroup({ from, to, first, occasion }: Regrouping, onDone: () => void) {
  const { day: stichtag } = useDay()
  const [ticked, setChosen] = useState<ReadonlySet<PersonId> | null>(null)
  const [given, setGiven] = useState<ReadonlyMap<PersonId, HouseholdRole>>(new Map())
  const [chosenBegan, setBegan] = useState<Occasion | null>(null)
  const [day, setDay] = useState<Day | null>(stichtag)
  const [successor, setSuccessor] = useState<PersonId | null>(null)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.households.regroup)

  const chosen = ticked ?? new Set(first)
  const going = (from?.members ?? []).filter((member) => chosen.has(member.personId))
  const staying = (from?.members ?? []).filter((member) => !chosen.has(member.personId))
  const isLed = to !== null && to !== 'new' && to.members.some((member) => member.role === 'reference')
  const began = chosenBegan ?? occasion
  const usual = rolesThere(going, { isLed, isMarriage: began === 'marriage' })
  const roleOf = (id: PersonId): HouseholdRole => given.get(id) ?? usual.get(id) ?? 'other'
  const isStaying = staying.some((member) => member.personId === successor)
  const input =
    from === null || to === null || day === null || going.length === 0
      ? null
      : {
          householdId: from.id,
          version: from.version,
          to: to === 'new' ? null : { householdId: to.id as HouseholdId, version: to.version },
          comers: going.map(({ personId }) => ({ personId, role: roleOf(personId) })),
          day,
          began,
          successor: isStaying ? successor : null,
        }
  const ahead = useAhead(input && { event: 'regroup', ...input })
  const save = async () => {
    setTried(true)
    if (!input || ahead.refusal) return
    const result = await order.run(input)
    if (!result?.ok) return
    const { number, auditId } = result.value
    useNotices.getState().done(de.households.regroup.done(input.comers.length, number, formatDay(input.day)), auditId)
    onDone()
  }
  return {
    chosen,
    setChosen,
    going,
    staying,
    roleOf,
    setRole: (id: PersonId, role: HouseholdRole) => setGiven(new Map([...given, [id, role]])),
    began,
    setBegan,
    day,
    setDay,
    successor: isStaying ? successor : null,
    setSuccessor,
    tried,
    ahead,
    order,
    save: () => void save(),
  }
}
export type RegroupState = ReturnType<typeof useRegroup>
