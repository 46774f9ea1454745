/** Builders for register rows: every field has a plain value, a test names only what it is about. Invented names. */
import type {
  AccommodationRow,
  At,
  NoticeRow,
  PersonRow,
  RegisterRows,
  RoomRow,
  StayRow,
} from '../../db/domain/register/rows.ts'
import type { Day } from '../../db/domain/values.ts'

export const day = (text: string): Day => text as Day

export const aHouse = (over: Partial<AccommodationRow> = {}): AccommodationRow => ({
  shortName: 'FRI',
  name: 'Friedrichstraße',
  kind: 'shelter',
  street: 'Friedrichstraße',
  houseNumber: '1',
  postalCode: '47475',
  town: 'Kamp-Lintfort',
  legalClass: 'shared',
  landlord: undefined,
  leaseFrom: undefined,
  leaseTo: undefined,
  coldRent: undefined,
  extraCosts: undefined,
  ...over,
})

export const aRoom = (number: string, over: Partial<RoomRow> = {}): RoomRow => ({
  accommodation: 'FRI',
  unit: 'Wohnung 1',
  number,
  floor: 'EG',
  areaHundredths: 4000,
  regularPlaces: 4,
  densifiedPlaces: 5,
  stepFree: false,
  purpose: null,
  ...over,
})

export const aPerson = (number: string, over: Partial<PersonRow> = {}): PersonRow => ({
  number,
  household: `H-${number}`,
  role: 'reference',
  familyName: `Muster${number}`,
  givenName: 'Alex',
  birth: { day: day('1990-05-04'), precision: 'day' },
  sex: 'm',
  nationality: '475',
  azrNumber: null,
  bamfFileNumber: null,
  arrivalCertificate: undefined,
  fileNumber: undefined,
  furtherNationalities: undefined,
  languages: undefined,
  assignedOn: day('2022-03-01'),
  assignmentKind: 'asylum',
  residenceStatus: 'permission_to_stay',
  statusFrom: day('2022-03-01'),
  statusTo: null,
  benefitRegime: 'asylblg_3',
  regimeFrom: day('2022-03-01'),
  obligation: undefined,
  obligationTo: undefined,
  leftOn: undefined,
  leftHow: undefined,
  leftTo: undefined,
  ...over,
})

export const aStay = (
  number: string,
  room: string,
  from: string,
  to: string | null = null,
  accommodation = 'FRI',
): StayRow => ({
  number,
  accommodation,
  room,
  from: day(from),
  to: to === null ? null : day(to),
})

export const aNotice = (number: string, over: Partial<NoticeRow> = {}): NoticeRow => ({
  number,
  kind: 'asylum',
  expectedOn: day('2022-11-08'),
  persons: 3,
  children: null,
  nationality: null,
  remark: null,
  ...over,
})

const numbered = <T>(rows: readonly T[]): At<T>[] => rows.map((value, index) => ({ row: index + 2, value }))

export const aRegister = (sheets: {
  houses?: readonly AccommodationRow[]
  rooms?: readonly RoomRow[]
  people?: readonly PersonRow[]
  stays?: readonly StayRow[]
  notices?: readonly NoticeRow[]
}): RegisterRows => ({
  accommodations: numbered(sheets.houses ?? [aHouse()]),
  rooms: numbered(sheets.rooms ?? []),
  people: numbered(sheets.people ?? []),
  stays: numbered(sheets.stays ?? []),
  notices: numbered(sheets.notices ?? []),
})
