/** Topic `views`: filters of a list that the office gave a name. */
import type { FullContract } from '../contract/index.ts'
import { peopleFilter } from '../contract/peopleFilter.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok, refuse } from '../domain/result.ts'
import { findView, loadViews } from '../store/views.ts'
import { asking, type Backend, ordering } from './context.ts'

/** What a kept filter still says to this program; parts it does not know are left out. */
const filterOf = (json: string) => peopleFilter.safeParse(JSON.parse(json)).data ?? peopleFilter.parse({})

export const views = (backend: Backend): Handlers<FullContract>['views'] => ({
  list: ({ list }) =>
    asking(backend, async (db) =>
      ok((await loadViews(db, list)).map(({ id, name, filter }) => ({ id, name, filter: filterOf(filter) }))),
    ),

  save: (input, context) =>
    ordering(backend, context, { command: 'views.save', input }, async ({ db, record }) => {
      const { list, name, replaces } = input
      const known = await loadViews(db, list)
      const before = known.find((view) => view.id === replaces)
      if (replaces !== null && !before) return refuse({ code: 'NOT_FOUND' })
      const isTaken = known.some((view) => view.id !== replaces && view.name.toLowerCase() === name.toLowerCase())
      if (isTaken) return refuse({ code: 'NAME_TAKEN' })
      const columns = { list, name, filter: JSON.stringify(input.filter) }
      if (before) await record.update('saved_view', before, columns)
      const [fresh] = before ? [before] : await record.insert('saved_view', [columns])
      return fresh ? ok({ id: fresh.id }) : refuse({ code: 'NOT_FOUND' })
    }),

  remove: (input, context) =>
    ordering(backend, context, { command: 'views.remove', input }, async ({ db, record }) => {
      const view = await findView(db, input.id)
      if (!view) return refuse({ code: 'NOT_FOUND' })
      await record.remove('saved_view', view)
      return ok({})
    }),
})
