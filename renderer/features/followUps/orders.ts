/** Orders about Wiedervorlagen that need no dialog: done, and open again. */
import type { Result } from '../../../db/domain/result.ts'
import type { AuditId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../stores/notices.ts'
import type { FollowUpRow } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { calledOf, refOf } from './followUpView.ts'

const { told } = de.followUps

const tell = (result: Result<{ readonly auditId: AuditId | null }>, text: string): void => {
  const notices = useNotices.getState()
  if (result.ok) notices.done(text, result.value.auditId)
  else notices.say(refusalSentence(result.error), 'bad')
}

export async function markDone(rows: readonly FollowUpRow[]): Promise<void> {
  tell(await client.followUps.done({ items: rows.map(refOf) }), told.done(calledOf(rows)))
}

export async function reopen(rows: readonly FollowUpRow[]): Promise<void> {
  tell(await client.followUps.reopen({ items: rows.map(refOf) }), told.reopened(calledOf(rows)))
}
