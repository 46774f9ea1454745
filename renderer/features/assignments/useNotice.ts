/** One notice with its people; the pane and the dialogs over it share one answer. */
import type { NoticeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'

export function useNotice(noticeId: NoticeId) {
  const { asOf } = useDay()
  const { value, refusal } = useQuery('assignments.notice', { noticeId, ...asOf })
  // While another one is asked for, the answer before it stays a moment.
  return { notice: value?.id === noticeId && !refusal ? value : undefined, refusal }
}
