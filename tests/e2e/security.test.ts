/** The fences of the window, tried from inside it: whatever runs in the page reaches no Node, no file, no network, no device. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import type { Day } from '../../db/domain/values.ts'
import type { QuartierBridge } from '../../electron/contract.ts'
import { backendPid } from '../support/backendProcess.ts'
import { saveInDialog } from '../support/dialogs.ts'
import { type Launched, launchQuartier } from '../support/launch.ts'

declare global {
  interface Window {
    readonly quartier: QuartierBridge
  }
}

let quartier: Launched
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartier-security-'))
  quartier = await launchQuartier({ args: ['--demo'] })
  await quartier.page.evaluate(() => window.quartier.shell.startInfo())
})
afterAll(async () => {
  await quartier?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a line in the page and says what came of it: its value, or the name of the error. */
const tryInPage = (code: string): Promise<unknown> =>
  quartier.page.evaluate(code).catch((fault: Error) => `refused: ${fault.message.split('\n')[0]}`)

test('the page is sandboxed and isolated and knows no Node', async () => {
  const found = await quartier.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    bridge: Object.keys(window.quartier).sort(),
  }))
  expect(found).toEqual({ node: [], bridge: ['ask', 'call', 'cancel', 'on', 'shell'] })
  const preferences = await quartier.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return contents.getLastWebPreferences()
    }),
  )
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    }),
  ])
})

test('the page cannot change the bridge', async () => {
  const answer = await quartier.page.evaluate(() => {
    const before = window.quartier.call
    try {
      Object.assign(window.quartier, { call: () => 'forged' })
    } catch {
      // A frozen object refuses with an error.
    }
    return before === window.quartier.call
  })
  expect(answer).toBe(true)
})

test('no script runs that was not built in: no eval, no inline script, no handler in markup, no script from elsewhere', async () => {
  // Playwright's own evaluate is not bound by the policy, timers with text are.
  const ran = await quartier.page.evaluate(async () => {
    const marks: string[] = []
    Object.assign(window, { mark: (name: string) => marks.push(name) })
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const inline = document.createElement('script')
    inline.textContent = "mark('inline')"
    const remote = document.createElement('script')
    remote.src = 'https://example.org/mark.js'
    const holder = document.createElement('div')
    holder.innerHTML = `<img src="data:," onerror="mark('handler')"><style>body { color: rgb(1, 2, 3) !important }</style>`
    const failed = (element: Element | null) => new Promise((resolve) => element?.addEventListener('error', resolve))
    const tried = [failed(remote), failed(holder.querySelector('img'))]
    document.body.append(inline, holder, remote)
    // A timer with text is an eval.
    Reflect.apply(window.setTimeout, window, ["mark('timer')", 0])
    await Promise.all(tried)
    // What was set off before, reports of violations too, comes before a timer that is set now.
    await new Promise((resolve) => window.setTimeout(resolve, 0))
    const colour = getComputedStyle(document.body).color
    holder.remove()
    return { marks, colour, violations: [...new Set(violations)].sort() }
  })
  expect(ran.marks).toEqual([])
  expect(ran.colour).not.toBe('rgb(1, 2, 3)')
  expect(ran.violations).toEqual(expect.arrayContaining(['script-src-attr', 'script-src-elem', 'style-src-elem']))
})

test('styles set by the program itself work: React sets them on the element, React Aria brings a sheet with the nonce', async () => {
  const colours = await quartier.page.evaluate(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
    const sheet = document.createElement('style')
    sheet.nonce = meta?.nonce ?? ''
    sheet.textContent = '#nonce-probe { background-color: rgb(4, 5, 6) }'
    const probe = document.createElement('p')
    probe.id = 'nonce-probe'
    probe.style.color = 'rgb(7, 8, 9)'
    document.body.append(probe, sheet)
    const { color, backgroundColor } = getComputedStyle(probe)
    probe.remove()
    sheet.remove()
    return { color, backgroundColor }
  })
  expect(colours).toEqual({ color: 'rgb(7, 8, 9)', backgroundColor: 'rgb(4, 5, 6)' })
})

test('every answer carries a fresh nonce in a policy without exceptions', async () => {
  const policies = await quartier.page.evaluate(() =>
    Promise.all(
      [1, 2].map(async () => (await fetch('app://quartier/index.html')).headers.get('content-security-policy') ?? ''),
    ),
  )
  expect(new Set(policies).size).toBe(2)
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  }
})

test.each(['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/hostname', 'ws://127.0.0.1:1/'])(
  'the page cannot fetch %s',
  async (url) => {
    expect(await tryInPage(`fetch(${JSON.stringify(url)}).then((answer) => answer.status)`)).toMatch(/^refused: /)
  },
)

test('even the main process reaches no other host', async () => {
  const answer = await quartier.app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:1/').then(
      () => 'answered',
      (fault: Error) => fault.message,
    ),
  )
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
})

test.each([
  'app://quartier/../../package.json',
  'app://quartier/..%2f..%2fpackage.json',
  'app://quartier/%2e%2e/main/main.js',
  'app://quartier//etc/hostname',
  'app://elsewhere/index.html',
])('the program serves only its own pages, not %s', async (url) => {
  expect(await tryInPage(`fetch(${JSON.stringify(url)}).then((answer) => answer.status)`)).toSatisfy(
    (answer) => answer === 404 || String(answer).startsWith('refused: '),
  )
})

test('no window opens and the page is not left', async () => {
  const before = quartier.page.url()
  expect(await tryInPage("window.open('https://example.org/') === null && window.open('about:blank') === null")).toBe(
    true,
  )
  for (const target of [
    'https://example.org/',
    'file:///etc/hostname',
    'data:text/html,x',
    'app://quartier/print.html',
  ]) {
    await tryInPage(`void (location.href = ${JSON.stringify(target)})`)
  }
  await quartier.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(quartier.page.url()).toBe(before)
  expect(quartier.app.windows()).toHaveLength(1)
})

test('permissions are refused', async () => {
  const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi']
  for (const name of names) {
    expect(await tryInPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`)).toBe(
      'denied',
    )
  }
  expect(await tryInPage('navigator.mediaDevices.getUserMedia({ audio: true }).then(() => "given")')).toMatch(
    /^refused: /,
  )
  expect(await tryInPage('Notification.requestPermission()')).toBe('denied')
})

test('the page cannot name a file to the data process', async () => {
  const replies = await quartier.page.evaluate(async () => {
    const meta = { actor: 'Forged', commandId: crypto.randomUUID() }
    const forged = [
      { method: 'file.open', input: { path: '/etc/hostname' } },
      { method: 'file.create', input: { path: '/tmp/forged.quartier', office: 'x', clerk: 'y' } },
      { method: 'file.close', input: {} },
      { method: '__proto__.toString', input: {} },
      { method: 'constructor.name', input: {} },
    ]
    return Promise.all(forged.map((call, index) => window.quartier.call(1000 + index, { ...meta, ...call })))
  })
  expect(replies.map((reply) => (reply.ok ? 'answered' : reply.error.code))).toEqual(Array(5).fill('UNKNOWN_METHOD'))
  const state = await quartier.page.evaluate(() => window.quartier.call(1100, { method: 'office.state', input: {} }))
  expect(state).toMatchObject({ ok: true, value: { fileName: 'Demo.quartier' } })
})

test('a frame inside the page has no bridge', async () => {
  const inside = await quartier.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const has = frame.contentWindow !== null && 'quartier' in frame.contentWindow
    frame.remove()
    return has
  })
  expect(inside).toBe(false)
})

test('another window with the same bridge is not answered', async () => {
  const answer = await quartier.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } })
    await window.loadURL('app://quartier/print.html')
    const result = await window.webContents.executeJavaScript(
      "quartier.shell.startInfo().then(() => 'answered', () => 'refused')",
    )
    window.destroy()
    return result
  })
  expect(answer).toBe('refused')
})

const list: ReportDocument = {
  name: 'belegung',
  title: 'Belegungsliste',
  purpose: 'Probe',
  office: 'Musterstadt',
  on: '2022-11-02' as Day,
  knownOn: null,
  madeAt: '2022-11-02T10:00:00.000Z',
  madeBy: 'Test',
  orientation: 'landscape',
  columns: [{ key: 'room', heading: 'Zimmer', type: 'text', width: 20 }],
  sections: [{ heading: 'Haus', rows: Array.from({ length: 90 }, (_, index) => [`Z ${index}`]), totals: null }],
  totals: null,
  figures: [],
  notes: [],
}

test('a document becomes a PDF of A4 pages, whole, where the clerk wanted it; a closed dialog writes nothing', async () => {
  const target = join(folder, 'Liste.pdf')
  await saveInDialog(quartier.app, null)
  const ask = () =>
    quartier.page.evaluate((document) => window.quartier.shell.savePdf({ suggestedName: 'Liste.pdf', document }), list)
  expect(await ask()).toEqual({ ok: true, value: { saved: null } })
  expect(await readdir(folder)).toEqual([])

  await saveInDialog(quartier.app, target)
  expect(await ask()).toEqual({ ok: true, value: { saved: 'Liste.pdf' } })
  expect(await readdir(folder)).toEqual(['Liste.pdf'])
  const pdf = (await readFile(target)).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) =>
    [wide, high].map(Number),
  )
  expect(boxes.length).toBeGreaterThan(1)
  for (const [wide, high] of boxes) {
    // A4 in points, to the nearest millimetre.
    expect(Math.abs((wide ?? 0) - 841.9)).toBeLessThan(2.8)
    expect(Math.abs((high ?? 0) - 595.3)).toBeLessThan(2.8)
  }
  expect(quartier.app.windows()).toHaveLength(1)
})

test.each(['../Liste.pdf', 'C:\\Liste.pdf', 'Liste.exe', '.pdf'])(
  'the page cannot suggest the file name %s',
  async (name) => {
    await saveInDialog(quartier.app, join(folder, 'never.pdf'))
    const reply = await quartier.page.evaluate(
      (suggestedName) => window.quartier.shell.saveFile({ suggestedName, bytes: new Uint8Array([1]) }),
      name,
    )
    expect(reply).toEqual({ ok: false, error: { code: 'INVALID_INPUT' } })
  },
)

test('bytes from the page arrive in the file as they were', async () => {
  const target = join(folder, 'Werte.xlsx')
  await saveInDialog(quartier.app, target)
  await quartier.page.evaluate(() => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    return window.quartier.shell.saveFile({ suggestedName: 'Werte.xlsx', bytes: bytes.subarray(1) })
  })
  const expected = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256).subarray(1)
  expect(Buffer.compare(await readFile(target), expected)).toBe(0)
})

test('when the data process dies the page hears of it, a new one has the data, and nothing is asked twice', async () => {
  const { page, app } = quartier
  const dying = await backendPid(app)
  const news = page.evaluate(
    () => new Promise((resolve) => window.quartier.on('backend-gone', (payload) => resolve(payload))),
  )
  process.kill(dying, 'SIGSTOP')
  const lost = page.evaluate(() => window.quartier.call(2000, { method: 'office.state', input: {} }))
  // The question must be on its way before the process is gone.
  await page.evaluate(() => window.quartier.shell.startInfo())
  process.kill(dying, 'SIGKILL')
  expect(await lost).toEqual({ ok: false, error: { code: 'BACKEND_GONE' } })
  expect(await news).toEqual({ running: true, refusal: null })
  const state = await page.evaluate(() => window.quartier.call(2001, { method: 'office.state', input: {} }))
  expect(state).toMatchObject({ ok: true, value: { fileName: 'Demo.quartier' } })
  expect(await backendPid(app)).not.toBe(dying)
})
