/** The office's rules through the contract: gravity, notes "not together", reservations' rule, and who overrode what. */
import { describe, expect, it } from 'vitest'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const rows = aRegister({
  rooms: [aRoom('1'), aRoom('2'), aRoom('3', { unit: 'Wohnung 2' })],
  people: [
    aPerson('P-1', { household: 'H-1', familyName: 'Haddad', sex: 'w' }),
    aPerson('P-2', { household: 'H-2', familyName: 'Saleh', sex: 'w' }),
    aPerson('P-3', { household: 'H-3', familyName: 'Kaya', sex: 'm' }),
  ],
  stays: [aStay('P-1', '1', '2022-03-01'), aStay('P-2', '2', '2022-03-01'), aStay('P-3', '3', '2022-03-01')],
})

async function ready() {
  const office = await anOffice(rows)
  const { client, today } = office
  const orderOf = async (number: string, room: string) => {
    const { personId, householdId } = await office.person(number)
    const { version } = value(await client.people.household({ householdId, on: today }))
    return { householdId, version, personIds: [personId], roomId: await office.roomId(room), day: today }
  }
  const findings = async (number: string, room: string) => {
    const { personId } = await office.person(number)
    const { options } = value(await client.housing.moveOptions({ personIds: [personId], day: today }))
    const option = options.find((candidate) => candidate.number === room)
    return new Map((option?.findings ?? []).map((finding) => [finding.rule, finding]))
  }
  const note = async (a: string, b: string, to = '2022-12-31') =>
    client.apart.record({
      personId: (await office.person(a)).personId,
      otherId: (await office.person(b)).personId,
      from: today,
      to: day(to),
      note: 'Streit am 30.10.',
    })
  return { office, client, today, orderOf, findings, note }
}

describe('how grave a rule is', () => {
  it('is what the office set, and the standard again once that is restored or taken back', async () => {
    const { office, client, orderOf, findings } = await ready()
    expect((await findings('P-1', '3')).get('sexes')).toMatchObject({ severity: 'block', overridable: true })
    const set = value(await client.settings.changeRule({ rule: 'sexes', seen: 'block', severity: 'off' }))
    expect((await findings('P-1', '3')).has('sexes')).toBe(false)
    value(await client.housing.moveHousehold(await orderOf('P-1', '3')))
    if (set.auditId === null) throw new Error('no audit row')
    value(await client.office.undo({ auditId: set.auditId }))
    expect(value(await client.settings.read({})).rules.find(({ rule }) => rule === 'sexes')?.severity).toBe('block')
    value(await client.settings.changeRule({ rule: 'area', seen: 'warn', severity: 'block' }))
    value(await client.settings.restoreRules({}))
    const { rules } = value(await client.settings.read({}))
    expect(rules.filter(({ severity, standard }) => severity !== standard)).toEqual([])
    expect(refusal(await client.settings.restoreRules({}))).toBe('NOTHING_CHANGED')
    expect(value(await client.office.check({})).problems).toEqual([])
    expect(office.today).toBe('2022-11-02')
  })

  it.each(['capacity', 'already_placed', 'blocked', 'lease'] as const)('of %s cannot be lowered', async (rule) => {
    const { client } = await ready()
    for (const severity of ['off', 'warn'] as const)
      expect(refusal(await client.settings.changeRule({ rule, seen: 'block', severity }))).toBe('RULE_FIXED')
  })

  it('is not set by a clerk who saw another value, nor outside of its bounds', async () => {
    const { client } = await ready()
    value(await client.settings.changeRule({ rule: 'area', seen: 'warn', severity: 'off' }))
    expect(refusal(await client.settings.changeRule({ rule: 'area', seen: 'warn', severity: 'block' }))).toBe('STALE')
    expect(refusal(await client.settings.changeFigure({ figure: 'min_area', seen: 700, value: -1 }))).toBe(
      'FIGURE_OUT_OF_BOUNDS',
    )
    value(await client.settings.changeFigure({ figure: 'min_area', seen: 700, value: 900 }))
    expect(value(await client.settings.read({})).figures.find(({ figure }) => figure === 'min_area')?.value).toBe(900)
  })

  it('set to a block asks for an exception with a reason, and the stay says which rules were overridden', async () => {
    const { client, today, orderOf } = await ready()
    value(await client.settings.changeRule({ rule: 'split', seen: 'warn', severity: 'block' }))
    const order = await orderOf('P-1', '3')
    expect(refusal(await client.housing.moveHousehold(order))).toBe('MOVE_REFUSED')
    expect(refusal(await client.housing.moveHousehold({ ...order, accepted: ['sexes'] }))).toBe('REASON_NEEDED')
    value(await client.housing.moveHousehold({ ...order, accepted: ['sexes'], reason: 'Brandschaden' }))
    expect(value(await client.housing.deviations({ on: today }))).toMatchObject([
      { familyName: 'Haddad', room: '3', rules: ['sexes'], reason: 'Brandschaden', actor: 'S. Bergmann' },
    ])
    expect(value(await client.housing.deviations({ on: day('2022-11-01') }))).toEqual([])
  })
})

describe('people who are not to be placed together', () => {
  it('are told of before the move, in the room and in the flat, up to the end of the note', async () => {
    const { client, findings, note, office } = await ready()
    value(await note('P-2', 'P-1'))
    expect((await findings('P-1', '2')).get('not_together')).toMatchObject({
      severity: 'warn',
      facts: { where: 'room', to: '2022-12-31' },
    })
    const { personId } = await office.person('P-1')
    const later = value(await client.housing.moveOptions({ personIds: [personId], day: day('2022-12-31') }))
    expect(JSON.stringify(later.options)).not.toContain('not_together')
    // Room 1 is in the same flat as room 2, in which P-2 lives: whoever comes back to it hears of it.
    value(
      await client.housing.moveHousehold({ ...(await moveOf(office, 'P-1', '3')), accepted: ['sexes'], reason: 'x' }),
    )
    expect((await findings('P-1', '1')).get('not_together')).toMatchObject({ facts: { where: 'unit' } })
  })

  it('are looked at again before the note ends; it can be prolonged and ended, once for a pair', async () => {
    const { client, today, note, office } = await ready()
    value(await note('P-1', 'P-2', '2022-11-12'))
    expect(refusal(await note('P-2', 'P-1'))).toBe('NOTE_EXISTS')
    const due = value(await client.followUps.list({ on: today })).rows.filter((row) => row.cause?.kind === 'apart_ends')
    expect(due).toMatchObject([{ cause: { day: '2022-11-11' }, dueOn: '2022-10-28' }])
    const [held] = value(await client.apart.list({ on: today }))
    if (!held) throw new Error('no note')
    expect(held.people.map((person) => person.place?.room)).toEqual(['1', '2'])
    value(await client.apart.prolong({ id: held.id, seen: held.to, to: day('2023-03-01') }))
    expect(refusal(await client.apart.end({ id: held.id, seen: held.to, day: today }))).toBe('NOT_FOUND')
    const [longer] = value(await client.apart.list({ on: today, personId: (await office.person('P-2')).personId }))
    if (!longer) throw new Error('no note')
    expect(longer.to).toBe('2023-03-01')
    value(await client.apart.end({ id: longer.id, seen: longer.to, day: today }))
    expect(value(await client.apart.list({ on: today }))).toEqual([])
    expect(refusal(await note('P-1', 'P-1'))).toBe('KIN_ITSELF')
  })
})

async function moveOf(office: Awaited<ReturnType<typeof anOffice>>, number: string, room: string) {
  const { personId, householdId } = await office.person(number)
  const { version } = value(await office.client.people.household({ householdId, on: office.today }))
  return { householdId, version, personIds: [personId], roomId: await office.roomId(room), day: office.today }
}
