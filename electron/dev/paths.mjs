// Where things lie for the development commands: the project, and a cache that survives a fresh clone.
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The project folder, absolute, without a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * A path inside the project.
 * @param {...string} parts
 */
export const inProject = (...parts) => join(projectFolder, ...parts)

/**
 * The folder of things that are slow to fetch (the Electron runtime): `QUARTIER_CACHE`, else the user's cache folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.QUARTIER_CACHE) return env.QUARTIER_CACHE
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'quartier', 'cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'quartier')
}
