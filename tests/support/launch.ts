/** Starts the built program in a real Electron window, with a user-data folder of its own, for the end-to-end tests. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { makePatient } from './rest.ts'

// Each worker has a screen of its own, so that no window takes the focus of another.
const screens = (process.env.QUARTIER_DISPLAYS ?? '').split(' ').filter(Boolean)
const screen = screens[(Number(process.env.VITEST_POOL_ID) - 1) % screens.length]
if (screen) process.env.DISPLAY = screen

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const heldApp = fileURLToPath(new URL('heldApp', import.meta.url))

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** The program's folder for what it remembers; give it to the next launch to start again with it. */
  readonly userData: string
  /** What main and the data process said on stdout and stderr so far. */
  readonly output: () => string
  /** Closes the program in order and removes the user-data folder, unless the caller brought it; may be called twice. */
  readonly close: () => Promise<void>
}

/**
 * @param options `args`: the program's own, such as `--demo` or `--file=PATH`; `userData`: a folder to use again (default: fresh)
 * @throws when no Electron is named (QUARTIER_ELECTRON, set by `npm test`) or no window opens
 */
export async function launchQuartier(
  options: {
    readonly args?: readonly string[]
    readonly userData?: string
    readonly env?: Readonly<Record<string, string>>
  } = {},
): Promise<Launched> {
  const { executablePath, switches } = electronHere()
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'quartier-e2e-')))
  const app = await _electron.launch({
    executablePath,
    // Playwright adds --no-sandbox of its own accord unless told not to; who may use the sandbox should.
    chromiumSandbox: !switches.includes('--no-sandbox'),
    args: [...switches, heldApp, `--user-data-dir=${userData}`, ...(options.args ?? [])],
    env: { ...definedEnvironment(), ...options.env },
    cwd: projectFolder,
  })
  let said = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (text: Buffer) => {
      said += text.toString()
    })
  }
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= (async () => {
      await app.close()
      if (!options.userData) await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    })()
    return closing
  }
  try {
    const page = await app.firstWindow()
    makePatient(page)
    return { app, page, userData, output: () => said, close }
  } catch (fault) {
    await close()
    throw new Error(`no window opened; the program said:\n${said}`, { cause: fault })
  }
}

/** The Electron of this test run. */
function electronHere(): { executablePath: string; switches: readonly string[] } {
  const executablePath = process.env.QUARTIER_ELECTRON
  if (!executablePath) throw new Error('QUARTIER_ELECTRON is not set: run the end-to-end tests with `npm test -- e2e`')
  return { executablePath, switches: (process.env.QUARTIER_ELECTRON_ARGS ?? '').split(' ').filter(Boolean) }
}

/** Starts the program as a clerk's double click does, unseen by Playwright. @returns its exit code, when it has ended */
export function startUnseen(userData: string): Promise<number | null> {
  const { executablePath, switches } = electronHere()
  const child = spawn(executablePath, [...switches, projectFolder, `--user-data-dir=${userData}`], { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
