/** Transfers through the contract, on a real file: the file of a run, what comes back, and that it is paid again once. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OfficeAccount } from '../../db/domain/payments/officeAccount.ts'
import type { RunId, VoucherId } from '../../db/domain/values.ts'
import { aHouse, aPerson, aRegister, aRoom, day } from '../build/register.ts'
import { type Booked, camt } from '../support/bankFiles.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'
import { anIban, type RawRun, writeRuns } from '../support/releasedRun.ts'

const rows = aRegister({
  houses: [aHouse()],
  rooms: [aRoom('0.01')],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', givenName: 'Amina' }),
    aPerson('P-2', { household: 'H-2', familyName: 'Öztürk' }),
    aPerson('P-3', { household: 'H-3', familyName: 'Okafor' }),
  ],
})
const november: RawRun = {
  vouchers: [
    { household: 'H-1', amount: 33_000, payee: 'Amina Haddad' },
    { household: 'H-2', amount: 44_950, payee: 'Çağla Öztürk' },
    { household: 'H-2', amount: 65_000, payee: 'Hausverwaltung Süd', kind: 'landlord', reference: 'Miete Ost 3' },
    { household: 'H-3', amount: 12_000, kind: 'cheque' },
  ],
}
const account: OfficeAccount = { iban: anIban(7), bic: null, holder: 'Stadt Teststadt', format: 'pain001' }

async function withRuns(runs: readonly RawRun[] = [november]) {
  const office = await anOffice(rows, [], { clerks: ['S. Bergmann', 'A. Yilmaz'] })
  return { office, written: writeRuns(office.path, runs) }
}
const runIdOf = (written: { run: number }[], index = 0) => (written[index]?.run ?? 0) as RunId
async function enterAccount(office: TestOffice, next = account) {
  const { officeAccount } = value(await office.client.settings.read({}))
  return office.client.settings.setOfficeAccount({ seen: officeAccount, value: next })
}
const transfersOf = async (office: TestOffice, runId: RunId | null = null, returned = false) =>
  value(await office.client.transfers.list({ on: office.today, runId, returned }))
async function transferTo(office: TestOffice, payee: string) {
  const found = (await transfersOf(office)).find((transfer) => transfer.payee === payee)
  if (!found) throw new Error('no such transfer')
  return found
}
const back = { returnedOn: day('2022-11-01'), reason: 'AC04', note: null }

describe('the file of a run', () => {
  it('carries the transfers to the cent, with its fingerprint kept, and made again the same ids and bytes', async () => {
    const { office, written } = await withRuns()
    value(await enterAccount(office))
    const runId = runIdOf(written)
    const first = value(await office.client.transfers.makeFile({ runId, format: 'pain001' }))
    expect(first.before).toBeNull()
    expect(first.made).toMatchObject({ transfers: 3, amount: 142_950, madeOn: office.today, madeBy: 'S. Bergmann' })
    expect(first.made.sha256).toBe(createHash('sha256').update(first.file).digest('hex'))
    const again = value(await office.client.transfers.makeFile({ runId, format: 'pain001' }))
    expect(again.before).toEqual({ madeOn: office.today, madeBy: 'S. Bergmann' })
    expect(again.made.messageId).toBe(first.made.messageId)
    expect(Buffer.from(again.file).equals(Buffer.from(first.file))).toBe(true)
    const [run] = value(await office.client.transfers.runs({ on: office.today }))
    expect(run).toMatchObject({ transfers: 3, amount: 142_950, returned: 0, releasedBy: 'A. Yilmaz' })
    expect(run?.files.map(({ sha256 }) => sha256)).toEqual([first.made.sha256, first.made.sha256])
  })

  it('can be a list for the Stadtkasse, also without an account of the office', async () => {
    const { office, written } = await withRuns()
    const made = value(await office.client.transfers.makeFile({ runId: runIdOf(written), format: 'list' }))
    expect(made.made).toMatchObject({ format: 'list', transfers: 3, amount: 142_950 })
    expect(Buffer.from(made.file.slice(0, 2)).toString()).toBe('PK')
  })

  it.each(['draft', 'checked'] as const)('is refused while the run is %s', async (state) => {
    const { office, written } = await withRuns([{ ...november, state }])
    value(await enterAccount(office))
    const runId = runIdOf(written)
    expect(refusal(await office.client.transfers.makeFile({ runId, format: 'pain001' }))).toBe('TRANSFERS_NOT_RELEASED')
    expect(refusal(await office.client.transfers.makeFile({ runId, format: 'list' }))).toBe('TRANSFERS_NOT_RELEASED')
    expect(value(await office.client.transfers.runs({ on: office.today }))).toEqual([])
    expect(await transfersOf(office)).toEqual([])
  })

  it('needs the account of the office, which is looked at before it is kept', async () => {
    const { office, written } = await withRuns()
    const make = () => office.client.transfers.makeFile({ runId: runIdOf(written), format: 'pain001' })
    expect(refusal(await make())).toBe('OFFICE_ACCOUNT_MISSING')
    for (const wrong of [{ iban: 'DE00 3704 0044 0000 0000 07' }, { holder: ' ' }, { bic: 'KURZ' }])
      expect(refusal(await enterAccount(office, { ...account, ...wrong }))).toBe('OFFICE_ACCOUNT_WRONG')
    value(
      await enterAccount(office, {
        ...account,
        iban: anIban(7)
          .toLowerCase()
          .replace(/(.{4})/g, '$1 '),
      }),
    )
    expect(value(await office.client.settings.read({})).officeAccount.iban).toBe(anIban(7))
    value(await make())
  })

  it('that was made is not taken back', async () => {
    const { office, written } = await withRuns()
    const made = value(await office.client.transfers.makeFile({ runId: runIdOf(written), format: 'list' }))
    if (made.auditId === null) throw new Error('no audit row')
    expect(refusal(await office.client.office.undo({ auditId: made.auditId }))).toBe('NOTHING_TO_UNDO')
  })
})

describe('transfers on the screen', () => {
  it('never carry a whole IBAN', async () => {
    const { office } = await withRuns()
    const listed = await transfersOf(office)
    expect(listed.map(({ name, payee, amount }) => [name, payee, amount])).toEqual([
      ['Haddad', 'Amina Haddad', 33_000],
      ['Öztürk', 'Çağla Öztürk', 44_950],
      ['Öztürk', 'Hausverwaltung Süd', 65_000],
    ])
    for (const { iban } of listed) expect(iban).toMatch(/^DE•• •••• \d{4}$/)
    expect(JSON.stringify(listed)).not.toContain('37040044')
  })
})

describe('a transfer that came back', () => {
  it('is booked once, with day and reason, changed and taken out', async () => {
    const { office } = await withRuns()
    const { voucherId, householdId } = await transferTo(office, 'Amina Haddad')
    const record = (over: object = {}) =>
      office.client.transfers.recordReturn({ voucherId, householdId, ...back, ...over })
    expect(refusal(await record({ returnedOn: day('2022-11-03') }))).toBe('DAY_IN_FUTURE')
    expect(refusal(await record({ returnedOn: day('2022-10-25') }))).toBe('RETURN_BEFORE_RELEASE')
    value(await record())
    expect(refusal(await record())).toBe('ALREADY_RETURNED')
    const [returned] = await transfersOf(office, null, true)
    expect(returned).toMatchObject({
      payee: 'Amina Haddad',
      returned: { on: '2022-11-01', reason: 'AC04' },
      again: null,
    })
    const seen = { id: returned?.returned?.id ?? 0, version: 1, householdId }
    expect(refusal(await office.client.transfers.changeReturn({ ...seen, ...back }))).toBe('NOTHING_CHANGED')
    value(await office.client.transfers.changeReturn({ ...seen, ...back, reason: 'MS03' }))
    expect(refusal(await office.client.transfers.removeReturn(seen))).toBe('STALE')
    value(await office.client.transfers.removeReturn({ ...seen, version: 2 }))
    expect(await transfersOf(office, null, true)).toEqual([])
  })

  it('stands among the follow-ups of the household until a run pays it again', async () => {
    const { office } = await withRuns()
    const { voucherId, householdId } = await transferTo(office, 'Amina Haddad')
    const kinds = async () => {
      const asked = { on: office.today, state: 'open' as const }
      return value(await office.client.followUps.list(asked)).rows.map(({ cause }) => cause?.kind)
    }
    value(await office.client.transfers.recordReturn({ voucherId, householdId, ...back }))
    expect(await kinds()).toContain('transfer_returned')
    writeRuns(office.path, [
      {
        month: '2022-12-01',
        state: 'checked',
        vouchers: [{ household: 'H-1', amount: 33_000, kind: 'cheque', reopens: voucherId }],
      },
    ])
    expect(await kinds()).not.toContain('transfer_returned')
  })

  it('is no cheque, and nothing of a run that was not released', async () => {
    const { office, written } = await withRuns([november, { ...november, month: '2022-12-01', state: 'draft' }])
    const { householdId } = await transferTo(office, 'Amina Haddad')
    const third = await office.person('P-3')
    const cheque = written[0]?.vouchers[3] as VoucherId
    const draft = written[1]?.vouchers[0] as VoucherId
    const record = (voucherId: VoucherId, household: typeof householdId) =>
      office.client.transfers.recordReturn({ voucherId, householdId: household, ...back })
    expect(refusal(await record(cheque, third.householdId))).toBe('NOT_TRANSFERRED')
    expect(refusal(await record(draft, householdId))).toBe('NOT_TRANSFERRED')
    expect(refusal(await record(999 as VoucherId, householdId))).toBe('NOT_FOUND')
  })

  it('is paid again once: what pays it is told, and the return stays while it stands', async () => {
    const { office, written } = await withRuns()
    const { voucherId, householdId } = await transferTo(office, 'Amina Haddad')
    const booked = value(await office.client.transfers.recordReturn({ voucherId, householdId, ...back }))
    const december: RawRun = {
      month: '2022-12-01',
      state: 'checked',
      vouchers: [{ household: 'H-1', amount: 33_000, kind: 'cheque', reopens: voucherId }],
    }
    const [again] = writeRuns(office.path, [december])
    const [returned] = await transfersOf(office, null, true)
    expect(returned?.again).toEqual({
      runId: again?.run,
      month: '2022-12-01',
      runKind: 'monthly',
      state: 'checked',
      kind: 'cheque',
    })
    const seen = { id: returned?.returned?.id ?? 0, version: 1, householdId }
    expect(refusal(await office.client.transfers.removeReturn(seen))).toBe('RETURN_REOPENED')
    if (booked.auditId === null) throw new Error('no audit row')
    expect(refusal(await office.client.office.undo({ auditId: booked.auditId }))).toBe('UNDO_OVERTAKEN')
    expect(() => writeRuns(office.path, [{ ...december, month: '2023-01-01' }])).toThrow('UNIQUE')
    expect((await transfersOf(office, runIdOf(written), true)).length).toBe(1)
  })
})

describe('a list of the bank', () => {
  const entry = (endToEndId: string, amount = '330.00'): Booked => ({
    amount,
    credit: true,
    gvc: '159',
    details: [{ endToEndId, reason: 'AC04', text: 'Konto erloschen' }],
  })
  it('is shown as it is recognised and then kept once: its return is booked, a cheque waits, nothing of its words is kept', async () => {
    const { office } = await withRuns()
    const { endToEndId } = await transferTo(office, 'Amina Haddad')
    const cheque: Booked = { amount: '120.00', gvc: '101', details: [{ cheque: '004471' }] }
    const bytes = camt({ entries: [entry(endToEndId), entry('QUARTIER-L9-B9'), cheque, { amount: '1.00' }] })
    const preview = value(await office.client.transfers.previewBank({ name: 'Auszug.xml', bytes }))
    expect(preview.counts).toEqual({ fresh: 4, known: 0, cheques: 1, returns: 2, unmatched: 1, other: 1, skipped: 0 })
    expect(preview.lines[0]).toMatchObject({ payee: 'Amina Haddad', booked: false, reason: 'AC04' })
    expect(await transfersOf(office, null, true)).toEqual([])
    const order = { name: 'Auszug.xml', bytes, fingerprint: preview.fingerprint }
    expect(value(await office.client.transfers.takeOverBank(order))).toMatchObject({ kept: 4, returns: 1 })
    const [returned] = await transfersOf(office, null, true)
    expect(returned).toMatchObject({ payee: 'Amina Haddad', returned: { on: '2022-11-01', reason: 'AC04' } })
    expect(refusal(await office.client.transfers.takeOverBank(order))).toBe('BANK_FILE_CHANGED')
    expect(refusal(await office.client.transfers.takeOverBank({ ...order, fingerprint: null }))).toBe('NOTHING_CHANGED')
    const log = JSON.stringify(value(await office.client.office.log({ limit: 50 })))
    expect(log).not.toContain('erloschen')
  })

  it('does not book what was booked by hand, what has another amount, or one transfer twice; taken back, nothing of it stays', async () => {
    const { office } = await withRuns()
    const amina = await transferTo(office, 'Amina Haddad')
    const cagla = await transferTo(office, 'Çağla Öztürk')
    const { voucherId, householdId } = amina
    value(await office.client.transfers.recordReturn({ voucherId, householdId, ...back }))
    const lines = [
      entry(amina.endToEndId),
      entry(cagla.endToEndId, '1.00'),
      entry(cagla.endToEndId, '449.50'),
      entry(cagla.endToEndId, '449.50'),
    ]
    const bytes = camt({ entries: lines })
    const done = value(await office.client.transfers.takeOverBank({ name: 'A.xml', bytes, fingerprint: null }))
    expect(done).toMatchObject({ kept: 4, returns: 1 })
    expect(await transfersOf(office, null, true)).toHaveLength(2)
    const other = camt({ entries: [entry((await transferTo(office, 'Hausverwaltung Süd')).endToEndId, '1.00')] })
    const shown = value(await office.client.transfers.previewBank({ name: 'B.xml', bytes: other }))
    expect(shown.counts).toMatchObject({ returns: 1, unmatched: 1 })
    if (done.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: done.auditId }))
    expect(await transfersOf(office, null, true)).toHaveLength(1)
    value(await office.client.transfers.takeOverBank({ name: 'A.xml', bytes, fingerprint: null }))
  })

  it('that cannot be read takes nothing over', async () => {
    const { office } = await withRuns()
    const whole = camt({ entries: [{ amount: '1.00' }, { amount: '2.00' }] })
    const bytes = whole.slice(0, whole.length - 40)
    const order = { name: 'A.xml', bytes, fingerprint: null }
    expect(refusal(await office.client.transfers.takeOverBank(order))).toBe('BANK_FILE_UNREADABLE')
    const good = value(await office.client.transfers.previewBank({ name: 'A.xml', bytes: whole }))
    expect(good.counts).toMatchObject({ fresh: 2, known: 0 })
  })
})
