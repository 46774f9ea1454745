/** What the move dialog makes of the findings: possible, possible with a reason, an exception, or not at all. */
import { describe, expect, it } from 'vitest'
import { byVerdict, type MoveOption } from '../../renderer/features/move/moveView.ts'
import { judge, mainReason, reasonsOf } from '../../renderer/text/findings.ts'

type Finding = MoveOption['findings'][number]
const fits: Finding = { rule: 'capacity', severity: 'ok', overridable: false, facts: { regular: 4, people: 3 } }
const space: Finding = { rule: 'area', severity: 'ok', overridable: true, facts: { area: 3600, each: 900 } }
const dense: Finding = {
  rule: 'regular',
  severity: 'warn',
  overridable: true,
  facts: { people: 5, regular: 4, densified: 6 },
}
const mixed: Finding = { rule: 'sexes', severity: 'block', overridable: true, facts: {} }
const small: Finding = {
  rule: 'capacity',
  severity: 'block',
  overridable: false,
  facts: { people: 7, regular: 4, densified: 6 },
}
const option = (verdict: MoveOption['verdict'], ...findings: Finding[]) =>
  ({ roomId: findings.length, verdict, findings }) as unknown as MoveOption

describe('a room', () => {
  it('that fits needs nothing', () => {
    expect(judge(option('ok', fits, space))).toEqual({ isImpossible: false, needsException: false, accepted: [] })
  })

  it('with a warning needs a reason for exactly that rule, and no exception', () => {
    expect(judge(option('warn', fits, dense))).toEqual({
      isImpossible: false,
      needsException: false,
      accepted: ['regular'],
    })
  })

  it('with a block that a reason overrides needs a deliberate exception', () => {
    expect(judge(option('block', dense, mixed))).toMatchObject({
      isImpossible: false,
      needsException: true,
      accepted: ['regular', 'sexes'],
    })
  })

  it('with a block that nothing overrides is impossible, whatever else is said of it', () => {
    expect(judge(option('block', mixed, small))).toMatchObject({ isImpossible: true, needsException: false })
  })
})

describe('its words', () => {
  it('name the gravest finding in the list, else the space each person has', () => {
    expect(mainReason(option('block', small, dense, fits))).toBe(
      'Das Zimmer ist zu klein: 7 Personen bei höchstens 6 Plätzen (4 regulär).',
    )
    expect(mainReason(option('warn', dense, space))).toMatch(/^Verdichtet:/)
    expect(mainReason(option('ok', fits, space))).toBe('36,0 m², 9,0 m² je Person.')
    expect(mainReason(option('ok'))).toBe('')
  })

  it('are one sentence for each finding; what has none falls away', () => {
    const silent: Finding = { rule: 'back_dated', severity: 'ok', overridable: true, facts: {} }
    expect(reasonsOf([small, silent, dense, fits]).map(({ id, kind }) => [id, kind])).toEqual([
      ['capacity', 'bad'],
      ['regular', 'warn'],
      ['capacity', 'good'],
    ])
  })
})

it('the list has what fits first, keeps the order within, and shows no empty group', () => {
  const options = [option('block', small), option('ok', fits, space), option('block', small, mixed), option('ok')]
  expect(byVerdict(options).map(({ verdict, options: rooms }) => [verdict, rooms.map((room) => room.roomId)])).toEqual([
    ['ok', [2, 0]],
    ['block', [1, 2]],
  ])
})
