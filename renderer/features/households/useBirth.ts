/** The state of a birth that is being entered; what follows from the parents is proposed until the clerk says otherwise. */
import { useState } from 'react'
import type { BenefitRegime, Sex } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { fatherOptions, likelyParent, motherOptions, regimeOf, roleOfChild } from './householdEvents.ts'
import type { Household, Member } from './Members.tsx'
import { useAhead } from './useAhead.ts'

const words = de.households.birth

export function useBirth(household: Household, onDone: () => void) {
  const { asOf } = useDay()
  const [givenName, setGivenName] = useState('')
  const [typedName, setTypedName] = useState<string | null>(null)
  const [day, setDay] = useState<Day | null>(null)
  const [sex, setSex] = useState<Sex | null>(null)
  const [mother, setMother] = useState<Member | null>(likelyParent(motherOptions(household.members)))
  const [father, setFather] = useState<Member | null>(
    // Of a couple both; nobody is taken for a father because he is the only man.
    likelyParent(motherOptions(household.members)) && likelyParent(fatherOptions(household.members)),
  )
  const [typedNationality, setNationality] = useState<string | null | undefined>(undefined)
  const [chosenRegime, setRegime] = useState<BenefitRegime | null | undefined>(undefined)
  const [withMother, setWithMother] = useState(true)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.households.birth)

  const after = mother ?? father
  const { value: parent } = useQuery('people.person', after ? { personId: after.personId, ...asOf } : null)
  const familyName = typedName ?? after?.familyName ?? household.name
  const nationality = typedNationality === undefined ? (parent?.mainNationality?.key ?? null) : typedNationality
  const regime = chosenRegime === undefined ? regimeOf(household.members) : chosenRegime
  const input =
    day === null
      ? null
      : {
          householdId: household.id,
          version: household.version,
          givenName,
          familyName,
          sex: sex ?? ('unknown' as const),
          day,
          role: roleOfChild([mother, father]),
          motherId: mother?.personId ?? null,
          fatherId: father?.personId ?? null,
          nationality,
          languages: parent ? [...parent.languages] : [],
          regime,
          withMother,
        }
  const ahead = useAhead(input && { event: 'birth', ...input })
  const isNamed = givenName.trim() !== '' && familyName.trim() !== ''
  const save = async () => {
    setTried(true)
    if (!input || !isNamed || sex === null || ahead.refusal) return
    const result = await order.run(input)
    if (!result?.ok) return
    const name = `${givenName.trim()} ${familyName.trim()}`
    useNotices.getState().done(words.done(name, formatDay(input.day), result.value.isPlaced), result.value.auditId)
    onDone()
  }
  const missing = (text: string) => (tried && text.trim() === '' ? words.nameMissing : null)
  return {
    givenName,
    setGivenName,
    familyName,
    setFamilyName: setTypedName,
    day,
    setDay,
    sex,
    setSex,
    mother,
    setMother,
    father,
    setFather,
    nationality,
    setNationality,
    regime,
    setRegime,
    withMother,
    setWithMother,
    ahead,
    order,
    errors: {
      givenName: missing(givenName),
      familyName: missing(familyName),
      day: tried && day === null ? de.households.dayMissing : null,
      sex: tried && sex === null ? words.sexMissing : null,
    },
    save: () => void save(),
  }
}
