/** Commands of the desktop's menu that the page carries out. */
import { useEffect } from 'react'
import type { MenuCommand } from '../../../electron/contract.ts'
import { bridge, desktop } from '../../api/bridge.ts'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useSession } from '../../stores/session.ts'
import { refusalSentence } from '../../text/errors.ts'

/** `setCreating` opens the form for a new office, which needs the first-run page: the open file is closed first. */
export function useMenu(setCreating: (creating: boolean) => void): void {
  useEffect(() => {
    const ask = async (order: () => ReturnType<typeof desktop.openOffice> | ReturnType<typeof desktop.closeOffice>) => {
      const result = await order()
      if (!result.ok) useNotices.getState().say(refusalSentence(result.error), 'bad')
      else if (!('opened' in result.value) || result.value.opened !== null) useSession.getState().workAs(null)
    }
    const orders: Readonly<Record<MenuCommand, () => void>> = {
      new: () => {
        setCreating(true)
        void ask(desktop.closeOffice)
      },
      open: () => void ask(desktop.openOffice),
      demo: () => void ask(desktop.openDemo),
      close: () => void ask(desktop.closeOffice),
      help: () => openInPane({ kind: 'help' }, { fromPane: true }),
    }
    return bridge.on('menu', (command) => orders[command]())
  }, [setCreating])
}
