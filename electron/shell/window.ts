/** The one window: where it stands, how large its text is, what it loads. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import type { Bounds, Memory } from './memory.ts'
import { origin } from './protocol.ts'
import { safePreferences } from './security.ts'
import { words } from './text.de.ts'

const usual = { width: 1280, height: 800 } as const
const least = { width: 900, height: 600 } as const
/** Background until the page has drawn: no white flash in the dark. */
const background = { light: '#ffffff', dark: '#16181d' } as const

/** Zoom factors for Strg + and Strg −; the page stays usable up to the last. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** The next step above (`1`) or below (`-1`) a factor; at the end it stays. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const near = 0.01
  const beyond = zoomSteps.filter((step) => (direction === 1 ? step > factor + near : step < factor - near))
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? factor
}

/** Remembered bounds while at least a corner of the title bar is on a screen, else null. */
export function visibleBounds(bounds: Bounds | null, screens: readonly Rectangle[]): Bounds | null {
  if (!bounds) return null
  const grip = 80
  const seen = screens.some(
    (area) =>
      bounds.x + bounds.width >= area.x + grip &&
      bounds.x <= area.x + area.width - grip &&
      bounds.y >= area.y &&
      bounds.y <= area.y + area.height - grip,
  )
  return seen ? bounds : null
}

/** Makes the window, hidden until it has something to show; it starts loading with `loadWindow`. */
export function createWindow(memory: Memory): BrowserWindow {
  const { bounds, maximized, zoom } = memory.get()
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
  contents.on('did-finish-load', () => contents.setZoomFactor(zoom))
  contents.on('zoom-changed', (_event, direction) => setZoom(window, memory, direction === 'in' ? 1 : -1))
  return window
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
