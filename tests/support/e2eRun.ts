/** Around one run of the end-to-end tests: a folder for what its files share, gone with the run. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'quartier-e2e-run-'))
  project.provide('runFolder', folder)
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
