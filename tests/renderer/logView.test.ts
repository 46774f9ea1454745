/** What the Protokoll says of a step: whom, where, when; a taking back says what it took back. */
import { describe, expect, it } from 'vitest'
import { type LogRow, nameOf, subjectOf } from '../../renderer/features/office/logView.ts'
import { nbsp } from '../../renderer/text/format.ts'

const plainly = (text: string): string => text.replaceAll(nbsp, ' ')
const house = (shortName: string): string => (shortName === 'FRI' ? 'Friedrichstraße' : shortName)
const row = (command: string, subject: object, changes = 7) => ({ command, subject, changes }) as LogRow
const moved = row('housing.moveHousehold', {
  household: 'Mbala',
  people: 2,
  house: 'Friedrichstraße',
  room: '0.08',
  day: '2022-11-03',
})

describe('a line of the log', () => {
  it('says who moved where and from when', () => {
    expect(plainly(subjectOf(moved, house))).toBe('Haushalt Mbala: 2 Personen nach Friedrichstraße 0.08, ab 03.11.2022')
  })

  it('says who was entered, from when or by which notice', () => {
    const entered = (subject: object) =>
      plainly(subjectOf(row('intake.enterHousehold', { household: 'Haddad', people: 6, ...subject }), house))
    expect(entered({ day: '2022-11-02' })).toBe('Haushalt Haddad: 6 Personen, ab 02.11.2022')
    expect(entered({ notice: 'ZW-7' })).toBe('Haushalt Haddad: 6 Personen, Bescheid ZW-7')
  })

  it('names the list, its reader, the house and how it left the program', () => {
    const given = { report: 'belegung', audience: 'feuerwehr', house: 'FRI', day: '2022-11-02', medium: 'pdf' }
    expect(subjectOf(row('reports.issue', given, 0), house)).toBe(
      'Belegungsliste Feuerwehr, Friedrichstraße, Stand 02.11.2022, PDF',
    )
  })

  it('says whose Wiedervorlage, or how many, and when it is due', () => {
    const one = row('followUps.postpone', { person: 'Sami Haddad', day: '2022-11-09' })
    expect(subjectOf(one, house)).toBe('Sami Haddad, fällig 09.11.2022')
    expect(nameOf(one, house)).toBe('Wiedervorlage verschoben: Sami Haddad, fällig 09.11.2022')
    expect(plainly(subjectOf(row('followUps.done', { followUps: 3 }), house))).toBe('3 Wiedervorlagen')
    expect(subjectOf(row('followUps.add', { house: 'Friedrichstraße', room: '0.08' }), house)).toBe(
      'Friedrichstraße, Zimmer 0.08',
    )
    expect(nameOf(row('followUps.add', {}), house)).toBe('Wiedervorlage angelegt')
  })

  it('says of whose search for a flat, which step and when', () => {
    const step = row('overstays.recordStep', { household: 'Haddad', step: 'viewing', day: '2022-11-09' })
    expect(subjectOf(step, house)).toBe('Haushalt Haddad, Besichtigung, 09.11.2022')
    expect(nameOf(row('overstays.setNext', { household: 'Haddad' }), house)).toBe(
      'Wohnungssuche: Termin geändert: Haushalt Haddad',
    )
  })

  it('says which room was blocked from when, and of which house a lease is', () => {
    const one = row('blocks.block', { house: 'Friedrichstraße', room: '0.08', day: '2022-11-07' })
    expect(nameOf(one, house)).toBe('Zimmer gesperrt: Friedrichstraße, Zimmer 0.08, 07.11.2022')
    const many = row('blocks.block', { house: 'Friedrichstraße', room: '0.08', rooms: 3 })
    expect(plainly(subjectOf(many, house))).toBe('Friedrichstraße, 3 Zimmer')
    expect(subjectOf(row('leases.end', { house: 'Oststraße 3', day: '2022-12-31' }), house)).toBe(
      'Oststraße 3, 31.12.2022',
    )
  })

  it('says whose change between AsylbLG and Jobcenter it was, and which step', () => {
    const step = row('regimeChanges.recordStep', { household: 'Nazari', step: 'ended_here', day: '2022-12-01' })
    expect(subjectOf(step, house)).toBe('Haushalt Nazari: hier eingestellt 01.12.2022')
    const opened = row('regimeChanges.open', { household: 'Nazari', people: 2, day: '2022-11-01' })
    expect(plainly(subjectOf(opened, house))).toBe('Haushalt Nazari: 2 Personen, fällig ab 01.11.2022')
    expect(plainly(subjectOf(row('regimeChanges.open', { households: 3 }), house))).toBe('3 Haushalte')
    expect(subjectOf(row('regimeChanges.close', { household: 'Nazari' }), house)).toBe('Haushalt Nazari')
  })

  it('says what was taken back, and never twice the same', () => {
    const undo = row('office.undo', { undoes: 'housing.moveHousehold' })
    expect(subjectOf(undo, house)).toBe('nimmt zurück: Haushalt verlegt')
    const again = row('office.undo', { undoes: 'office.undo' })
    expect(subjectOf(again, house)).toBe('nimmt eine Rücknahme zurück')
    const name = nameOf(again, house)
    expect(`Rückgängig gemacht: ${name}`).not.toContain('Rückgängig gemacht: Rückgängig gemacht')
  })

  it('is named by its subject when it is taken back from the log', () => {
    expect(plainly(nameOf(moved, house))).toMatch(/^Haushalt Mbala: 2 Personen/)
    expect(nameOf(row('imports.apply', {}), house)).toBe('Excel-Listen eingelesen')
  })

  it('falls back to how much was changed', () => {
    expect(plainly(subjectOf(row('imports.apply', {}, 12), house))).toBe('12 Einträge')
    expect(subjectOf(row('office.addClerk', {}, 0), house)).toBe('')
  })
})
