/** The latest messages at the foot of the window, each with its way back where there is one. */
import { desktop } from '../../api/bridge.ts'
import { undoStep } from '../../api/undo.ts'
import { NoticeArea } from '../../components/NoticeArea.tsx'
import { type Notice, useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'

const secondsForFile = 10

export function Notices() {
  const { shown, dismiss } = useNotices()
  const notices = shown.map((notice) => {
    const action = actionOf(notice)
    return {
      id: String(notice.id),
      text: notice.text,
      tone: notice.tone,
      ...(action ? { action } : {}),
      // The clerk chose the place herself a moment ago, and the Protokoll names the file, too.
      ...(notice.isFile ? { seconds: secondsForFile } : {}),
    }
  })
  return <NoticeArea notices={notices} onClose={(id) => dismiss(Number(id))} />
}

function actionOf({ text, undo, isFile }: Notice) {
  if (undo !== null) return { label: de.frame.undo, keys: 'Strg+Z', onPress: () => void undoStep(undo, text) }
  return isFile ? { label: de.reports.showSaved, onPress: () => void desktop.showSaved() } : null
}
