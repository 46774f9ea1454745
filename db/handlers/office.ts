/** Topic `office`: the open data file, its clerks, the log of commands and taking one back. */
import { basename } from 'node:path'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok, refuse } from '../domain/result.ts'
import { runChecks } from '../store/checks.ts'
import { addClerk, countPeople, loadOffice } from '../store/office.ts'
import { isConstraint } from '../store/sqlite/faults.ts'
import { loadLog, takeBack } from '../store/undo.ts'
import { asking, type Backend, ordering, todayOf } from './context.ts'

export const office = (backend: Backend): Handlers<FullContract>['office'] => ({
  async state() {
    const store = backend.store()
    if (!store) return ok(null)
    return store.read(async (db) => {
      const found = await loadOffice(db)
      if (!found) return ok(null)
      const { demoToday, ...rest } = found
      const today = await todayOf(backend, db)
      const people = await countPeople(db, today)
      return ok({ ...rest, people, today, demo: demoToday !== null, fileName: basename(store.path) })
    })
  },

  addClerk: ({ name }, context) =>
    // The input stays out of the audit entry: the name stands in its change already.
    ordering(backend, context, { command: 'office.addClerk', input: {} }, (writer) => addClerk(writer, name)),

  log: ({ limit }) => asking(backend, async (db) => ok(await loadLog(db, limit))),

  undo: async (input, context) => {
    try {
      return await ordering(backend, context, { command: 'office.undo', input, undoes: input.auditId }, (writer) =>
        takeBack(writer, input.auditId),
      )
    } catch (fault) {
      // Something later needs what would go, such as a stay in a room that an import brought.
      if (isConstraint(fault)) return refuse({ code: 'UNDO_OVERTAKEN' })
      throw fault
    }
  },

  check: () => asking(backend, async (db) => ok({ problems: await runChecks(db) })),
})
