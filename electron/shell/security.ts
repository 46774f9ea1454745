/** What no page may do, whatever it holds: leave the program, open windows, reach a network, use a device. */
import { app, type Session, type WebContents, type WebPreferences } from 'electron'
import { refusedWhenPackaged } from './arguments.ts'
import { origin } from './pages.ts'

/** For every window of the program; only the preload script differs. */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // It would fetch dictionaries.
  spellcheck: false,
} as const satisfies WebPreferences

/** Must run before Electron is ready. A packaged program that was started with its fences down does not start. */
export function hardenProcess(): void {
  const refused = app.isPackaged ? refusedWhenPackaged.filter((name) => app.commandLine.hasSwitch(name)) : []
  if (refused.length > 0) {
    console.error(`Quartier does not start with --${refused.join(', --')}`)
    app.exit(2)
  }
  for (const name of silentSwitches) app.commandLine.appendSwitch(name)
  // No name is ever looked up: the program talks to nobody.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  app.on('session-created', hardenSession)
}

/** Chromium features that would call home or keep traces. */
const silentSwitches = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-http-cache',
  'disable-sync',
  'no-pings',
] as const

function hardenSession(created: Session): void {
  created.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  created.setPermissionCheckHandler(() => false)
  created.setDevicePermissionHandler(() => false)
  created.setSpellCheckerEnabled(false)
  created.on('will-download', (event) => event.preventDefault())
  created.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOurs(url) }))
}

/** Pages, what they draw from memory, and in development the tools beside them. */
const isOurs = (url: string): boolean =>
  url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:')

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
