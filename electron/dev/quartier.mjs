// `npm run --silent quartier -- …`: the terminal door on Node 24, whatever Node the machine has. stdout belongs to the answer alone.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { childEnvironment } from './children.mjs'
import { node24 } from './packages.mjs'
import { inProject } from './paths.mjs'

if (!existsSync(inProject('node_modules', '.quartier-installed'))) install()
const { status } = spawnSync(node24(), [inProject('db', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Some two hundred small files: compiled once, not at every call.
  env: childEnvironment({ NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'terminal') }),
})
process.exitCode = status ?? 3

/** The set-up of the packages, with what npm says on stderr. */
function install() {
  const packages = pathToFileURL(inProject('electron', 'dev', 'packages.mjs')).href
  const script = `import { ensurePackages } from ${JSON.stringify(packages)}; await ensurePackages()`
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 2, 2] })
}
