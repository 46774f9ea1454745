/** The desktop's life: start, one window, the data process beside it, an orderly end. */
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { startArguments } from './shell/arguments.ts'
import { createBackendClient } from './shell/backend.ts'
import { startBackendProcess, startsEarly } from './shell/backendProcess.ts'
import { createDesktop } from './shell/desktop.ts'
import { openMemory } from './shell/memory.ts'
import { setMenu } from './shell/menu.ts'
import { createOffice } from './shell/office.ts'
import { servePrintJob } from './shell/printJob.ts'
import { registerScheme, servePages } from './shell/protocol.ts'
import { announce, serveWindow } from './shell/relay.ts'
import { hardenProcess } from './shell/security.ts'
import { words } from './shell/text.de.ts'
import { tellUsable } from './shell/usable.ts'
import { createWindow, loadWindow, present } from './shell/window.ts'

const start = startArguments(process.argv)
registerScheme()
hardenProcess()
if (start.printJob) servePrintJob()
else if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  let window: BrowserWindow | undefined
  const startBackend = () =>
    createBackendClient(startBackendProcess, {
      onChanged: (topics) => announce(window?.webContents, 'changed', topics),
      onGone: (news) => announce(window?.webContents, 'backend-gone', news),
    })
  const early = startsEarly() ? startBackend() : undefined

  app.on('second-instance', () => window && present(window))
  app.on('window-all-closed', () => app.quit())

  void app.whenReady().then(() => {
    const backend = early ?? startBackend()
    const memory = openMemory(join(app.getPath('userData'), 'desktop.json'))
    const office = createOffice(backend, memory, join(app.getPath('userData'), words.demoFile))
    const started = office.openAtStart(start)
    endInOrder(backend.end)

    servePages(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'))
    const main = createWindow(memory)
    window = main
    main.once('closed', () => {
      window = undefined
    })
    const desktop = createDesktop({ window: main, office, memory, demo: start.demo, started })
    serveWindow(main.webContents, backend, desktop, () => void tellUsable(main))
    void loadWindow(main)
    setMenu(main, memory)
  })
}

/** The data file is closed before the program ends. */
function endInOrder(closeBackend: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void closeBackend().finally(() => {
      closed = true
      // Not within this event: when the data process is dead already, Electron would still be ending and not hear it.
      setImmediate(() => app.quit())
    })
  })
}
