/** One file put to one office through the contract: what holds for every file, whatever is in it. The office is left as it was. */
import type { RowProblem } from '../../db/domain/register/rows.ts'
import type { Result } from '../../db/domain/result.ts'
import type { AuditId } from '../../db/domain/values.ts'
import { countedChanges } from './counted.ts'
import type { FuzzedOffice } from './fuzzedOffice.ts'
import type { Generated } from './generate.ts'
import { must, places } from './must.ts'
import { mustRefuse, mustTellWhatIsWrong, type Preview, problemsIn, said } from './told.ts'

/** What came of a file. */
export interface Outcome {
  readonly end: 'imported' | 'unchanged' | 'good rows imported' | 'refused'
  readonly code: string | null
  readonly problems: readonly RowProblem[]
  /** Places of the generator that were found again among the problems. */
  readonly found: number
}

function ok<T>(result: Result<T>): T {
  must(result.ok, `refused: ${result.ok ? '' : result.error.code}`)
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** The office as it stood before the file. */
function memoryOf(office: FuzzedOffice) {
  const [everything, records] = [office.everything(), office.records()]
  return {
    untouched: (when: string) => must(office.everything() === everything, `${when}: a table is not as before`),
    restored: () => must(office.records() === records, 'taken back: a record is not as before'),
    async clean(when: string) {
      const { problems } = ok(await office.client.office.check({}))
      must(problems.length === 0, `${when}: check finds ${problems.map(({ check }) => check).join()}`)
    },
  }
}

type File = { readonly name: string; readonly bytes: Uint8Array }

/** Carries out what the preview showed, all of it or (`skipInvalid`) its good rows, and looks at what was written. */
async function imported(office: FuzzedOffice, file: File, preview: Preview, skipInvalid: boolean, bySight: boolean) {
  const fingerprint = bySight ? preview.fingerprint : null
  const applied = ok(await office.client.imports.apply({ ...file, fingerprint, skipInvalid }))
  must(JSON.stringify(applied.counts) === JSON.stringify(preview.counts), 'other counts than the preview')
  must(places(applied.problems) === places(problemsIn(preview)), 'other problems than the preview')
  const counted = countedChanges(applied.auditId === null ? [] : office.changesOf(applied.auditId))
  for (const [sheet, count] of Object.entries(counted)) {
    const { new: fresh, changed } = preview.counts[sheet as keyof Preview['counts']]
    must(count.fresh === fresh, `${sheet}: ${fresh} new told, ${count.fresh} written`)
    must(count.changed === changed, `${sheet}: ${changed} changed told, ${count.changed} written`)
  }
  return applied
}

/** The same file once more: whole, it leaves no trace at all; in part, nothing is left to do with the rows that were good. */
async function mustBeDone({ client, everything }: FuzzedOffice, file: File, preview: Preview): Promise<void> {
  if (problemsIn(preview).length === 0) {
    const after = everything()
    const twice = ok(await client.imports.apply({ ...file, fingerprint: null }))
    must(twice.auditId === null, 'the second time changes something')
    must(everything() === after, 'the second time leaves a trace')
    return
  }
  const again = ok(await client.imports.preview(file))
  const good = new Set(preview.rows.filter((row) => row.outcome !== 'wrong').map((row) => `${row.sheet} ${row.row}`))
  const left = again.rows.filter((row) => good.has(`${row.sheet} ${row.row}`) && row.outcome !== 'unchanged')
  must(left.length === 0, `not done: ${left.map((row) => `${row.sheet} ${row.row} ${row.outcome}`).join('; ')}`)
}

/** The wrong rows come back as a workbook that can be read, in which each stands once. */
async function mustGiveBack({ client }: FuzzedOffice, rejects: Uint8Array | null, preview: Preview): Promise<void> {
  const wrong = preview.rows.filter(({ outcome }) => outcome === 'wrong')
  if (wrong.length === 0) return must(rejects === null, 'rows are given back though none was wrong')
  // A missing column rejects every row of its sheet, as many as there are.
  if (wrong.some(({ row }) => row === 1)) return
  must(rejects !== null, 'wrong rows are not given back')
  const back = ok(await client.imports.preview({ name: 'Fehler.xlsx', bytes: rejects }))
  must(back.rows.length === wrong.length, `${wrong.length} wrong rows, ${back.rows.length} given back`)
}

/** Throws with what does not hold. */
export async function judge(office: FuzzedOffice, made: Generated, seed: number): Promise<Outcome> {
  const { client } = office
  const memory = memoryOf(office)
  const file = { name: 'Liste.xlsx', bytes: made.bytes }
  const bySight = seed % 2 === 0
  const mustStop = async (code: string, fingerprint: string | null) => {
    const answer = await client.imports.apply({ ...file, fingerprint })
    must(codeOf(answer) === code, `${codeOf(answer)} instead of ${code}`)
    memory.untouched(code)
  }

  const seen = await client.imports.preview(file)
  memory.untouched('preview')
  if (!seen.ok) {
    mustRefuse(seen.error, made)
    await mustStop(seen.error.code, null)
    return { end: 'refused', code: seen.error.code, problems: [], found: 0 }
  }
  const preview = seen.value
  const problems = problemsIn(preview)
  mustTellWhatIsWrong(preview, made)
  if (made.expected.isSame) {
    const plainly = ok(await client.imports.preview({ ...file, bytes: await made.plainly() }))
    must(said(preview) === said(plainly), 'not read as when it is written plainly')
  }
  // Each reading of a workbook costs a thread, so not every file goes every way.
  const isPartly = problems.length > 0
  if (isPartly && bySight) await mustStop('IMPORT_HAS_WRONG_ROWS', seed % 4 === 0 ? preview.fingerprint : null)
  if (!isPartly && seed % 10 === 0) await mustStop('WORKBOOK_CHANGED', 'of another day')

  const applied = await imported(office, file, preview, isPartly, !bySight)
  await memory.clean('imported')
  if (!isPartly || !bySight) await mustBeDone(office, file, preview)
  if (seed % 3 === 0) await mustGiveBack(office, applied.rejects, preview)
  if (applied.auditId === null) memory.untouched('nothing to do')
  else await takeBack(office, applied.auditId, memory)
  const whole = applied.auditId === null ? 'unchanged' : 'imported'
  return {
    end: isPartly ? 'good rows imported' : whole,
    code: null,
    problems,
    found: made.expected.places.length,
  }
}

async function takeBack({ client }: FuzzedOffice, auditId: AuditId, memory: ReturnType<typeof memoryOf>) {
  ok(await client.office.undo({ auditId }))
  memory.restored()
  await memory.clean('taken back')
}
