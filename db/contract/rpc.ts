/**
 * The rules of the contract: what a question (`query`) and an order (`command`) are, how a server answers them and how a client asks.
 * Nothing here knows a topic, a process or a database.
 */
import { z } from 'zod'
import type { ErrorCode, Refusal } from '../domain/errors.ts'
import type { Result } from '../domain/result.ts'

// The page's CSP forbids eval; zod must not compile its validators.
z.config({ jitless: true })

/** What a command may have changed; a query is asked again when one of its topics changes. */
export type Topic =
  | 'office'
  | 'housing'
  | 'homes'
  | 'people'
  | 'followUps'
  | 'assignments'
  | 'flatSearch'
  | 'regimeChanges'
  | 'payments'
  | 'cheques'
  | 'settings'
  | 'views'
  | 'audit'

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query'
  readonly input: I
  readonly output: O
  readonly topics: readonly Topic[]
}
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command'
  readonly input: I
  readonly output: O
  /** Its own refusals; beside them only those that any command can meet (see `commonErrors`). */
  readonly errors: readonly ErrorCode[]
  readonly changes: readonly Topic[]
}
export type Contract = Readonly<Record<string, Readonly<Record<string, Query | Command>>>>

export const query = <I extends z.ZodType, O extends z.ZodType>(spec: Omit<Query<I, O>, 'kind'>): Query<I, O> => ({
  kind: 'query',
  ...spec,
})
export const command = <I extends z.ZodType, O extends z.ZodType>(
  spec: Omit<Command<I, O>, 'kind'>,
): Command<I, O> => ({
  kind: 'command',
  ...spec,
})

/** One call on the wire. It names who asks; a command carries an id of its own, so that it is never carried out twice. */
export interface Call {
  readonly method: string
  readonly input: unknown
  readonly actor?: string
  readonly commandId?: string
}
/** The answer: a value, or a refusal with its code. */
export type Reply = Result<unknown> & { readonly changed?: readonly Topic[] }

/** How far long work has come: `done` of `total` units (total 0: not known), `phase` a code that the window words. */
export interface Progress {
  readonly phase: string
  readonly done: number
  readonly total: number
}
export interface CallContext {
  /** The clerk who asks, or empty while nobody has said who works here. */
  readonly actor: string
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}
export type CallHooks = Pick<CallContext, 'signal' | 'progress'>
export interface CommandContext extends CallContext {
  readonly commandId: string
}

type Answer<O extends z.ZodType> = Promise<Result<z.output<O>>>
type Handler<S> =
  S extends Command<infer I, infer O>
    ? (input: z.output<I>, context: CommandContext) => Answer<O>
    : S extends Query<infer I, infer O>
      ? (input: z.output<I>, context: CallContext) => Answer<O>
      : never
/** One handler for each method; a missing one does not compile. */
export type Handlers<C extends Contract> = { readonly [T in keyof C]: { readonly [M in keyof C[T]]: Handler<C[T][M]> } }

type Asked<S> =
  S extends Command<infer I, infer O>
    ? (input: z.input<I>, options?: CallOptions) => Answer<O>
    : S extends Query<infer I, infer O>
      ? (input: z.input<I>, options?: CallOptions) => Answer<O>
      : never
export type Client<C extends Contract> = { readonly [T in keyof C]: { readonly [M in keyof C[T]]: Asked<C[T][M]> } }

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}
export type Send = (call: Call, options: CallOptions) => Promise<Reply>

/** The spec of `topic.method`, or undefined. */
export function specOf(contract: Contract, method: string): Query | Command | undefined {
  const [topic = '', name = '', ...rest] = method.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, topic)) return undefined
  const methods = contract[topic]
  return methods && Object.hasOwn(methods, name) ? methods[name] : undefined
}

/** Every method as `topic.method`, in the contract's order. */
export const methodsOf = (contract: Contract): string[] =>
  Object.entries(contract).flatMap(([topic, methods]) => Object.keys(methods).map((name) => `${topic}.${name}`))

const refusal = (code: ErrorCode, details?: Refusal['details']): Reply => ({
  ok: false,
  error: details ? { code, details } : { code },
})
const issuesOf = (error: z.ZodError) => error.issues.map((issue) => ({ at: issue.path.join('.'), code: issue.code }))

/** A command names its clerk and carries an id. */
const isSigned = ({ actor, commandId }: Call): boolean =>
  typeof actor === 'string' &&
  actor.trim() !== '' &&
  actor.length <= 80 &&
  typeof commandId === 'string' &&
  /^[\w-]{8,64}$/.test(commandId)

/** What can come in the way of any command: no file, a repeated or cancelled call, the disk. */
const commonErrors: ReadonlySet<ErrorCode> = new Set([
  'NO_FILE',
  'COMMAND_REPEATED',
  'CANCELLED',
  'DISK_FULL',
  'FILE_LOCKED',
  'FILE_READ_ONLY',
  'FILE_DAMAGED',
])

/**
 * A server over a contract: checks method and input, runs the handler, checks the answer (and that a refusal is a declared one) when `checkOutput` is set.
 * Never throws: what a handler throws goes to `onFault`, which turns it into a refusal.
 */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  options: { checkOutput: boolean; onFault: (method: string, fault: unknown) => Refusal },
): (call: Call, hooks: CallHooks) => Promise<Reply> {
  return async (call, hooks) => {
    const method = String(call.method)
    const spec = specOf(contract, method)
    if (!spec) return refusal('UNKNOWN_METHOD', { method: method.slice(0, 80) })
    const input = spec.input.safeParse(call.input)
    if (!input.success) return refusal('INVALID_INPUT', { issues: issuesOf(input.error) })
    const [topic = '', name = ''] = method.split('.')
    const handler = handlers[topic]?.[name] as (input: unknown, context: CallContext) => Promise<Result<unknown>>
    if (spec.kind === 'command' && !isSigned(call)) return refusal('ACTOR_UNKNOWN')
    try {
      const context = { ...hooks, actor: call.actor ?? '', commandId: call.commandId }
      const reply = await handler(input.data, context)
      if (!reply.ok) {
        const isDeclared =
          spec.kind === 'query' || spec.errors.includes(reply.error.code) || commonErrors.has(reply.error.code)
        if (options.checkOutput && !isDeclared) throw new Error(`${method} does not declare ${reply.error.code}`)
        return reply
      }
      if (options.checkOutput) spec.output.parse(reply.value)
      return spec.kind === 'command' ? { ...reply, changed: spec.changes } : reply
    } catch (fault) {
      return { ok: false, error: options.onFault(method, fault) }
    }
  }
}

/** A typed client: `client.housing.plan(input)`. `meta` gives the actor (empty: nobody yet) and a fresh command id for each call. */
export function createClient<C extends Contract>(
  contract: C,
  send: Send,
  meta: () => { actor: string; commandId: string },
): Client<C> {
  const topics = Object.entries(contract).map(([topic, methods]) => {
    const calls = Object.entries(methods).map(([name, spec]) => {
      const method = `${topic}.${name}`
      const ask = (input: unknown, options: CallOptions = {}) =>
        send(spec.kind === 'command' ? { method, input, ...meta() } : { method, input, actor: meta().actor }, options)
      return [name, ask] as const
    })
    return [topic, Object.fromEntries(calls)] as const
  })
  return Object.fromEntries(topics) as Client<C>
}
