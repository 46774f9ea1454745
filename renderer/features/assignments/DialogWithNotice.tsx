/** A dialog about a notice, once the notice is there. */
import type { ReactNode } from 'react'
import type { NoticeId } from '../../../db/domain/values.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { Notice } from './noticeView.ts'
import { useNotice } from './useNotice.ts'

export interface DialogWithNoticeProps {
  readonly noticeId: NoticeId
  readonly onClose: () => void
  readonly children: (notice: Notice) => ReactNode
}

export function DialogWithNotice({ noticeId, onClose, children }: DialogWithNoticeProps) {
  const { notice, refusal } = useNotice(noticeId)
  if (notice) return children(notice)
  return (
    <Dialog
      title={de.assignments.title}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.assignments.form.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}
