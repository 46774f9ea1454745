/** How households are paid, through the contract on a real file: days, accounts, marks, reasons, undo, and who looked at an IBAN. */
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const iban = 'DE89370400440532013000'
const other = 'DE68210501700012345678'
const town = aRegister({
  rooms: [aRoom('0.01')],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Beispiel', givenName: 'Karim' }),
    aPerson('P-2', { household: 'H-1', role: 'partner', familyName: 'Beispiel', givenName: 'Rania', sex: 'w' }),
    aPerson('P-3', { household: 'H-3', familyName: 'Müller', givenName: 'Alex' }),
    // Gets nothing from the office.
    aPerson('P-4', { household: 'H-4', benefitRegime: 'sgb_2' }),
  ],
  stays: [aStay('P-1', '0.01', '2022-03-01')],
})

async function ready() {
  const office = await anOffice(town)
  const of = async (number: string) => {
    const { householdId } = await office.person(number)
    const { version } = value(await office.client.ways.household({ householdId, on: office.today }))
    return { householdId, version }
  }
  const look = async (number: string, on: Day = office.today, knownOn: Day | null = null) => {
    const { householdId } = await office.person(number)
    return value(await office.client.ways.household({ householdId, on, knownOn }))
  }
  return { ...office, of, look }
}
const byTransfer = (holder = 'Karim Beispiel', number = iban) => ({
  kind: 'transfer' as const,
  amount: null,
  account: { iban: number, holder },
})
const byCheque = { kind: 'cheque' as const, amount: null }
const from = day('2022-11-01')
const board = async ({ client, today }: TestOffice, on: Day = today) =>
  value(await client.ways.board({ on })).households

describe('the ways of a household', () => {
  it('hold from a day on, rent first, with the account masked, and are taken back as one step', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    const rent = {
      kind: 'landlord' as const,
      amount: 42_000,
      account: { iban: other, holder: 'Wohnbau Muster' },
      reference: ' Wohnung 3 ',
    }
    value(await office.client.ways.set({ ...order, from: day('2022-01-01'), ways: [byCheque] }))
    const typed = byTransfer('Karim Beispiel', ' de89 3704 0044 0532 0130 00')
    const done = value(
      await office.client.ways.set({ ...order, version: order.version + 1, from, ways: [typed, rent] }),
    )
    const now = await office.look('P-1')
    expect(now.ways.map((way) => [way.kind, way.amount, way.iban, way.holder, way.reference, way.marks])).toEqual([
      ['landlord', 42_000, 'DE•• •••• 5678', 'Wohnbau Muster', 'Wohnung 3', []],
      ['transfer', null, 'DE•• •••• 3000', 'Karim Beispiel', null, []],
    ])
    expect(now.since).toBe('2022-11-01')
    expect((await office.look('P-1', day('2022-10-31'))).ways.map((way) => way.kind)).toEqual(['cheque'])
    expect(now.story.map((set) => [set.from, set.to])).toEqual([
      ['2022-01-01', '2022-11-01'],
      ['2022-11-01', null],
    ])
    if (done.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: done.auditId }))
    expect((await office.look('P-1')).ways.map((way) => way.kind)).toEqual(['cheque'])
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('were not known before they were entered, and what was planned later stays', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    value(await office.client.ways.set({ ...order, from: day('2023-01-01'), ways: [byTransfer()] }))
    value(
      await office.client.ways.set({ ...order, version: order.version + 1, from: day('2022-06-01'), ways: [byCheque] }),
    )
    const kinds = async (on: string, known: Day | null = null) =>
      (await office.look('P-1', day(on), known)).ways.map((way) => way.kind)
    expect([await kinds('2022-05-31'), await kinds('2022-12-31'), await kinds('2023-01-01')]).toEqual([
      [],
      ['cheque'],
      ['transfer'],
    ])
    expect(await kinds('2022-12-31', day('2022-11-01'))).toEqual([])
    value(await office.client.ways.takeOut({ ...order, version: order.version + 2, from: day('2023-01-01') }))
    expect(await kinds('2023-01-01')).toEqual(['cheque'])
  })

  it('keep an account that the clerk saw masked, and tell what was corrected', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    value(await office.client.ways.set({ ...order, from, ways: [byTransfer()] }))
    const [way] = (await office.look('P-1')).ways
    const kept = {
      kind: 'transfer' as const,
      amount: null,
      account: { kept: way?.id ?? 0 },
      reference: 'Aktenzeichen 7',
    }
    value(await office.client.ways.set({ ...order, version: order.version + 1, from, ways: [kept] }))
    const after = await office.look('P-1')
    expect(after.ways).toMatchObject([{ iban: 'DE•• •••• 3000', reference: 'Aktenzeichen 7' }])
    const stranger = await office.of('P-3')
    expect(
      refusal(
        await office.client.ways.set({
          ...stranger,
          from,
          ways: [{ ...kept, account: { kept: after.ways[0]?.id ?? 0 } }],
        }),
      ),
    ).toBe('NOT_FOUND')
  })

  it.each([
    ['IBAN_WRONG', [byTransfer('Karim Beispiel', 'DE88370400440532013000')]],
    ['WAY_HAS_NO_ACCOUNT', [{ ...byTransfer(), kind: 'cash' as const }]],
    ['TWO_WAYS_FOR_REST', [byTransfer(), byCheque]],
    ['NOTHING_CHANGED', []],
  ])('are refused: %s', async (code, given) => {
    const office = await ready()
    expect(refusal(await office.client.ways.set({ ...(await office.of('P-1')), from, ways: given }))).toBe(code)
  })

  it('are refused to a clerk who looks at an older state', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    value(await office.client.ways.set({ ...order, from, ways: [byCheque] }))
    expect(refusal(await office.client.ways.set({ ...order, from, ways: [byTransfer()] }))).toBe('STALE')
    expect(refusal(await office.client.ways.setReason({ ...order, from, reason: 'unwilling' }))).toBe('STALE')
  })
})

describe('an account', () => {
  it('is marked where its holder is nobody of the household, and where two households share it', async () => {
    const office = await ready()
    value(
      await office.client.ways.set({
        ...(await office.of('P-1')),
        from,
        ways: [byTransfer('Rania u. Karim Beispiel')],
      }),
    )
    value(
      await office.client.ways.set({ ...(await office.of('P-3')), from, ways: [byTransfer('Alex Mueller', other)] }),
    )
    expect((await board(office)).map((household) => household.marks)).toEqual([[], []])
    const again = await office.of('P-3')
    value(await office.client.ways.set({ ...again, from, ways: [byTransfer('Karim Beispiel', iban)] }))
    expect((await board(office)).map((household) => [household.name, household.marks])).toEqual([
      ['Beispiel', ['account_shared']],
      ['Müller', ['holder_differs', 'account_shared']],
    ])
  })

  it('is shown whole on demand, and the log says who looked', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    value(await office.client.ways.set({ ...order, from, ways: [byTransfer()] }))
    const [way] = (await office.look('P-1')).ways
    const shown = value(await office.client.ways.showIban({ householdId: order.householdId, wayId: way?.id ?? 0 }))
    expect(shown.iban).toBe(iban)
    const [latest] = value(await office.client.office.log({ limit: 1 }))
    expect(latest).toMatchObject({ command: 'ways.showIban', actor: 'S. Bergmann', subject: { household: 'Beispiel' } })
    const { householdId } = await office.person('P-3')
    expect(refusal(await office.client.ways.showIban({ householdId, wayId: way?.id ?? 0 }))).toBe('NOT_FOUND')
  })
})

describe('why there is no account', () => {
  const reason = {
    reason: 'no_identity_document' as const,
    nextStep: 'Ankunftsnachweis zur Sparkasse',
    nextOn: day('2022-11-10'),
  }

  it('stands on the board with its next step, comes up when it is due, and ends with the account', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    value(await office.client.ways.setReason({ ...order, from, ...reason }))
    const [one] = await board(office)
    expect(one).toMatchObject({
      name: 'Beispiel',
      people: 2,
      kinds: ['cheque'],
      noAccount: { reason: 'no_identity_document', nextOn: '2022-11-10' },
      isOverdue: false,
      rooms: [{ room: '0.01' }],
    })
    expect((await board(office, day('2022-11-11')))[0]?.isOverdue).toBe(true)
    const due = async () =>
      value(await office.client.followUps.list({ on: office.today })).rows.filter(
        (row) => row.cause?.kind === 'account_next',
      )
    expect(await due()).toMatchObject([
      {
        dueOn: '2022-11-10',
        about: { name: 'Beispiel' },
        cause: { details: { noAccount: 'no_identity_document', step: reason.nextStep } },
      },
    ])
    value(
      await office.client.ways.set({ ...order, version: order.version + 1, from: office.today, ways: [byTransfer()] }),
    )
    expect((await board(office))[0]).toMatchObject({ kinds: ['transfer'], noAccount: null })
    expect(await due()).toEqual([])
    expect((await office.look('P-1', from)).noAccount).toMatchObject({ to: '2022-11-02' })
  })

  it('is of those only whom the office pays', async () => {
    expect((await board(await ready())).map((household) => household.name)).toEqual(['Beispiel', 'Müller'])
  })

  it('is refused with a date before it, and cannot end where none is', async () => {
    const office = await ready()
    const order = await office.of('P-1')
    expect(refusal(await office.client.ways.setReason({ ...order, from, ...reason, nextOn: day('2022-10-31') }))).toBe(
      'NEXT_BEFORE_REASON',
    )
    expect(refusal(await office.client.ways.endReason({ ...order, on: from }))).toBe('NO_REASON_RECORDED')
    value(await office.client.ways.setReason({ ...order, from, ...reason }))
    value(await office.client.ways.endReason({ ...order, version: order.version + 1, on: office.today }))
    expect((await office.look('P-1')).noAccount).toBeNull()
  })
})

describe('the trend', () => {
  /** A run of a month with one posting and these vouchers for each household, in the state. */
  function aRun(
    path: string,
    month: string,
    state: 'checked' | 'released',
    paid: readonly (readonly [household: number, person: number, kind: string, amount: number])[],
  ) {
    const db = new Database(path)
    const { lastInsertRowid: run } = db
      .prepare(
        `INSERT INTO payment_run (kind, month, state, pay_on, opened_on, opened_by) VALUES ('monthly', ?, 'draft', ?, ?, 'A')`,
      )
      .run(month, month, month)
    for (const [household, person, kind, amount] of paid) {
      db.prepare(
        `INSERT OR IGNORE INTO posting (run_id, household_id, person_id, month, position, amount, basis) VALUES (?, ?, ?, ?, 'rate', ?, '{}')`,
      ).run(run, household, person, month, amount)
      db.prepare(
        `INSERT INTO voucher (run_id, household_id, kind, amount, payee, iban) VALUES (?, ?, ?, ?, 'x', ?)`,
      ).run(run, household, kind, amount, kind === 'transfer' ? iban : null)
    }
    db.prepare(
      `UPDATE payment_run SET state = 'checked', prepared_by = 'A', prepared_on = month, hash = ? WHERE id = ?`,
    ).run('0'.repeat(64), run)
    if (state === 'released')
      db.prepare(`UPDATE payment_run SET state = 'released', released_by = 'B', released_on = month WHERE id = ?`).run(
        run,
      )
    db.close()
  }

  it('counts households, people and euros of each month by way, from released runs that were paid by the day', async () => {
    const office = await ready()
    const [one, two] = [await office.person('P-1'), await office.person('P-3')]
    const own = [one.householdId, one.personId] as const
    const others = [two.householdId, two.personId] as const
    aRun(office.path, '2022-08-01', 'released', [
      [...own, 'cheque', 40_000],
      [...others, 'cheque', 30_000],
    ])
    // Partly to the landlord: the household counts with both ways, and once altogether.
    aRun(office.path, '2022-09-01', 'released', [
      [...own, 'landlord', 25_000],
      [...own, 'cheque', 15_000],
      [...others, 'transfer', 30_000],
    ])
    aRun(office.path, '2022-10-01', 'checked', [[...own, 'cheque', 40_000]])
    const trend = value(await office.client.ways.trend({ on: office.today }))
    expect(trend.map(({ byKind, ...month }) => month)).toEqual([
      { month: '2022-08-01', households: 2, people: 2, amount: 70_000 },
      { month: '2022-09-01', households: 2, people: 2, amount: 70_000 },
    ])
    const kinds = [...(trend[1]?.byKind ?? [])].sort((a, b) => a.kind.localeCompare(b.kind))
    expect(kinds).toEqual([
      { kind: 'cheque', households: 1, people: 1, amount: 15_000 },
      { kind: 'landlord', households: 1, people: 1, amount: 25_000 },
      { kind: 'transfer', households: 1, people: 1, amount: 30_000 },
    ])
    expect(value(await office.client.ways.trend({ on: day('2022-08-31') })).map(({ month }) => month)).toEqual([
      '2022-08-01',
    ])
  })

  it('is what the report counts on the day: by cheque first, by why', async () => {
    const office = await ready()
    value(await office.client.ways.set({ ...(await office.of('P-3')), from, ways: [byTransfer('Alex Müller', other)] }))
    const document = value(await office.client.reports.build({ name: 'zahlungswege', on: office.today }))
    expect(document.sections.map((section) => [section.heading, section.rows.length])).toEqual([
      ['Scheck: Grund nicht eingetragen', 1],
      ['Überweisung', 1],
    ])
    expect(document.figures.map((figure) => figure.value)).toEqual([2, 1, 2, 50])
    expect(JSON.stringify(document)).not.toContain(other)
  })
})
