/** The occupancy list as its four readers hold it: order, rows, sums, what is marked and what the notes say. */
import { describe, expect, it } from 'vitest'
import { occupancyReport } from '../../db/domain/reports/belegung.ts'
import type { Audience, Cell, ReportDocument } from '../../db/domain/reports/document.ts'
import { peopleOf } from './anyFacts.ts'
import { sampleFacts } from './sampleOffice.ts'

const list = (audience: Audience, house: string | null = null, changes = {}) =>
  occupancyReport(sampleFacts(changes), audience, house)

function column(document: ReportDocument, key: string): readonly Cell[] {
  const index = document.columns.findIndex((one) => one.key === key)
  expect(index).toBeGreaterThanOrEqual(0)
  return document.sections.flatMap((section) => section.rows.map((row) => row[index] ?? null))
}

function rowOf(document: ReportDocument, house: string, room: string): Readonly<Record<string, Cell>> {
  const rows = document.sections.flatMap((section) => section.rows)
  const named = rows.map((row) => Object.fromEntries(document.columns.map((one, at) => [one.key, row[at] ?? null])))
  const found = named.find((row) => row.house === house && row.room === room)
  if (!found) throw new Error(`no row for room ${room}`)
  return found
}

const figure = (document: ReportDocument, label: string) => document.figures.find((one) => one.label === label)?.value

describe('order', () => {
  it('goes shelters, houses, flats; floors from the cellar up', () => {
    expect(list('hausmeister').sections.map((section) => section.heading)).toEqual([
      'Am Drehmannshof (AD) · EG',
      'Am Drehmannshof (AD) · 1. Etage',
      'Friedrichstraße (FR) · UG',
      'Friedrichstraße (FR) · EG',
      'Friedrichstraße (FR) · 1. Etage',
      'Friedrichstraße (FR) · 2. Etage',
      'Haus Bertastraße (H1)',
      'Wohnung Eyller Straße 9 (W01) · 1. Etage',
      'Wohnung Moerser Straße 118 (W02) · 2. Etage',
    ])
  })

  it('counts rooms as people do: 2.9 before 2.10', () => {
    const facts = sampleFacts()
    const renamed = facts.accommodations.map((house) => ({
      ...house,
      units: house.units.map((unit) => ({
        ...unit,
        rooms: unit.rooms.map((room) => ({ ...room, number: room.number.replace('.0', '.') })),
      })),
    }))
    const rooms = column(list('feuerwehr', 'FR', { accommodations: renamed }), 'room')
    expect(rooms.slice(-18, -8)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10'])
  })

  it('keeps a household together, the reference person first', () => {
    const people = list('amt', 'H1').sections.flatMap((section) => section.rows)
    expect(people.map((row) => [row[6], row[7]])).toEqual([
      ['Olha', 'Bezugsperson'],
      ['Sofiia', 'Kind'],
      ['Maksym', 'Kind'],
    ])
  })
})

describe('for the fire brigade', () => {
  it('has one row a room with head count and children, empty and blocked rooms too', () => {
    const document = list('feuerwehr')
    expect(column(document, 'room')).toHaveLength(47)
    expect(rowOf(document, 'FR', '0.01')).toMatchObject({ state: 'belegt', people: 5, children: 3 })
    expect(rowOf(document, 'FR', '0.05')).toMatchObject({ state: 'leer', people: 0, children: 0 })
    // The block ends on the 18th, so the 17th is its last day.
    expect(rowOf(document, 'FR', '0.07')).toMatchObject({ state: 'gesperrt bis 17.11.2022', people: 0 })
    expect(rowOf(document, 'AD', '0.01')).toMatchObject({ state: 'gesperrt' })
  })

  it('names building and address in the heading and whom to ask in the head', () => {
    const document = list('feuerwehr', 'FR', { contact: 'Bereitschaft, Tel. 02842 0000' })
    expect(document.title).toBe('Belegungsliste Feuerwehr: Friedrichstraße')
    expect(document.sections[1]?.heading).toBe('Friedrichstraße (FR) · EG · Friedrichstraße 21, 47475 Kamp-Lintfort')
    expect(document.purpose).toBe('Für die Feuerwehr · ohne Namen · Auskunft: Bereitschaft, Tel. 02842 0000')
    expect(list('feuerwehr').purpose).toContain('Auskunft: S. Bergmann')
  })

  it('counts people with limited mobility behind each door, and nobody else learns of them', () => {
    const someone = peopleOf(sampleFacts())[0]?.personId
    const document = list('feuerwehr', null, { limitedMobility: [someone] })
    const counts = column(document, 'limitedMobility')
    expect(counts.filter((count) => count === 1)).toHaveLength(1)
    expect(counts.filter((count) => count === 0)).toHaveLength(counts.length - 1)
    expect(document.totals?.at(-1)).toBe(1)
    for (const reader of ['hausmeister', 'sicherheit', 'amt'] as const) {
      const others = list(reader, null, { limitedMobility: [someone] })
      expect(others).toEqual(list(reader, null, { limitedMobility: [] }))
    }
  })
})

describe('for the guards', () => {
  it('shows who belongs behind which door, children apart', () => {
    expect(rowOf(list('sicherheit'), 'FR', '0.01')).toMatchObject({
      adults: 'Al-Masri: Rania, Omar',
      minors: 'Al-Masri: Lina, Yusuf, Sami',
      people: 5,
      children: 3,
    })
    expect(rowOf(list('sicherheit'), 'FR', '0.07')).toMatchObject({ adults: null, state: 'gesperrt bis 17.11.2022' })
  })
})

describe('for the caretaker', () => {
  it('has a row for each person with moving in and out, and one for each empty or blocked room', () => {
    const document = list('hausmeister')
    expect(column(document, 'familyName')).toHaveLength(105 + 8)
    expect(rowOf(document, 'FR', '0.04')).toMatchObject({ from: '2022-04-14', to: '2022-11-15', remark: null })
    expect(rowOf(document, 'FR', '0.05')).toMatchObject({ familyName: null, remark: 'leer' })
    expect(rowOf(document, 'FR', '0.07')).toMatchObject({ remark: 'gesperrt bis 17.11.2022: Schimmel' })
  })

  it('shows the keys that are out and the open defects of a room once, in its first row, also of an empty one', () => {
    const idOf = (number: string) =>
      sampleFacts()
        .accommodations.filter(({ shortName }) => shortName === 'FR')
        .flatMap(({ units }) => units.flatMap(({ rooms }) => rooms.filter((room) => room.number === number)))[0]?.id
    const of = (number: string, label: string, pieces: number) => ({ roomId: idOf(number), label, pieces })
    const document = list('hausmeister', null, {
      keysOut: [of('0.01', 'Zimmer', 1), of('0.01', 'Haustür', 1), of('0.01', 'Zimmer', 2), of('0.05', 'Zimmer', 1)],
      openDefects: [
        { roomId: idOf('0.01'), text: 'Wasserhahn tropft' },
        { roomId: idOf('0.01'), text: 'Fenster klemmt' },
        { roomId: idOf('0.07'), text: 'Steckdose locker' },
      ],
    })
    expect(rowOf(document, 'FR', '0.01')).toMatchObject({
      keys: 'Haustür × 1 · Zimmer × 3',
      defects: 'Wasserhahn tropft · Fenster klemmt',
    })
    expect(rowOf(document, 'FR', '0.05')).toMatchObject({ remark: 'leer', keys: 'Zimmer × 1', defects: null })
    expect(rowOf(document, 'FR', '0.07')).toMatchObject({ keys: null, defects: 'Steckdose locker' })
    expect(column(document, 'keys').filter((cell) => cell !== null)).toHaveLength(2)
    expect(column(document, 'defects').filter((cell) => cell !== null)).toHaveLength(2)
    expect(JSON.stringify(document)).not.toContain('noch nicht erfasst')
  })

  it('shows "since always" as an empty cell, never as a date', () => {
    expect(rowOf(list('hausmeister'), 'H1', '1').from).toBeNull()
  })
})

describe('for the office', () => {
  it('has one row a person and names empty and blocked rooms in the sum of their floor', () => {
    const document = list('amt')
    expect(column(document, 'number')).toHaveLength(105)
    const ground = document.sections.find((section) => section.heading === 'Friedrichstraße (FR) · EG')
    expect(ground?.totals?.[0]).toBe(
      'Summe EG · 24 Personen in 8 Haushalten, davon 13 Kinder · leer: 0.05 · gesperrt: 0.07',
    )
  })

  it('says of status, nationality and birth what is known, and no more', () => {
    const document = list('amt')
    expect(rowOf(document, 'FR', '0.01')).toMatchObject({
      nationality: 'Syrien',
      residenceStatus: 'AE § 25 Abs. 2 subsidiär',
      benefitRegime: 'SGB II',
      birth: '1988-03-12',
      age: 34,
      statusTo: '2023-05-11',
    })
    expect(rowOf(document, 'FR', '0.03').birth).toBe('1999-01')
    expect(column(document, 'birth')).toContain('1986')
    expect(rowOf(document, 'FR', '0.08')).toMatchObject({ birth: null, age: null })
  })

  it('shows a nationality key nobody has named as it is', () => {
    expect(rowOf(list('amt', null, { nationalityNames: {} }), 'FR', '0.01').nationality).toBe('475')
  })
})

describe('what is counted', () => {
  it('agrees in figures, sums and rows', () => {
    const document = list('feuerwehr')
    const sumOf = (key: string) => column(document, key).reduce<number>((sum, cell) => sum + Number(cell), 0)
    const inSums = document.sections.reduce((sum, section) => sum + Number(section.totals?.[4]), 0)
    expect(figure(document, 'Personen')).toBe(105)
    expect([sumOf('people'), inSums, document.totals?.[4]]).toEqual([105, 105, 105])
    expect([sumOf('children'), document.totals?.[5]]).toEqual([49, 49])
    expect(figure(document, 'Zimmer')).toBe(47)
    expect([
      figure(document, 'davon belegt'),
      figure(document, 'davon leer'),
      figure(document, 'davon gesperrt'),
    ]).toEqual([39, 6, 2])
  })

  it('counts a child until the day before the 18th birthday', () => {
    // Sofiia Kovalenko is born on 18 December 2005.
    const on = (day: string) => figure(list('amt', 'H1', { on: day }), 'davon Kinder')
    expect([on('2023-12-17'), on('2023-12-18')]).toEqual([2, 1])
  })

  it('says in words which night it is and who is missing a birth date', () => {
    const notes = list('sicherheit').notes.join(' ')
    expect(notes).toContain('in der Nacht vom 02.11.2022 auf den 03.11.2022 einen Platz hat')
    expect(notes).toContain('Bei 3 Personen ist kein Geburtsdatum bekannt; sie zählen nicht als Kinder.')
  })

  it('leaves out a room the town does not rent that day, unless somebody still sleeps there', () => {
    const facts = sampleFacts()
    const ended = facts.accommodations.map((house) => ({
      ...house,
      units: house.units.map((unit) => ({ ...unit, rooms: unit.rooms.map((room) => ({ ...room, inService: false })) })),
    }))
    const document = list('feuerwehr', 'FR', { accommodations: ended })
    expect(column(document, 'people').every((count) => Number(count) > 0)).toBe(true)
    expect(rowOf(document, 'FR', '0.01').state).toBe('belegt, außerhalb der Mietzeit')
  })

  it('lists nothing for a house nobody knows', () => {
    const document = list('amt', 'nirgends')
    expect(document.sections).toEqual([])
    expect(figure(document, 'Personen')).toBe(0)
  })
})
