/** Events of households through the contract, on a real file: what each day answers before and after, as known, taken back, refused. */
import { describe, expect, it } from 'vitest'
import { day } from '../build/register.ts'
import { all, isSound, type Ready, ready, undo } from '../support/householdOffice.ts'
import { refusal, value } from '../support/result.ts'

describe('leaving', () => {
  const leaves = async (at: Ready, over: object = {}) =>
    at.client.households.depart({
      householdId: at.h1,
      version: await at.version(),
      personIds: [at.rana],
      day: '2022-11-05',
      how: 'moved_away',
      destination: 'Moers',
      ...over,
    })

  it('counts from its day on: members, places, benefits; and not for those who knew nothing of it', async () => {
    const at = await ready()
    const done = value(await leaves(at, { day: '2022-10-20' }))
    expect(await at.members('2022-10-19')).toEqual(all)
    expect(await at.members('2022-10-20')).toEqual(['Samir reference', 'Lina child', 'Tarek child'])
    expect(await at.members('2022-10-25', at.h1, '2022-11-01')).toEqual(all)
    expect(await at.members('2022-10-25', at.h1, '2022-11-02')).not.toContain('Rana reference')
    expect((await at.office.sleeping(day('2022-10-19')))['0.01']).toHaveLength(4)
    expect((await at.office.sleeping(day('2022-10-20')))['0.01']).toEqual(['P-2', 'P-3', 'P-4'])
    const rana = await at.person(at.rana)
    expect(rana).toMatchObject({
      household: null,
      role: null,
      place: null,
      regime: { regime: 'none', from: '2022-10-20' },
    })
    expect(rana.memberships).toMatchObject([{ to: '2022-10-20', ended: 'moved_away', destination: 'Moers' }])
    await isSound(at)
    await undo(at, done)
    expect(await at.members('2022-10-25')).toEqual(all)
    expect((await at.office.sleeping(day('2022-10-25')))['0.01']).toHaveLength(4)
    expect((await at.person(at.rana)).regime).toMatchObject({ regime: 'asylblg_3', to: null })
    await isSound(at)
  })

  it('planned for later is told at the household; what was planned behind it falls away', async () => {
    const at = await ready()
    value(
      await at.client.housing.moveHousehold({
        householdId: at.h1,
        version: await at.version(),
        personIds: [at.rana],
        roomId: await at.office.roomId('0.03'),
        day: '2022-11-20',
        accepted: ['split'],
        reason: 'Ruhe',
      }),
    )
    const order = {
      householdId: at.h1,
      version: 0,
      personIds: [at.rana],
      day: '2022-11-10',
      how: 'left_country' as const,
    }
    const { consequences } = value(await at.client.households.foresee({ event: 'depart', ...order }))
    expect(consequences.map(({ code, facts }) => [code, facts.name ?? facts.room ?? facts.people, facts.day])).toEqual([
      ['reference', 'Samir Haddad', '2022-11-10'],
      ['places_freed', '0.01', '2022-11-10'],
      ['plan_withdrawn', 'Rana Haddad', '2022-11-20'],
      ['regime', 1, '2022-11-10'],
    ])
    value(await leaves(at, { day: '2022-11-10', how: 'left_country', destination: null, endBenefits: false }))
    expect(value(await at.client.households.family({ householdId: at.h1, on: at.today })).leaving).toEqual([
      { personId: at.rana, day: '2022-11-10', ended: 'left_country', destination: null },
    ])
    expect(await at.office.sleeping(day('2022-11-21'))).toMatchObject({ '0.01': ['P-2', 'P-3', 'P-4'] })
    expect((await at.person(at.rana, '2022-12-01')).regime).toMatchObject({ regime: 'asylblg_3' })
    const { former } = value(await at.client.households.family({ householdId: at.h1, on: '2022-11-10' }))
    expect(former).toMatchObject([
      { givenName: 'Rana', role: 'reference', leftOn: '2022-11-10', ended: 'left_country', household: null },
    ])
    await isSound(at)
  })

  it('is put right afterwards; what was believed before stays readable', async () => {
    const at = await ready()
    value(await leaves(at, { day: '2022-10-10', destination: 'Wesel' }))
    value(await leaves(at, { day: '2022-10-20', destination: 'Moers' }))
    expect(await at.members('2022-10-15')).toEqual(all)
    expect((await at.person(at.rana)).memberships).toMatchObject([{ to: '2022-10-20', destination: 'Moers' }])
    expect((await at.person(at.rana, '2022-10-15')).regime).toMatchObject({ regime: 'asylblg_3', to: '2022-10-20' })
    await isSound(at)
  })

  it.each([
    ['STALE', { version: 99 }],
    ['NOT_FOUND', { householdId: 99 }],
    ['NOT_A_MEMBER', { day: '2022-03-01' }],
    ['INVALID_INPUT', { how: 'changed_household' }],
    ['INVALID_INPUT', { personIds: [] }],
  ])('is refused with %s: %o; nothing changes', async (code, over) => {
    const at = await ready()
    expect(refusal(await leaves(at, over))).toBe(code)
    expect(await at.members('2022-11-10')).toEqual(all)
  })

  it('names whom a refusal is about', async () => {
    const at = await ready()
    const refused = await leaves(at, { personIds: [at.omar] })
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_A_MEMBER', details: { name: 'Omar Nasser' } } })
  })
})

describe('changing the household', () => {
  const splits = async (at: Ready, over: object = {}) =>
    at.client.households.regroup({
      householdId: at.h1,
      version: await at.version(),
      to: null,
      comers: [{ personId: at.lina, role: 'reference' }],
      day: '2022-10-15',
      began: 'split',
      ...over,
    })

  it('founds a household with the next number; places stay as they are', async () => {
    const at = await ready()
    const done = value(await splits(at))
    expect(done.number).toBe('H-3')
    expect(await at.members('2022-10-14')).toEqual(all)
    expect(await at.members('2022-10-15')).toEqual(['Rana reference', 'Samir partner', 'Tarek child'])
    expect(await at.members('2022-10-15', done.householdId)).toEqual(['Lina reference'])
    expect(await at.members('2022-10-15', at.h1, '2022-11-01')).toEqual(all)
    expect((await at.office.sleeping(at.today))['0.01']).toEqual(['P-1', 'P-2', 'P-3', 'P-4'])
    expect(await at.person(at.lina)).toMatchObject({
      household: { number: 'H-3' },
      memberships: [
        { to: '2022-10-15', ended: 'changed_household' },
        { began: 'split', role: 'reference' },
      ],
    })
    const { former } = value(await at.client.households.family({ householdId: at.h1, on: at.today }))
    expect(former).toMatchObject([{ givenName: 'Lina', ended: 'changed_household', household: { number: 'H-3' } }])
    await undo(at, done)
    expect(await at.members('2022-10-15')).toEqual(all)
    await isSound(at)
    // A number is never given twice, also when its household is gone again.
    expect(value(await splits(at)).number).toBe('H-4')
  })

  it('brings people together; both households are told by their version', async () => {
    const at = await ready()
    const [v1, v2] = [await at.version(), await at.version(at.h2)]
    const marries = {
      householdId: at.h2,
      version: v2,
      comers: [{ personId: at.omar, role: 'other' as const }],
      began: 'reunion' as const,
    }
    const to = { householdId: at.h1, version: v1 }
    expect(refusal(await splits(at, { ...marries, to: { ...to, version: v1 + 1 } }))).toBe('STALE')
    value(await splits(at, { ...marries, to }))
    expect(await at.members('2022-10-15')).toEqual([...all, 'Omar other'])
    expect(await at.members('2022-10-15', at.h2)).toEqual([])
    expect([await at.version(), await at.version(at.h2)]).toEqual([v1 + 1, v2 + 1])
    expect(refusal(await splits(at, { version: v1 }))).toBe('STALE')
    await isSound(at)
  })

  it('of the reference person makes another one in the household that is left', async () => {
    const at = await ready()
    const comers = [
      { personId: at.rana, role: 'reference' as const },
      { personId: at.tarek, role: 'child' as const },
    ]
    const done = value(await splits(at, { comers, successor: at.lina }))
    expect(await at.members('2022-10-15')).toEqual(['Lina reference', 'Samir other'])
    expect(await at.members('2022-10-15', done.householdId)).toEqual(['Rana reference', 'Tarek child'])
    await isSound(at)
  })

  it.each([
    ['NOT_A_MEMBER', (at: Ready) => ({ comers: [{ personId: at.omar, role: 'other' }] })],
    ['SAME_HOUSEHOLD', (at: Ready) => ({ to: { householdId: at.h1, version: 1 } })],
    [
      'TWO_REFERENCE_PERSONS',
      (at: Ready) => ({ comers: [at.lina, at.samir].map((personId) => ({ personId, role: 'reference' })) }),
    ],
    ['NOT_FOUND', () => ({ to: { householdId: 99, version: 1 } })],
  ] as const)('is refused with %s; no household is founded', async (code, over) => {
    const at = await ready()
    expect(refusal(await splits(at, over(at)))).toBe(code)
    expect(await at.members(at.today)).toEqual(all)
    expect(value(await at.client.office.log({})).map((row) => row.command)).toEqual(['file.demo'])
  })
})

describe('another role', () => {
  it('holds from its day on; the reference person hands over', async () => {
    const at = await ready()
    const order = {
      householdId: at.h1,
      version: await at.version(),
      personId: at.samir,
      role: 'reference' as const,
      day: '2022-10-15',
    }
    const done = value(await at.client.households.setRole(order))
    expect(await at.members('2022-10-14')).toEqual(all)
    expect(await at.members('2022-10-15')).toEqual(['Samir reference', 'Rana partner', 'Lina child', 'Tarek child'])
    expect(await at.members('2022-10-15', at.h1, '2022-11-01')).toEqual(all)
    expect(refusal(await at.client.households.setRole(order))).toBe('STALE')
    const again = { ...order, version: await at.version() }
    expect(refusal(await at.client.households.setRole(again))).toBe('NOTHING_CHANGED')
    expect(refusal(await at.client.households.setRole({ ...again, personId: at.omar }))).toBe('NOT_A_MEMBER')
    await isSound(at)
    await undo(at, done)
    expect(await at.members('2022-10-15')).toEqual(all)
  })
})

describe('kinship', () => {
  const relates = async (at: Ready, over: object = {}) =>
    at.client.households.relate({
      personId: at.omar,
      version: await at.personVersion(at.omar),
      relativeId: at.rana,
      kind: 'sibling',
      ...over,
    })

  it('is told at the household and at the person, with where the other lives', async () => {
    const at = await ready()
    const done = value(await relates(at))
    const { kin, relatives } = value(await at.client.households.family({ householdId: at.h1, on: at.today }))
    expect(kin).toMatchObject([{ personId: at.rana, relativeId: at.omar, kind: 'sibling' }])
    expect(relatives).toMatchObject([{ givenName: 'Omar', familyName: 'Nasser', household: { number: 'H-2' } }])
    const omars = value(await at.client.households.kin({ personId: at.omar, on: at.today }))
    expect(omars.relatives).toMatchObject([{ givenName: 'Rana', household: { number: 'H-1' } }])
    const earlier = await at.client.households.kin({ personId: at.omar, on: at.today, knownOn: '2022-11-01' })
    expect(value(earlier).kin).toEqual([])
    await undo(at, done)
    expect(value(await at.client.households.kin({ personId: at.omar, on: at.today })).kin).toEqual([])
  })

  it('lets siblings of different sex share a room without an exception, and so their children', async () => {
    const at = await ready()
    const roomOf = async () => {
      const { options } = value(await at.client.housing.moveOptions({ personIds: [at.omar], day: at.today }))
      return options.find((option) => option.number === '0.01')?.findings.map((finding) => finding.rule) ?? []
    }
    expect(await roomOf()).toEqual(expect.arrayContaining(['sexes', 'minors']))
    value(await relates(at))
    expect(await roomOf()).toContain('minors')
    for (const child of [at.lina, at.tarek])
      value(
        await relates(at, {
          personId: at.rana,
          version: await at.personVersion(at.rana),
          relativeId: child,
          kind: 'parent',
        }),
      )
    expect(await roomOf()).not.toContain('sexes')
    // Samir is the husband of his sister; to his nephew Omar is an uncle.
    expect(await roomOf()).not.toContain('minors')
  })

  it('of partners ends on a day; taken out as an error it was never so', async () => {
    const at = await ready()
    const married = { personId: at.samir, relativeId: at.rana, kind: 'partner' as const }
    const samir = async () => ({ ...married, version: await at.personVersion(at.samir) })
    value(await at.client.households.relate({ ...(await samir()), from: '2010-05-01' }))
    value(await at.client.households.unrelate({ ...(await samir()), until: '2022-10-01' }))
    const kinOn = async (on: string) => value(await at.client.households.kin({ personId: at.rana, on })).kin.length
    expect([await kinOn('2010-04-30'), await kinOn('2022-09-30'), await kinOn('2022-10-01')]).toEqual([0, 1, 0])
    value(await at.client.households.unrelate({ ...(await samir()), until: null }))
    expect(await kinOn('2022-09-30')).toBe(0)
    expect(refusal(await at.client.households.unrelate({ ...(await samir()), until: null }))).toBe('NOTHING_CHANGED')
  })

  it('warns before it is recorded, and is refused where it cannot be', async () => {
    const at = await ready()
    const ahead = async (over: object) =>
      at.client.households.foresee({
        event: 'relate',
        personId: at.lina,
        version: 0,
        relativeId: at.tarek,
        kind: 'parent',
        ...over,
      })
    expect(value(await ahead({})).consequences).toEqual([{ code: 'parent_young', facts: { years: 11 } }])
    expect(refusal(await ahead({ personId: at.tarek, relativeId: at.lina }))).toBe('PARENT_YOUNGER')
    expect(refusal(await relates(at, { relativeId: at.omar }))).toBe('KIN_ITSELF')
    value(
      await relates(at, {
        personId: at.rana,
        version: await at.personVersion(at.rana),
        relativeId: at.lina,
        kind: 'parent',
      }),
    )
    expect(refusal(await ahead({ personId: at.lina, relativeId: at.rana }))).toBe('KIN_CIRCLE')
    expect(refusal(await relates(at, { version: 99 }))).toBe('STALE')
    expect(refusal(await relates(at, { relativeId: 99 }))).toBe('NOT_FOUND')
  })
})
