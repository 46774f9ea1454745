/** The one window: where it stands, how large its text is, what it loads. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Memory } from './memory.ts'
import { origin } from './pages.ts'
import { nextZoom, visibleBounds } from './placement.ts'
import { safePreferences } from './security.ts'
import { words } from './text.de.ts'

const usual = { width: 1280, height: 800 } as const
const least = { width: 900, height: 600 } as const
const crashPauseMs = 30_000
/** Background until the page has drawn: no white flash in the dark. */
const background = { light: '#ffffff', dark: '#16181d' } as const

/** Makes the window, hidden until it has something to show; it starts loading with `loadWindow`. */
export function createWindow(memory: Memory): BrowserWindow {
  const { bounds, maximized } = memory.get()
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...usual,
    ...visibleBounds(bounds, areas),
    minWidth: least.width,
    minHeight: least.height,
    title: words.product,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      ...safePreferences,
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    memory.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  const contents = window.webContents
  contents.on('did-finish-load', () => contents.setZoomFactor(memory.get().zoom))
  contents.on('zoom-changed', (_event, direction) => setZoom(window, memory, direction === 'in' ? 1 : -1))
  contents.on('render-process-gone', reloadAfterCrash(window))
  return window
}

/** A page that crashed is loaded again; one that crashes over and over is left, so that the clerk can close the window. */
function reloadAfterCrash(window: BrowserWindow): () => void {
  let before = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (now - before > crashPauseMs) setImmediate(() => void loadWindow(window))
    before = now
  }
}

/** @returns when the page is loaded; what it shows is the page's own affair */
export const loadWindow = (window: BrowserWindow): Promise<void> => window.loadURL(`${origin}/index.html`)

/** One step larger or smaller, or back to 100 % (`0`); remembered. */
export function setZoom(window: BrowserWindow, memory: Memory, direction: 1 | -1 | 0): void {
  const factor = direction === 0 ? 1 : nextZoom(window.webContents.getZoomFactor(), direction)
  window.webContents.setZoomFactor(factor)
  memory.set({ zoom: factor })
}

/** Brings the window to the front, for a second start of the program. */
export function present(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
