/** The terminal door as a clerk's script uses it: `quartier …` in a process of its own. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../db/cli.ts', import.meta.url))

export interface Ran {
  readonly exit: number | null
  /** What stood on stdout, parsed; undefined when nothing did. */
  readonly json: unknown
  readonly stderr: string
}

export function quartier(...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (exit) => resolve({ exit, json: stdout === '' ? undefined : JSON.parse(stdout), stderr }))
  })
}
