/** What the linter says of pieces of code, as if they stood at paths of the project: in a folder of their own with the project's rules. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './office.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** @returns everything that the linter printed, each finding with the path of its file */
export function linted(path: string, code: string): string {
  const folder = temporaryFolder()
  for (const rules of ['biome.json', 'db/domain/pure.grit']) {
    mkdirSync(dirname(join(folder, rules)), { recursive: true })
    cpSync(join(project, rules), join(folder, rules))
  }
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), code)
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], { cwd: folder, encoding: 'utf8' })
  return stdout + stderr
}
