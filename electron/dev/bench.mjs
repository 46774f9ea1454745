import { ensureBuild } from './build.mjs'
import { childEnvironment, run } from './children.mjs'
import { withDisplay } from './display.mjs'
import { end, endOnSignals, endWithNpm } from './ending.mjs'
import { electronSwitches } from './launch.mjs'
import { ensurePackages, node24 } from './packages.mjs'
import { inProject } from './paths.mjs'
import { ensureElectron } from './runtime.mjs'
import { ensureSystem } from './system.mjs'

endOnSignals((signalCode) => signalCode)
endWithNpm(1)
await ensurePackages()
await ensureSystem()
const electron = await ensureElectron()
const build = await ensureBuild()
if (!build.ok) throw new Error(`The build failed:\n${build.output.trim()}`)
const display = await withDisplay()
const { switches } = electronSwitches()
const { code } = await run(node24(), [inProject('tests', 'bench', 'run.ts')], {
  show: true,
  env: childEnvironment({
    ...display.env,
    QUARTIER_NODE: node24(),
    QUARTIER_ELECTRON: electron.executable,
    QUARTIER_ELECTRON_ARGS: switches.join(' '),
  }),
})
await end(code === 0 ? 0 : 1)
