/** Which data file is open: opening, making and closing it through the data process, and remembering it for the next start. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Refusal } from '../../db/domain/errors.ts'
import { ok, type Result, refuse } from '../../db/domain/result.ts'
import type { StartArguments } from './arguments.ts'
import { type Backend, orderOfProgram } from './backend.ts'
import type { Memory } from './memory.ts'

type Opened = Promise<Result<{ opened: string | null }>>

export interface Office {
  /** Full path of the open data file. */
  readonly path: () => string | null
  readonly open: (path: string) => Opened
  readonly create: (path: string, office: string, clerk: string) => Opened
  readonly openDemo: () => Opened
  readonly openRecent: () => Opened
  readonly close: () => Promise<Result<Record<string, never>>>
  /** Opens what the start asks for; resolves with why it could not be opened, or null. */
  readonly openAtStart: (start: StartArguments) => Promise<Refusal | null>
}

/** @param demoPath where the demo office is kept; made there at the first time */
export function createOffice(backend: Backend, memory: Memory, demoPath: string): Office {
  let openPath: string | null = null

  async function order(method: string, path: string, input: object, actor?: string): Opened {
    const reply = await backend.call({
      ...orderOfProgram(),
      ...(actor === undefined ? {} : { actor }),
      method,
      input: { path, ...input },
    })
    if (!reply.ok) return refuse(reply.error)
    openPath = path
    return ok({ opened: basename(path) })
  }
  /** What the clerk opened herself is what the next start opens. */
  async function remembering(opening: Opened): Opened {
    const result = await opening
    if (result.ok) memory.set({ recent: openPath })
    return result
  }
  const open = (path: string): Opened => order('file.open', path, {})
  const demo = (): Opened => (existsSync(demoPath) ? open(demoPath) : order('file.demo', demoPath, {}))
  const recent = (): Opened => {
    const path = memory.get().recent
    return path === null ? Promise.resolve(refuse({ code: 'FILE_NOT_FOUND' })) : open(path)
  }

  return {
    path: () => openPath,
    open: (path) => remembering(open(path)),
    create: (path, office, clerk) => remembering(order('file.create', path, { office, clerk }, clerk)),
    openDemo: () => remembering(demo()),
    openRecent: recent,
    async close() {
      const reply = await backend.call({ ...orderOfProgram(), method: 'file.close', input: {} })
      if (!reply.ok) return refuse(reply.error)
      openPath = null
      return ok({})
    },
    async openAtStart(start) {
      const nothingToOpen = !start.demo && start.file === null && memory.get().recent === null
      if (nothingToOpen) return null
      const result = await (start.file !== null ? open(start.file) : start.demo ? demo() : recent())
      return result.ok ? null : result.error
    },
  }
}
