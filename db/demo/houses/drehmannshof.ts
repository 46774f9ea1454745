/** Am Drehmannshof: 50 containers with kitchen and bath, four beds each, 200 in name and about 160 in use; open since April 2022. */
import type { RoomPurpose } from '../../domain/housing/terms.ts'
import type { RoomRow } from '../../domain/register/rows.ts'
import { day, type House } from './house.ts'

const containers = 50
const onGround = 26

/** Ten containers of the wide kind sleep four as a rule; the office plans three for the others. */
const isWide = (number: number): boolean => number % 5 === 0

/** Containers at the entrance have a ramp. */
const hasRamp = (number: number): boolean => number <= 10

function purposeOf(number: number): RoomPurpose | null {
  if (number >= 3 && number <= 16) return 'families'
  if (number >= 21 && number <= 25) return 'women'
  if (number >= 39) return 'men'
  return null
}

const rooms = Array.from({ length: containers }, (_, index): RoomRow => {
  const number = index + 1
  return {
    accommodation: 'DRE',
    unit: `Container ${number}`,
    number: `C${String(number).padStart(2, '0')}`,
    floor: number <= onGround ? 'EG' : '1. Etage',
    areaHundredths: isWide(number) ? 3120 : 2880,
    regularPlaces: isWide(number) ? 4 : 3,
    densifiedPlaces: 4,
    stepFree: hasRamp(number),
    purpose: purposeOf(number),
  }
})

export const drehmannshof: House = {
  accommodation: {
    shortName: 'DRE',
    name: 'Am Drehmannshof',
    kind: 'shelter',
    street: 'Am Drehmannshof',
    houseNumber: '10',
    postalCode: '47475',
    town: 'Kamp-Lintfort',
    legalClass: 'shared',
    landlord: null,
    leaseFrom: null,
    leaseTo: null,
    coldRent: null,
    extraCosts: null,
  },
  rooms,
  opens: day('2022-04-01'),
  closes: null,
}
