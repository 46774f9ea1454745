/** Writing what the clerk saves and reading what she picks, on a real disk. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook, withExtension, writeWhole } from '../../electron/shell/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartier-files-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})

test('a saved file holds exactly the bytes, replaces an older one, and nothing lies beside it', async () => {
  const target = join(folder, 'Liste.xlsx')
  await writeFile(target, 'an older and much longer list')
  expect(await writeWhole(target, new Uint8Array([1, 2, 3]))).toEqual({ ok: true, value: { path: target } })
  expect([...(await readFile(target))]).toEqual([1, 2, 3])
  expect(await readdir(folder)).toEqual(['Liste.xlsx'])
})

test('a target that is a folder is refused, the folder stays, and nothing lies beside it', async () => {
  const target = join(folder, 'Liste.xlsx')
  await mkdir(target)
  await writeFile(join(target, 'inside'), 'kept')
  const result = await writeWhole(target, new Uint8Array([1]))
  expect(result).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_WRITABLE' } })
  expect(await readdir(folder)).toEqual(['Liste.xlsx'])
  expect(await readdir(target)).toEqual(['inside'])
})

test('a folder that is not there is refused', async () => {
  const result = await writeWhole(join(folder, 'gone', 'Liste.xlsx'), new Uint8Array([1]))
  expect(result).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_WRITABLE' } })
})

test('the refusal names no path', async () => {
  const result = await writeWhole(join(folder, 'gone', 'Liste.xlsx'), new Uint8Array([1]))
  expect(JSON.stringify(result)).not.toContain(folder)
})

test('a workbook comes with its name and bytes', async () => {
  const path = join(folder, 'Büro.xlsx')
  await writeFile(path, new Uint8Array([80, 75, 3, 4]))
  const result = await readWorkbook(path)
  expect(result).toEqual({ ok: true, value: { name: 'Büro.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) } })
})

test('a workbook above 25 MB is refused before it is read', async () => {
  const path = join(folder, 'Riese.xlsx')
  await writeFile(path, '')
  // A sparse file: 100 GB on paper, nothing on the disk; reading it would not fit into memory.
  await truncate(path, 100 * 1024 ** 3)
  expect(await readWorkbook(path)).toMatchObject({ ok: false, error: { code: 'WORKBOOK_TOO_LARGE' } })
})

test('what cannot be read is refused', async () => {
  expect(await readWorkbook(folder)).toMatchObject({ ok: false, error: { code: 'WORKBOOK_UNREADABLE' } })
  expect(await readWorkbook(join(folder, 'gone.xlsx'))).toMatchObject({
    ok: false,
    error: { code: 'WORKBOOK_UNREADABLE' },
  })
})

test.each([
  ['/a/Liste', '/a/Liste.xlsx'],
  ['/a/Liste.xlsx', '/a/Liste.xlsx'],
  ['/a/Liste.XLSX', '/a/Liste.XLSX'],
  ['/a/Stand 2.11.2022', '/a/Stand 2.11.2022.xlsx'],
])('%s is saved as %s', (chosen, saved) => {
  expect(withExtension(chosen, '.xlsx')).toBe(saved)
})
