/** The whole contract on a real file: whatever it is asked it answers with a code, a command is carried out once, nothing of a record leaks. */
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { contract } from '../../db/contract/index.ts'
import { methodsOf } from '../../db/contract/rpc.ts'
import { errorCodes } from '../../db/domain/errors.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { openRaw } from '../store/rawFile.ts'
import { anOffice, clientOf, value } from '../support/office.ts'

const hooks = { signal: new AbortController().signal, progress: () => {} }
const signed = { actor: 'S. Bergmann', commandId: 'command-0001' }

const rows = aRegister({
  rooms: [aRoom('1'), aRoom('2')],
  people: [aPerson('P-1', { familyName: 'Geheimnis' }), aPerson('P-2')],
  stays: [aStay('P-1', '1', '2022-03-01')],
})

describe('the whole contract', () => {
  const days = fc.constantFrom('2022-11-02', '1900-01-01', '9999-12-31', '0100-01-01', '2022-02-30', '')
  const numbers = fc.oneof(
    fc.integer({ min: -2, max: 5 }),
    fc.constantFrom(2 ** 53, -(2 ** 53), 1e308, Number.NaN, 0.5, 10 ** 9),
  )
  const junk = fc.oneof(
    days,
    numbers,
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.boolean(),
    fc.constant(null),
    fc.constant('%_"\u0000\''),
  )
  const shaped = fc.record(
    {
      on: days,
      day: days,
      text: junk,
      search: junk,
      name: junk,
      limit: fc.oneof(fc.integer({ min: 1, max: 60 }), junk),
      householdId: numbers,
      personId: numbers,
      auditId: numbers,
      roomId: numbers,
      version: numbers,
      personIds: fc.array(numbers, { maxLength: 3 }),
      accepted: fc.array(fc.constantFrom('sexes', 'capacity', 'back_dated', 'split', 'minors', 'x'), { maxLength: 5 }),
      reason: junk,
      scope: fc.oneof(
        fc.record({ accommodationId: numbers }),
        fc.record({ kind: fc.constantFrom('shelter', 'house', 'tent') }),
        junk,
      ),
      housed: fc.constantFrom('all', 'housed', 'not_housed', 'x'),
      request: fc.record({
        name: fc.constantFrom('belegung', 'plaetze', 'x'),
        on: days,
        house: junk,
        audience: fc.constantFrom('amt', 'feuerwehr'),
      }),
      medium: fc.constantFrom('excel', 'pdf', 'print', 'x'),
      bytes: fc.oneof(fc.uint8Array({ maxLength: 64 }), junk),
      fingerprint: fc.oneof(fc.constant(null), junk),
      skipInvalid: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  // `file` opens and closes what the others work on; the catalogue of the template is a file of its own.
  const methods = methodsOf(contract).filter((method) => !method.startsWith('file.'))

  it('answers whatever it is asked with a value or a code, never with a fault', { timeout: 60_000 }, async () => {
    const office = await anOffice(rows)
    const { backend } = clientOf()
    onTestFinished(() => backend.close())
    value((await backend.dispatch({ method: 'file.open', input: { path: office.path }, ...signed }, hooks)) as never)
    let count = 0
    const answered = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...methods),
        fc.oneof({ weight: 5, arbitrary: shaped }, { weight: 1, arbitrary: fc.anything() }),
        async (method, input) => {
          const reply = await backend.dispatch(
            { method, input, actor: 'S. Bergmann', commandId: `fuzz-${String(++count).padStart(6, '0')}` },
            hooks,
          )
          if (reply.ok) answered.add(method)
          if (reply.ok) return
          expect(errorCodes).toContain(reply.error.code)
          expect([method, reply.error.code]).not.toEqual([method, 'FAULT'])
        },
      ),
      { numRuns: 400 },
    )
    expect(answered.size).toBeGreaterThan(5)
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('refuses input of a size that nobody types', async () => {
    const office = await anOffice(rows)
    const long = 'x'.repeat(1_000_000)
    const order = { householdId: 1, version: 1, personIds: [1], roomId: 2, day: '2022-11-02', reason: long }
    for (const [method, input] of [
      ['people.search', { text: long, on: '2022-11-02' }],
      ['housing.moveHousehold', order],
      ['housing.moveOptions', { personIds: Array.from({ length: 100_000 }, (_, i) => i + 1), day: '2022-11-02' }],
      ['office.addClerk', { name: long }],
      ['people.list', { on: '2022-11-02', limit: 50_001 }],
    ] as const) {
      const { backend } = clientOf()
      const reply = await backend.dispatch({ method, input, ...signed }, hooks)
      expect([method, reply]).toMatchObject([method, { ok: false, error: { code: 'INVALID_INPUT' } }])
    }
    expect(value(await office.client.office.log({}))).toHaveLength(1)
  })

  it('asks for a file first', async () => {
    const { client } = clientOf()
    expect(value(await client.office.state({}))).toBeNull()
    for (const reply of [
      await client.people.list({ on: day('2022-11-02') }),
      await client.housing.houses({ on: day('2022-11-02') }),
      await client.office.addClerk({ name: 'M. Yıldız' }),
      await client.office.check({}),
      await client.office.undo({ auditId: 1 as never }),
    ])
      expect(reply).toEqual({ ok: false, error: { code: 'NO_FILE' } })
  })
})

describe('a command', () => {
  it('is carried out once, however often its id comes, one after the other or at once', async () => {
    const office = await anOffice(rows)
    const { backend } = clientOf()
    onTestFinished(() => backend.close())
    await backend.dispatch({ method: 'file.open', input: { path: office.path }, ...signed }, hooks)
    const call = {
      method: 'office.addClerk',
      input: { name: 'M. Yıldız' },
      actor: 'S. Bergmann',
      commandId: 'the-same-id-twice',
    }
    const replies = await Promise.all([1, 2, 3].map(() => backend.dispatch(call, hooks)))
    const later = await backend.dispatch({ ...call, input: { name: 'K. Öztürk' } }, hooks)
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    for (const reply of [...replies.filter((r) => !r.ok), later])
      expect(reply).toEqual({ ok: false, error: { code: 'COMMAND_REPEATED' } })
    expect(value(await office.client.office.state({}))?.clerks).toEqual(['S. Bergmann', 'M. Yıldız'])
  })

  it('that was refused may come again under its id', async () => {
    const office = await anOffice(rows)
    const { backend } = clientOf()
    onTestFinished(() => backend.close())
    await backend.dispatch({ method: 'file.open', input: { path: office.path }, ...signed }, hooks)
    const call = { method: 'office.addClerk', actor: 'S. Bergmann', commandId: 'refused-at-first' }
    expect(await backend.dispatch({ ...call, input: { name: 's. bergmann' } }, hooks)).toMatchObject({
      error: { code: 'NAME_TAKEN' },
    })
    expect(await backend.dispatch({ ...call, input: { name: 'M. Yıldız' } }, hooks)).toMatchObject({ ok: true })
  })

  it('stands in the log under the name of its clerk', async () => {
    const office = await anOffice(rows)
    const { backend } = clientOf()
    onTestFinished(() => backend.close())
    const call = { actor: 'M. Yıldız', commandId: 'command-0001' }
    await backend.dispatch({ method: 'file.open', input: { path: office.path }, ...call }, hooks)
    await backend.dispatch({ method: 'office.addClerk', input: { name: 'K. Öztürk' }, ...call }, hooks)
    expect(value(await office.client.office.log({ limit: 1 }))).toMatchObject([
      { actor: 'M. Yıldız', command: 'office.addClerk', changes: 1 },
    ])
  })
})

describe('an exception behind the contract', () => {
  it('becomes FAULT, and neither the answer nor the log quotes a record', async () => {
    const { path } = await anOffice(rows)
    const { backend, client, faults } = clientOf()
    onTestFinished(() => backend.close())
    value(await client.file.open({ path }))
    const raw = openRaw(path)
    raw.db.pragma('ignore_check_constraints = ON')
    raw.run(`UPDATE person SET sex = 'Geheimnis', birth_day = 'Geheimnis'`)
    const replies = [
      await client.people.list({ on: day('2022-11-02') }),
      await client.people.household({ householdId: 1 as never, on: day('2022-11-02') }),
      await client.housing.plan({ on: day('2022-11-02'), scope: { kind: 'shelter' } }),
    ]
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'FAULT' } })
    expect(faults).toHaveLength(3)
    expect(JSON.stringify([replies, faults])).not.toMatch(/Geheimnis/)
    expect(faults[0]).toContain('people.list')
  })
})
