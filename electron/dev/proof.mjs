// `npm run proof`: the long proofs in full (tests/support/proofs.ts says how often each runs); ends with a table of what was proved.
// `npm run proof -- crash import` runs the files with these words in their names.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { end, endOnSignals, endWithNpm } from './ending.mjs'
import { ensurePackages } from './packages.mjs'
import { inProject } from './paths.mjs'
import { runProject } from './test-steps.mjs'

/** @typedef {{ name: string, shows: string, times: number, figures: Record<string, number> }} Proved */

const results = inProject('tests', 'results', 'proof')

endOnSignals((signalCode) => signalCode)
endWithNpm(1)
await ensurePackages()
rmSync(results, { recursive: true, force: true })
const begun = Date.now()
const { passed, failed, problems } = await runProject('proof', process.argv.slice(2), { QUARTIER_PROOF: 'full' })
for (const proof of readProved()) print(proof)
for (const problem of problems) console.log(`FAILED ${problem}`)
const seconds = Math.round((Date.now() - begun) / 1000)
console.log(`${passed} passed, ${failed} failed in ${Math.floor(seconds / 60)} min ${seconds % 60} s`)
await end(failed === 0 && passed > 0 ? 0 : 1)

/** @returns {Proved[]} */
function readProved() {
  if (!existsSync(results)) return []
  return readdirSync(results).map((file) => JSON.parse(readFileSync(join(results, file), 'utf8')))
}

/** @param {Proved} proof */
function print({ name, shows, times, figures }) {
  console.log(`${name}: ${times} × ${shows}`)
  for (const [what, count] of Object.entries(figures)) console.log(`    ${String(count).padStart(9)} ${what}`)
}
