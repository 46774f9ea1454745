/**
 * A report as PDF from the terminal: Electron, started without a window, draws and prints it as the program does (see
 * `electron/shell/printJob.ts`). Document and PDF travel over the child's channel; nothing is written to disk.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ReportDocument } from '../domain/reports/document.ts'
import { ok, type Result, refuse } from '../domain/result.ts'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const inProject = (...parts: string[]): string => join(projectFolder, ...parts)
const withinMs = 120_000

interface Runtime {
  readonly executable: string
  /** Chromium switches this machine needs. */
  readonly switches: readonly string[]
}

/**
 * Draws the document as a PDF of A4 pages.
 * @returns PDF_NEEDS_ELECTRON when no Electron is set up, the program is not built, or Electron cannot draw here
 */
export async function renderPdf(document: ReportDocument): Promise<Result<Uint8Array>> {
  const runtime = findRuntime()
  if (!runtime) return refuse({ code: 'PDF_NEEDS_ELECTRON', details: { missing: 'electron' } })
  if (!existsSync(inProject('out', 'main', 'main.js'))) {
    return refuse({ code: 'PDF_NEEDS_ELECTRON', details: { missing: 'build' } })
  }
  let reason = ''
  for (const line of commandLines(runtime)) {
    const answer = await askElectron(line, document)
    if ('pdf' in answer) return ok(answer.pdf)
    reason = answer.error
  }
  return refuse({ code: 'PDF_NEEDS_ELECTRON', details: { missing: 'display', reason } })
}

const noted = z.object({ executable: z.string(), switches: z.array(z.string()).default([]) })

/** The Electron of the set-up: named by the environment, noted by `npm start` and `npm test`, or the official package's own. */
function findRuntime(): Runtime | undefined {
  const named = process.env.QUARTIER_ELECTRON
  if (named) {
    const switches = (process.env.QUARTIER_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)
    return existsSync(named) ? { executable: named, switches } : undefined
  }
  const note = inProject('node_modules', '.quartier', 'electron.json')
  const runtime = existsSync(note) ? noted.safeParse(JSON.parse(readFileSync(note, 'utf8'))) : undefined
  if (runtime?.success && existsSync(runtime.data.executable)) return runtime.data
  const pathFile = inProject('node_modules', 'electron', 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(dirname(pathFile), 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? { executable, switches: [] } : undefined
}

/**
 * Ways to start Electron, best first. On Linux it needs no screen: Chromium draws into memory; where an Electron cannot, it gets
 * the session's screen or a virtual one. Root cannot use Chromium's sandbox; a packaged program refuses to do without.
 */
function commandLines({ executable, switches }: Runtime): string[][] {
  const plain = [executable, ...switches, projectFolder, '--print-job']
  if (process.platform !== 'linux') return [plain]
  const here = ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const withScreen = [...plain, ...here]
  const virtual = existsSync('/usr/bin/xvfb-run') ? [['/usr/bin/xvfb-run', '-a', ...withScreen]] : []
  return [[...withScreen, '--ozone-platform=headless'], ...(process.env.DISPLAY ? [withScreen] : virtual)]
}

type Answer = { readonly pdf: Uint8Array } | { readonly error: string }

function askElectron([command = '', ...args]: readonly string[], document: ReportDocument): Promise<Answer> {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env } = process.env
  const child: ChildProcess = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Structured clone instead of JSON: the PDF travels as bytes.
    serialization: 'advanced',
    env,
    windowsHide: true,
  })
  return new Promise((resolve) => {
    let said = ''
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs)
    const settle = (answer: Answer): void => {
      clearTimeout(late)
      resolve(answer)
    }
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000)
    })
    child.on('error', (fault) => settle({ error: fault.message }))
    child.on('exit', (code, signal) => settle({ error: `Electron ended (${signal ?? code}): ${lastLine(said)}` }))
    child.on('message', (message) => settle(message as Answer))
    child.send({ document }, () => undefined)
  })
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
