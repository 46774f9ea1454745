/** What the linter says of a piece of code, as if it stood at a path of the project. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

export function lintedAt(path: string, code: string): string {
  const biome = `${project}node_modules/@biomejs/biome/bin/biome`
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', `--stdin-file-path=${path}`], {
    cwd: project,
    input: code,
    encoding: 'utf8',
  })
  return stdout + stderr
}
