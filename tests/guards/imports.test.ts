/** The two sentences of the house as the linter keeps them: what may import what, and that the rules know no clock. */
import { describe, expect, it } from 'vitest'
import { linted } from '../support/biome.ts'

const importing = (from: string) => `import { thing } from '${from}'\nexport const used = thing\n`

describe('an import that is not allowed is named', () => {
  it.each([
    ['db/domain/housing/x.ts', 'node:fs', 'imports nothing but itself'],
    ['db/domain/housing/x.ts', '../../store/audit.ts', 'imports nothing but itself'],
    ['db/domain/x.ts', 'zod', 'imports nothing but itself'],
    ['db/contract/x.ts', '../store/audit.ts', 'The contract knows'],
    ['db/handlers/x.ts', 'kysely', 'Only db/store'],
    ['db/import/x.ts', 'better-sqlite3', 'Only db/store'],
    ['db/store/x.ts', 'electron', 'no window'],
    ['db/migrations/0009-x.ts', '../domain/values.ts', 'frozen'],
    ['electron/shell/x.ts', '../../db/handlers/housing.ts', 'contract, and nothing else'],
    ['renderer/features/people/x.ts', '../../../db/store/people.ts', 'contract, and nothing else'],
    ['renderer/features/people/x.ts', '../reports/x.ts', 'never imports another feature'],
    ['renderer/components/x.ts', '../stores/place.ts', 'no business words'],
  ])('%s imports %s', (path, from, sentence) => {
    expect(linted(path, importing(from))).toContain(sentence)
  })

  it.each(['Date.now()', 'new Date()', 'Math.random()'])('%s in the rules', (code) => {
    expect(linted('db/domain/housing/x.ts', `export const f = () => ${code}\n`)).toContain('db/domain is pure')
  })
})

describe('an import that the house is built on passes', () => {
  it.each([
    ['db/domain/housing/x.ts', '../values.ts'],
    ['db/domain/housing/x.ts', '../people/terms.ts'],
    ['db/handlers/x.ts', '../store/people.ts'],
    ['electron/shell/x.ts', '../../db/contract/wire.ts'],
    ['renderer/features/people/x.ts', '../../../db/domain/values.ts'],
    ['renderer/features/people/x.ts', '../../api/client.ts'],
    ['renderer/features/people/x.ts', './Other.tsx'],
  ])('%s imports %s', (path, from) => {
    expect(linted(path, importing(from))).not.toContain('noRestrictedImports')
  })
})
