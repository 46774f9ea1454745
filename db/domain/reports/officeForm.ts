/** The office's own occupancy list: one row a person with all the office needs at a glance. Stays in the office. */
import type { Occupant, RoomOnDay } from '../housing/occupancy.ts'
import { benefitRegimes, residenceStatuses, roleTerm, sexes } from '../people/terms.ts'
import { addDays, ageOn } from '../values.ts'
import { type Form, knownDay } from './form.ts'
import { allFigures, houseAndFloor, peopleInOrder } from './recipients.ts'
import { peopleText, roomsText, type Tally } from './tally.ts'

interface OfficeRow {
  readonly house: string
  readonly unit: string
  readonly room: RoomOnDay
  readonly person: Occupant
  readonly age: number | null
  readonly nationality: string | null
}

/** As much of a birth date as is known, as ISO text: `1985-03-12`, `1985-03`, `1985`. */
export function birthText(birth: Occupant['birth']): string | null {
  if (birth === null) return null
  return birth.day.slice(0, { day: 10, month: 7, year: 4 }[birth.precision])
}

function floorText(of: Tally): string {
  const named = (word: string, rooms: readonly string[]) => (rooms.length === 0 ? [] : [`${word}: ${rooms.join(', ')}`])
  return [peopleText(of), ...named('leer', of.emptyRooms), ...named('gesperrt', of.blockedRooms)].join(' · ')
}

export const amt: Form<OfficeRow> = {
  title: 'Belegungsliste',
  purpose: () => 'Nur für das Amt · vollständige Personendaten · nicht weitergeben',
  orientation: 'landscape',
  heading: houseAndFloor,
  rows: ({ unit, room }, { house }, { on, nationalityNames }) =>
    peopleInOrder(room.occupants).map((person) => ({
      house: house.shortName,
      unit,
      room,
      person,
      age: person.birth === null ? null : ageOn(person.birth.day, on),
      nationality: person.nationality === null ? null : (nationalityNames[person.nationality] ?? person.nationality),
    })),
  columns: [
    { key: 'house', heading: 'Haus', type: 'text', width: 6, cell: (row) => row.house },
    { key: 'unit', heading: 'Einheit', type: 'text', width: 12, cell: (row) => row.unit || null },
    { key: 'room', heading: 'Zimmer', type: 'text', width: 8, cell: (row) => row.room.number },
    { key: 'household', heading: 'Haushalt', type: 'text', width: 9, cell: (row) => row.person.householdNumber },
    { key: 'number', heading: 'Nummer', type: 'text', width: 8, cell: (row) => row.person.personNumber },
    { key: 'familyName', heading: 'Name', type: 'text', width: 15, cell: (row) => row.person.familyName },
    { key: 'givenName', heading: 'Vorname', type: 'text', width: 14, cell: (row) => row.person.givenName },
    {
      key: 'role',
      heading: 'Rolle',
      type: 'text',
      width: 12,
      cell: (row) => roleTerm(row.person.role, row.person.sex),
    },
    { key: 'birth', heading: 'geboren', type: 'day', width: 10, cell: (row) => birthText(row.person.birth) },
    { key: 'age', heading: 'Alter', type: 'count', width: 5, cell: (row) => row.age },
    { key: 'sex', heading: 'Geschlecht', type: 'text', width: 11, cell: (row) => sexes[row.person.sex].term },
    { key: 'nationality', heading: 'Staatsangehörigkeit', type: 'text', width: 17, cell: (row) => row.nationality },
    {
      key: 'residenceStatus',
      heading: 'Aufenthaltsstatus',
      type: 'text',
      width: 22,
      cell: ({ person }) => (person.residenceStatus === null ? null : residenceStatuses[person.residenceStatus].term),
    },
    {
      key: 'statusTo',
      heading: 'Status bis',
      type: 'day',
      width: 10,
      cell: ({ person }) => (person.statusTo === null ? null : addDays(person.statusTo, -1)),
    },
    {
      key: 'benefitRegime',
      heading: 'Rechtskreis',
      type: 'text',
      width: 12,
      cell: ({ person }) => (person.benefitRegime === null ? null : benefitRegimes[person.benefitRegime].term),
    },
    { key: 'from', heading: 'Einzug', type: 'day', width: 10, cell: (row) => knownDay(row.person.from) },
    { key: 'to', heading: 'Auszug', type: 'day', width: 10, cell: (row) => row.person.to },
  ],
  sumText: (of, scope) => (scope === 'floor' ? floorText(of) : `${peopleText(of)} · ${roomsText(of)}`),
  figures: allFigures,
  notes: () => [
    'Jede Person steht in einer Zeile. Leere und gesperrte Zimmer nennt die Summenzeile der Etage.',
    '„Status bis“ nennt den letzten Tag, für den der Aufenthaltsstatus gilt; Auszug ist der Tag, an dem das Zimmer verlassen wird.',
    'Vom Geburtsdatum steht da, was bekannt ist, auch nur Monat oder Jahr; das Alter zählt dann vom ersten Tag an.',
  ],
}
