// `npm test`: installs what is missing, then types, lint, build, unit and end-to-end tests; ends with their count.
// While developing: `npm test -- unit store` runs one part (types, lint, build, unit, e2e), there only matching files.
import process from 'node:process'
import { withDisplays } from './display.mjs'
import { end, endOnSignals, endWithNpm } from './ending.mjs'
import { electronSwitches } from './launch.mjs'
import { ensurePackages, node24 } from './packages.mjs'
import { ensureElectron } from './runtime.mjs'
import { ensureSystem } from './system.mjs'
import { buildChecks, lintChecks, runChecks, runProject, typeChecks } from './test-steps.mjs'

/** @typedef {import('./test-count.mjs').Count} Count */

const partNames = /** @type {const} */ (['types', 'lint', 'build', 'unit', 'e2e'])
const named = partNames.filter((part) => process.argv.includes(part))
const filter = process.argv.slice(2).filter((word) => !partNames.some((part) => part === word))

endOnSignals((signalCode) => signalCode)
endWithNpm(1)
await end(conclude(await everything()))

/** @returns {Promise<Count[]>} */
async function everything() {
  try {
    await ensurePackages()
  } catch (error) {
    return [failure('set-up', error)]
  }
  const built = await runChecks([
    ...(runs('types') ? typeChecks() : []),
    ...(runs('lint') ? lintChecks() : []),
    ...(runs('build') || runs('e2e') ? buildChecks() : []),
  ])
  return [built, ...(await tests(!built.problems.includes('build')))]
}

/**
 * @param {boolean} isBuilt
 * @returns {Promise<Count[]>}
 */
async function tests(isBuilt) {
  if (!runs('unit') && !runs('e2e')) return []
  /** @type {Count[]} */
  const counts = []
  /** @type {NodeJS.ProcessEnv | undefined} */
  let env
  try {
    env = await prepareWindow()
  } catch (error) {
    counts.push(failure('set-up for a window', error))
  }
  if (runs('unit')) counts.push(await runProject('unit', filter, env ?? {}))
  if (!runs('e2e')) return counts
  if (env && isBuilt) counts.push(await runProject('e2e', filter, env))
  else counts.push(failure('e2e', 'cannot run without a window and a build'))
  return counts
}

/**
 * What a test that opens a window finds in its environment.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function prepareWindow() {
  await ensureSystem()
  const electron = await ensureElectron()
  const display = await withDisplays()
  return {
    ...display.env,
    QUARTIER_ELECTRON: electron.executable,
    QUARTIER_ELECTRON_ARGS: electronSwitches().switches.join(' '),
    QUARTIER_NODE: node24(),
  }
}

/** @param {(typeof partNames)[number]} part */
function runs(part) {
  if (named.length > 0) return named.includes(part)
  return filter.length === 0 || part === 'unit' || part === 'e2e'
}

/**
 * @param {string} what
 * @param {unknown} error
 * @returns {Count}
 */
function failure(what, error) {
  return { passed: 0, failed: 1, problems: [`${what}: ${error instanceof Error ? error.message : error}`] }
}

/**
 * Prints what is counted as failed and the count.
 * @param {Count[]} counts
 * @returns {number} exit code
 */
function conclude(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  for (const problem of counts.flatMap((count) => count.problems)) console.log(`FAILED ${problem}`)
  if (passed + failed === 0) console.log('Nothing ran: no test matches.')
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
