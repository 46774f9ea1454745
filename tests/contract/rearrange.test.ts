/** Chains of moves through the contract, on a real file: swaps, rings, and what stands against them. */
import { describe, expect, it } from 'vitest'
import type { MoveRule } from '../../db/domain/housing/moveFacts.ts'
import type { RoomId } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const full = { regularPlaces: 2, densifiedPlaces: 2, areaHundredths: 2400 }
/** Three full rooms, each with a mother and her child; Cano leaves on 24 December. */
const rows = aRegister({
  rooms: [aRoom('1', full), aRoom('2', full), aRoom('3', full), aRoom('4', { ...full, purpose: 'men' })],
  people: ['Amiri', 'Barzani', 'Cano'].flatMap((familyName, i) => [
    aPerson(`P-${i + 1}`, { household: `H-${i + 1}`, familyName, sex: 'w' }),
    aPerson(`K-${i + 1}`, {
      household: `H-${i + 1}`,
      familyName,
      role: 'child',
      sex: 'w',
      birth: { day: day('2015-01-01'), precision: 'day' },
    }),
  ]),
  stays: [1, 2, 3].flatMap((i) =>
    ['P', 'K'].map((p) => aStay(`${p}-${i}`, String(i), '2022-03-01', i === 3 ? '2022-12-24' : null)),
  ),
})

async function ready() {
  const office = await anOffice(rows)
  const { housing } = office.client
  const { rows: listed } = value(await office.client.people.list({ on: office.today }))
  const whoIs = (number: string) => listed.find((person) => person.number === number) ?? expect.fail('no such person')
  const rooms = new Map<string, RoomId>()
  for (const number of ['1', '2', '3', '4']) rooms.set(number, await office.roomId(number))
  /** `[['H-1', '2']]`: all of the first household into room 2. */
  const into = (household: string, room: string, accepted: MoveRule[] = [], on = '2022-11-03') => ({
    personIds: listed.filter((person) => person.household === household).map((person) => person.personId),
    roomId: rooms.get(room) ?? expect.fail('no such room'),
    day: day(on),
    accepted,
  })
  const versions = async () =>
    Promise.all(
      [1, 2, 3].map(async (n) => {
        const { householdId } = whoIs(`P-${n}`)
        const { version } = value(await office.client.people.household({ householdId, on: office.today }))
        return { householdId, version }
      }),
    )
  return { office, housing, into, versions, whoIs }
}
const before = { '1': ['K-1', 'P-1'], '2': ['K-2', 'P-2'], '3': ['K-3', 'P-3'] }

describe('moving several households in one step', () => {
  it('lets three full rooms change round, keeps planned ends, and takes all of it back at once', async () => {
    const { office, housing, into, versions } = await ready()
    const placements = [into('H-1', '2'), into('H-2', '3'), into('H-3', '1')]
    const done = value(await housing.rearrange({ placements, versions: await versions() }))
    expect(done).toMatchObject({ people: 6, households: 3, from: '2022-11-03' })
    expect(await office.sleeping(day('2022-11-02'))).toEqual(before)
    expect(await office.sleeping(day('2022-11-03'))).toEqual({
      '1': ['K-3', 'P-3'],
      '2': ['K-1', 'P-1'],
      '3': ['K-2', 'P-2'],
    })
    expect(await office.sleeping(day('2022-12-24'))).toEqual({ '2': ['K-1', 'P-1'], '3': ['K-2', 'P-2'] })
    expect(value(await office.client.office.check({})).problems).toEqual([])
    const log = value(await office.client.office.log({ limit: 1 }))
    expect(log).toMatchObject([
      { command: 'housing.rearrange', subject: { households: 3, people: 6, day: '2022-11-03' } },
    ])
    if (done.auditId === null) expect.fail('no audit row')
    value(await office.client.office.undo({ auditId: done.auditId }))
    for (const on of ['2022-11-02', '2022-11-03']) expect(await office.sleeping(day(on))).toEqual(before)
  })

  it('says for each placement what would stand against it once the others are carried out', async () => {
    const { housing, into } = await ready()
    const { accepted, ...first } = into('H-1', '2')
    const { accepted: none, ...second } = into('H-2', '1')
    const alone = value(await housing.rearrangeFindings({ placements: [first] }))
    expect(alone.placements[0]?.findings[0]).toMatchObject({
      rule: 'capacity',
      severity: 'block',
      facts: { people: 4 },
    })
    for (const chain of [
      { placements: [first, second] },
      { placements: [first], leaving: [{ personIds: second.personIds, day: day('2022-11-03') }] },
    ]) {
      const { placements } = value(await housing.rearrangeFindings(chain))
      expect(placements.map(({ findings }) => findings[0]?.severity)).toEqual(chain.placements.map(() => 'ok'))
    }
    const beside = { leaving: [{ personIds: second.personIds, day: day('2022-11-03') }] }
    const { options } = value(await housing.moveOptions({ personIds: first.personIds, day: first.day, beside }))
    expect(options.find((option) => option.number === '2')).toMatchObject({ taken: 0, verdict: 'ok' })
  })

  it('counts every night: who comes a day before the others leave finds the room full', async () => {
    const { office, housing, into, versions } = await ready()
    const placements = [into('H-1', '2', ['area', 'minors'], '2022-11-02'), into('H-2', '1')]
    const refused = await housing.rearrange({ placements, versions: await versions() })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'MOVE_REFUSED', details: { placements: [{ index: 0, findings: [{ rule: 'capacity' }] }] } },
    })
    expect(await office.sleeping(day('2022-11-03'))).toEqual(before)
  })

  it('wants each warning seen at its own placement, and a reason, which is kept with those stays alone', async () => {
    const { office, housing, into, versions } = await ready()
    const seen = await versions()
    const chain = (accepted: MoveRule[]) => [into('H-1', '4', accepted), into('H-2', '1')]
    expect(refusal(await housing.rearrange({ placements: chain([]), versions: seen }))).toBe('MOVE_REFUSED')
    expect(refusal(await housing.rearrange({ placements: chain(['purpose']), versions: seen }))).toBe('REASON_NEEDED')
    value(await housing.rearrange({ placements: chain(['purpose']), versions: seen, reason: 'Wasserschaden' }))
    expect(await office.sleeping(day('2022-11-03'))).toMatchObject({ '4': ['K-1', 'P-1'], '1': ['K-2', 'P-2'] })
  })

  it('refuses who looks at an older state, whom nobody knows, and a person planned twice', async () => {
    const { housing, into, versions, whoIs } = await ready()
    const seen = await versions()
    const swap = [into('H-1', '2'), into('H-2', '1')]
    expect(refusal(await housing.rearrange({ placements: swap, versions: seen.slice(0, 1) }))).toBe('STALE')
    const { householdId } = whoIs('P-1')
    const older = seen.map((entry) => (entry.householdId === householdId ? { ...entry, version: 0 } : entry))
    expect(refusal(await housing.rearrange({ placements: swap, versions: older }))).toBe('STALE')
    const twice = [...swap, into('H-1', '4')]
    expect(refusal(await housing.rearrange({ placements: twice, versions: seen }))).toBe('NAMED_TWICE')
    const stranger = [...swap, { ...into('H-3', '4'), personIds: [99_999] }]
    expect(refusal(await housing.rearrange({ placements: stranger, versions: seen }))).toBe('NOT_FOUND')
    const there = [into('H-1', '1'), into('H-2', '2')]
    expect(refusal(await housing.rearrange({ placements: there, versions: seen }))).toBe('ALREADY_THERE')
  })
})
