/** Every rule of a move with every gravity that the office may set: what the clerk then meets. */
import { describe, expect, it } from 'vitest'
import { decideMove, findingsFor } from '../../db/domain/housing/move.ts'
import type { Apart, MoveFacts, MoveRule } from '../../db/domain/housing/moveFacts.ts'
import {
  isFixed,
  ruleBounds,
  rulesInOrder,
  severities,
  standardSeverities,
} from '../../db/domain/housing/ruleSettings.ts'
import { figureBounds, settingsFrom } from '../../db/domain/settings.ts'
import type { HouseholdId, PersonId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { aMover, aNeighbour, aStayIn, born, facts, today, unit } from './moveFacts.ts'

const neighbours = (count: number, over = {}) => Array.from({ length: count }, (_, i) => aNeighbour(10 + i, 10, over))
const apart = (over: Partial<Apart> = {}): Apart => ({
  personId: 1 as PersonId,
  otherId: 10 as PersonId,
  names: 'Rania Haddad und Omar Saleh',
  from: day('2022-01-01'),
  to: day('2023-01-01'),
  beds: [],
  ...over,
})
const held = { places: 2, householdId: null, label: 'Bescheid Z-7', from: day('2022-10-01'), to: day('2022-12-01') }

/** Facts against which exactly this rule speaks. */
const against: Readonly<Record<MoveRule, MoveFacts>> = {
  capacity: facts({ room: { neighbours: neighbours(6) } }),
  already_placed: facts({ movers: [aMover(1, { stays: [aStayIn(5, '2022-12-01')] })] }),
  out_of_service: facts({ room: { capacity: [] } }),
  blocked: facts({ room: { blocks: [{ from: day('2022-10-01'), to: null }] } }),
  lease: facts({ room: { lease: { from: day('2022-01-01'), to: day('2022-10-01') } } }),
  sexes: facts({ room: { neighbours: neighbours(1, { sex: 'm' }) } }),
  minors: facts({ room: { neighbours: neighbours(1, { birth: born('2015-01-01') }) } }),
  not_together: facts({ room: { neighbours: neighbours(1) }, apart: [apart()] }),
  reserved: facts({ room: { neighbours: neighbours(2), reserved: [held] } }),
  single_room: facts({ movers: [aMover(1, { needs: ['single_room'] })], room: { neighbours: neighbours(1) } }),
  women_only: facts({
    movers: [aMover(1, { needs: ['women_only'], birth: born('2010-01-01') })],
    room: { neighbours: neighbours(1, { sex: 'm', birth: born('2005-01-01') }) },
  }),
  split: facts({ unitsLeftBehind: [unit(91)] }),
  regular: facts({ room: { neighbours: neighbours(4) } }),
  area: facts({ room: { areaHundredths: 600 } }),
  purpose: facts({ room: { purpose: 'men' } }),
  step_free: facts({ movers: [aMover(1, { needs: ['wheelchair'] })], room: { stepFree: false } }),
  back_dated: facts(),
}
const dayOf = (rule: MoveRule) => (rule === 'back_dated' ? day('2022-10-15') : today)
const cases = rulesInOrder.flatMap((rule) => severities.map((severity) => [rule, severity] as const))

describe('a rule and its gravity', () => {
  it.each(cases)('%s set to %s', (rule, severity) => {
    const of = { ...against[rule], severities: { ...standardSeverities, [rule]: severity } }
    const on = dayOf(rule)
    const found = findingsFor(of, on).filter((finding) => finding.rule === rule && finding.severity !== 'ok')
    if (isFixed(rule)) {
      expect(found).toMatchObject([{ severity: 'block', overridable: false }])
      expect(decideMove(of, { day: on, accepted: rulesInOrder, reason: 'x' })).toMatchObject({
        error: { code: 'MOVE_REFUSED' },
      })
      return
    }
    if (severity === 'off') {
      expect(found).toEqual([])
      return
    }
    expect(found).toMatchObject([{ severity, overridable: true }])
    const others = rulesInOrder.filter((other) => other !== rule)
    expect(decideMove(of, { day: on, accepted: others, reason: 'x' })).toMatchObject({
      error: { code: 'MOVE_REFUSED' },
    })
    expect(decideMove(of, { day: on, accepted: rulesInOrder, reason: '' })).toMatchObject({
      error: { code: 'REASON_NEEDED' },
    })
    expect(decideMove(of, { day: on, accepted: rulesInOrder, reason: 'x' })).toMatchObject({ ok: true })
  })
})

describe('not together', () => {
  const rule = (of: MoveFacts) => findingsFor(of, today).find((finding) => finding.rule === 'not_together')?.facts
  const inRoom = { room: { neighbours: neighbours(1) } }
  const bed = { personId: 10 as PersonId, unitId: unit(90), from: day('2022-01-01'), to: null }
  it.each([
    ['in the room', facts({ ...inRoom, apart: [apart()] }), 'room'],
    ['in the room, the note ended', facts({ ...inRoom, apart: [apart({ to: today })] }), undefined],
    ['in the room, the note begins later', facts({ ...inRoom, apart: [apart({ from: day('2022-12-01') })] }), 'room'],
    ['in the same flat', facts({ apart: [apart({ beds: [bed] })] }), 'unit'],
    ['in another flat', facts({ apart: [apart({ beds: [{ ...bed, unitId: unit(5) }] })] }), undefined],
    ['gone from the flat', facts({ apart: [apart({ beds: [{ ...bed, to: today }] })] }), undefined],
    ['both move in', facts({ movers: [aMover(1), aMover(10)], apart: [apart()] }), 'room'],
    ['a note about others', facts({ ...inRoom, apart: [apart({ personId: 3 as PersonId })] }), undefined],
  ])('%s', (_, of, where) => {
    expect(rule(of)?.where).toBe(where)
  })
})

describe('reserved places', () => {
  const rule = (of: MoveFacts) => findingsFor(of, today).find((finding) => finding.rule === 'reserved')?.facts
  it.each([
    ['enough is left', facts({ room: { neighbours: neighbours(1), reserved: [held] } }), undefined],
    ['too few are left', facts({ room: { neighbours: neighbours(2), reserved: [held] } }), 2],
    [
      'begins while they are there',
      facts({ room: { neighbours: neighbours(2), reserved: [{ ...held, from: day('2022-11-20') }] } }),
      2,
    ],
    [
      'for themselves',
      facts({ room: { neighbours: neighbours(3), reserved: [{ ...held, places: 1, householdId: 1 as HouseholdId }] } }),
      undefined,
    ],
    [
      'for themselves, more than they are',
      facts({ room: { neighbours: neighbours(3), reserved: [{ ...held, householdId: 1 as HouseholdId }] } }),
      1,
    ],
  ])('%s', (_, of, places) => {
    expect(rule(of)?.places).toBe(places)
  })
})

describe('settings', () => {
  it('are the standard where nothing was decided, or what was decided is no more allowed; unknown keys are passed over', () => {
    const decided = [
      { key: 'rule.capacity', value: '"off"' },
      { key: 'rule.area', value: '"shout"' },
      { key: 'figure.min_area', value: '-3' },
      { key: 'figure.absence_nights', value: '"x"' },
      { key: 'colour', value: '"red"' },
    ]
    const read = settingsFrom(decided)
    expect(read.severities).toEqual(standardSeverities)
    expect(read.figures).toEqual(
      Object.fromEntries(Object.entries(figureBounds).map(([key, of]) => [key, of.standard])),
    )
  })
  it('take what was decided', () => {
    const read = settingsFrom([
      { key: 'rule.area', value: '"off"' },
      { key: 'figure.min_area', value: '900' },
    ])
    expect([read.severities.area, read.figures.min_area]).toEqual(['off', 900])
    expect(ruleBounds.area.standard).toBe('warn')
  })
})
