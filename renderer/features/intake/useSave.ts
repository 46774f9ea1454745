/** Saving the sheet: first what is wrong, then who may be in the register already, then the order, then the next household. */
import { useRef, useState } from 'react'
import type { EnteredPerson } from '../../../db/domain/people/entered.ts'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { changeSheet, nextHousehold } from '../../stores/intake.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { type At, focusCell, focusKind } from './focus.ts'
import { isLikely, knownPeople, seenKey } from './likeness.ts'
import type { Likely } from './Questions.tsx'
import type { ShownRow } from './sheet.ts'
import type { SheetView } from './useSheet.ts'

const words = de.intake

/** As the contract takes them: changeable lists. */
const sent = (person: EnteredPerson) => ({
  ...person,
  furtherNationalities: [...person.furtherNationalities],
  languages: [...person.languages] as never[],
  needs: [...person.needs],
})

/** Who in the register may be this person, strong likenesses only. */
async function likelyOf(person: EnteredPerson) {
  const { familyName, givenName, birth, azrNumber, arrivalCertificate } = person
  const numbers = [azrNumber, arrivalCertificate].filter((number) => number !== null)
  const similar = await client.people.similar({ familyName, givenName, birth })
  const bearers = numbers.length === 0 ? null : await client.intake.bearers({ numbers })
  return knownPeople(similar.ok ? similar.value.filter(isLikely) : [], bearers?.ok ? bearers.value : [])
}

async function likelyOn(people: readonly ShownRow[], persons: readonly EnteredPerson[]): Promise<Likely[]> {
  const found = await Promise.all(persons.map(likelyOf))
  return found.flatMap((known, at) => {
    const { row, cells } = people[at] as ShownRow
    const entered = de.terms.name({ familyName: cells.family.text, givenName: cells.given.text })
    return known.map(({ personId, line }) => ({ key: seenKey(row.id, personId), entered, known: line }))
  })
}

export function useSave(
  view: SheetView,
  at: At | null,
  onSaved: (householdId: HouseholdId, isComplete: boolean) => void,
) {
  const { noticeId, notice, sheet, people, read, day, kind } = view
  const [isTried, setTried] = useState(false)
  const [message, setMessage] = useState('')
  const [likely, setLikely] = useState<readonly Likely[]>([])
  const order = useCommand(client.intake.enterHousehold)
  const isBusy = useRef(false)

  /** To the first cell that hinders; the sentence stands below it. */
  const showBlocks = (): boolean => {
    const blocks = read.notes.filter(({ severity }) => severity === 'block')
    const first = blocks.find(({ person }) => person !== null)
    const row = people[first?.person ?? 0]
    if (first && row && first.column !== 'day') focusCell(row.row.id, first.column)
    else if (blocks.length > 0) setMessage(blocks.map(({ text }) => text).join(' '))
    return blocks.length > 0
  }

  const enter = async () => {
    setLikely([])
    if (kind === null) return
    const arrival = notice ? { noticeId: notice.id, version: notice.version } : { day, kind }
    const result = await order.run({ arrival, persons: read.persons.map(sent) })
    if (!result?.ok) return
    const { auditId, householdId, number, persons, left } = result.value
    const name = read.persons.find((person) => person.role === 'reference')?.familyName ?? ''
    const saved = { householdId, auditId, number, name, people: persons.map((person) => person.number), day }
    nextHousehold(noticeId, saved, { nationality: people[0]?.cells.nationality.text ?? '', kind })
    setTried(false)
    setMessage('')
    useNotices.getState().done(words.saved.done(name, number, persons.length), auditId)
    onSaved(householdId, left === null || left === 0)
  }

  const save = async () => {
    setTried(true)
    if (people.length === 0) return setMessage(words.nobody)
    setMessage('')
    if (showBlocks()) return
    if (kind === null) return focusKind()
    const found = await likelyOn(people, read.persons)
    const fresh = found.filter(({ key }) => !sheet.seen.includes(key))
    if (fresh.length > 0) setLikely(fresh)
    else await enter()
  }
  /** One at a time, however often the keys are pressed. */
  const alone = (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    void work().finally(() => {
      isBusy.current = false
    })
  }
  const look = () => changeSheet(noticeId, ({ seen }) => ({ seen: [...seen, ...likely.map(({ key }) => key)] }))
  return {
    isTried,
    message,
    say: setMessage,
    likely,
    refusal: order.refusal,
    isPending: order.pending,
    save: () => alone(save),
    lookAgain: () => {
      look()
      setLikely([])
      if (at) focusCell(at.rowId, at.column)
    },
    enterAnyway: () => {
      look()
      alone(enter)
    },
  }
}
