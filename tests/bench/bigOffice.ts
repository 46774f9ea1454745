/** A generated office for measuring: `people` persons in households of one to six, in houses of 500 rooms. Always the same. */
import type { AccommodationRow, At, PersonRow, RegisterRows, RoomRow, StayRow } from '../../db/domain/register/rows.ts'
import { addDays, type Day } from '../../db/domain/values.ts'
import { aHouse, aPerson, aRoom, aStay, day } from '../build/register.ts'

const familyNames = [
  'Haddad',
  'Kovalenko',
  'Rahimi',
  'Yıldız',
  'Petrenko',
  'Tesfay',
  'Hosseini',
  'Barzani',
  'Okafor',
  'Aliyev',
]
const givenNames = ['Rania', 'Omar', 'Lina', 'Yusuf', 'Sami', 'Olena', 'Mykola', 'Fatima', 'Goran', 'Selam', 'Amir']
const at = <T>(value: T, index: number): At<T> => ({ row: index + 2, value })
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

export const benchDay = day('2022-11-02')

export function bigOffice(people: number): RegisterRows {
  const houses: AccommodationRow[] = []
  const rooms: RoomRow[] = []
  const persons: PersonRow[] = []
  const stays: StayRow[] = []
  for (let household = 0; persons.length < people; household++) {
    const house = `H${Math.floor(household / 500)}`
    if (household % 500 === 0) houses.push(aHouse({ shortName: house, name: `Haus ${house}` }))
    const room = `${Math.floor((household % 500) / 50)}.${String(household % 50).padStart(2, '0')}`
    const size = Math.min(1 + (household % 6), people - persons.length)
    rooms.push(
      aRoom(room, {
        accommodation: house,
        unit: `Wohnung ${household % 500}`,
        regularPlaces: 6,
        densifiedPlaces: 8,
        areaHundredths: 6000,
      }),
    )
    const from: Day = addDays(day('2020-01-01'), household % 900)
    for (let member = 0; member < size; member++) {
      const number = `P-${String(persons.length + 1).padStart(6, '0')}`
      persons.push(
        aPerson(number, {
          household: `H-${household}`,
          role: member === 0 ? 'reference' : 'child',
          familyName: pick(familyNames, household),
          givenName: pick(givenNames, persons.length),
          birth: { day: addDays(day('1970-01-01'), (persons.length * 7) % 18_000), precision: 'day' },
          sex: member % 2 ? 'w' : 'm',
          assignedOn: from,
          statusFrom: from,
          regimeFrom: from,
        }),
      )
      stays.push(aStay(number, room, from, null, house))
    }
  }
  return {
    accommodations: houses.map(at),
    rooms: rooms.map(at),
    people: persons.map(at),
    stays: stays.map(at),
    notices: [],
  }
}
