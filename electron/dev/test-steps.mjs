// The parts of `npm test` besides the set-up: types, lint and build as one check each, then the vitest projects.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { childEnvironment, run } from './children.mjs'
import { node24 } from './packages.mjs'
import { inProject } from './paths.mjs'
import { countTests } from './test-count.mjs'

/** @typedef {import('./test-count.mjs').Count} Count */
/** @typedef {{ name: string, check: () => Promise<{ ok: boolean, output: string }> }} Check */

const layers = ['db/domain', 'db', 'electron', 'electron/dev', 'renderer', 'tests']

/** @returns {Check[]} one type check for each layer that exists */
export function typeChecks() {
  return layers
    .filter((layer) => existsSync(inProject(layer, 'tsconfig.json')))
    .map((layer) => ({ name: `types ${layer}`, check: tool('typescript/bin/tsc', '-p', `${layer}/tsconfig.json`) }))
}

/** @returns {Check[]} */
export function lintChecks() {
  return [
    { name: 'biome', check: tool('@biomejs/biome/bin/biome', 'check', '.') },
    { name: 'oxlint', check: tool('oxlint/bin/oxlint', '--type-aware') },
  ]
}

/** @returns {Check[]} */
export function buildChecks() {
  const check = async () => {
    const build = await ensureBuild()
    return { ok: build.ok, output: build.ok ? '' : build.output }
  }
  return [{ name: 'build', check }]
}

/**
 * Runs checks, two at a time, and prints one line for each; what a failed one said stands above its line.
 * @param {Check[]} checks
 * @returns {Promise<Count>} `problems`: the names of the failed ones
 */
export async function runChecks(checks) {
  const waiting = [...checks]
  /** @type {string[]} */
  const problems = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const startedAt = Date.now()
      const { ok, output } = await next.check()
      if (!ok) console.log(output.trimEnd())
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${next.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
      if (!ok) problems.push(next.name)
    }
  }
  await Promise.all([worker(), worker()])
  return { passed: checks.length - problems.length, failed: problems.length, problems }
}

/**
 * Runs a vitest project; its own output goes to the terminal.
 * @param {'unit' | 'e2e' | 'proof'} project
 * @param {string[]} filter parts of file names; empty: all files
 * @param {NodeJS.ProcessEnv} env what the tests need: display, Electron, Node
 * @returns {Promise<Count>}
 */
export async function runProject(project, filter, env) {
  if (!hasTestFiles(project)) return { passed: 0, failed: 0, problems: [] }
  const reportFile = inProject('tests', 'results', `${project}.json`)
  rmSync(reportFile, { force: true })
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const some = filter.length === 0 ? [] : ['--passWithNoTests', ...filter]
  // The reading threads and data processes that tests start by the hundred compile our files once.
  const quick = project === 'e2e' ? {} : { NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'tests') }
  const { code } = await run(node24(), [...vitest, ...reporters, ...some], {
    show: true,
    env: childEnvironment({ ...quick, ...env }),
  })
  return countTests(existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined, code)
}

/** @param {'unit' | 'e2e' | 'proof'} project */
function hasTestFiles(project) {
  if (!existsSync(inProject('tests'))) return false
  const ofE2e = (/** @type {string} */ file) => file.startsWith(join('e2e', '/'))
  const files = readdirSync(inProject('tests'), { recursive: true, encoding: 'utf8' })
  return files.some((file) => file.endsWith('.test.ts') && ofE2e(file) === (project === 'e2e'))
}

/**
 * @param {string} script inside node_modules
 * @param {string[]} args
 */
function tool(script, ...args) {
  return async () => {
    const { code, output } = await run(node24(), [inProject('node_modules', script), ...args])
    return { ok: code === 0, output }
  }
}
