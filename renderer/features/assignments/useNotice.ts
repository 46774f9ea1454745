/** One notice of the board; the list and its pane share one answer. */
import type { NoticeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'

export function useNotice(id: NoticeId | null) {
  const { asOf } = useDay()
  const { value: board, refusal } = useQuery('assignments.board', id === null ? null : asOf)
  const notice = board?.find((entry) => entry.id === id)
  return { notice, refusal: refusal ?? (board && !notice ? { code: 'NOT_FOUND' as const } : undefined) }
}
