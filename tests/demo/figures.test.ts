/** The demo office says what the town's report of 2 November 2022 says (Drucksache 558-XVI). */
import { describe, expect, it } from 'vitest'
import { demoOffice } from '../../db/demo/office.ts'
import report from '../../resources/zuweisungen.json' with { type: 'json' }
import {
  holdsTitle,
  inAsylbLG,
  isBetween,
  keyDay,
  office,
  people,
  personOf,
  rooms,
  sleepingOn,
  stays,
  yearsOld,
} from './reading.ts'

const destatis: Record<string, string> = {
  Algerien: '221',
  Syrien: '475',
  Iran: '439',
  Türkei: '163',
  Irak: '438',
  Russland: '160',
  Afghanistan: '423',
  Angola: '223',
  Ägypten: '287',
  Somalia: '273',
  Eritrea: '224',
  Serbien: '170',
  Mali: '251',
  Aserbaidschan: '425',
  Ukraine: '166',
}

const assignedIn = (year: string) => people.filter((person) => person.assignedOn?.startsWith(year))
const childrenOf = (list: typeof people) =>
  list.filter((person) => person.assignedOn && yearsOld(person, person.assignedOn) < 18)

describe('the night of 2 November 2022', () => {
  const tonight = sleepingOn(keyDay)

  it('is the day the demo is at', () => {
    expect(office.today).toBe(keyDay)
    expect(office.officeName).toBe('Stadt Kamp-Lintfort, Fachbereich Asyl')
  })

  it('finds 314 people in municipal places', () => {
    expect(tonight).toHaveLength(314)
    expect(new Set(tonight.map((stay) => stay.number)).size).toBe(314)
  })

  it('finds 121 of them in Fehlbelegung, 38.5 %', () => {
    const overstaying = tonight
      .map((stay) => personOf(stay.number))
      .filter((person) => holdsTitle(person, keyDay) && !inAsylbLG(person, keyDay))
    expect(overstaying).toHaveLength(121)
  })

  it('has people on both sides of the rule: a title within AsylbLG, SGB II without a title, wages with a Duldung', () => {
    const housed = tonight.map((stay) => personOf(stay.number))
    expect(housed.some((person) => holdsTitle(person, keyDay) && inAsylbLG(person, keyDay))).toBe(true)
    expect(housed.some((person) => person.benefitRegime === 'sgb_2' && !holdsTitle(person, keyDay))).toBe(true)
    expect(housed.some((person) => person.benefitRegime === 'none' && !holdsTitle(person, keyDay))).toBe(true)
  })
})

describe('assignments', () => {
  it.each(report.rows.map((row) => [String(row[0]), row]))('%s: as the table has it', (country, row) => {
    const [, persons2021, children2021, persons2022, children2022] = row
    const own = (year: string) => assignedIn(year).filter((person) => person.nationality === destatis[country])
    expect(own('2021')).toHaveLength(Number(persons2021))
    expect(childrenOf(own('2021'))).toHaveLength(Number(children2021))
    expect(own('2022')).toHaveLength(Number(persons2022))
    expect(childrenOf(own('2022'))).toHaveLength(Number(children2022))
  })

  it('add up to the totals, so that nobody of another country was assigned in these years', () => {
    const [, persons2021, children2021, persons2022, children2022] = report.total
    expect(assignedIn('2021')).toHaveLength(Number(persons2021))
    expect(childrenOf(assignedIn('2021'))).toHaveLength(Number(children2021))
    expect(assignedIn('2022')).toHaveLength(Number(persons2022))
    expect(childrenOf(assignedIn('2022'))).toHaveLength(Number(children2022))
  })

  it('lie between 2014 and today, and their birth dates are full days since 2021', () => {
    for (const person of people) {
      if (!person.assignedOn) continue
      expect(person.assignedOn >= '2014-01-01' && person.assignedOn <= keyDay).toBe(true)
      if (person.assignedOn >= '2021-01-01') expect(person.birth?.precision).toBe('day')
    }
  })

  it('come on days on which offices work', () => {
    const weekend = people.filter(
      (person) => person.assignedOn && [0, 6].includes(new Date(person.assignedOn).getUTCDay()),
    )
    expect(weekend).toEqual([])
  })

  it('of Ukrainians begin in March 2022 and have their own kind', () => {
    for (const person of people.filter((one) => one.nationality === '166')) {
      expect(person.assignmentKind).toBe('ukraine')
      expect((person.assignedOn ?? '') >= '2022-03-01').toBe(true)
    }
  })

  it('include somebody who has come of age since, so that counting by today would be wrong', () => {
    const grown = childrenOf([...assignedIn('2021'), ...assignedIn('2022')]).filter(
      (person) => yearsOld(person, keyDay) >= 18,
    )
    expect(grown.length).toBeGreaterThan(0)
  })
})

describe('benefits', () => {
  const recipients = people.filter((person) => inAsylbLG(person, keyDay))

  it('nearly 40 % of those in AsylbLG are obliged to leave', () => {
    const obliged = recipients.filter((person) =>
      ['toleration_60a', 'toleration_60b', 'enforceably_obliged'].includes(person.residenceStatus ?? ''),
    )
    const share = (obliged.length / recipients.length) * 100
    expect(share).toBeGreaterThanOrEqual(39)
    expect(share).toBeLessThan(40)
  })

  it('know no restricted benefits', () => {
    expect(people.filter((person) => person.benefitRegime === 'asylblg_1a')).toEqual([])
  })

  it('of Ukrainians with § 24 changed to SGB II on 1 June 2022 or later; pensioners get SGB XII', () => {
    const permitted = people.filter(
      (person) => person.residenceStatus === 'permit_24' && person.benefitRegime !== 'none',
    )
    for (const person of permitted) {
      expect((person.regimeFrom ?? '') >= '2022-06-01').toBe(true)
      expect(person.benefitRegime).toBe(yearsOld(person, keyDay) >= 66 ? 'sgb_12' : 'sgb_2')
    }
    expect(permitted.length).toBeGreaterThan(300)
  })
})

describe('the register', () => {
  it('has about 740 people', () => {
    expect(people.length).toBeGreaterThan(720)
    expect(people.length).toBeLessThan(760)
  })

  it('is the same every time', () => {
    expect(demoOffice()).toEqual(office)
  })

  it('numbers its rows as Excel does', () => {
    for (const sheet of Object.values(office.rows)) {
      expect(sheet.map((at: { row: number }) => at.row)).toEqual(sheet.map((_: unknown, index: number) => index + 2))
    }
  })

  it('has two or three clerks to choose from', () => {
    expect(new Set(office.clerks).size).toBeGreaterThanOrEqual(2)
  })

  it('holds stays that have ended, moves that are planned, and rooms out of order tonight', () => {
    expect(stays.filter((stay) => stay.to && stay.to <= keyDay).length).toBeGreaterThan(200)
    expect(stays.some((stay) => stay.from > keyDay)).toBe(true)
    expect(stays.filter((stay) => stay.to && stay.to > keyDay && stay.to < '2022-12-15').length).toBeGreaterThan(1)
    const blocked = office.blocks.filter((block) => isBetween(block.from, block.to, keyDay))
    expect(blocked.length).toBeGreaterThanOrEqual(3)
    expect(blocked.length).toBeLessThanOrEqual(4)
    for (const block of office.blocks) {
      expect(rooms.some((room) => room.accommodation === block.accommodation && room.number === block.room)).toBe(true)
    }
  })
})
