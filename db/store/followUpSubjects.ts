/** What a command about follow-ups was about, in the names that commands about people and rooms use: so that the log can tell it. */
import { partsOf, type Subject } from '../domain/followUps/kinds.ts'
import type { Reader } from './connection.ts'
import { amongst } from './sqlite/expressions.ts'

type Given = Readonly<Record<string, unknown>>

const record = (value: unknown): Given => (typeof value === 'object' && value !== null ? (value as Given) : {})
const itemsOf = (input: Given): readonly Given[] =>
  (Array.isArray(input.items) ? input.items : input.item === undefined ? [] : [input.item]).map(record)

const named: Readonly<Partial<Record<Subject['kind'], string>>> = {
  person: 'personId',
  household: 'householdId',
  room: 'roomId',
  notice: 'noticeId',
  regime_change: 'regimeChangeId',
}

/** For an input about one follow-up `{ personId: 7 }` and the like; for one about several `{ followUps: 3 }`; with the day they were put off to. */
export async function followUpSubjects(db: Reader, inputs: readonly Given[]): Promise<(input: Given) => Given> {
  const ids = inputs.flatMap(itemsOf).flatMap((item) => (typeof item.id === 'number' ? [item.id] : []))
  const rows = ids.length
    ? await db
        .selectFrom('follow_up')
        .select(['id', 'subject_kind as kind', 'subject_id as subject'])
        .where('id', 'in', amongst(ids) as never)
        .execute()
    : []
  const subjects = new Map<unknown, Subject>(rows.map((row) => [row.id, { kind: row.kind, id: row.subject }]))
  const subjectOf = (item: Given): Subject | undefined =>
    typeof item.derivedKey === 'string' ? partsOf(item.derivedKey)?.subject : subjects.get(item.id)
  return (input) => {
    const [first, second] = itemsOf(input)
    const day = first && typeof input.to === 'string' ? { day: input.to } : {}
    if (second) return { followUps: itemsOf(input).length, ...day }
    const { kind, id } = record(first ? subjectOf(first) : input.subject)
    const name = named[kind as Subject['kind']]
    return name === undefined ? day : { [name]: id, ...day }
  }
}
