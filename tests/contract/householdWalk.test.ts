/** Random events of households on a real file: the file is sound after each, and taking one back restores every answer of every day. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HouseholdId, PersonId } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay } from '../build/register.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { dayFrom } from '../support/modelDays.ts'
import { anOffice, type TestOffice } from '../support/office.ts'
import { limitOf, proved, timesOf } from '../support/proofs.ts'
import { value } from '../support/result.ts'

const roles = ['reference', 'partner', 'child', 'other'] as const
const rows = aRegister({
  rooms: [aRoom('1'), aRoom('2', { unit: 'Wohnung 2' })],
  people: [
    aPerson('P-1', { household: 'H-1' }),
    aPerson('P-2', { household: 'H-1', role: 'partner', sex: 'w' }),
    aPerson('P-3', { household: 'H-1', role: 'child', birth: { day: dayFrom(-3000), precision: 'day' } }),
    aPerson('P-4', { household: 'H-2', sex: 'w' }),
    aPerson('P-5', { household: 'H-2', role: 'child', birth: { day: dayFrom(-900), precision: 'day' } }),
    aPerson('P-6', { household: 'H-2', role: 'other', leftOn: dayFrom(-30), leftHow: 'disappeared' }),
  ],
  stays: [
    ...['P-1', 'P-2', 'P-3'].map((number) => aStay(number, '1', '2022-03-01')),
    aStay('P-4', '2', '2022-03-01', dayFrom(20)),
    aStay('P-5', '2', '2022-03-01'),
  ],
})

/** Which of the people, households and days there are is only known on the way: numbers stand for them. */
const which = fc.nat(7)
const day = fc.integer({ min: -40, max: 40 }).map(dayFrom)
const role = fc.constantFrom(...roles)
const event = fc.oneof(
  fc.record({
    do: fc.constant('depart' as const),
    who: fc.uniqueArray(which, { minLength: 1, maxLength: 3 }),
    day,
    how: fc.constantFrom('moved_away' as const, 'disappeared' as const, 'deported' as const, 'died' as const),
    endBenefits: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('regroup' as const),
    who: fc.uniqueArray(which, { minLength: 1, maxLength: 2 }),
    to: fc.option(which),
    role,
    day,
  }),
  fc.record({
    do: fc.constant('comeBack' as const),
    who: fc.integer({ min: 3, max: 6 }),
    to: fc.option(which),
    role,
    day,
  }),
  fc.record({ do: fc.constant('birth' as const), who: which, day }),
  fc.record({ do: fc.constant('setRole' as const), who: which, role, day }),
)
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** The walk goes by ids: people and households are numbered on from 1, those that an event adds included. */
const person = (index: number) => (1 + (index % 7)) as PersonId
const household = (index: number) => (1 + (index % 3)) as HouseholdId
const days = Array.from({ length: 13 }, (_, index) => dayFrom(-48 + index * 8))

async function answers({ client }: TestOffice) {
  const all: unknown[] = []
  for (const on of days) {
    const list = value(await client.people.list({ on })).rows
    all.push(on, list)
    for (const householdId of [1, 2] as HouseholdId[]) {
      const found = value(await client.people.household({ householdId, on }))
      all.push(found, value(await client.households.family({ householdId, on })))
    }
  }
  // A version is no answer: it only ever grows, also when a change is taken back.
  return JSON.parse(JSON.stringify(all, (key, of: unknown) => (key === 'version' ? undefined : of))) as unknown
}

async function take({ client, today }: TestOffice, each: Event) {
  const first = person('who' in each ? (Array.isArray(each.who) ? (each.who[0] ?? 0) : each.who) : 0)
  const known = await client.people.person({ personId: first, on: each.day })
  const own = known.ok ? known.value.household : null
  const version = async (id: HouseholdId) => {
    const found = await client.people.household({ householdId: id, on: today })
    return found.ok ? found.value.version : 0
  }
  const householdId = own?.id ?? household(first)
  const seen = { householdId, version: await version(householdId) }
  const target = async (to: number | null) =>
    to === null ? null : { householdId: household(to), version: await version(household(to)) }
  switch (each.do) {
    case 'depart':
      return client.households.depart({ ...seen, ...each, personIds: each.who.map(person), destination: null })
    case 'regroup': {
      const comers = [...new Set(each.who.map(person))].map((personId, at) => ({
        personId,
        role: at === 0 ? each.role : ('other' as const),
      }))
      return client.households.regroup({ ...seen, to: await target(each.to), comers, day: each.day, began: 'split' })
    }
    case 'comeBack': {
      const version = known.ok ? known.value.version : 0
      const { role, day } = each
      return client.households.comeBack({
        comers: [{ personId: first, version, role }],
        to: await target(each.to),
        day,
        regime: 'asylblg_3',
      })
    }
    case 'birth': {
      const names = { familyName: 'Muster', givenName: 'Neu', sex: 'w' as const }
      return client.households.birth({ ...seen, ...names, day: each.day, motherId: first, regime: 'asylblg_3' })
    }
    case 'setRole':
      return client.households.setRole({ ...seen, personId: first, role: each.role, day: each.day })
  }
}

const outcomes = new Map<string, number>()
const met = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
const step = fc.record({ event, isTakenBack: fc.nat(3).map((n) => n === 0) })

/** What a few random walks may miss: every outcome that is asked for below is met in any run. */
const everyOutcome = [
  { event: { do: 'comeBack' as const, who: 5, to: null, role: 'other' as const, day: dayFrom(0) }, isTakenBack: true },
  { event: { do: 'birth' as const, who: 3, day: dayFrom(-1) }, isTakenBack: false },
  { event: { do: 'setRole' as const, who: 1, role: 'other' as const, day: dayFrom(0) }, isTakenBack: false },
  {
    event: { do: 'regroup' as const, who: [2], to: null, role: 'reference' as const, day: dayFrom(1) },
    isTakenBack: false,
  },
  {
    event: { do: 'depart' as const, who: [0], how: 'moved_away' as const, endBenefits: true, day: dayFrom(2) },
    isTakenBack: true,
  },
]

it('keeps the file sound, and takes back whole', { timeout: limitOf() }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const office = await anOffice(rows)
      for (const { event, isTakenBack } of steps) {
        const before = isTakenBack ? await answers(office) : null
        const answer = await take(office, event)
        met(`${event.do} ${answer.ok ? 'ok' : answer.error.code}`)
        if (!answer.ok) continue
        const { auditId } = answer.value
        if (auditId === null) throw new Error(`${event.do} changed nothing`)
        expect(value(await office.client.office.check({})).problems).toEqual([])
        if (!isTakenBack) continue
        value(await office.client.office.undo({ auditId }))
        expect(await answers(office)).toEqual(before)
        met('undo')
      }
      const { tables, replay } = tablesAndReplay(office.path)
      expect(tables).toEqual(replay)
      await office.close()
    }),
    { numRuns: timesOf('households'), examples: [[everyOutcome]] },
  )
  for (const what of ['depart ok', 'regroup ok', 'comeBack ok', 'birth ok', 'setRole ok', 'undo'])
    expect([...outcomes.keys()]).toContain(what)
  proved('households', Object.fromEntries(outcomes))
})
