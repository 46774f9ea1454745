// The program as the end-to-end tests start it: Playwright's own loader holds back Electron's `ready` until Playwright has attached.
// Without it the first window sometimes opens too early to be seen, and a test waits for it in vain.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { app } from 'electron'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const require = createRequire(import.meta.url)
const manifest = require(join(project, 'package.json'))
app.setName(manifest.productName)
app.setVersion(manifest.version)
app.setAppPath(project)
require(join(dirname(require.resolve('playwright-core/package.json')), 'lib', 'server', 'electron', 'loader.js'))
await import(pathToFileURL(join(project, manifest.main)).href)
