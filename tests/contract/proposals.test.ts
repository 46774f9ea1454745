/** Proposals through the contract, on a real file and with the real solver in its thread. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { FullContract } from '../../db/contract/index.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

type Plan = z.output<FullContract['proposals']['propose']['output']>['alternatives'][number]
type Asked = z.input<FullContract['proposals']['propose']['input']>

const moveDay = day('2022-11-15')
const places = (regularPlaces: number, densifiedPlaces = regularPlaces) => ({ regularPlaces, densifiedPlaces })

/** Four single men, each in a room with more places; a woman in hers; a family of three whose place ends on the day. */
const rows = aRegister({
  rooms: [
    aRoom('1', places(2)),
    aRoom('2', places(2)),
    aRoom('3', places(3)),
    aRoom('4', places(1, 2)),
    aRoom('5', places(3)),
    aRoom('6', places(1)),
  ],
  people: [
    ...['1', '2', '3', '4'].map((n) => aPerson(`M-${n}`)),
    aPerson('F-1', { sex: 'w' }),
    aPerson('P-9', { household: 'H-9', sex: 'w' }),
    aPerson('Q-9', { household: 'H-9', role: 'partner' }),
    aPerson('K-9', { household: 'H-9', role: 'child', birth: { day: day('2015-01-01'), precision: 'day' } }),
  ],
  stays: [
    ...['1', '2', '3', '4'].map((n) => aStay(`M-${n}`, n, '2022-03-01')),
    aStay('F-1', '6', '2022-03-01'),
    ...['P-9', 'Q-9', 'K-9'].map((p) => aStay(p, '5', '2022-03-01', moveDay)),
  ],
})

async function ready() {
  const office = await anOffice(rows)
  const { proposals } = office.client
  const best = async (asked: Partial<Asked> & Pick<Asked, 'question'>): Promise<Plan> => {
    const { alternatives, ending } = value(await proposals.propose({ day: moveDay, ...asked }))
    expect(ending).toBe('complete')
    return alternatives[0] ?? expect.fail('no plan')
  }
  const orderOf = (question: Asked['question'], plan: Plan, reason: string | null = null) => ({
    question,
    placements: plan.moves.map(({ personIds, to, day: on, findings }) => ({
      personIds,
      roomId: to.roomId,
      day: on,
      accepted: findings.filter((finding) => finding.severity !== 'ok').map((finding) => finding.rule),
    })),
    versions: plan.moves.map(({ householdId, version }) => ({ householdId, version })),
    clears: plan.freed.map((room) => room.roomId),
    reason,
  })
  return { office, proposals, best, orderOf }
}
const before = { '1': ['M-1'], '2': ['M-2'], '3': ['M-3'], '4': ['M-4'], '6': ['F-1'] }

describe('proposing who goes where', () => {
  it('finds the empty room for the family whose place ends, and books it as one step that can be taken back', async () => {
    const { office, proposals, best, orderOf } = await ready()
    const ahead = value(await proposals.ahead({ day: moveDay }))
    expect(ahead).toMatchObject({ waiting: [{ people: 3, reason: 'stay_ends' }], emptyRooms: 1, emptyPlaces: 3 })
    const plan = await best({ question: 'place' })
    expect(plan).toMatchObject({ proven: true, score: { missing: 0, people: 3 }, left: [] })
    expect(plan.moves).toMatchObject([{ from: null, to: { room: '5' }, reasons: [{ code: 'own_room' }] }])
    const done = value(await proposals.apply(orderOf('place', plan)))
    expect(done).toMatchObject({ people: 3, households: 1, from: moveDay })
    expect((await office.sleeping(moveDay))['5']).toEqual(['K-9', 'P-9', 'Q-9'])
    expect(value(await office.client.office.check({})).problems).toEqual([])
    if (done.auditId === null) expect.fail('no audit row')
    value(await office.client.office.undo({ auditId: done.auditId }))
    expect(await office.sleeping(moveDay)).toEqual(before)
  })

  it('frees two places by moving one man, or three by moving another; who is pinned stays', async () => {
    const { office, proposals, best, orderOf } = await ready()
    const two = await best({ question: 'free', wanted: 2 })
    expect(two).toMatchObject({ proven: true, score: { missing: 0, gained: 2, people: 1 } })
    const three = await best({ question: 'free', wanted: 3 })
    expect(three.freed.map((room) => room.room)).toEqual(['3'])
    const { householdId } = await office.person('M-3')
    const pinned = await best({ question: 'free', wanted: 3, pinned: [householdId] })
    expect(pinned).toMatchObject({ score: { missing: 0, gained: 3, people: 2 } })
    expect(pinned.left).toMatchObject([{ householdId, reason: { code: 'pinned' } }])
    value(await proposals.apply(orderOf('free', three)))
    expect((await office.sleeping(moveDay))['3']).toBeUndefined()
  })

  it('names the rule that leaves a household over', async () => {
    const { office, proposals, best } = await ready()
    const houses = value(await office.client.housing.houses({ on: office.today }))
    const { householdId } = await office.person('M-1')
    const taken = { personIds: [(await office.person('M-1')).personId], roomId: await office.roomId('5'), day: moveDay }
    const { version } = value(await office.client.people.household({ householdId, on: office.today }))
    value(await office.client.housing.rearrange({ placements: [taken], versions: [{ householdId, version }] }))
    const plan = await best({ question: 'place', houses: houses.map((house) => house.id) })
    expect(plan).toMatchObject({
      proven: true,
      moves: [],
      left: [{ people: 3, reason: { code: 'no_own_room', facts: { people: 3 } } }],
    })
    expect(value(await proposals.ahead({ day: moveDay })).emptyRooms).toBe(1)
  })

  it('refuses a plan when somebody of it, or a room it is to free, has changed since; nothing is half done', async () => {
    const { office, proposals, best, orderOf } = await ready()
    const plan = await best({ question: 'free', wanted: 3 })
    const stranger = await office.person('F-1')
    const { version } = value(
      await office.client.people.household({ householdId: stranger.householdId, on: office.today }),
    )
    const order = {
      ...stranger,
      version,
      personIds: [stranger.personId],
      roomId: plan.freed[0]?.roomId ?? expect.fail(),
    }
    value(
      await office.client.housing.moveHousehold({
        ...order,
        day: day('2022-11-20'),
        accepted: ['sexes'],
        reason: 'Ausnahme',
      }),
    )
    const now = await office.sleeping(moveDay)
    expect(await proposals.apply(orderOf('free', plan))).toMatchObject({
      error: { code: 'PROPOSAL_OUTDATED', details: { rooms: ['3'] } },
    })
    expect(await office.sleeping(moveDay)).toEqual(now)
    const stale = {
      ...orderOf('free', plan),
      versions: plan.moves.map(({ householdId }) => ({ householdId, version: 99 })),
    }
    expect(await proposals.apply(stale)).toMatchObject({
      error: { code: 'PROPOSAL_OUTDATED', details: { households: ['MusterM-3'] } },
    })
  })

  it('asks for a reason where a warning is overridden', async () => {
    const { proposals, best, orderOf } = await ready()
    const plan = await best({ question: 'free', wanted: 7 })
    expect(plan.moves.flatMap((move) => move.findings.filter((finding) => finding.severity === 'warn'))).not.toEqual([])
    expect(refusal(await proposals.apply(orderOf('free', plan)))).toBe('REASON_NEEDED')
    value(await proposals.apply(orderOf('free', plan, 'Zuweisung am 16.11.')))
  })
})
