/** What `app://quartier/` serves, and under which policy. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy, fileOf, filesByPath } from '../../electron/shell/pages.ts'

let folder: string
let files: ReadonlyMap<string, string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartier-pages-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '')
  await writeFile(join(folder, 'renderer', 'index.html'), '')
  await writeFile(join(folder, 'renderer', 'assets', 'index.js'), '')
  await writeFile(join(folder, 'renderer', 'assets', 'index.js.map'), '')
  files = filesByPath(join(folder, 'renderer'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the built files are served', () => {
  expect(fileOf(files, 'app://quartier/index.html')).toBe(join(folder, 'renderer', 'index.html'))
  expect(fileOf(files, 'app://quartier/assets/index.js?v=1#x')).toBe(join(folder, 'renderer', 'assets', 'index.js'))
})

test.each([
  'app://quartier/../secret.json',
  'app://quartier/%2e%2e/secret.json',
  'app://quartier/..%2fsecret.json',
  'app://quartier/assets/..%5c..%5csecret.json',
  'app://quartier//secret.json',
  'app://quartier/',
  'app://quartier/assets',
  'app://quartier/assets/index.js.map',
  'app://quartier/__proto__',
  'app://elsewhere/index.html',
  'https://quartier/index.html',
])('%s is not served', (url) => {
  expect(fileOf(files, url)).toBeNull()
})

test('the policy allows nothing that was not built in', () => {
  const policy = contentSecurityPolicy('abc')
  const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
  expect(rules['default-src']).toEqual(["'none'"])
  expect(rules['script-src']).toEqual(["'nonce-abc'"])
  for (const forbidden of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules[forbidden]).toEqual(["'none'"])
  expect(policy).not.toMatch(/unsafe|\*|http/)
})
