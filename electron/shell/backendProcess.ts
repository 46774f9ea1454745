/** The one place that knows how the data process is started: Electron's utility process, or plain Node in development. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { Response } from '../../db/contract/wire.ts'
import type { BackendProcess } from './backend.ts'

/** better-sqlite3 13 crashes the process below this Node-API. */
const napiNeeded = 10

/** A library inside ExcelJS calls `Buffer()`; Node would say so on every start of it. */
const nodeOptions = ['--disable-warning=DEP0005'] as const

/** True when the process can start before Electron is ready, which saves the clerk that time. */
export const startsEarly = (): boolean => !hasUsableNode()

/** @throws when Electron's Node is too old and there is no project Node to stand in (only in an unpackaged run) */
export function startBackendProcess(): BackendProcess {
  const entry = join(app.getAppPath(), 'out', 'db', 'main.js')
  return hasUsableNode() ? startUtility(entry) : startNode(entry)
}

const hasUsableNode = (): boolean => app.isPackaged || Number(process.versions.napi) >= napiNeeded

function environment(): Record<string, string> {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env
  const inherited = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    QUARTIER_RESOURCES: app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources'),
    ...(app.isPackaged ? {} : { QUARTIER_CHECK_OUTPUT: '1' }),
  }
}

function startUtility(entry: string): BackendProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Quartier Daten',
    execArgv: [...nodeOptions],
    env: environment(),
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message) => listener(message as Response)),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill(),
  }
}

function startNode(entry: string): BackendProcess {
  const child: ChildProcess = spawn(projectNode(), [...nodeOptions, entry], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Structured clone instead of JSON: workbooks travel as bytes.
    serialization: 'advanced',
    env: environment(),
    windowsHide: true,
  })
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => undefined)
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as unknown as Response)),
    onExit: (listener) => {
      // A program that cannot be started gives 'error' and no 'exit'.
      let told = false
      const once = (): void => {
        if (!told) listener()
        told = true
      }
      child.once('exit', once)
      child.once('error', once)
    },
    kill: () => child.kill('SIGKILL'),
  }
}

/** The project's Node 24: an npm package of its own for each platform. */
function projectNode(): string {
  if (process.env.QUARTIER_NODE) return process.env.QUARTIER_NODE
  const windows = process.platform === 'win32'
  const folder = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const require = createRequire(join(app.getAppPath(), 'package.json'))
  return require.resolve(`${folder}/bin/node${windows ? '.exe' : ''}`)
}
