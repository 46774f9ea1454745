/** Starting and ending the program: what it opens, what it remembers, and that nothing of it stays behind. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { renderPdf } from '../../db/export/pdf.ts'
import type { QuartierBridge } from '../../electron/contract.ts'
import { backendPid } from '../support/backendProcess.ts'
import { pickInDialog, saveInDialog } from '../support/dialogs.ts'
import { type Launched, launchQuartier, startUnseen } from '../support/launch.ts'

declare global {
  interface Window {
    readonly quartier: QuartierBridge
  }
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartier-start-'))
})
const started: Launched[] = []
async function start(options: Parameters<typeof launchQuartier>[0]): Promise<Launched> {
  const quartier = await launchQuartier(options)
  started.push(quartier)
  return quartier
}
afterEach(async () => {
  for (const quartier of started.splice(0)) await quartier.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

const startInfo = (page: Page) => page.evaluate(() => window.quartier.shell.startInfo())
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a new office is there again at the next start, in a window of the same size and zoom', async () => {
  const first = await start({ userData: folder })
  expect(await startInfo(first.page)).toMatchObject({
    ok: true,
    value: { opened: null, recent: null, startError: null },
  })
  await saveInDialog(first.app, join(folder, 'Amt'))
  const made = await first.page.evaluate(() =>
    window.quartier.shell.newOffice({ office: 'Stadt Muster', clerk: 'A. Test' }),
  )
  expect(made).toEqual({ ok: true, value: { opened: 'Amt.quartier' } })
  const bounds = { x: 40, y: 50, width: 1000, height: 700 }
  await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
  await clickMenu(first.app, 'Ansicht', 'Größer')
  await first.close()

  const second = await start({ userData: folder })
  expect(await startInfo(second.page)).toMatchObject({
    ok: true,
    value: { opened: 'Amt.quartier', recent: { fileName: 'Amt.quartier' }, startError: null },
  })
  const state = await second.page.evaluate(() => window.quartier.call(1, { method: 'office.state', input: {} }))
  expect(state).toMatchObject({ ok: true, value: { name: 'Stadt Muster', clerks: ['A. Test'] } })
  const shown = await second.app.evaluate(({ BrowserWindow }) => {
    const only = BrowserWindow.getAllWindows()[0]
    return { bounds: only?.getNormalBounds(), zoom: only?.webContents.getZoomFactor() }
  })
  expect(shown.bounds).toMatchObject({ width: 1000, height: 700 })
  expect(shown.zoom).toBeCloseTo(1.1)
})

test('an existing data file is never overwritten by a new office', async () => {
  const quartier = await start({ userData: folder })
  await saveInDialog(quartier.app, join(folder, 'Amt.quartier'))
  const make = () =>
    quartier.page.evaluate(() => window.quartier.shell.newOffice({ office: 'Stadt', clerk: 'A. Test' }))
  expect(await make()).toMatchObject({ ok: true })
  expect(await make()).toMatchObject({ ok: false, error: { code: 'FILE_EXISTS' } })
})

test('a file that is not there, or is no data file, is said and leaves the program without a file', async () => {
  const missing = await start({ userData: folder, args: [`--file=${join(folder, 'Fort.quartier')}`] })
  expect(await startInfo(missing.page)).toMatchObject({
    ok: true,
    value: { opened: null, startError: { code: 'FILE_NOT_FOUND' } },
  })
  await pickInDialog(missing.app, fileURLToPath(new URL('../../package.json', import.meta.url)))
  const foreign = await missing.page.evaluate(() => window.quartier.shell.openOffice())
  expect(foreign).toMatchObject({ ok: false, error: { code: 'FILE_FOREIGN' } })
})

test('a second start with the same folder ends at once and leaves the first one working', async () => {
  const first = await start({ userData: folder, args: ['--demo'] })
  await startInfo(first.page)
  expect(await startUnseen(folder)).toBe(0)
  expect(await startInfo(first.page)).toMatchObject({ ok: true, value: { opened: 'Demo.quartier' } })
})

test('the data process ends with the program', async () => {
  const quartier = await start({ userData: folder, args: ['--demo'] })
  await startInfo(quartier.page)
  const pid = await backendPid(quartier.app)
  expect(isAlive(pid)).toBe(true)
  await quartier.close()
  expect(isAlive(pid)).toBe(false)
})

test('the menu is German, and its commands reach the page', async () => {
  const quartier = await start({ userData: folder, args: ['--demo'] })
  await startInfo(quartier.page)
  const labels = await quartier.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')),
  )
  expect(labels).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe'])
  const heard = await quartier.page.evaluateHandle(() => {
    const commands: string[] = []
    window.quartier.on('menu', (command) => commands.push(command))
    return commands
  })
  await clickMenu(quartier.app, 'Hilfe', 'Hilfe zu dieser Seite')
  await expect.poll(() => heard.jsonValue()).toEqual(['help'])
})

test('a page that crashes is loaded again, with the data file still open', async () => {
  const quartier = await start({ userData: folder, args: ['--demo'] })
  await startInfo(quartier.page)
  const after = await quartier.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) throw new Error('no window')
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(undefined)))
    contents.forcefullyCrashRenderer()
    await loaded
    return contents.executeJavaScript('window.quartier.shell.startInfo()')
  })
  expect(after).toMatchObject({ ok: true, value: { opened: 'Demo.quartier' } })
})

test('zoom goes up to 200 % and back', async () => {
  const quartier = await start({ userData: folder })
  const factor = () =>
    quartier.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  for (let step = 0; step < 8; step += 1) await clickMenu(quartier.app, 'Ansicht', 'Größer')
  expect(await factor()).toBeCloseTo(2)
  await clickMenu(quartier.app, 'Ansicht', 'Normale Größe (100 %)')
  expect(await factor()).toBeCloseTo(1)
})

test('the terminal makes a PDF without a window and without the running program noticing', async () => {
  const quartier = await start({ userData: folder })
  const pdf = await renderPdf({
    name: 'plaetze',
    title: 'Plätze',
    purpose: 'Probe',
    office: 'Musterstadt',
    on: '2022-11-02' as Day,
    knownOn: null,
    madeAt: '2022-11-02T10:00:00.000Z',
    madeBy: 'Terminal',
    orientation: 'portrait',
    columns: [{ key: 'house', heading: 'Haus', type: 'text', width: 20 }],
    sections: [{ heading: null, rows: [['Friedrichstraße']], totals: null }],
    totals: null,
    figures: [],
    notes: [],
  })
  expect(pdf.ok && Buffer.from(pdf.value).toString('latin1', 0, 5)).toBe('%PDF-')
  expect(quartier.app.windows()).toHaveLength(1)
})

/** Chooses an item of the menu bar by its German words. */
async function clickMenu(app: ElectronApplication, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ Menu, BrowserWindow }, words) => {
      const named = (label: string, wanted: string): boolean => label.replace('&', '') === wanted
      const bar = Menu.getApplicationMenu()?.items.find(({ label }) => named(label, words.menu))
      const found = bar?.submenu?.items.find(({ label }) => named(label, words.item))
      if (!found) throw new Error(`no menu item ${words.menu} → ${words.item}`)
      found.click(undefined, BrowserWindow.getAllWindows()[0])
    },
    { menu, item },
  )
}

test('the picture that `npm start` points to shows the window, not an empty one', async () => {
  const picture = join(folder, 'window.png')
  const { app, output } = await start({ args: ['--demo'], env: { QUARTIER_SCREENSHOT: picture } })
  await expect.poll(output, { timeout: 30_000 }).toMatch(/^QUARTIER_USABLE \{"ms":\d+\}$/m)
  const colours = await app.evaluate(({ nativeImage }, path) => {
    const bytes = nativeImage.createFromPath(path).toBitmap()
    return new Set(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)).size
  }, picture)
  expect(colours).toBeGreaterThan(50)
})
