/** Evakuierungsliste: a line for each door with numbers to tick off, floor by floor. */
import { describe, expect, it } from 'vitest'
import { occupancyReport } from '../../db/domain/reports/belegung.ts'
import { evacuationList } from '../../db/domain/reports/evakuierung.ts'
import { figure, rowsOf, sectionsOf, totalsOf } from './lines.ts'
import { sampleFacts } from './sampleOffice.ts'

const peopleIn = (number: string) =>
  sampleFacts()
    .accommodations.filter((house) => house.shortName === 'FR')
    .flatMap((house) => house.units.flatMap((unit) => unit.rooms))
    .find((room) => room.number === number)?.occupants ?? []

describe('the evacuation list', () => {
  const limited = peopleIn('0.01').slice(0, 1)
  const list = evacuationList(sampleFacts({ limitedMobility: limited.map(({ personId }) => personId) }), 'FR')
  const row = (number: string) => rowsOf(list).find((line) => line.room === number)

  it('goes through one house from the cellar up, each floor with its sum', () => {
    expect(list.title).toBe('Evakuierungsliste: Friedrichstraße')
    expect(sectionsOf(list).map(({ heading, text }) => [heading?.split(' · ')[1], text])).toEqual([
      ['UG', 'Summe UG'],
      ['EG', 'Summe EG'],
      ['1. Etage', 'Summe 1. Etage'],
      ['2. Etage', 'Summe 2. Etage'],
    ])
  })

  it('says how many people are behind a door, how many are children or need help, and which doors are blocked or empty', () => {
    expect(row('0.01')).toMatchObject({ people: 5, children: 3, limitedMobility: 1, state: null })
    expect(row('0.05')).toMatchObject({ people: 0, state: 'leer' })
    expect(row('0.07')).toMatchObject({ people: 0, state: 'gesperrt bis 17.11.2022' })
  })

  it('has boxes to tick, lines to write on, and nothing in the boxes', () => {
    const boxes = list.columns.filter((column) => column.toFill).map((column) => column.key)
    expect(boxes).toEqual(['cleared', 'gathered', 'remark'])
    expect(rowsOf(list).flatMap((line) => boxes.map((key) => line[key]))).toEqual(
      expect.not.arrayContaining([expect.anything()]),
    )
    expect(list.blanks).toContain('Sammelplatz')
  })

  it('counts who is away all the same', () => {
    const away = evacuationList(sampleFacts({ absent: peopleIn('0.01').map(({ personId }) => personId) }), 'FR')
    expect(totalsOf(away).people).toBe(totalsOf(list).people)
  })

  it('sums up each house of several floors where there are several houses', () => {
    const all = evacuationList(sampleFacts(), null)
    const sums = sectionsOf(all).filter(({ heading }) => heading === null)
    expect(sums.map(({ text }) => text)).toEqual(['Summe Am Drehmannshof', 'Summe Friedrichstraße'])
    expect(sums[1]?.sum.people).toBe(totalsOf(list).people)
    expect(figure(all, 'Personen')).toBe(totalsOf(all).people)
  })
})

describe('the night sheet of the guards', () => {
  it('names who is away beside their room, and leaves room for notes', () => {
    const absent = peopleIn('0.01').slice(1, 3)
    const night = occupancyReport(sampleFacts({ absent: absent.map(({ personId }) => personId) }), 'sicherheit', 'FR')
    const lines = rowsOf(night)
    expect(lines.filter((line) => line.absent !== null).map((line) => [line.room, line.absent])).toEqual([
      ['0.01', 'Al-Masri: Omar, Lina'],
    ])
    expect(lines.find((line) => line.room === '0.01')).toMatchObject({ people: 5 })
    expect(night.columns.find((column) => column.toFill)?.heading).toBe('Vermerk der Nacht')
  })
})
