/** The state of a relationship that is being entered, and the ending of one that is recorded. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { asRecorded, hasDays, type Kin, lineOf, type Tie } from './kinView.ts'
import type { Candidate } from './PersonPicker.tsx'
import { useAhead } from './useAhead.ts'

const words = de.households.kin

export function useKin(person: OutputOf<'people.person'>) {
  const { today, asOf } = useDay()
  const [tie, setTie] = useState<Tie>('parent')
  const [other, setOther] = useState<Candidate | null>(null)
  const [from, setFrom] = useState<Day | null>(null)
  const [isFromWrong, setFromWrong] = useState(false)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.households.relate)
  const ending = useCommand(client.households.unrelate)
  const { value: file } = useQuery('people.person', other ? { personId: other.personId, ...asOf } : null)

  const relative = other && file?.personId === other.personId ? file : null
  const pair = relative && asRecorded(person.personId, tie, relative.personId)
  // The version is that of whoever stands first in the record.
  const version = pair?.personId === person.personId ? person.version : (relative?.version ?? 0)
  const input = pair && !isFromWrong ? { ...pair, version, from: hasDays(tie) ? from : null } : null
  const ahead = useAhead(input && { event: 'relate', ...input })
  const save = async () => {
    setTried(true)
    if (!input || !relative || ahead.refusal) return
    ending.clear()
    const result = await order.run(input)
    if (!result?.ok) return
    const line = lineOf({ name: de.terms.calledName(person), sex: person.sex }, tie, de.terms.calledName(relative))
    useNotices.getState().done(words.done(line), result.value.auditId)
    setOther(null)
    setTried(false)
  }
  const end = async (kin: Kin, line: string, isError: boolean) => {
    order.clear()
    const seen = await versionOf(kin.personId, person)
    const { personId, relativeId, kind } = kin
    const until = isError ? null : today
    const result = await ending.run({ personId, relativeId, kind, version: seen, until })
    if (!result?.ok) return
    useNotices.getState().done(isError ? words.removed(line) : words.ended(line), result.value.auditId)
  }
  /** Of the one who stands first in the record, as she is now: what is shown here is the list, not her page. */
  async function versionOf(id: Kin['personId'], shown: OutputOf<'people.person'>): Promise<number> {
    if (id === shown.personId) return shown.version
    const found = await client.people.person({ personId: id, ...asOf })
    return found.ok ? found.value.version : 0
  }
  return {
    tie,
    setTie,
    other,
    setOther,
    from,
    setFrom,
    setFromWrong,
    tried,
    ahead,
    refusal: order.refusal ?? ending.refusal,
    isPending: order.pending || ending.pending,
    save: () => void save(),
    end: (kin: Kin, line: string, isError: boolean) => void end(kin, line, isError),
  }
}
