/** The latest messages at the foot of the window, each with its way back where there is one. */
import { useEffect, useState } from 'react'
import { desktop } from '../../api/bridge.ts'
import { undoStep } from '../../api/undo.ts'
import { NoticeArea } from '../../components/NoticeArea.tsx'
import { useBusy } from '../../stores/busy.ts'
import { type Notice, useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'

const secondsForFile = 10
/** Milliseconds after which a notice stops waiting for a screen that takes its time. */
const patience = 3000

export function Notices() {
  const { shown, dismiss } = useNotices()
  const notices = useTrueOnScreen(shown).map((notice) => {
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

/**
 * A notice appears when what it speaks of stands on the screen: whoever reads it goes on at once, by a key that needs the new rows.
 * What has appeared stays.
 */
function useTrueOnScreen(shown: readonly Notice[]): readonly Notice[] {
  const isBusy = useBusy(({ underWay }) => underWay > 0)
  const [latest, setLatest] = useState(0)
  const newest = shown.at(-1)?.id ?? 0
  useEffect(() => {
    if (newest <= latest) return
    const timer = window.setTimeout(() => setLatest(newest), isBusy ? patience : 0)
    return () => window.clearTimeout(timer)
  }, [newest, latest, isBusy])
  return shown.filter(({ id }) => id <= latest)
}

function actionOf({ text, undo, isFile }: Notice) {
  if (undo !== null) return { label: de.frame.undo, keys: 'Strg+Z', onPress: () => void undoStep(undo, text) }
  return isFile ? { label: de.reports.showSaved, onPress: () => void desktop.showSaved() } : null
}
