/** The change between AsylbLG and Jobcenter through the contract, on a real file: due, opened, stepped, corrected, closed, taken back. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseholdId, PersonId, RegimeChangeId } from '../../db/domain/values.ts'
import { aPerson, aRegister, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const recognised = {
  residenceStatus: 'permit_25_3',
  statusFrom: day('2022-10-10'),
  benefitRegime: 'asylblg_2',
  regimeFrom: day('2021-05-01'),
} as const
const family = { household: 'H-1', familyName: 'Nazari', ...recognised }
const rows = aRegister({
  people: [
    aPerson('P-1', { ...family, sex: 'w' }),
    aPerson('P-2', { ...family, role: 'other', birth: { day: day('1950-03-02'), precision: 'day' } }),
    aPerson('P-3', {
      ...family,
      role: 'child',
      birth: { day: day('2015-01-01'), precision: 'day' },
      residenceStatus: 'permission_to_stay',
    }),
    aPerson('P-4', { familyName: 'Bondar', residenceStatus: 'fiction_certificate', statusFrom: day('2022-03-20') }),
    aPerson('P-5', { familyName: 'Conteh', residenceStatus: 'toleration_60a', benefitRegime: 'sgb_2' }),
    aPerson('P-6', { familyName: 'Ilunga' }),
  ],
})

interface Scene {
  readonly office: TestOffice
  readonly ids: Record<string, PersonId>
  readonly household: HouseholdId
  readonly api: TestOffice['client']['regimeChanges']
}
let scene: Scene

beforeEach(async () => {
  const office = await anOffice(rows)
  const people = value(await office.client.people.list({ on: office.today })).rows
  scene = {
    office,
    ids: Object.fromEntries(people.map((person) => [person.number, person.personId])),
    household: people.find((person) => person.number === 'P-1')?.householdId as HouseholdId,
    api: office.client.regimeChanges,
  }
})

const idOf = (number: string): PersonId => scene.ids[number] as PersonId
const list = async (closed = false) => value(await scene.api.list({ on: scene.office.today, closed }))
const find = async (id: RegimeChangeId) => value(await scene.api.find({ regimeChangeId: id, on: scene.office.today }))
const regimesOf = async (number: string) =>
  value(await scene.office.client.people.person({ personId: idOf(number), on: scene.office.today })).regimes.map(
    ({ regime, from, to }) => [regime, from, to],
  )
/** The Nazari family, two of three, towards the Jobcenter. */
async function opened(): Promise<RegimeChangeId> {
  const change = {
    householdId: scene.household,
    direction: 'to_jobcenter' as const,
    dueOn: day('2022-11-01'),
    personIds: [idOf('P-1'), idOf('P-2')],
  }
  const [id] = value(await scene.api.open({ changes: [change] })).ids
  return id as RegimeChangeId
}
async function records(id: RegimeChangeId, step: string, on: string, more: object = {}) {
  const { version } = await find(id)
  return scene.api.recordStep({ regimeChangeId: id, version, step: step as 'applied', day: on, ...more })
}
const undo = async (auditId: number | null) => value(await scene.office.client.office.undo({ auditId: auditId ?? 0 }))

describe('the worklist', () => {
  it('finds who is due, certain ones first, with those of the household who are meant', async () => {
    const { due, changes } = await list()
    expect(changes).toEqual([])
    expect(due.map(({ household, direction, isCheck, dueOn }) => [household, direction, isCheck, dueOn])).toEqual([
      ['Conteh', 'from_jobcenter', false, '2022-03-01'],
      ['Nazari', 'to_jobcenter', false, '2022-11-01'],
      ['Bondar', 'to_jobcenter', true, '2022-04-01'],
    ])
    expect(due[1]?.personIds).toEqual([idOf('P-1'), idOf('P-2')])
    expect(due[1]?.persons.map((person) => [person.givenName, person.due?.reason ?? null])).toEqual([
      ['Alex', 'title'],
      ['Alex', null],
      ['Alex', 'title'],
    ])
    expect(value(await scene.api.counts({ on: scene.office.today }))).toEqual({ due: 3, gaps: 0 })
  })

  it('knows on an earlier day only what held then, and nothing of a case opened later', async () => {
    await opened()
    const before = value(await scene.api.list({ on: day('2022-10-09') }))
    expect(before.due.map((row) => row.household)).toEqual(['Conteh', 'Bondar'])
    expect(before.changes).toEqual([])
    const yesterday = value(await scene.api.list({ on: day('2022-11-01') }))
    expect(yesterday.due.map((row) => row.household)).toContain('Nazari')
    expect(yesterday.changes).toEqual([])
  })

  it('tells of one household what is due and, once there is one, its open case', async () => {
    const of = async () => value(await scene.api.ofHousehold({ householdId: scene.household, on: scene.office.today }))
    expect(await of()).toEqual({
      due: [{ direction: 'to_jobcenter', isCheck: false, dueOn: '2022-11-01' }],
      changes: [],
    })
    const id = await opened()
    await records(id, 'ended_here', '2022-11-01')
    await records(id, 'first_payment', '2022-11-13')
    expect(await of()).toEqual({
      due: [],
      changes: [
        {
          id,
          direction: 'to_jobcenter',
          state: 'settled',
          seam: { kind: 'gap', days: 12, from: '2022-11-01', isThreat: false },
        },
      ],
    })
    const { version } = await find(id)
    value(await scene.api.close({ regimeChangeId: id, version, reason: 'geklärt' }))
    expect((await of()).changes).toEqual([])
  })

  it('opens the due ones of several households at once, as one step to take back', async () => {
    const { due } = await list()
    const changes = due.map(({ householdId, direction, dueOn, personIds }) => ({
      householdId,
      direction,
      dueOn: dueOn ?? scene.office.today,
      personIds,
    }))
    const done = value(await scene.api.open({ changes }))
    expect(done.ids).toHaveLength(3)
    const after = await list()
    expect(after.due).toEqual([])
    expect(after.changes.map((change) => [change.household, change.state, change.next])).toEqual([
      ['Conteh', 'due', 'apply'],
      ['Bondar', 'due', 'apply'],
      ['Nazari', 'due', 'apply'],
    ])
    await undo(done.auditId)
    expect((await list()).changes).toEqual([])
    expect((await list()).due).toHaveLength(3)
  })

  it('refuses a second case for the same person, and somebody of another household', async () => {
    await opened()
    const again = { householdId: scene.household, direction: 'to_jobcenter' as const, dueOn: day('2022-11-01') }
    expect(refusal(await scene.api.open({ changes: [{ ...again, personIds: [idOf('P-1')] }] }))).toBe(
      'CHANGE_ALREADY_OPEN',
    )
    expect(refusal(await scene.api.open({ changes: [{ ...again, personIds: [idOf('P-6')] }] }))).toBe('NOT_FOUND')
    const found = value(await scene.api.candidates({ householdId: scene.household, on: scene.office.today }))
    expect(found).toMatchObject({ household: 'Nazari', householdNumber: 'H-1' })
    expect(found.inOpenCase).toEqual([idOf('P-1'), idOf('P-2')])
  })
})

describe('the steps of a case', () => {
  it('lead from the application to payments that meet', async () => {
    const id = await opened()
    value(await records(id, 'applied', '2022-10-12', { note: 'mit Mietbescheinigung' }))
    value(await records(id, 'letter_out', '2022-10-13'))
    value(await records(id, 'letter_out', '2022-10-20'))
    expect(await find(id)).toMatchObject({ state: 'applied', next: 'await_decision', seam: { kind: 'open' } })
    value(await records(id, 'granted', '2022-10-28'))
    value(await records(id, 'first_payment', '2022-12-01'))
    expect(await find(id)).toMatchObject({
      state: 'first_payment',
      next: 'end_here',
      seam: { kind: 'overlap', days: 0, from: '2022-12-01', isThreat: true },
    })
    value(await records(id, 'ended_here', '2022-12-01'))
    const settled = await find(id)
    expect(settled).toMatchObject({ state: 'settled', next: 'record_regime', seam: { kind: 'seamless' } })
    expect(settled.steps.map((step) => step.step)).toEqual([
      'applied',
      'letter_out',
      'letter_out',
      'granted',
      'first_payment',
      'ended_here',
    ])
    expect(settled.regimeMissing).toEqual([idOf('P-1'), idOf('P-2')])
  })

  it('show a gap that has opened, and count it for the navigation', async () => {
    const id = await opened()
    value(await records(id, 'ended_here', '2022-11-01'))
    expect((await find(id)).seam).toEqual({ kind: 'gap', days: 2, from: '2022-11-01', isThreat: true })
    expect(value(await scene.api.counts({ on: scene.office.today })).gaps).toBe(1)
    value(await records(id, 'first_payment', '2022-11-13'))
    expect((await find(id)).seam).toEqual({ kind: 'gap', days: 12, from: '2022-11-01', isThreat: false })
    value(await records(id, 'first_payment', '2022-11-01'))
    expect(value(await scene.api.counts({ on: scene.office.today })).gaps).toBe(0)
  })

  it('are corrected and removed; a wrong day that was mended on the same day was never believed', async () => {
    const id = await opened()
    value(await records(id, 'applied', '2022-10-12'))
    value(await records(id, 'applied', '2022-10-11'))
    const { former, steps, version } = await find(id)
    expect(former).toEqual([])
    expect(steps.map((step) => step.day)).toEqual(['2022-10-11'])
    const removed = value(await scene.api.removeStep({ regimeChangeId: id, version, stepId: steps[0]?.id ?? 0 }))
    expect((await find(id)).steps).toEqual([])
    await undo(removed.auditId)
    expect((await find(id)).steps.map((step) => step.day)).toEqual(['2022-10-11'])
  })

  it('are refused in the future, unchanged, on a closed case and by who looks at an older version', async () => {
    const id = await opened()
    expect(refusal(await records(id, 'granted', '2022-11-03'))).toBe('STEP_IN_FUTURE')
    value(await records(id, 'granted', '2022-11-02'))
    expect(refusal(await records(id, 'granted', '2022-11-02'))).toBe('NOTHING_CHANGED')
    const step = { regimeChangeId: id, version: 1, step: 'applied' as const, day: '2022-10-01' }
    expect(refusal(await scene.api.recordStep(step))).toBe('STALE')
    expect(refusal(await records(id, 'applied', '2022-10-01', { regime: 'sgb_2' }))).toBe('INVALID_INPUT')
    const { version } = await find(id)
    value(await scene.api.close({ regimeChangeId: id, version, reason: 'verzogen' }))
    expect(refusal(await records(id, 'applied', '2022-10-01'))).toBe('CHANGE_CLOSED')
  })
})

describe('the Rechtskreis with the end of the payment', () => {
  it('is recorded for the persons of the case alone, SGB XII beyond the age limit, in the same step', async () => {
    const id = await opened()
    const done = value(await records(id, 'ended_here', '2022-11-01', { regime: 'sgb_2' }))
    expect(done.regimesRecorded).toBe(2)
    expect(await regimesOf('P-1')).toEqual([
      ['asylblg_2', '2021-05-01', '2022-11-01'],
      ['sgb_2', '2022-11-01', null],
    ])
    expect(await regimesOf('P-2')).toEqual([
      ['asylblg_2', '2021-05-01', '2022-11-01'],
      ['sgb_12', '2022-11-01', null],
    ])
    expect(await regimesOf('P-3')).toEqual([['asylblg_2', '2021-05-01', null]])
    expect((await find(id)).regimeMissing).toEqual([])
    await undo(done.auditId)
    expect(await regimesOf('P-1')).toEqual([['asylblg_2', '2021-05-01', null]])
    expect((await find(id)).steps).toEqual([])
  })

  it('follows a corrected day, and can be made up for afterwards', async () => {
    const id = await opened()
    value(await records(id, 'ended_here', '2022-11-01', { regime: 'sgb_2' }))
    value(await records(id, 'ended_here', '2022-12-01', { regime: 'sgb_2' }))
    expect(await regimesOf('P-1')).toEqual([
      ['asylblg_2', '2021-05-01', '2022-12-01'],
      ['sgb_2', '2022-12-01', null],
    ])
    expect(refusal(await records(id, 'ended_here', '2022-12-01', { regime: 'sgb_2' }))).toBe('NOTHING_CHANGED')
    expect(refusal(await records(id, 'ended_here', '2022-12-02', { regime: 'asylblg_3' }))).toBe('REGIME_WRONG_SIDE')
  })

  it('can be made up for when the day stands there already', async () => {
    const id = await opened()
    value(await records(id, 'ended_here', '2022-11-01'))
    expect((await find(id)).regimeMissing).toHaveLength(2)
    expect(value(await records(id, 'ended_here', '2022-11-01', { regime: 'sgb_2' })).regimesRecorded).toBe(2)
    expect((await find(id)).regimeMissing).toEqual([])
  })

  it('goes back to the AsylbLG on the way back', async () => {
    const { due } = await list()
    const back = due.find((row) => row.direction === 'from_jobcenter')
    if (!back) throw new Error('nobody comes back')
    const change = { householdId: back.householdId, direction: back.direction, personIds: back.personIds }
    const [id] = value(await scene.api.open({ changes: [{ ...change, dueOn: day('2022-11-01') }] })).ids
    value(await records(id as RegimeChangeId, 'ended_here', '2022-12-01', { regime: 'asylblg_3' }))
    expect(await regimesOf('P-5')).toEqual([
      ['sgb_2', '2022-03-01', '2022-12-01'],
      ['asylblg_3', '2022-12-01', null],
    ])
  })
})

describe('a case', () => {
  it('carries number, contact, note, due day and people; empty texts are none', async () => {
    const id = await opened()
    const { version, others } = await find(id)
    expect(others.map((person) => person.personId)).toEqual([idOf('P-3')])
    const fields = {
      regimeChangeId: id,
      version,
      dueOn: day('2022-12-01'),
      reference: '34502BG0012345',
      contact: 'Frau Lenz, 02842 000',
      note: '',
      personIds: [idOf('P-1'), idOf('P-2'), idOf('P-3')],
    }
    const done = value(await scene.api.change(fields))
    expect(await find(id)).toMatchObject({ reference: '34502BG0012345', note: null, dueOn: '2022-12-01', others: [] })
    expect(refusal(await scene.api.change({ ...fields, version: version + 1 }))).toBe('NOTHING_CHANGED')
    expect(refusal(await scene.api.change({ ...fields, version: version + 1, personIds: [idOf('P-6')] }))).toBe(
      'NOT_FOUND',
    )
    const alone = { ...fields, version: version + 1, personIds: [idOf('P-2')] }
    const fewer = value(await scene.api.change(alone))
    expect((await find(id)).persons.map((person) => person.personId)).toEqual([idOf('P-2')])
    await undo(fewer.auditId)
    await undo(done.auditId)
    expect(await find(id)).toMatchObject({ reference: null, dueOn: '2022-11-01' })
    expect((await find(id)).persons).toHaveLength(2)
  })

  it('is closed when the payments meet, or with a reason that stays in the note; and can be taken up again', async () => {
    const id = await opened()
    value(await records(id, 'ended_here', '2022-11-01', { regime: 'sgb_2' }))
    const { version } = await find(id)
    expect(refusal(await scene.api.close({ regimeChangeId: id, version }))).toBe('CHANGE_NOT_SETTLED')
    value(await scene.api.close({ regimeChangeId: id, version, reason: 'Jobcenter zahlt aus eigenem Antrag' }))
    expect((await list()).changes).toEqual([])
    const closed = await list(true)
    expect(closed.closed).toBe(1)
    expect(closed.changes[0]).toMatchObject({
      state: 'closed',
      closedOn: '2022-11-02',
      note: '02.11.2022: Jobcenter zahlt aus eigenem Antrag',
    })
    const [found] = closed.changes
    value(await scene.api.reopen({ regimeChangeId: id, version: found?.version ?? 0 }))
    expect((await list()).changes).toHaveLength(1)
  })

  it('that was closed while the Rechtskreis was never recorded comes up as due again, with the day it was closed', async () => {
    const id = await opened()
    value(await records(id, 'ended_here', '2022-11-01'))
    value(await records(id, 'first_payment', '2022-11-01'))
    const { version } = await find(id)
    value(await scene.api.close({ regimeChangeId: id, version }))
    expect((await list()).due.find((row) => row.household === 'Nazari')).toMatchObject({ lastClosedOn: '2022-11-02' })
    await opened()
    const again = await list(true)
    const first = again.changes.find((change) => change.id === id)
    expect(refusal(await scene.api.reopen({ regimeChangeId: id, version: first?.version ?? 0 }))).toBe(
      'CHANGE_ALREADY_OPEN',
    )
  })

  it('stands in the report as in the worklist, closed ones left out', async () => {
    const id = await opened()
    value(await records(id, 'ended_here', '2022-11-01'))
    const build = async () =>
      value(await scene.office.client.reports.build({ name: 'rechtskreiswechsel', on: scene.office.today }))
    const { sections, figures } = await build()
    expect(sections.map(({ heading, rows: lines }) => [heading, lines.map(([household]) => household)])).toEqual([
      ['Fällig, noch kein Vorgang', ['Conteh']],
      ['Einstellung steht fest', ['Nazari']],
      ['Zu prüfen, noch kein Vorgang', ['Bondar']],
    ])
    expect(figures.map((figure) => figure.value)).toEqual([2, 1, 1, 0])
    const { version } = await find(id)
    value(await scene.api.close({ regimeChangeId: id, version, reason: 'verzogen' }))
    expect((await build()).figures.map((figure) => figure.value)).toEqual([3, 0, 0, 0])
  })

  it('is told in the log by household, step and day', async () => {
    const id = await opened()
    value(await records(id, 'applied', '2022-10-12'))
    const log = value(await scene.office.client.office.log({ limit: 2 }))
    expect(log.map((row) => row.subject)).toEqual([
      { household: 'Nazari', step: 'applied', day: '2022-10-12' },
      { household: 'Nazari', people: 2, day: '2022-11-01' },
    ])
  })
})
