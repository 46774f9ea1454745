/** What recording a status would change, in sentences before it is saved: true to the rule of the data process. */
import { describe, expect, it } from 'vitest'
import { correctPeriod, endPeriod, type Fact, recordPeriod, removePeriod } from '../../db/domain/people/recordPeriod.ts'
import { type ResidenceStatus, residenceStatuses } from '../../db/domain/people/terms.ts'
import { unknownStart } from '../../db/domain/values.ts'
import { asBelieved, previewOf } from '../../renderer/features/people/record/recordView.ts'
import { day } from '../build/register.ts'

type Line = readonly Fact<ResidenceStatus>[]
const period = (value: ResidenceStatus, from: string, to: string | null = null): Fact<ResidenceStatus> => ({
  value,
  from: day(from),
  to: to === null ? null : day(to),
})
const refugee = period('permit_25_2_refugee', '2022-08-01')
const waiting: Line = [period('permission_to_stay', '2022-03-01')]
const daysOf = (learnedOn: string) => ({ learnedOn: day(learnedOn), today: day('2022-11-02'), lastKnown: null })
const wording = { line: 'status' as const, term: (status: ResidenceStatus) => residenceStatuses[status].term }
const preview = (line: Line, fact: Fact<ResidenceStatus>, learnedOn = '2022-10-20') => {
  const rows = asBelieved(line, day(learnedOn))
  return previewOf(rows, recordPeriod(rows, fact, daysOf(learnedOn)), wording)
}
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

describe('the preview of a change to what stands there', () => {
  const rows = asBelieved([...waiting.map((first) => ({ ...first, to: refugee.from })), refugee], day('2022-10-20'))
  const told = (learned: Parameters<typeof previewOf<ResidenceStatus>>[1]) =>
    previewOf(rows, learned, wording).changes.map(({ tone, text }) => `${tone}: ${text}`)

  it('says what another first day does to the entry before', () => {
    const later = period('permit_25_2_refugee', '2022-09-01')
    expect(told(correctPeriod(rows, refugee.from, later, daysOf('2022-10-20')))).toEqual([
      'info: Bisher: Aufenthaltsgestattung 01.03.2022 – 31.07.2022. Endet dann am 31.08.2022.',
      'info: Bisher: AE § 25 Abs. 2 Flüchtling seit 01.08.2022. Wird ersetzt.',
      'good: Neu: AE § 25 Abs. 2 Flüchtling ab 01.09.2022.',
    ])
  })

  it('says what ends, and from when on nothing stands there', () => {
    expect(told(endPeriod(rows, day('2022-10-01'), daysOf('2022-10-20')))).toEqual([
      'info: Bisher: AE § 25 Abs. 2 Flüchtling seit 01.08.2022. Endet dann am 30.09.2022.',
      'warn: Ab 01.10.2022 ist dann kein Status eingetragen.',
    ])
  })

  it('says what falls away, and whether the entry before goes on', () => {
    expect(told(removePeriod(rows, refugee.from, true, daysOf('2022-10-20')))).toEqual([
      'info: Bisher: Aufenthaltsgestattung 01.03.2022 – 31.07.2022. Gilt dann ohne bekanntes Ende weiter.',
      'info: Bisher: AE § 25 Abs. 2 Flüchtling seit 01.08.2022. Fällt weg.',
    ])
    expect(told(removePeriod(rows, refugee.from, false, daysOf('2022-10-20')))).toEqual([
      'info: Bisher: AE § 25 Abs. 2 Flüchtling seit 01.08.2022. Fällt weg.',
      'warn: Ab 01.08.2022 ist dann kein Status eingetragen.',
    ])
  })
})

it.each([
  ['an end before its beginning', { ...refugee, to: refugee.from }, undefined, 'PERIOD_EMPTY'],
  ['what the office cannot know yet', refugee, '2022-11-03', 'LEARNED_LATER'],
  ['what stands there already', waiting[0] ?? refugee, undefined, 'NOTHING_CHANGED'],
])('refuses %s', (_, fact, learnedOn, code) => {
  expect(preview(waiting, fact, learnedOn)).toMatchObject({ refusal: { code }, changes: [] })
})
