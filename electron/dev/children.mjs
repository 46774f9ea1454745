// Starting other programs: waiting for one with a limit of time, and tying one to our own life.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { atEnd } from './ending.mjs'
import { inProject, projectFolder } from './paths.mjs'

/** Part of every Debian (util-linux). */
const setpriv = '/usr/bin/setpriv'

/**
 * @typedef {{ code: number, answer: string, output: string }} Outcome `code` -1: could not be started, or was ended by a
 *   signal; `answer`: what it said on stdout alone; `output`: on stdout and stderr, as it came
 */

/**
 * The environment for children: ours, the project's programs (and its Node) first on the path, plus `more`.
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(more = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...process.env, [name]: [inProject('node_modules', '.bin'), process.env[name]].join(separator), ...more }
}

/**
 * Runs a program to its end. Never throws: an unknown program is code -1 with the reason as output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, limitMs?: number, giveUp?: AbortSignal }} [options]
 *   `show`: its output goes to our terminal instead of `output`; `giveUp`: aborting ends it
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const { show = false, cwd = projectFolder, env = childEnvironment(), shell = false, limitMs, giveUp } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
      ...(giveUp === undefined ? {} : { signal: giveUp }),
    })
    let answer = ''
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      answer += text
      output += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    atEnd(() => child.kill())
    child.on('error', (error) => resolve({ code: -1, answer, output: output + error.message }))
    child.on('close', (code) => resolve({ code: code ?? -1, answer, output }))
  })
}

/**
 * Starts a long-lived program of ours (window, display). On Linux it stands in a group of its own, so that Ctrl+C reaches
 * only us and we end things in order; and the kernel ends it when we die, even by `kill -9`: no orphans.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function launch(command, args, options) {
  if (process.platform !== 'linux' || !existsSync(setpriv)) return spawn(command, args, options)
  return spawn(setpriv, ['--pdeathsig', 'TERM', '--', command, ...args], { ...options, detached: true })
}

/**
 * Ends a child: asks, waits, then insists.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patienceMs]
 * @returns {Promise<void>}
 */
export async function stop(child, patienceMs = 5000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  child.kill('SIGTERM')
  await gone
  clearTimeout(insist)
}
