// The Debian and Ubuntu packages that an Electron window needs: installed when we may, else the one line to run.
import { existsSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { run } from './children.mjs'

/** Each need with the package names that meet it, newest first (Debian 13 and Ubuntu 24 renamed some to …t64). */
const windowLibraries = [
  ['libnss3'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libdrm2'],
  ['libxshmfence1'],
]
/** Any of these shows Latin letters with every accent; the first is the one we install. */
const fonts = ['fonts-liberation', 'fonts-liberation2', 'fonts-noto-core', 'fonts-dejavu-core', 'fonts-dejavu']

/**
 * Makes sure that a window can open on this machine. Does nothing on Windows and where there is no dpkg.
 * @returns {Promise<void>}
 * @throws {Error} whose message is the line to run, when packages are missing and we are not root
 */
export async function ensureSystem() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const needs = [...windowLibraries, fonts, ...(hasDisplay() ? [] : [['xvfb']])]
  const missing = await unmet(needs)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    const names = missing.map((need) => need.join(' or ')).join(', ')
    const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await chosen(missing)).join(' ')}`
    throw new Error(`System packages are missing (${names}). Run this once, then start again:\n  ${line}`)
  }
  await install(missing)
}

/** Whether this session has a screen (Linux: X11 or Wayland). */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The needs that no installed package meets.
 * @param {string[][]} needs
 */
async function unmet(needs) {
  // A name that dpkg has never heard of is an error line, which matters to nobody.
  const { answer } = await run('dpkg-query', ['-s', ...needs.flat()], { env: { ...process.env, LC_ALL: 'C' } })
  const installed = new Set([...answer.matchAll(/^Package: (\S+)\nStatus: \w+ ok installed$/gm)].map((hit) => hit[1]))
  return needs.filter((need) => !need.some((name) => installed.has(name)))
}

/** @param {string[][]} missing */
async function install(missing) {
  // A fresh image has no package lists, an old one stale ones: then the first try fails, and the lists are fetched.
  if (listsAreThere() && (await aptInstall(await chosen(missing)))) return
  console.log('System packages: apt-get update …')
  await run('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=120'])
  const names = await chosen(missing)
  if (await aptInstall(names)) return
  throw new Error(`apt-get could not install ${names.join(' ')} (see above).`)
}

/** @param {string[]} names */
async function aptInstall(names) {
  console.log(`System packages: apt-get install ${names.join(' ')} …`)
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  )
  if (code !== 0) console.log(output.trim().split('\n').slice(-15).join('\n'))
  return code === 0
}

const listsAreThere = () => {
  const folder = '/var/lib/apt/lists'
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('Packages'))
}

/**
 * For each need the newest name that this release has as a real package (libasound2 alone is ambiguous where it is
 * only a virtual one); without package lists the older name.
 * @param {string[][]} needs
 */
async function chosen(needs) {
  return Promise.all(needs.map(async (need) => (need === fonts ? fonts[0] : await firstKnown(need)) ?? ''))
}

/** @param {string[]} names */
async function firstKnown(names) {
  for (const name of names) {
    const { code } = await run('apt-cache', ['show', '--no-all-versions', name])
    if (code === 0) return name
  }
  return names.at(-1)
}
