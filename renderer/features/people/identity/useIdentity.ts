/** The state of a person's data while they are changed, what is unusual about them, and whether they can be saved. */
import { useState } from 'react'
import { firstRegistration, looksWrong } from '../../../../db/domain/people/identifiers.ts'
import type { Language } from '../../../../db/domain/people/languages.ts'
import type { AssignmentKind, Sex } from '../../../../db/domain/people/terms.ts'
import type { Birth, Day } from '../../../../db/domain/values.ts'
import { client } from '../../../api/client.ts'
import { useDay } from '../../../api/office.tsx'
import { useCommand } from '../../../api/useCommand.ts'
import { useQuery } from '../../../api/useQuery.ts'
import { useNotices } from '../../../stores/notices.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { formatDay } from '../../../text/format.ts'
import type { Person } from '../PersonPane.tsx'

const words = de.identity

/** What stands in the fields. */
export interface Draft {
  readonly birth: Birth | null
  readonly sex: Sex
  readonly nationality: string | null
  readonly furtherNationalities: readonly string[]
  readonly languages: readonly Language[]
  readonly azrNumber: string
  readonly arrivalCertificate: string
  readonly bamfFileNumber: string
  readonly fileNumber: string
  readonly assignedOn: Day | null
  readonly assignmentKind: AssignmentKind | null
}

const draftOf = (person: Person): Draft => ({
  birth: person.birth,
  sex: person.sex,
  nationality: person.mainNationality?.key ?? null,
  furtherNationalities: person.furtherNationalities.map(({ key }) => key),
  languages: person.languages,
  azrNumber: person.azrNumber ?? '',
  arrivalCertificate: person.arrivalCertificate ?? '',
  bamfFileNumber: person.bamfFileNumber ?? '',
  fileNumber: person.fileNumber ?? '',
  assignedOn: person.assignedOn,
  assignmentKind: person.assignmentKind,
})

export function useIdentity(person: Person, onDone: () => void) {
  const { today } = useDay()
  const [draft, setDraft] = useState(() => draftOf(person))
  const [isBirthWrong, setBirthWrong] = useState(false)
  const [isDayWrong, setDayWrong] = useState(false)
  const order = useCommand(client.people.change)
  const { azrNumber, arrivalCertificate, bamfFileNumber } = draft
  const { value: same } = useQuery('people.sameNumbers', {
    personId: person.personId,
    azrNumber,
    arrivalCertificate,
    bamfFileNumber,
  })
  const registered = firstRegistration(azrNumber, today)
  const bornLater =
    draft.birth !== null &&
    (draft.birth.day > today || (draft.assignedOn !== null && draft.birth.day > draft.assignedOn))

  const save = async () => {
    if (isBirthWrong || isDayWrong || bornLater) return
    const { furtherNationalities, languages, ...rest } = draft
    const result = await order.run({
      personId: person.personId,
      version: person.version,
      furtherNationalities: [...furtherNationalities],
      languages: [...languages],
      ...rest,
    })
    if (!result) return
    if (!result.ok && result.error.code === 'NOTHING_CHANGED') onDone()
    if (!result.ok) return
    useNotices.getState().done(words.done(de.terms.calledName(person)), result.value.auditId)
    onDone()
  }
  return {
    today,
    draft,
    set: (patch: Partial<Draft>) => setDraft((now) => ({ ...now, ...patch })),
    setBirthWrong,
    setDayWrong,
    birthError: bornLater ? refusalSentence({ code: 'BORN_AFTER' }) : null,
    /** Under a number: that it looks unusual, or what it tells. */
    hints: {
      azrNumber: looksWrong('azr_number', azrNumber)
        ? words.unusual.azr_number
        : registered
          ? words.registered(formatDay(registered))
          : '',
      arrivalCertificate: looksWrong('arrival_certificate', arrivalCertificate)
        ? words.unusual.arrival_certificate
        : '',
      bamfFileNumber: looksWrong('bamf_file_number', bamfFileNumber) ? words.unusual.bamf_file_number : '',
    },
    same: same ?? [],
    order,
    save: () => void save(),
  }
}
