/** Wiedervorlagen on paper: what is open, group by group, in the order in which it is due. */
import { describe, expect, it } from 'vitest'
import { type FollowUpLine, followUpsReport } from '../../db/domain/reports/wiedervorlagen.ts'
import { day } from '../build/register.ts'
import { registerFacts } from './anyRegister.ts'
import { figure, rowsOf } from './lines.ts'

const { people, assigned, nationalityNames, ...frame } = registerFacts([])
const aLine = (dueOn: string, over: Partial<FollowUpLine> = {}): FollowUpLine => ({
  dueOn: day(dueOn),
  about: 'Haddad, Rania',
  place: 'FRI 0.01',
  what: 'Duldung § 60a läuft am 30.11.2022 ab',
  remark: null,
  assignee: null,
  ...over,
})
const report = (...lines: FollowUpLine[]) => followUpsReport({ ...frame, on: day('2022-11-02'), lines })

describe('the list on paper', () => {
  it('stands in groups, as the window shows them, without empty ones', () => {
    const document = report(aLine('2022-10-05'), aLine('2022-11-01'), aLine('2022-11-02'), aLine('2022-11-07'))
    expect(document.sections.map(({ heading, rows }) => [heading, rows.map(([due]) => due)])).toEqual([
      ['Überfällig', ['2022-10-05', '2022-11-01']],
      ['Heute', ['2022-11-02']],
      ['Später', ['2022-11-07']],
    ])
    expect([figure(document, 'offen'), figure(document, 'davon überfällig'), figure(document, 'heute fällig')]).toEqual(
      [4, 2, 1],
    )
  })

  it('says who is to do what, with the remark, and counts what nobody has', () => {
    const document = report(aLine('2022-11-02', { remark: 'Termin 9.11.', assignee: 'M. Kaya' }), aLine('2022-11-03'))
    expect(rowsOf(document)[0]).toEqual({
      dueOn: '2022-11-02',
      about: 'Haddad, Rania',
      place: 'FRI 0.01',
      what: 'Duldung § 60a läuft am 30.11.2022 ab',
      remark: 'Termin 9.11.',
      assignee: 'M. Kaya',
    })
    expect(figure(document, 'ohne Zuständige')).toBe(1)
  })

  it('is an empty list when nothing is open', () => {
    expect(rowsOf(report())).toEqual([])
    expect(figure(report(), 'offen')).toBe(0)
  })
})
