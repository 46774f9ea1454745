// The built program in `out/`: made again only when something it is made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './children.mjs'
import { exclusively } from './lock.mjs'
import { node24 } from './packages.mjs'
import { inProject, projectFolder } from './paths.mjs'

const stampFile = inProject('out', '.built-from')
const sourceFolders = ['electron', 'renderer', 'db', 'resources']
const sourceFiles = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/**
 * Builds with electron-vite unless `out/` was built from exactly these sources.
 * @returns {Promise<{ ok: true, fresh: boolean } | { ok: false, output: string }>} `fresh`: there was nothing to do
 */
export function ensureBuild() {
  return exclusively(`${projectFolder} build`, async () => {
    const wanted = fingerprint()
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return { ok: true, fresh: true }
    rmSync(stampFile, { force: true })
    const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const { code, output } = await run(node24(), [tool, 'build', '--config', 'electron.vite.config.ts'])
    if (code !== 0) return { ok: false, output }
    writeFileSync(stampFile, wanted)
    return { ok: true, fresh: false }
  })
}

/** A hash over names and contents: a few hundred small files, some milliseconds, and right after any `git checkout`. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [...sourceFolders.flatMap(filesIn), ...sourceFiles]) {
    hash.update(`\0${file}\0`)
    if (existsSync(inProject(file))) hash.update(readFileSync(inProject(file)))
  }
  return hash.digest('hex')
}

/**
 * The files below a folder, sorted; `electron/dev` is not part of the program.
 * @param {string} folder relative to the project
 * @returns {string[]}
 */
function filesIn(folder) {
  if (!existsSync(inProject(folder)) || folder === join('electron', 'dev')) return []
  return readdirSync(inProject(folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })
}
