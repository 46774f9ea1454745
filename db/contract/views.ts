/** Topic `views`: filters of a list that the office gave a name, for everybody in it. */
import { z } from 'zod'
import type { ViewId } from '../domain/values.ts'
import { peopleFilter } from './peopleFilter.ts'
import { command, query } from './rpc.ts'
import { line, receipt } from './values.ts'

const viewId = z
  .int()
  .positive()
  .transform((value) => value as ViewId)
const list = z.enum(['people'])
const name = line(60).min(1)

export const views = {
  list: query({
    input: z.object({ list }),
    output: z.array(z.object({ id: viewId, name: z.string(), filter: peopleFilter })),
    topics: ['views'],
  }),
  /** Keeps a filter under a name; `replaces` is the view that gets this filter and name instead of a new one. */
  save: command({
    input: z.object({ list, name, filter: peopleFilter, replaces: viewId.nullable().default(null) }),
    output: z.object({ ...receipt, id: viewId }),
    errors: ['NOT_FOUND', 'NAME_TAKEN'],
    changes: ['views', 'audit'],
  }),
  remove: command({
    input: z.object({ id: viewId }),
    output: z.object(receipt),
    errors: ['NOT_FOUND'],
    changes: ['views', 'audit'],
  }),
}
