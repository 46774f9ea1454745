/** The menu, in German. What concerns the office's data the page carries out; it hears the command as an event. */
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../contract.ts'
import type { Memory } from './memory.ts'
import { announce } from './relay.ts'
import { words } from './text.de.ts'
import { setZoom } from './window.ts'

type Item = MenuItemConstructorOptions

/** Sets the program's menu for its window. */
export function setMenu(window: BrowserWindow, memory: Memory): void {
  const text = words.menu
  const order = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => announce(window.webContents, 'menu', command),
  })
  const zoom = (label: string, direction: 1 | -1 | 0, accelerator: string, shown = true): Item => ({
    label,
    accelerator,
    visible: shown,
    acceleratorWorksWhenHidden: true,
    click: () => setZoom(window, memory, direction),
  })
  // The page undoes office work with Strg+Z; in a text field Chromium does. The menu must not take the key from either.
  const edit = (label: string, role: NonNullable<Item['role']>): Item => ({ label, role, registerAccelerator: false })
  const line: Item = { type: 'separator' }
  const template: Item[] = [
    {
      label: text.file,
      submenu: [
        order(text.newOffice, 'new'),
        order(text.open, 'open', 'CommandOrControl+O'),
        order(text.demo, 'demo'),
        line,
        order(text.close, 'close'),
        { label: text.quit, role: 'quit', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        edit(text.undo, 'undo'),
        edit(text.redo, 'redo'),
        line,
        edit(text.cut, 'cut'),
        edit(text.copy, 'copy'),
        edit(text.paste, 'paste'),
        line,
        edit(text.selectAll, 'selectAll'),
      ],
    },
    {
      label: text.view,
      submenu: [
        zoom(text.zoomIn, 1, 'CommandOrControl+Plus'),
        // The same key without Shift, and on the number pad.
        zoom(text.zoomIn, 1, 'CommandOrControl+=', false),
        zoom(text.zoomIn, 1, 'CommandOrControl+numadd', false),
        zoom(text.zoomOut, -1, 'CommandOrControl+-'),
        zoom(text.zoomOut, -1, 'CommandOrControl+numsub', false),
        zoom(text.zoomReset, 0, 'CommandOrControl+0'),
        line,
        { label: text.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
        ...(app.isPackaged ? [] : [line, { label: text.developer, role: 'toggleDevTools' } satisfies Item]),
      ],
    },
    { label: text.help, submenu: [order(text.keys, 'help', 'F1')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
