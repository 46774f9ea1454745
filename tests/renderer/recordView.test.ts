/** What recording a status would change, in sentences before it is saved: true to the rule of the data process. */
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../db/domain/people/recordPeriod.ts'
import { type ResidenceStatus, residenceStatuses } from '../../db/domain/people/terms.ts'
import { unknownStart } from '../../db/domain/values.ts'
import { previewOf } from '../../renderer/features/people/recordView.ts'
import { day } from '../build/register.ts'

type Line = readonly Fact<ResidenceStatus>[]
const period = (value: ResidenceStatus, from: string, to: string | null = null): Fact<ResidenceStatus> => ({
  value,
  from: day(from),
  to: to === null ? null : day(to),
})
const refugee = period('permit_25_2_refugee', '2022-08-01')
const waiting: Line = [period('permission_to_stay', '2022-03-01')]
const preview = (line: Line, fact: Fact<ResidenceStatus>, learnedOn = '2022-10-20') =>
  previewOf(
    line,
    fact,
    { learnedOn: day(learnedOn), today: day('2022-11-02') },
    { line: 'status', term: (status) => residenceStatuses[status].term },
  )
const said = (line: Line, fact: Fact<ResidenceStatus>) => preview(line, fact).changes.map(({ text }) => text)

describe('the preview', () => {
  it('says what ends on which day, and what is new', () => {
    expect(said(waiting, refugee)).toEqual([
      'Bisher: Aufenthaltsgestattung seit 01.03.2022. Endet dann am 31.07.2022.',
      'Neu: AE § 25 Abs. 2 Flüchtling ab 01.08.2022.',
    ])
  })

  it('says what is replaced when it begins on the same day', () => {
    expect(said(waiting, period('toleration_60a', '2022-03-01'))).toEqual([
      'Bisher: Aufenthaltsgestattung seit 01.03.2022. Wird ersetzt.',
      'Neu: Duldung § 60a ab 01.03.2022.',
    ])
  })

  it('only adds where nothing was', () => {
    expect(said([], refugee)).toEqual(['Neu: AE § 25 Abs. 2 Flüchtling ab 01.08.2022.'])
  })

  it('ends before what is known of later days, and says what follows', () => {
    const line = [...waiting.map((first) => ({ ...first, to: refugee.from })), refugee]
    expect(said(line, period('toleration_60a', '2022-06-01'))).toEqual([
      'Bisher: Aufenthaltsgestattung 01.03.2022 – 31.07.2022. Endet dann am 31.05.2022.',
      'Neu: Duldung § 60a 01.06.2022 – 31.07.2022. Danach steht schon AE § 25 Abs. 2 Flüchtling in der Akte.',
    ])
  })

  it('warns of days that would be left without an entry, with the first of them', () => {
    const { changes } = preview(waiting, { ...refugee, to: day('2022-10-01') })
    expect(changes.at(-1)).toMatchObject({ tone: 'warn', text: 'Ab 01.10.2022 ist dann kein Status eingetragen.' })
    expect(said([], { ...refugee, to: day('2022-10-01') })).toHaveLength(1)
  })

  it('shows no date where nobody knows since when', () => {
    expect(said([period('unknown', unknownStart)], refugee)[0]).toBe('Bisher: unbekannt. Endet dann am 31.07.2022.')
  })
})

it.each([
  ['an end before its beginning', { ...refugee, to: refugee.from }, undefined, 'PERIOD_EMPTY'],
  ['what the office cannot know yet', refugee, '2022-11-03', 'LEARNED_LATER'],
  ['what stands there already', waiting[0] ?? refugee, undefined, 'NOTHING_CHANGED'],
])('refuses %s', (_, fact, learnedOn, code) => {
  expect(preview(waiting, fact, learnedOn)).toMatchObject({ refusal: { code }, changes: [] })
})
