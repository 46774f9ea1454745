/**
 * The terminal door: the same contract without a window. Prints JSON on stdout.
 * Exit 0 done · 1 refused or invalid · 2 wrong usage · 3 fault.
 */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createBackend } from './backend.ts'
import { CliUsage, type CommandLine, commands, usage } from './cli-commands.ts'
import { contract, type FullContract } from './contract/index.ts'
import { createClient } from './contract/rpc.ts'
import { refusalSentence } from './contract/sentences.de.ts'
import type { Refusal } from './domain/errors.ts'

const options = {
  db: { type: 'string' },
  user: { type: 'string' },
  office: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'skip-invalid': { type: 'string' },
  on: { type: 'string' },
  known: { type: 'string' },
  month: { type: 'string' },
  year: { type: 'string' },
  person: { type: 'string' },
  until: { type: 'string' },
  household: { type: 'string' },
  rooms: { type: 'string' },
  for: { type: 'string' },
  house: { type: 'string' },
  json: { type: 'boolean' },
  xlsx: { type: 'string' },
  pdf: { type: 'string' },
} as const

/** `Uint8Array` has no JSON of its own; a terminal gets it as base64. */
const asJson = (value: unknown): string =>
  JSON.stringify(
    value,
    (_, v: unknown) => (v instanceof Uint8Array ? { base64: Buffer.from(v).toString('base64') } : v),
    1,
  )

const print = (value: unknown) => process.stdout.write(`${asJson(value)}\n`)

function readCommandLine(): CommandLine {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true })
    const [name = '', ...rest] = positionals
    return { name, positionals: rest, options: values }
  } catch (fault) {
    throw new CliUsage(fault instanceof Error ? fault.message : '')
  }
}

async function main(): Promise<number> {
  const line = readCommandLine()
  const command = Object.hasOwn(commands, line.name) ? commands[line.name] : undefined
  if (!command) throw new CliUsage(line.name ? `unknown command ${line.name}` : '')
  const backend = createBackend({
    now: () => new Date(),
    checkOutput: false,
    log: (text) => process.env.QUARTIER_LOG && process.stderr.write(`${text}\n`),
  })
  const actor = line.options.user ?? 'Terminal'
  const hooks = { signal: new AbortController().signal, progress: () => {} }
  const client = createClient<FullContract>(
    contract,
    (call) => backend.dispatch(call, hooks),
    () => ({ actor, commandId: randomUUID() }),
  )
  try {
    const result = await command({
      client,
      line,
      call: (method, input) => backend.dispatch({ method, input, actor, commandId: randomUUID() }, hooks),
    })
    if (!result.ok) return refused(result.error)
    if (result.value !== undefined) print(result.value)
    return result.exit ?? 0
  } finally {
    await backend.close()
  }
}

function refused(refusal: Refusal): number {
  print({ code: refusal.code, message: refusalSentence(refusal), details: refusal.details ?? {} })
  return refusal.code === 'FAULT' ? 3 : 1
}

try {
  process.exitCode = await main()
} catch (fault) {
  if (fault instanceof CliUsage) {
    process.stderr.write(`${fault.message ? `${fault.message}\n\n` : ''}${usage}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
    process.exitCode = 3
  }
}
