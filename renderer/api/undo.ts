/** Taking a step back, from a notice, from Strg+Z or from the Protokoll: always the same order and the same words. */
import type { AuditId } from '../../db/domain/values.ts'
import { useNotices } from '../stores/notices.ts'
import { de } from '../text/de.ts'
import { refusalSentence } from '../text/errors.ts'
import { client } from './client.ts'

let underWay = false

/** Takes the command of this audit row back; `what` names it in the notice. */
export async function undoStep(auditId: AuditId, what: string): Promise<void> {
  if (underWay) return
  underWay = true
  const result = await client.office.undo({ auditId })
  underWay = false
  const notices = useNotices.getState()
  if (result.ok || result.error.code === 'NOTHING_TO_UNDO') notices.undone(auditId)
  if (result.ok) notices.say(de.frame.undone(what), 'good')
  else notices.say(refusalSentence(result.error), 'bad')
}

/** Takes back the latest step of this session that can be taken back. */
export async function undoLatest(): Promise<void> {
  const latest = useNotices.getState().undoable.at(-1)
  if (latest) await undoStep(latest.auditId, latest.text)
  else useNotices.getState().say(de.frame.nothingToUndo)
}
