/** Who may ask the main process, and what passes on to the data process. */
import { expect, test } from 'vitest'
import { contract, pageContract } from '../../db/contract/index.ts'
import { type Call, methodsOf } from '../../db/contract/rpc.ts'
import type { DesktopHandlers } from '../../electron/contract.ts'
import { isOwnPage, relayCall, relayDesktop } from '../../electron/shell/relay.ts'

type Frame = Parameters<typeof isOwnPage>[1]['mainFrame']
const frameAt = (url: string) => ({ url }) as Frame

test('only the top frame of the window is answered, while it shows a page of ours', () => {
  const mainFrame = frameAt('app://quartier/index.html#/people')
  expect(isOwnPage({ senderFrame: mainFrame }, { mainFrame })).toBe(true)
  expect(isOwnPage({ senderFrame: frameAt('app://quartier/index.html') }, { mainFrame })).toBe(false)
  expect(isOwnPage({ senderFrame: null }, { mainFrame })).toBe(false)
  for (const url of [
    'https://quartier/index.html',
    'app://quartier.example/',
    'file:///index.html',
    'about:blank',
    '',
  ]) {
    const left = frameAt(url)
    expect(isOwnPage({ senderFrame: left }, { mainFrame: left })).toBe(false)
  }
})

/** A data process that remembers what it was asked. */
function listening() {
  const asked: Call[] = []
  const ask = async (call: Call) => {
    asked.push(call)
    return { ok: true, value: null } as const
  }
  return { asked, backend: { ask } }
}

test('every method of the page passes, with clerk and command id untouched', async () => {
  const { asked, backend } = listening()
  for (const method of methodsOf(pageContract)) {
    await relayCall(backend, { method, input: { x: 1 }, actor: 'A. Test', commandId: 'c-1' })
  }
  expect(asked).toEqual(
    methodsOf(pageContract).map((method) => ({ method, input: { x: 1 }, actor: 'A. Test', commandId: 'c-1' })),
  )
})

test('no other method passes: nothing that names a file, nothing inherited', async () => {
  const { asked, backend } = listening()
  const hidden = methodsOf(contract).filter((method) => !methodsOf(pageContract).includes(method))
  expect(hidden).toContain('file.open')
  const forged = [
    ...hidden,
    'constructor.name',
    '__proto__.toString',
    'office.constructor',
    'office',
    '',
    'office.state.x',
  ]
  for (const method of forged) {
    expect(await relayCall(backend, { method, input: {}, actor: 'A', commandId: 'c' })).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_METHOD' },
    })
  }
  expect(asked).toEqual([])
})

test.each([
  null,
  'office.state',
  7,
  {},
  { method: 7 },
  { method: 'office.state', actor: 7 },
  { method: 'x'.repeat(81) },
])('a call of another shape is refused: %j', async (call) => {
  const { asked, backend } = listening()
  expect(await relayCall(backend, call)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  expect(asked).toEqual([])
})

/** A desktop that does nothing but say what it got. */
const echo = new Proxy({} as DesktopHandlers, {
  get: (_target, name) => async (input: unknown) => ({ ok: true, value: { name, input } }),
})

test('desktop questions are checked before they are carried out', async () => {
  expect(await relayDesktop(echo, 'newOffice', { office: 'Amt', clerk: 'A' })).toMatchObject({ ok: true })
  expect(await relayDesktop(echo, 'newOffice', { office: '', clerk: 'A' })).toEqual({
    ok: false,
    error: { code: 'INVALID_INPUT' },
  })
  for (const method of ['constructor', '__proto__', 'toString', 'usable', 7, undefined]) {
    expect(await relayDesktop(echo, method, {})).toEqual({ ok: false, error: { code: 'UNKNOWN_METHOD' } })
  }
})

test.each([
  '../Liste.xlsx',
  'a/b.xlsx',
  'C:\\b.xlsx',
  'Liste.exe',
  'Liste.xlsx.bat',
  'Liste',
  '.xlsx',
  'a:b.pdf',
  `${'x'.repeat(130)}.pdf`,
])('the file name %s is refused', async (suggestedName) => {
  expect(await relayDesktop(echo, 'saveFile', { suggestedName, bytes: new Uint8Array(1) })).toMatchObject({ ok: false })
})

test('a fault in the desktop is a refusal without details', async () => {
  const failing = { ...echo, openDemo: () => Promise.reject(new Error('/home/clerk/Demo.quartier')) } as DesktopHandlers
  expect(await relayDesktop(failing, 'openDemo', {})).toEqual({ ok: false, error: { code: 'FAULT' } })
})
