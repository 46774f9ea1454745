/** The rules of every call: what a server refuses before a handler sees it, what it makes of an exception, and what a client sends. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Call, command, createClient, query, type Reply, serve } from '../../db/contract/rpc.ts'
import { ok, refuse } from '../../db/domain/result.ts'

const hooks = { signal: new AbortController().signal, progress: () => {} }
const signed = { actor: 'S. Bergmann', commandId: 'command-0001' }

const small = {
  shop: {
    price: query({ input: z.object({ item: z.string().max(10) }), output: z.number(), topics: [] }),
    sell: command({
      input: z.object({ item: z.string() }),
      output: z.number(),
      errors: ['STALE'],
      changes: ['housing'],
    }),
  },
} as const

function aShop(
  answer: (item: string) => Promise<ReturnType<typeof ok<number>> | ReturnType<typeof refuse<{ code: 'STALE' }>>>,
  checkOutput = true,
) {
  const faults: unknown[] = []
  const sold: string[] = []
  const dispatch = serve(
    small,
    {
      shop: {
        price: ({ item }) => answer(item),
        sell: ({ item }) => {
          sold.push(item)
          return answer(item)
        },
      },
    },
    {
      checkOutput,
      onFault(method, fault) {
        faults.push([method, fault])
        return { code: 'FAULT' }
      },
    },
  )
  return {
    faults,
    sold,
    ask: (call: Partial<Call> & { method: string }): Promise<Reply> =>
      dispatch({ input: { item: 'soap' }, ...call }, hooks),
  }
}
const one = async () => ok(1)

describe('a server', () => {
  it.each([
    'shop',
    'shop.',
    '.price',
    '',
    '.',
    'shop.price.more',
    'shop.steal',
    'Shop.price',
    '__proto__.price',
    'shop.__proto__',
    'constructor.name',
    'shop.constructor',
    'shop.toString',
    'hasOwnProperty.call',
    'x'.repeat(100_000),
  ])('does not know the method %j', async (method) => {
    const { ask, sold, faults } = aShop(one)
    const reply = await ask({ method, ...signed })
    expect(reply).toMatchObject({ ok: false, error: { code: 'UNKNOWN_METHOD' } })
    expect(JSON.stringify(reply).length).toBeLessThan(200)
    expect([sold, faults]).toEqual([[], []])
  })

  it.each([[undefined], [null], ['soap'], [{}], [{ item: 7 }], [{ item: 'x'.repeat(11) }], [[]], [Number.NaN]])(
    'refuses the input %j before a handler sees it',
    async (input) => {
      const { ask, faults } = aShop(() => Promise.reject(new Error('a handler was asked')))
      expect(await ask({ method: 'shop.price', input })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
      expect(faults).toEqual([])
    },
  )

  it('names where the input is wrong, never what stood there', async () => {
    const reply = await aShop(one).ask({ method: 'shop.price', input: { item: 'Frau Muster wohnt hier' } })
    expect(reply).toEqual({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { issues: [{ at: 'item', code: 'too_big' }] } },
    })
  })

  it.each<Partial<Call>>([
    {},
    { actor: 'S. Bergmann' },
    { commandId: 'command-0001' },
    { ...signed, actor: '' },
    { ...signed, actor: '   ' },
    { ...signed, actor: 'x'.repeat(81) },
    { ...signed, commandId: '' },
    { ...signed, commandId: 'short' },
    { ...signed, commandId: 'x'.repeat(65) },
    { ...signed, commandId: 'with blanks in it' },
    { ...signed, commandId: 'ends-in-a-new-line\n' },
  ])('carries out no command that is signed with %j', async (call) => {
    const { ask, sold } = aShop(one)
    expect(await ask({ method: 'shop.sell', ...call })).toEqual({ ok: false, error: { code: 'ACTOR_UNKNOWN' } })
    expect(sold).toEqual([])
  })

  it('asks nobody who reads for a name', async () => {
    expect(await aShop(one).ask({ method: 'shop.price' })).toEqual({ ok: true, value: 1 })
  })

  it('says what a command may have changed, and nothing of it when it was refused or only asked', async () => {
    expect(await aShop(one).ask({ method: 'shop.sell', ...signed })).toEqual({
      ok: true,
      value: 1,
      changed: ['housing'],
    })
    const refused = await aShop(async () => refuse({ code: 'STALE' as const })).ask({ method: 'shop.sell', ...signed })
    expect(refused).toEqual({ ok: false, error: { code: 'STALE' } })
  })

  it.each([
    ['an exception', () => Promise.reject(new Error('no paper'))],
    ['something that is no error', () => Promise.reject('no paper')],
    [
      'an exception before anything is awaited',
      () => {
        throw new Error('no paper')
      },
    ],
  ])('turns %s into a fault and never throws', async (_, answer) => {
    const { ask, faults } = aShop(answer)
    expect(await ask({ method: 'shop.sell', ...signed })).toEqual({ ok: false, error: { code: 'FAULT' } })
    expect(faults).toHaveLength(1)
  })

  it('does not hand out an answer of a wrong shape where answers are checked', async () => {
    const wrong = async () => ok('twelve' as unknown as number)
    expect(await aShop(wrong).ask({ method: 'shop.price' })).toEqual({ ok: false, error: { code: 'FAULT' } })
    expect(await aShop(wrong, false).ask({ method: 'shop.price' })).toEqual({ ok: true, value: 'twelve' })
  })
})

describe('a client', () => {
  it('has every method of the contract; commands carry an id of their own, questions none', async () => {
    const calls: Call[] = []
    let count = 0
    const client = createClient(
      small,
      async (call) => {
        calls.push(call)
        return { ok: true, value: 1 }
      },
      () => ({ actor: 'S. Bergmann', commandId: `id-${++count}` }),
    )
    await client.shop.price({ item: 'soap' })
    await client.shop.sell({ item: 'soap' })
    await client.shop.sell({ item: 'soap' })
    expect(calls.map((call) => [call.method, call.actor, call.commandId === undefined])).toEqual([
      ['shop.price', 'S. Bergmann', true],
      ['shop.sell', 'S. Bergmann', false],
      ['shop.sell', 'S. Bergmann', false],
    ])
    expect(new Set(calls.map((call) => call.commandId)).size).toBe(3)
  })
})
