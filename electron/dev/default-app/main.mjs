// What `electron FOLDER` runs in the npm fallback: opens the app in FOLDER, as the official default app does.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import electron from 'electron'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const require = createRequire(import.meta.url)
const manifest = require(resolve(folder, 'package.json'))
// Electron's own default app calls these two as well; its type declarations leave them out.
const app = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
  electron.app
)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
await import(pathToFileURL(require.resolve(folder)).href)
