/** Answers on their way to the page arrive as they left. */
import { expect, test } from 'vitest'
import type { Reply } from '../../db/contract/rpc.ts'
import { pack, unpack } from '../../db/contract/wire.ts'

const replies: Reply[] = [
  { ok: true, value: null },
  { ok: true, value: [{ name: 'Yıldırım', birth: null, places: [1, 2] }], changed: ['housing'] },
  { ok: true, value: new Uint8Array([0, 255]) },
  { ok: true, value: { document: { rows: [['a', 1, null]] }, excel: new Uint8Array([80, 75]) } },
  { ok: false, error: { code: 'STALE', details: { version: 3 } } },
]

test.each(replies)('%j', (reply) => {
  expect(unpack(structuredClone(pack(reply)))).toEqual(reply)
})

test('long lists travel as text, bytes as bytes', () => {
  expect(typeof pack({ ok: true, value: [{ a: 1 }] })).toBe('string')
  expect(typeof pack({ ok: true, value: { excel: new Uint8Array(1) } })).toBe('object')
})
