/** Who comes into a household, through the contract and a real file: births and returns. */
import { describe, expect, it } from 'vitest'
import { all, isSound, type Ready, ready, undo } from '../support/householdOffice.ts'
import { refusal, value } from '../support/result.ts'

describe('a birth', () => {
  const birth = async (at: Ready, over: object = {}) =>
    at.client.households.birth({
      householdId: at.h1,
      version: await at.version(),
      familyName: 'Haddad',
      givenName: 'Noor',
      sex: 'w',
      day: '2022-10-30',
      motherId: at.rana,
      nationality: '475',
      languages: ['ar'],
      regime: 'asylblg_3',
      ...over,
    })

  it('brings a child into household, register and benefits from its birth day, beside its mother', async () => {
    const at = await ready()
    const done = value(await birth(at))
    expect(done).toMatchObject({ number: 'P-6', isPlaced: true })
    expect(await at.members('2022-10-29')).toEqual(all)
    expect(await at.members('2022-10-30')).toEqual([...all, 'Noor child'])
    expect(await at.members('2022-10-30', at.h1, '2022-11-01')).toEqual(all)
    expect(await at.person(done.personId)).toMatchObject({
      age: 0,
      status: null,
      regime: { regime: 'asylblg_3', from: '2022-10-30' },
      place: { room: '0.01', from: '2022-10-30' },
      memberships: [{ began: 'birth', from: '2022-10-30', to: null }],
      assignedOn: null,
    })
    const { kin } = value(await at.client.households.family({ householdId: at.h1, on: at.today }))
    expect(kin).toMatchObject([{ personId: at.rana, relativeId: done.personId, kind: 'parent' }])
    await isSound(at)
    await undo(at, done)
    expect(await at.members('2022-10-30')).toEqual(all)
    expect(value(await at.client.households.family({ householdId: at.h1, on: at.today })).kin).toEqual([])
    await isSound(at)
  })

  it('follows the mother to the room she has moved to since', async () => {
    const at = await ready()
    value(
      await at.client.housing.moveHousehold({
        householdId: at.h1,
        version: await at.version(),
        personIds: [at.rana],
        roomId: await at.office.roomId('0.03'),
        day: '2022-11-01',
        accepted: ['split', 'back_dated'],
        reason: 'Ruhe',
      }),
    )
    const { personId } = value(await birth(at))
    expect((await at.person(personId)).places.map(({ room, from, to }) => [room, from, to])).toEqual([
      ['0.01', '2022-10-30', '2022-11-01'],
      ['0.03', '2022-11-01', null],
    ])
  })

  it('leaves the child without a place where the room is full, and says so before', async () => {
    const at = await ready()
    value(await birth(at))
    const order = { event: 'birth' as const, householdId: at.h1, version: 0, familyName: 'Haddad', givenName: 'Zain' }
    const more = { sex: 'm' as const, day: '2022-10-30', motherId: at.rana, regime: 'asylblg_3' as const }
    const { consequences } = value(await at.client.households.foresee({ ...order, ...more }))
    expect(consequences).toContainEqual({
      code: 'no_place',
      facts: { personId: 0, name: 'Zain Haddad', rule: 'capacity', room: '0.01', house: 'Friedrichstraße' },
    })
    const twin = value(await birth(at, { givenName: 'Zain' }))
    expect(twin.isPlaced).toBe(false)
    expect((await at.person(twin.personId)).place).toBeNull()
    expect(value(await birth(at, { givenName: 'Aya', withMother: false })).isPlaced).toBe(false)
    await isSound(at)
  })

  it.each([
    ['STALE', () => ({ version: 7 })],
    ['BORN_LATER', () => ({ day: '2022-11-03' })],
    ['HOUSEHOLD_EMPTY', () => ({ day: '2022-02-03', motherId: null })],
    ['NOT_A_MEMBER', () => ({ motherId: 99 })],
  ] as const)('is refused with %s', async (code, over) => {
    const at = await ready()
    expect(refusal(await birth(at, over()))).toBe(code)
    expect(await at.members(at.today)).toEqual(all)
  })
})

describe('coming back', () => {
  async function gone() {
    const at = await ready()
    value(
      await at.client.households.depart({
        householdId: at.h1,
        version: await at.version(),
        personIds: [at.lina],
        day: '2022-09-01',
        how: 'disappeared',
      }),
    )
    const back = async (comer: object = {}, over: object = {}) =>
      at.client.households.comeBack({
        comers: [{ personId: at.lina, version: await at.personVersion(at.lina), role: 'child', ...comer }],
        to: { householdId: at.h1, version: await at.version() },
        day: '2022-10-15',
        regime: 'asylblg_3',
        ...over,
      })
    return { ...at, back }
  }

  it('begins a new time in the household, with benefits and without a place', async () => {
    const at = await gone()
    const before = ['Rana reference', 'Samir partner', 'Tarek child']
    const done = value(await at.back())
    expect(await at.members('2022-10-14')).toEqual(before)
    expect(await at.members('2022-10-15')).toEqual(all)
    expect(await at.members('2022-10-15', at.h1, '2022-11-01')).toEqual(all)
    expect(await at.person(at.lina)).toMatchObject({
      place: null,
      regime: { regime: 'asylblg_3', from: '2022-10-15' },
      memberships: [
        { ended: 'disappeared', to: '2022-09-01' },
        { began: 'return', from: '2022-10-15', to: null },
      ],
    })
    await isSound(at)
    await undo(at, done)
    expect(await at.members('2022-10-15')).toEqual(before)
    await isSound(at)
  })

  it('can be to another household or to one of her own', async () => {
    const at = await gone()
    const own = value(await at.back({ role: 'reference' }, { to: null }))
    expect([own.number, await at.members('2022-10-15', own.householdId)]).toEqual(['H-3', ['Lina reference']])
    await undo(at, own)
    const other = value(
      await at.back({ role: 'other' }, { to: { householdId: at.h2, version: await at.version(at.h2) } }),
    )
    expect(await at.members('2022-10-15', other.householdId)).toEqual(['Omar reference', 'Lina other'])
  })

  it('of a whole family is one step: the roles are as before, and it is taken back as one', async () => {
    const at = await ready()
    const family = [at.rana, at.samir, at.lina, at.tarek]
    const leaves = { householdId: at.h1, version: await at.version(), personIds: family, day: '2022-09-01' }
    value(await at.client.households.depart({ ...leaves, how: 'transferred', destination: 'Wesel' }))
    expect(await at.members('2022-09-01')).toEqual([])
    const roles = ['reference', 'partner', 'child', 'child'] as const
    const comers = await Promise.all(
      family.map(async (personId, nth) => ({
        personId,
        version: await at.personVersion(personId),
        role: roles[nth] ?? ('other' as const),
      })),
    )
    const to = { householdId: at.h1, version: await at.version() }
    const order = { comers, to, day: '2022-10-15', regime: 'asylblg_3' as const }
    const leading = comers.map((comer) => ({ ...comer, role: 'reference' as const }))
    expect(refusal(await at.client.households.comeBack({ ...order, comers: leading }))).toBe('TWO_REFERENCE_PERSONS')
    const done = value(await at.client.households.comeBack(order))
    expect(await at.members('2022-10-14')).toEqual([])
    expect(await at.members('2022-10-15')).toEqual(all)
    await isSound(at)
    await undo(at, done)
    expect(await at.members('2022-10-15')).toEqual([])
  })

  it('is refused for whoever is here, has died, was never here before, or by an old look at her or the household', async () => {
    const at = await gone()
    expect(refusal(await at.back({ personId: at.samir, version: await at.personVersion(at.samir) }))).toBe('STILL_HERE')
    expect(refusal(await at.back({}, { day: '2022-01-15' }))).toBe('NEVER_HERE')
    expect(refusal(await at.back({ version: 99 }))).toBe('STALE')
    expect(refusal(await at.back({}, { to: { householdId: at.h1, version: 99 } }))).toBe('STALE')
    expect(refusal(await at.back({ personId: 99, version: 1 }))).toBe('NOT_FOUND')
    value(
      await at.client.households.depart({
        householdId: at.h2,
        version: await at.version(at.h2),
        personIds: [at.omar],
        day: '2022-09-01',
        how: 'died',
        endBenefits: false,
      }),
    )
    expect((await at.person(at.omar)).regime).toMatchObject({ regime: 'none' })
    expect(refusal(await at.back({ personId: at.omar, version: await at.personVersion(at.omar) }))).toBe('HAS_DIED')
  })
})
