/** The state of a return that is being entered. */
import { useState } from 'react'
import type { BenefitRegime, HouseholdRole } from '../../../db/domain/people/terms.ts'
import type { Day, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { companionsOf, regimeOf, rolesBack } from './householdEvents.ts'
import type { Household } from './Members.tsx'
import type { Candidate } from './PersonPicker.tsx'
import { useAhead } from './useAhead.ts'

export interface Returning {
  readonly person: Candidate | null
  readonly home: Household | null
}
type Where = 'home' | 'own' | 'other'

/** The household they come into, as far as it is chosen and there. */
function useTarget(where: Where, home: Household | null, host: Candidate | null): Household | null {
  const { asOf } = useDay()
  const hostId = where === 'other' ? (host?.householdId ?? null) : null
  const { value: hosts } = useQuery('people.household', hostId === null ? null : { householdId: hostId, ...asOf })
  if (where === 'home') return home
  return hosts && hosts.id === hostId ? hosts : null
}

/** The person's file, and who left the same household on the same day. */
function useFile(person: Candidate | null) {
  const { asOf } = useDay()
  const { value: file } = useQuery('people.person', person ? { personId: person.personId, ...asOf } : null)
  const known = person && file?.personId === person.personId ? file : null
  const lastHome = known?.memberships.at(-1)?.householdId ?? null
  const { value: family } = useQuery('households.family', lastHome === null ? null : { householdId: lastHome, ...asOf })
  return { known, lastHome, companions: known && family ? companionsOf(family, known.personId) : [] }
}

export function useReturn({ person: given, home }: Returning, onDone: () => void) {
  const { day: stichtag } = useDay()
  const [person, setPerson] = useState(given)
  const [together, setTogether] = useState<ReadonlySet<PersonId>>(new Set())
  const [where, setWhere] = useState<Where>(home ? 'home' : 'own')
  const [host, setHost] = useState<Candidate | null>(null)
  const [day, setDay] = useState<Day | null>(stichtag)
  const [chosenRole, setRole] = useState<HouseholdRole | null>(null)
  const [chosenRegime, setRegime] = useState<BenefitRegime | null | undefined>(undefined)
  const order = useCommand(client.households.comeBack)

  const target = useTarget(where, home, host)
  const { known, lastHome, companions } = useFile(person)
  const joining = companions.filter((companion) => together.has(companion.personId))
  // In a household of strangers nobody is what she was at home.
  const isHome = where === 'own' || target?.id === lastHome
  const role = known?.memberships.at(-1)?.role ?? 'other'
  const coming = known ? [{ personId: known.personId, version: known.version, role }, ...joining] : []
  const isLed = (target?.members ?? []).some((member) => member.role === 'reference')
  const usual = rolesBack(
    coming.map((comer) => ({ personId: comer.personId, role: isHome ? comer.role : ('other' as const) })),
    isLed,
  )
  const isAsked = joining.length === 0 && where !== 'own'
  const roleOf = (id: PersonId): HouseholdRole => (isAsked ? chosenRole : null) ?? usual.get(id) ?? 'other'
  const regime = chosenRegime === undefined ? regimeOf(target?.members ?? []) : chosenRegime
  const input =
    known === null || day === null || (where !== 'own' && target === null)
      ? null
      : {
          comers: coming.map(({ personId, version }) => ({ personId, version, role: roleOf(personId) })),
          to: target && { householdId: target.id, version: target.version },
          day,
          regime,
        }
  const ahead = useAhead(input && { event: 'comeBack', ...input })
  const save = async () => {
    if (!input || !known || ahead.refusal) return
    const result = await order.run(input)
    if (!result?.ok) return
    const { number, auditId } = result.value
    const done = de.households.back.done(de.terms.calledName(known), joining.length, number, formatDay(input.day))
    useNotices.getState().done(done, auditId)
    onDone()
  }
  return {
    person,
    setPerson: (next: Candidate | null) => {
      setPerson(next)
      setTogether(new Set())
      setRole(null)
    },
    companions,
    together,
    setTogether,
    sex: known?.sex ?? ('unknown' as const),
    where,
    setWhere,
    host,
    setHost,
    day,
    setDay,
    /** Null where it is not asked: several come, or a household of their own is founded. */
    role: isAsked && known ? roleOf(known.personId) : null,
    setRole,
    regime,
    setRegime,
    ahead,
    order,
    save: () => void save(),
  }
}
