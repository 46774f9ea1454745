/** No recipient gets what is not meant for them (domain.md § 3): for any office, no forbidden value stands anywhere in the document. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitRegimes, residenceStatuses } from '../../db/domain/people/terms.ts'
import { agesReport } from '../../db/domain/reports/altersgruppen.ts'
import { occupancyReport } from '../../db/domain/reports/belegung.ts'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { evacuationList } from '../../db/domain/reports/evakuierung.ts'
import { overstayReport } from '../../db/domain/reports/fehlbelegung.ts'
import { peopleReport } from '../../db/domain/reports/personen.ts'
import { placesReport } from '../../db/domain/reports/plaetze.ts'
import { regimesReport } from '../../db/domain/reports/rechtskreis.ts'
import { assignmentsReport } from '../../db/domain/reports/zuweisungen.ts'
import { anyFacts, peopleOf } from './anyFacts.ts'
import { anyRegister } from './anyRegister.ts'

const marks = {
  names: /NAM\d|GIV\d/,
  numbers: /PNR\d|HNR\d/,
  nationality: /LAND\d|\b999\b/,
  // Births lie on a 5th, also when only month or year is printed: a lone year is no cell of any other kind.
  birth: /\d{4}-\d{2}-05|05\.\d{2}\.\d{4}|"\d{4}-\d{2}"|"(19|20)\d{2}"/,
  stay: /-17"|17\.0\d\.2022|2022-12-18|18\.12\.2022/,
  papers: /2023-03-2[12]|2[12]\.03\.2023/,
  reason: /GRUND\d/,
  kept: /SCHL\d|MANGEL\d/,
}
type Mark = keyof typeof marks

const statusTerms = new Set<unknown>(
  [...Object.values(residenceStatuses), ...Object.values(benefitRegimes)].map((entry) => entry.term),
)
/** Statuses of more than one everyday word, which no sentence of the form contains by chance. */
const longTerms = [...statusTerms].filter((term): term is string => typeof term === 'string' && term.length > 9)

function cellsOf(document: ReportDocument): readonly unknown[] {
  return [
    ...document.sections.flatMap((section) => [...section.rows, section.totals ?? []]),
    document.totals ?? [],
  ].flat()
}

function expectNone(document: ReportDocument, forbidden: readonly Mark[]): void {
  const text = JSON.stringify(document)
  for (const mark of forbidden) expect(text, mark).not.toMatch(marks[mark])
}

function expectNoStatus(document: ReportDocument): void {
  expect(cellsOf(document).filter((cell) => statusTerms.has(cell))).toEqual([])
  const text = JSON.stringify(document)
  expect(longTerms.filter((term) => text.includes(term))).toEqual([])
}

describe('what a list must not contain', () => {
  it('the fire brigade gets no person: no name, number, nationality, status, birth, stay or reason', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const list = occupancyReport(facts, 'feuerwehr', null)
        expectNone(list, ['names', 'numbers', 'nationality', 'birth', 'stay', 'papers', 'reason', 'kept'])
        expectNoStatus(list)
      }),
    )
  })

  it('an evacuation list names nobody: no name, number, nationality, status, birth, stay or reason', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const list = evacuationList(facts, null)
        expectNone(list, ['names', 'numbers', 'nationality', 'birth', 'stay', 'papers', 'reason', 'kept'])
        expectNoStatus(list)
      }),
    )
  })

  it('the guards get names, but no nationality, status, birth date, stay, file number or reason', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const list = occupancyReport(facts, 'sicherheit', null)
        expectNone(list, ['numbers', 'nationality', 'birth', 'stay', 'papers', 'reason', 'kept'])
        expectNoStatus(list)
      }),
    )
  })

  it('the caretaker gets names and stays, but no nationality, status, birth date or file number', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const list = occupancyReport(facts, 'hausmeister', null)
        expectNone(list, ['numbers', 'nationality', 'birth', 'papers'])
        expectNoStatus(list)
      }),
    )
  })

  it('the places report names nobody', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const report = placesReport(facts, null)
        expectNone(report, ['names', 'numbers', 'nationality', 'birth', 'stay', 'papers', 'reason', 'kept'])
        expectNoStatus(report)
      }),
    )
  })
})

/** A day of one person: assigned on an 11th, housed or titled since a 17th. */
const ownDay = /-(11|17)"/

describe('statistics on the register', () => {
  it('Zuweisungen show countries and counts, and nothing of a person', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const report = assignmentsReport(facts, 2022)
        expectNone(report, ['names', 'numbers', 'birth', 'papers'])
        expectNoStatus(report)
        expect(JSON.stringify(report)).not.toMatch(ownDay)
      }),
    )
  })

  it('Rechtskreise show statuses and counts, and nothing of a person', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const report = regimesReport(facts)
        expectNone(report, ['names', 'numbers', 'nationality', 'birth', 'papers'])
        expect(JSON.stringify(report)).not.toMatch(ownDay)
      }),
    )
  })

  it('Altersgruppen show ages and counts, and nothing of a person', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const report = agesReport(facts)
        expectNone(report, ['names', 'numbers', 'nationality', 'birth', 'papers'])
        expect(cellsOf(report).filter((cell) => statusTerms.has(cell))).toEqual([])
        expect(JSON.stringify(report)).not.toMatch(ownDay)
      }),
    )
  })

  it('the two lists with names say that they stay in the office', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        for (const list of [overstayReport(facts), peopleReport(facts)])
          expect(list.purpose).toBe('Nur für das Amt · vollständige Personendaten · nicht weitergeben')
      }),
    )
  })
})

describe('what a list is for', () => {
  it('names every person for the guards, the caretaker and the office', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const audience of ['sicherheit', 'hausmeister', 'amt'] as const) {
          const text = JSON.stringify(occupancyReport(facts, audience, null))
          expect(peopleOf(facts).filter((person) => !text.includes(person.familyName))).toEqual([])
        }
      }),
    )
  })

  it('counts every person for the fire brigade, and lists each of them in one row for the office', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const people = peopleOf(facts).length
        const brigade = occupancyReport(facts, 'feuerwehr', null)
        const column = brigade.columns.findIndex((one) => one.key === 'people')
        const counted = brigade.sections.flatMap((section) => section.rows.map((row) => Number(row[column])))
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(people)
        const office = occupancyReport(facts, 'amt', null)
        expect(office.sections.flatMap((section) => section.rows)).toHaveLength(people)
      }),
    )
  })

  it('sums up floors, houses and the whole of an evacuation list to every person who has a place', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const list = evacuationList(facts, null)
        const at = list.columns.findIndex((column) => column.key === 'people')
        const sum = (rows: readonly (readonly unknown[])[]) => rows.reduce((all, row) => all + Number(row[at]), 0)
        expect(sum([list.totals ?? []])).toBe(peopleOf(facts).length)
        for (const section of list.sections.filter(({ heading }) => heading !== null))
          expect(sum([section.totals ?? []])).toBe(sum(section.rows))
        expect(sum(list.sections.flatMap(({ rows }) => rows))).toBe(peopleOf(facts).length)
      }),
    )
  })

  it('gives as many cells as columns, in rows and sums', () => {
    fc.assert(
      fc.property(anyFacts, anyRegister, (facts, register) => {
        const lists = (['amt', 'feuerwehr', 'hausmeister', 'sicherheit'] as const).map((a) =>
          occupancyReport(facts, a, null),
        )
        const onPeople = [overstayReport, peopleReport, regimesReport, agesReport].map((report) => report(register))
        for (const list of [
          ...lists,
          evacuationList(facts, null),
          placesReport(facts, null),
          ...onPeople,
          assignmentsReport(register, 2022),
        ]) {
          const lines = [...list.sections.flatMap((s) => [...s.rows, s.totals]), list.totals]
          expect(lines.filter((line) => line !== null && line.length !== list.columns.length)).toEqual([])
        }
      }),
    )
  })
})
