/** Founding an office: nothing of another file gets into it, and nothing half made is left. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyRegister, foundOffice } from '../../db/store/found.ts'
import { aPerson, aRegister, aStay, day } from '../build/register.ts'
import { refusal, temporaryFolder } from '../support/office.ts'

const entry = {
  at: '2022-11-02T08:00:00Z',
  actor: 'A. Neu',
  command: 'file.create',
  commandId: 'found-0001',
  input: {},
}
const office = { officeName: 'Neues Amt', clerks: ['A. Neu'], demoToday: null, rows: emptyRegister, blocks: [] }

it.each(['', '-wal', '-shm', '-journal'])('refuses a name beside which an older file has left “%s”', async (end) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `Amt.quartier${end}`), 'left behind')
  expect(refusal(await foundOffice(join(folder, 'Amt.quartier'), office, entry))).toBe('FILE_EXISTS')
  expect(readdirSync(folder)).toEqual([`Amt.quartier${end}`])
})

it('leaves nothing behind when the rows break a rule', async () => {
  const folder = temporaryFolder()
  const rows = aRegister({ people: [aPerson('P-1')], stays: [aStay('P-1', 'nowhere', '2022-03-01')] })
  const broken = foundOffice(join(folder, 'Amt.quartier'), { ...office, demoToday: day('2022-11-02'), rows }, entry)
  await expect(broken).rejects.toThrow('UNKNOWN_ROOM')
  expect(readdirSync(folder)).toEqual([])
})
