/** Stays that end, never began or were otherwise, absences, and who shared a room with whom: through the contract, on a real file. */
import { describe, expect, it } from 'vitest'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const rows = aRegister({
  rooms: [aRoom('1', { regularPlaces: 2, densifiedPlaces: 2 }), aRoom('2'), aRoom('3')],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', sex: 'w' }),
    aPerson('P-2', {
      household: 'H-1',
      familyName: 'Haddad',
      role: 'child',
      birth: { day: day('2015-01-01'), precision: 'day' },
    }),
    aPerson('P-3', { household: 'H-3', familyName: 'Kaya', sex: 'w' }),
  ],
  stays: [aStay('P-1', '1', '2022-03-01'), aStay('P-2', '1', '2022-03-01'), aStay('P-3', '2', '2022-04-01')],
})

async function ready() {
  const office = await anOffice(rows, [], { knownSince: asItHappened })
  const { client, today } = office
  const { householdId, personId } = await office.person('P-1')
  const child = (await office.person('P-2')).personId
  const version = async () => value(await client.people.household({ householdId, on: today })).version
  const seen = async () => ({ householdId, version: await version() })
  const personVersion = async (id: typeof personId) =>
    value(await client.people.person({ personId: id, on: today })).version
  return { office, client, today, householdId, personId, child, seen, personVersion }
}
const warned = {
  accepted: ['back_dated', 'regular', 'split', 'minors', 'area'] as (
    | 'back_dated'
    | 'regular'
    | 'split'
    | 'minors'
    | 'area'
  )[],
  reason: 'Irrtum',
}

describe('moving out while staying in the register', () => {
  it('frees the place from the day on, says where to, is told beforehand, and can be taken back', async () => {
    const { office, client, personId, child, seen } = await ready()
    const personIds = [personId, child]
    const ahead = value(await client.housing.moveOutAhead({ personIds, day: day('2022-11-10') }))
    expect(ahead).toMatchObject({ freed: [{ room: '1', people: 2 }], dropped: [], without: [] })
    const order = {
      ...(await seen()),
      personIds,
      day: day('2022-11-10'),
      how: 'own_flat' as const,
      destination: 'Moers',
    }
    const done = value(await client.housing.moveOut(order))
    expect((await office.sleeping(day('2022-11-09')))['1']).toEqual(['P-1', 'P-2'])
    expect((await office.sleeping(day('2022-11-10')))['1']).toBeUndefined()
    const person = value(await client.people.person({ personId, on: day('2022-11-10') }))
    expect(person.household?.name).toBe('Haddad')
    expect(person.places).toMatchObject([{ to: '2022-11-10', ended: 'own_flat', destination: 'Moers' }])
    expect(refusal(await client.housing.moveOut({ ...order, version: order.version + 1 }))).toBe('NO_PLACE')
    if (done.auditId === null) throw new Error('no audit row')
    value(await client.office.undo({ auditId: done.auditId }))
    expect((await office.sleeping(day('2022-11-10')))['1']).toEqual(['P-1', 'P-2'])
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('of some leaves the others; a planned move after it falls away', async () => {
    const { office, client, personId, child, seen } = await ready()
    value(
      await client.housing.moveHousehold({
        ...(await seen()),
        personIds: [child],
        roomId: await office.roomId('3'),
        day: day('2022-11-20'),
        accepted: ['split'],
        reason: 'x',
      }),
    )
    const ahead = value(await client.housing.moveOutAhead({ personIds: [child], day: day('2022-11-10') }))
    expect(ahead).toMatchObject({
      freed: [{ room: '1', people: 1 }],
      dropped: [{ room: '3', from: '2022-11-20', people: 1 }],
    })
    value(
      await client.housing.moveOut({
        ...(await seen()),
        personIds: [child],
        day: day('2022-11-10'),
        how: 'with_others',
      }),
    )
    expect(await office.sleeping(day('2022-11-25'))).toEqual({ '1': ['P-1'], '2': ['P-3'] })
    expect(
      refusal(
        await client.housing.moveOut({ ...(await seen()), personIds: [child], day: day('2022-11-15'), how: 'unknown' }),
      ),
    ).toBe('NO_PLACE')
    expect(personId).toBeGreaterThan(0)
  })

  it('is refused to a clerk who still looks at an earlier state', async () => {
    const { client, personId, seen } = await ready()
    const order = { ...(await seen()), personIds: [personId], day: day('2022-11-10'), how: 'own_flat' as const }
    value(await client.housing.moveOut(order))
    expect(refusal(await client.housing.moveOut({ ...order, day: day('2022-11-09') }))).toBe('STALE')
  })
})

describe('a planned move that nobody made', () => {
  const plan = async (of: Awaited<ReturnType<typeof ready>>) =>
    value(
      await of.client.housing.moveHousehold({
        ...(await of.seen()),
        personIds: [of.personId, of.child],
        roomId: await of.office.roomId('3'),
        day: day('2022-11-10'),
      }),
    )

  it('is taken out; they live on where they were', async () => {
    const of = await ready()
    await plan(of)
    const order = { personIds: [of.personId, of.child], from: day('2022-11-10'), staysOn: true }
    value(await of.client.housing.notMovedIn({ ...(await of.seen()), ...order }))
    expect(await of.office.sleeping(day('2022-12-01'))).toEqual({ '1': ['P-1', 'P-2'], '2': ['P-3'] })
    expect(refusal(await of.client.housing.notMovedIn({ ...(await of.seen()), ...order }))).toBe('NO_PLANNED_STAY')
  })

  it('without a place before leaves them without one', async () => {
    const of = await ready()
    await plan(of)
    const order = { personIds: [of.personId, of.child], from: day('2022-11-10'), staysOn: false }
    value(await of.client.housing.notMovedIn({ ...(await of.seen()), ...order }))
    expect(await of.office.sleeping(day('2022-12-01'))).toEqual({ '2': ['P-3'] })
  })

  it('cannot go back into a room that is full by then', async () => {
    const of = await ready()
    await plan(of)
    const other = await of.office.person('P-3')
    const { version } = value(await of.client.people.household({ householdId: other.householdId, on: of.today }))
    value(
      await of.client.housing.moveHousehold({
        householdId: other.householdId,
        version,
        personIds: [other.personId],
        roomId: await of.office.roomId('1'),
        day: day('2022-11-10'),
      }),
    )
    const order = { personIds: [of.personId, of.child], from: day('2022-11-10'), staysOn: true }
    const { findings } = value(await of.client.housing.notMovedInFindings({ householdId: of.householdId, ...order }))
    expect(findings[0]).toMatchObject({ rule: 'capacity', severity: 'block', overridable: false })
    expect(
      refusal(
        await of.client.housing.notMovedIn({ ...(await of.seen()), ...order, accepted: ['capacity'], reason: 'x' }),
      ),
    ).toBe('MOVE_REFUSED')
  })
})

describe('a planned move on another day', () => {
  const planned = async () => {
    const of = await ready()
    const personIds = [of.personId, of.child]
    const roomId = await of.office.roomId('3')
    value(await of.client.housing.moveHousehold({ ...(await of.seen()), personIds, roomId, day: day('2022-11-10') }))
    const shift = async (to: string, more = {}) =>
      of.client.housing.shiftStay({
        ...(await of.seen()),
        personIds,
        from: day('2022-11-10'),
        day: day(to),
        ...more,
      })
    return { ...of, personIds, shift }
  }

  it('later: they stay where they are until then; earlier: they leave earlier; both are taken back in one step', async () => {
    const { office, client, shift } = await planned()
    const later = value(await shift('2022-11-14'))
    expect(later.people).toBe(2)
    expect((await office.sleeping(day('2022-11-13')))['1']).toEqual(['P-1', 'P-2'])
    expect((await office.sleeping(day('2022-11-14')))['3']).toEqual(['P-1', 'P-2'])
    value(await client.office.undo({ auditId: later.auditId ?? expect.fail('no audit row') }))
    value(await shift('2022-11-05'))
    expect(await office.sleeping(day('2022-11-04'))).toEqual({ '1': ['P-1', 'P-2'], '2': ['P-3'] })
    expect(await office.sleeping(day('2022-11-05'))).toEqual({ '3': ['P-1', 'P-2'], '2': ['P-3'] })
  })

  it('is judged in both rooms: who comes into the old one in the meantime speaks against it', async () => {
    const { office, client, today, householdId, personIds, shift } = await planned()
    const other = await office.person('P-3')
    const { version } = value(await client.people.household({ householdId: other.householdId, on: today }))
    const personId = other.personId
    value(
      await client.housing.moveHousehold({
        ...{ householdId: other.householdId, version, personIds: [personId] },
        ...{ roomId: await office.roomId('1'), day: day('2022-11-10') },
      }),
    )
    const asked = { householdId, personIds, from: day('2022-11-10'), day: day('2022-11-14') }
    const { findings } = value(await client.housing.shiftFindings(asked))
    expect(findings[0]).toMatchObject({ rule: 'capacity', severity: 'block', overridable: false })
    expect(refusal(await shift('2022-11-14', { accepted: ['capacity'], reason: 'x' }))).toBe('MOVE_REFUSED')
    // Earlier nobody is in the way: what they left and what they come into is free.
    expect(value(await client.housing.shiftFindings({ ...asked, day: day('2022-11-08') })).findings).not.toContainEqual(
      expect.objectContaining({ severity: 'block' }),
    )
    expect(value(await shift('2022-11-08')).people).toBe(2)
  })

  it('is only for what is still to come, and never before the room that they live in now', async () => {
    const { client, today, personIds, seen, shift } = await planned()
    expect(refusal(await shift('2022-02-01'))).toBe('PLACE_BEFORE_BEGINS_LATER')
    const begun = { ...(await seen()), personIds, from: day('2022-03-01'), day: today }
    expect(refusal(await client.housing.shiftStay(begun))).toBe('NO_PLANNED_STAY')
    expect(refusal(await shift('2022-11-10'))).toBe('NOTHING_CHANGED')
  })
})

describe('a stay that was otherwise', () => {
  it('is put right with a reason, judged by the rules of those nights; the earlier belief stays readable', async () => {
    const { office, client, child, personVersion } = await ready()
    const fix = {
      personId: child,
      at: day('2022-03-01'),
      roomId: await office.roomId('2'),
      from: day('2022-05-01'),
      to: null,
    }
    expect(value(await client.housing.stayFindings(fix)).findings.map((finding) => finding.rule)).toEqual(
      expect.arrayContaining(['minors', 'back_dated', 'split']),
    )
    const order = { ...fix, version: await personVersion(child) }
    expect(refusal(await client.housing.correctStay(order))).toBe('MOVE_REFUSED')
    expect(refusal(await client.housing.correctStay({ ...order, ...warned, reason: ' ' }))).toBe('REASON_NEEDED')
    value(await client.housing.correctStay({ ...order, ...warned }))
    expect(await office.sleeping(day('2022-04-15'))).toEqual({ '1': ['P-1'], '2': ['P-3'] })
    expect(await office.sleeping(day('2022-06-01'))).toEqual({ '1': ['P-1'], '2': ['P-2', 'P-3'] })
    const known = value(
      await client.people.person({ personId: child, on: day('2022-06-01'), knownOn: day('2022-11-01') }),
    )
    expect(known.place?.room).toBe('1')
    const now = value(await client.people.person({ personId: child, on: office.today }))
    expect(now.places).toMatchObject([{ room: '2', from: '2022-05-01', reason: 'Irrtum' }])
    expect(now.formerPlaces).toMatchObject([{ room: '1', from: '2022-03-01' }])
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('is refused for nights on which the person was in no household', async () => {
    const { office, client, child, personVersion } = await ready()
    const fix = {
      personId: child,
      at: day('2022-03-01'),
      roomId: await office.roomId('2'),
      from: day('2000-05-01'),
      to: null,
    }
    expect(refusal(await client.housing.correctStay({ ...fix, version: await personVersion(child), ...warned }))).toBe(
      'STAY_OUTSIDE_REGISTER',
    )
  })

  it('that is only made shorter asks for no reason; one that does not exist is not found', async () => {
    const { office, client, child, personVersion } = await ready()
    const fix = {
      personId: child,
      at: day('2022-03-01'),
      roomId: await office.roomId('1'),
      from: day('2022-03-01'),
      to: day('2022-06-01'),
    }
    value(await client.housing.correctStay({ ...fix, version: await personVersion(child) }))
    expect((await office.sleeping(day('2022-06-01')))['1']).toEqual(['P-1'])
    expect(
      refusal(await client.housing.correctStay({ ...fix, at: day('2022-03-02'), version: await personVersion(child) })),
    ).toBe('NOT_FOUND')
  })
})

describe('absence', () => {
  it('keeps the place, is known as of any day, and asks for a decision after the nights that the office set', async () => {
    const { office, client, today, personId, personVersion } = await ready()
    const away = { personId, absence: 'travel' as const, from: day('2022-10-20'), to: null }
    value(await client.people.recordAbsence({ ...away, version: await personVersion(personId) }))
    expect((await office.sleeping(today))['1']).toEqual(['P-1', 'P-2'])
    expect(value(await client.housing.absences({ on: day('2022-10-20') }))).toMatchObject([
      { personId, absence: 'travel' },
    ])
    expect(value(await client.housing.absences({ on: day('2022-10-19') }))).toEqual([])
    expect(value(await client.housing.absences({ on: today, knownOn: day('2022-11-01') }))).toEqual([])
    const due = async () =>
      value(await client.followUps.list({ on: today })).rows.filter((row) => row.cause?.kind === 'absence_place')
    expect(await due()).toEqual([])
    value(await client.settings.changeFigure({ figure: 'absence_nights', seen: 14, value: 13 }))
    expect(await due()).toMatchObject([
      { dueOn: '2022-11-02', cause: { day: '2022-10-20', details: { absence: 'travel' } } },
    ])
    const version = await personVersion(personId)
    value(await client.people.endPeriod({ personId, version, line: { kind: 'absence' }, day: today }))
    expect(await due()).toEqual([])
  })
})

describe('who shared a room with whom', () => {
  it('is told with the nights, the latest first, as it was known', async () => {
    const { office, client, today, personId, child } = await ready()
    const other = await office.person('P-3')
    const { version } = value(await client.people.household({ householdId: other.householdId, on: today }))
    const move = { householdId: other.householdId, version, personIds: [other.personId], day: today }
    value(await client.housing.moveHousehold({ ...move, roomId: await office.roomId('3') }))
    const mates = value(await client.housing.roomMates({ personId, on: today }))
    expect(mates).toMatchObject([{ personId: child, room: '1', from: '2022-03-01', to: null, nights: 247 }])
    expect(value(await client.housing.roomMates({ personId: other.personId, on: today }))).toEqual([])
    const story = value(await client.housing.roomStory({ roomId: await office.roomId('2'), on: today }))
    expect(story).toMatchObject([{ familyName: 'Kaya', from: '2022-04-01', to: '2022-11-02', nights: 215 }])
  })
})
