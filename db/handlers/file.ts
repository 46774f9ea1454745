/** Topic `file`: opening and making data files; for the desktop and the terminal only. */
import { existsSync } from 'node:fs'
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { asItHappened } from '../store/apply-known.ts'
import { openStore } from '../store/connection.ts'
import { emptyRegister, foundOffice, type NewOffice } from '../store/found.ts'
import type { Backend } from './context.ts'

/** Opening a file is no command of the office: nothing to take back. */
const openedAt = (path: string) => ok({ path, auditId: null })

async function open(backend: Backend, path: string): Promise<Result<{ path: string; auditId: null }>> {
  if (!existsSync(path)) return refuse({ code: 'FILE_NOT_FOUND' })
  const opened = openStore(path)
  if (!opened.ok) return opened
  await backend.setStore(opened.value)
  return openedAt(path)
}

async function foundAndOpen(
  backend: Backend,
  path: string,
  command: string,
  context: CommandContext,
  office: NewOffice,
) {
  const { actor, commandId } = context
  const entry = { at: backend.now().toISOString(), actor, command, commandId, input: {} }
  const founded = await foundOffice(path, office, entry)
  return founded.ok ? open(backend, path) : founded
}

export const file = (backend: Backend): Handlers<FullContract>['file'] => ({
  open: ({ path }) => open(backend, path),

  create: ({ path, office, clerk }, context) =>
    foundAndOpen(
      backend,
      path,
      'file.create',
      { ...context, actor: clerk },
      {
        officeName: office,
        clerks: [clerk],
        demoToday: null,
        rows: emptyRegister,
        blocks: [],
      },
    ),

  demo: async ({ path }, context) => {
    // Loaded when it is wanted: no other start should pay for it.
    const { demoOffice } = await import('../demo/office.ts')
    const { today, ...office } = demoOffice()
    return foundAndOpen(backend, path, 'file.demo', context, { ...office, demoToday: today, knownSince: asItHappened })
  },

  close: async () => {
    await backend.setStore(null)
    return ok({ auditId: null })
  },
})
