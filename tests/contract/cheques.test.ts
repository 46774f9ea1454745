/** Cheques through the contract, on a real file: issued in the order of the list, handed out, spoilt, lost, replaced, cashed; each number once. */
import { describe, expect, it } from 'vitest'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { layOldCheque, layRun, moveToday } from '../support/chequeOffice.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const rows = aRegister({
  houses: [aHouse(), aHouse({ shortName: 'DRE', name: 'Am Drehmannshof' })],
  rooms: [aRoom('1'), aRoom('1', { accommodation: 'DRE' })],
  people: [
    aPerson('P-1', { familyName: 'Okafor' }),
    aPerson('P-2', { familyName: 'Aliyev' }),
    aPerson('P-3', { familyName: 'Barzani' }),
  ],
  stays: [
    aStay('P-1', '1', '2022-03-01'),
    aStay('P-2', '1', '2022-03-01'),
    aStay('P-3', '1', '2022-03-01', null, 'DRE'),
  ],
})

/** Three payments of a run that is paid on 28 October, a book of ten; the office stands at the day. */
async function cheques(today = '2022-10-28', last = '004440') {
  const office = await anOffice(rows)
  const { client, path } = office
  const [okafor, aliyev, barzani] = await Promise.all(['P-1', 'P-2', 'P-3'].map((number) => office.person(number)))
  const payment = (of: typeof okafor, payee: string, amount: number) => ({
    householdId: of?.householdId ?? 0,
    payee,
    amount,
  })
  const runId = layRun(path, { month: '2022-11-01', payOn: '2022-10-28' }, [
    payment(okafor, 'Alex Okafor', 33_000),
    payment(aliyev, 'Alex Aliyev', 120_600),
    payment(barzani, 'Alex Barzani', 158_400),
  ])
  moveToday(path, today)
  value(await client.cheques.addBook({ first: '004431', last, receivedOn: day('2022-10-01') }))
  const list = async (on = today) => value(await client.cheques.list({ on: day(on) }))
  const one = async (number: string, on = today) => {
    const found = (await list(on)).find((cheque) => cheque.number === number)
    if (!found) throw new Error(`no cheque ${number}`)
    return found
  }
  const seen = async (number: string) => {
    const { chequeId, version } = await one(number)
    return { chequeId, version }
  }
  const run = async () => {
    const found = value(await client.cheques.runs({ on: day(today) })).find((each) => each.runId === runId)
    if (!found) throw new Error('no run')
    return found
  }
  const issue = async () => {
    const { version } = await run()
    return client.cheques.issue({ runId: runId as never, version, issuedOn: day('2022-10-28') })
  }
  const handOut = async (number: string, proxy: { name: string; shown: string } | null = null) =>
    client.cheques.handOut({ ...(await seen(number)), on: day('2022-10-28'), proxy })
  const to = (on: string) => moveToday(path, on)
  return { office, client, path, run, issue, list, one, seen, handOut, to }
}

/** Of all numbers of the book: number, state. */
const statesOf = async ({ client }: Awaited<ReturnType<typeof cheques>>) =>
  value(await client.cheques.list({ on: day('2022-11-30'), blank: true })).map(
    ({ number, state }) => `${number} ${state}`,
  )

describe('a book', () => {
  it('gives every number to the register, once', async () => {
    const { client } = await cheques()
    const add = (first: string, last: string) => client.cheques.addBook({ first, last, receivedOn: day('2022-10-01') })
    expect(refusal(await add('004440', '004450'))).toBe('BOOK_OVERLAPS')
    expect(refusal(await add('004460', '004450'))).toBe('BOOK_RANGE_WRONG')
    expect(refusal(await add('1', '20000'))).toBe('BOOK_RANGE_WRONG')
    value(await add('004451', '004460'))
    const { books, gaps } = value(await client.cheques.books({}))
    expect(books.map(({ first, last, numbers, next }) => [first, last, numbers, next])).toEqual([
      ['004431', '004440', 10, '004431'],
      ['004451', '004460', 10, '004451'],
    ])
    expect(gaps).toEqual([{ first: '004441', last: '004450' }])
  })

  it('does not begin below a number of an older list, and is taken back as a whole while none is used', async () => {
    const it = await cheques()
    const { householdId } = await it.office.person('P-1')
    layOldCheque(it.path, { number: 4501, issuedOn: '2022-09-30', householdId, payee: 'Alex Okafor', amount: 33_000 })
    const add = () => it.client.cheques.addBook({ first: '004500', last: '004502', receivedOn: day('2022-10-01') })
    expect(refusal(await add())).toBe('CHEQUE_NUMBER_TAKEN')
    const done = value(await it.client.cheques.addBook({ first: '4502', last: '4503', receivedOn: day('2022-10-01') }))
    value(await it.client.office.undo({ auditId: done.auditId ?? 0 }))
    expect(value(await it.client.cheques.books({})).books).toHaveLength(1)
  })
})

describe('issuing', () => {
  it('gives the next numbers in the order of the list: by time, house and name; again only for what has none', async () => {
    const it = await cheques()
    const houses = value(await it.client.housing.houses({ on: day('2022-10-28') }))
    const slot = (shortName: string, from: string, to: string) => {
      const house = houses.find((each) => each.shortName === shortName)
      if (!house) throw new Error('no house')
      return { accommodationId: house.id, from, to }
    }
    value(await it.client.cheques.setSlots({ slots: [slot('FRI', '09:00', '10:00'), slot('DRE', '10:00', '11:00')] }))
    expect(value(await it.issue())).toMatchObject({ issued: 3, first: '004431', last: '004433' })
    expect((await it.list()).map(({ number, payee, state }) => [number, payee, state])).toEqual([
      ['004433', 'Alex Barzani', 'issued'],
      ['004432', 'Alex Okafor', 'issued'],
      ['004431', 'Alex Aliyev', 'issued'],
    ])
    const collecting = value(await it.client.cheques.day({ on: day('2022-10-28') }))
    expect(collecting.map(({ cheque, name, slot: time }) => [cheque.number, name, time?.from])).toEqual([
      ['004431', 'Aliyev, Alex', '09:00'],
      ['004432', 'Okafor, Alex', '09:00'],
      ['004433', 'Barzani, Alex', '10:00'],
    ])
    expect(await it.run()).toMatchObject({ vouchers: 3, toIssue: 0 })
    expect(refusal(await it.issue())).toBe('NO_CHEQUE_TO_ISSUE')
  })

  it('is one step and one undo while none is handed out', async () => {
    const it = await cheques()
    const issued = value(await it.issue())
    const handed = value(await it.handOut('004431'))
    expect(refusal(await it.client.office.undo({ auditId: issued.auditId ?? 0 }))).toBe('UNDO_OVERTAKEN')
    value(await it.client.office.undo({ auditId: handed.auditId ?? 0 }))
    value(await it.client.office.undo({ auditId: issued.auditId ?? 0 }))
    expect(await it.list()).toEqual([])
    expect(value(await it.issue())).toMatchObject({ issued: 3, first: '004431' })
  })

  it('waits for the release, and for enough numbers', async () => {
    const it = await cheques('2022-10-28', '004432')
    expect(refusal(await it.issue())).toBe('CHEQUES_SHORT')
    expect(await it.list()).toEqual([])
    const { householdId } = await it.office.person('P-1')
    const runId = layRun(it.path, { month: '2022-12-01', payOn: '2022-11-29', state: 'checked' }, [
      { householdId, payee: 'Alex Okafor', amount: 1000 },
    ])
    const issue = { runId: runId as never, version: 1, issuedOn: day('2022-11-29') }
    expect(refusal(await it.client.cheques.issue(issue))).toBe('CHEQUES_TOO_EARLY')
  })
})

describe('a cheque', () => {
  it('is handed out, by proxy with what was shown; a stale or second click does nothing', async () => {
    const it = await cheques()
    value(await it.issue())
    const seen = await it.seen('004431')
    const order = { ...seen, on: day('2022-10-28'), proxy: { name: 'Dana Beispiel', shown: 'Vollmacht, Ausweis' } }
    value(await it.client.cheques.handOut(order))
    expect(await it.one('004431')).toMatchObject({ state: 'handed_out', proxy: 'Dana Beispiel · Vollmacht, Ausweis' })
    expect(refusal(await it.client.cheques.handOut(order))).toBe('STALE')
    expect(refusal(await it.handOut('004431'))).toBe('CHEQUE_STATE')
    expect(
      refusal(await it.client.cheques.handOut({ ...order, ...(await it.seen('004432')), on: day('2022-10-29') })),
    ).toBe('DAY_IN_FUTURE')
  })

  it('that was spoilt is used up, and the payment gets the next number', async () => {
    const it = await cheques()
    value(await it.issue())
    const done = value(await it.client.cheques.spoil({ ...(await it.seen('004432')), reason: 'verdruckt' }))
    expect(done.number).toBe('004434')
    const next = await it.one('004434')
    expect(await it.one('004432')).toMatchObject({ state: 'cancelled', reason: 'verdruckt', amount: next.amount })
    expect((await it.client.cheques.cheque({ on: day('2022-10-28'), chequeId: next.chequeId })) as never).toMatchObject(
      {
        value: { chain: [{ number: '004432' }, { number: '004434' }] },
      },
    )
    value(await it.client.office.undo({ auditId: done.auditId ?? 0 }))
    expect(await it.one('004432')).toMatchObject({ state: 'issued' })
    const log = value(await it.client.office.log({ limit: 20 }))
    const told = log.map(({ command, subject }) => [command, subject.label, subject.household])
    expect(told).toContainEqual(['cheques.spoil', '004432', 'Alex Aliyev'])
    expect(told).toContainEqual(['cheques.issue', '004431 bis 004433', undefined])
  })

  it('lost on the fifth day is stopped with the days that count, and replaced only when the stop works', async () => {
    const it = await cheques()
    value(await it.issue())
    value(await it.handOut('004432'))
    it.to('2022-11-02')
    const replace = async () => it.client.cheques.replace({ ...(await it.seen('004432')), reason: 'verloren' })
    const tooEarly = await replace()
    expect(tooEarly).toMatchObject({
      error: { code: 'CHEQUE_IN_TIME', details: { until: '2022-11-07', from: '2022-11-08' } },
    })
    const stopped = value(
      await it.client.cheques.stop({ ...(await it.seen('004432')), on: day('2022-11-02'), reason: 'verloren' }),
    )
    expect(stopped.clock).toEqual({
      presentableUntil: '2022-11-07',
      stopWorksFrom: '2022-11-08',
      replacementSafeFrom: '2022-11-08',
    })
    it.to('2022-11-07')
    expect(refusal(await replace())).toBe('CHEQUE_IN_TIME')
    it.to('2022-11-08')
    expect(value(await replace()).number).toBe('004434')
    expect(await it.one('004432', '2022-11-08')).toMatchObject({ state: 'replaced', successor: '004434' })
    expect(await it.one('004434', '2022-11-08')).toMatchObject({
      state: 'issued',
      issuedOn: '2022-11-08',
      amount: 120_600,
    })
  })

  it('lost on the ninth day after the last for presenting is stopped first, then replaced at once', async () => {
    const it = await cheques()
    value(await it.issue())
    value(await it.handOut('004432'))
    it.to('2022-11-08')
    const replace = async () => it.client.cheques.replace({ ...(await it.seen('004432')), reason: 'verloren' })
    expect(refusal(await replace())).toBe('CHEQUE_NOT_STOPPED')
    value(await it.client.cheques.stop({ ...(await it.seen('004432')), on: day('2022-11-08'), reason: 'verloren' }))
    expect(value(await replace()).number).toBe('004434')
  })

  it('whose paper is back is replaced inside the eight days', async () => {
    const it = await cheques()
    value(await it.issue())
    value(await it.handOut('004432'))
    it.to('2022-10-31')
    value(await it.client.cheques.paperBack({ ...(await it.seen('004432')), on: day('2022-10-31') }))
    expect(value(await it.client.cheques.replace({ ...(await it.seen('004432')), reason: 'zerrissen' })).number).toBe(
      '004434',
    )
  })

  it('is cancelled only in the office; its payment can be issued again', async () => {
    const it = await cheques()
    value(await it.issue())
    value(await it.handOut('004432'))
    const cancel = async () => it.client.cheques.cancel({ ...(await it.seen('004432')), reason: 'verzogen' })
    expect(refusal(await cancel())).toBe('CHEQUE_PAPER_OUT')
    value(await it.client.cheques.paperBack({ ...(await it.seen('004432')), on: day('2022-10-28') }))
    value(await cancel())
    expect(await it.run()).toMatchObject({ toIssue: 1 })
    expect(value(await it.issue())).toMatchObject({ issued: 1, first: '004434' })
  })

  it('that was not cashed in time expires, not before; the debt stays and it can still be cashed', async () => {
    const it = await cheques()
    value(await it.issue())
    value(await it.handOut('004432'))
    const expire = async () => it.client.cheques.expire({ cheques: [await it.seen('004432')] })
    it.to('2022-11-07')
    expect(refusal(await expire())).toBe('CHEQUE_NOT_OVER')
    it.to('2022-11-08')
    value(await expire())
    expect(await it.run()).toMatchObject({ toIssue: 0 })
    const cash = { ...(await it.seen('004432')), on: day('2022-11-08'), amount: 33_000 }
    value(await it.client.cheques.cash(cash))
    expect(await it.one('004432', '2022-11-08')).toMatchObject({ state: 'cashed', cashedAmount: 33_000 })
  })

  it('that nobody collected in time is not handed out any more, but written anew', async () => {
    const it = await cheques()
    value(await it.issue())
    it.to('2022-11-09')
    const late = { ...(await it.seen('004433')), on: day('2022-11-09'), proxy: null }
    expect(refusal(await it.client.cheques.handOut(late))).toBe('CHEQUE_TOO_OLD')
    const done = value(await it.client.cheques.spoil({ ...(await it.seen('004433')), reason: 'nicht abgeholt' }))
    expect(await it.one(done.number ?? '', '2022-11-09')).toMatchObject({ issuedOn: '2022-11-09' })
  })

  it('of an older list lives on: stopped, replaced by a number of our book, for the same household and amount', async () => {
    const it = await cheques()
    const { householdId } = await it.office.person('P-1')
    layOldCheque(it.path, { number: 977, issuedOn: '2022-09-30', householdId, payee: 'Alex Okafor', amount: 33_000 })
    expect(await it.one('977')).toMatchObject({
      state: 'handed_out',
      bookId: null,
      clock: { presentableUntil: '2022-10-10' },
    })
    value(await it.client.cheques.stop({ ...(await it.seen('977')), on: day('2022-10-28'), reason: 'verloren' }))
    value(await it.client.cheques.replace({ ...(await it.seen('977')), reason: 'verloren' }))
    expect(await it.one('004431')).toMatchObject({ householdId, amount: 33_000, voucherId: null })
    const { chequeId } = await it.seen('977')
    expect(
      value(await it.client.cheques.cheque({ on: day('2022-10-28'), chequeId })).chain.map(({ number }) => number),
    ).toEqual(['977', '004431'])
    expect((await statesOf(it)).filter((line) => !line.endsWith('blank'))).toEqual(['004431 issued', '977 replaced'])
  })
})
