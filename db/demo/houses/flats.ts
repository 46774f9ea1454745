/** The flats the town rents from private landlords, each an accommodation of its own; invented addresses on the town's streets. */
import type { RoomRow } from '../../domain/register/rows.ts'
import type { Cents } from '../../domain/values.ts'
import { day, type House } from './house.ts'

/**
 * Kürzel | address | where in the house, as the bell says it | rooms | landlord | lease | cold rent and extras in euros a month.
 * A room `16,4:2/3` has 16.4 m², two regular and three densified places. A lease `from..to` is over on its second day; in the last
 * seven people lived once.
 */
const table = `
W-ALB23  | Albertstraße 23              | EG rechts    | 21,6:3 17,2:2               | Hausverwaltung Terhorst GmbH | 2021-09-01 | 395 160
W-ANT9   | Antonstraße 9                | DG           | 17,8:2 12,4:1               | Eheleute Hoffacker           | 2016-03-01 | 310 130
W-AUG31  | Auguststraße 31              | 1. OG links  | 19,4:2/3 16,1:2 12,2:1      | Paschmann Immobilien         | 2020-11-01 | 420 175
W-BEN4   | Bendsteg 4                   | EG           | 23,5:3 15,8:2               | G. Terlinden                 | 2018-06-01 | 385 155
W-BER17  | Bertastraße 17               | 2. OG rechts | 18,9:2 12,3:1               | Grafschafter Wohnbau GmbH    | 2015-11-01 | 335 145
W-CHR12  | Christianstraße 12           | 1. OG        | 20,2:2/3 12,1:1             | Eheleute Hoffacker           | 2019-02-01 | 345 135
W-EBE58  | Ebertstraße 58               | EG links     | 22,8:3 17,5:2 12,6:1        | Hausverwaltung Terhorst GmbH | 2016-10-01 | 440 190
W-EYL102 | Eyller Straße 102            | 1. OG        | 18,2:2 15,3:2 14,8:2        | Erbengemeinschaft Jansen     | 2017-04-01 | 430 185
W-FER40  | Ferdinantenstraße 40         | 1. OG rechts | 23,1:3                      | Grafschafter Wohnbau GmbH    | 2016-02-01 | 270 115
W-FRA6   | Franzstraße 6                | DG           | 24,9:3                      | M. van Elten                 | 2018-01-01 | 265 105
W-FHA88  | Friedrich-Heinrich-Allee 88  | 3. OG        | 19,7:2 16,6:2 12,8:1        | Niederrhein Bestand GmbH     | 2021-11-01 | 465 195
W-FVS21  | Freiherr-vom-Stein-Straße 21 | 2. OG links  | 18,4:2 12,9:1               | Niederrhein Bestand GmbH     | 2020-05-01 | 350 150
W-GEO15  | Georgstraße 15               | EG           | 21,3:2/3 15,2:2             | W. Quinders                  | 2017-09-01 | 375 150
W-KAM64  | Kamperdickstraße 64          | 1. OG links  | 20,6:2 16,9:2 15,4:2 12,5:1 | Hausverwaltung Terhorst GmbH | 2021-12-01 | 560 235
W-KAM66  | Kamperdickstraße 66          | 2. OG rechts | 20,3:2                      | Hausverwaltung Terhorst GmbH | 2019-08-01 | 240 95
W-KAT11  | Kattenstraße 11              | 1. OG        | 18,8:2 12,3:1               | K. Baaken                    | 2016-07-01 | 320 130
W-KON27  | Konradstraße 27              | EG           | 19,9:2 16,2:2 12,7:1        | Erbengemeinschaft Jansen     | 2015-08-01 | 410 175
W-KRU5   | Krummensteg 5                | EG rechts    | 16,8:2 14,9:2               | Paschmann Immobilien         | 2022-03-15 | 370 150
W-MIT33  | Mittelstraße 33              | 2. OG        | 31,5:4                      | M. van Elten                 | 2017-02-01 | 335 120
W-MOE12  | Moerser Straße 12            | 1. OG        | 22,4:3 15,6:2               | Eheleute Hoffacker           | 2017-01-01 | 390 155
W-MOE239 | Moerser Straße 239           | 2. OG links  | 18,7:2 16,4:2 12,4:1        | Grafschafter Wohnbau GmbH    | 2018-10-01 | 425 180
W-MON45  | Montplanetstraße 45          | EG           | 21,2:2 17,7:2 16,3:2 13,1:1 | A. Schmithuysen              | 2022-01-15 | 585 240
W-NIE74  | Niersenbruchstraße 74        | 1. OG        | 17,6:2 12,8:1               | K. Baaken                    | 2022-03-01 | 355 140
W-PRI19  | Prinzenstraße 19             | 1. OG links  | 26,8:3/4 12,6:1             | W. Quinders                  | 2019-05-01 | 380 150
W-RHE8   | Rheinberger Straße 8         | DG           | 44,8:4/5                    | Niederrhein Bestand GmbH     | 2020-02-01 | 415 165
W-RIN77  | Ringstraße 77                | 2. OG rechts | 20,4:2 17,9:2 15,7:2        | Grafschafter Wohnbau GmbH    | 2017-06-01 | 455 195
W-RUN3   | Rundstraße 3                 | 1. OG        | 23,2:3 14,5:2               | G. Terlinden                 | 2016-05-01 | 380 150
W-SAN5   | Sandstraße 5                 | 1. OG links  | 19,8:2 13,4:1/2             | K. Baaken                    | 2022-11-01 | 365 145
W-SUD14  | Sudermannstraße 14           | EG links     | 17,4:2 15,1:2               | A. Schmithuysen              | 2018-12-01 | 345 145
W-VIN50  | Vinnstraße 50                | 1. OG rechts | 21,8:2/3 13,2:1             | Hausverwaltung Terhorst GmbH | 2020-09-01..2023-01-01 | 370 150
W-WIL28  | Wilhelmstraße 28             | EG           | 16,6:2 14,2:2               | Paschmann Immobilien         | 2016-09-01..2023-04-01 | 340 140
W-ALT7   | Altfelder Straße 7           | EG           | 24,4:3 18,1:2 16,7:2        | Erbengemeinschaft Jansen     | 2015-03-01..2019-10-01 | 430 185
W-MOE87  | Moerser Straße 87            | DG           | 22,1:3 16,3:2               | Eheleute Hoffacker           | 2016-01-01..2021-01-01 | 360 145
W-HEI18  | Heinrichstraße 18            | EG links     | 20,7:2 16,8:2               | Grafschafter Wohnbau GmbH    | 2018-02-01..2022-06-01 | 345 140
W-OST41  | Oststraße 41                 | 1. OG        | 23,8:3 17,4:2 15,9:2        | G. Terlinden                 | 2017-05-01..2022-05-01 | 445 190
W-PAR2   | Parkstraße 2                 | 2. OG        | 28,6:4 18,6:2 14,4:2        | W. Quinders                  | 2015-06-01..2022-07-01 | 470 205
W-QUE9   | Querstraße 9                 | 1. OG        | 22,6:3 15,2:2               | K. Baaken                    | 2019-04-01..2022-09-01 | 370 150
W-RHD36  | Rheurdter Straße 36          | EG           | 21,9:3 16,8:2               | M. van Elten                 | 2018-04-01..2022-05-01 | 365 150
`

/** The only two ground floors without a step at the door. */
const withoutStep = ['W-GEO15', 'W-MON45']

/** `EG rechts` lies on the ground floor, `2. OG links` on the second. */
function floorOf(place: string): string {
  const upper = place.match(/^(\d)\. OG/)?.[1]
  return upper === undefined ? place.slice(0, 2) : `${upper}. Etage`
}

function houseOf(line: string): House {
  const [shortName = '', address = '', place = '', rooms = '', landlord = '', lease = '', rent = ''] =
    line.split(/ +\| +/)
  const [cold = 0, extras = 0] = rent.split(' ').map(Number)
  const gap = address.lastIndexOf(' ')
  const [from = lease, to = null] = lease.split('..')
  const opens = day(from)
  const closes = to === null ? null : day(to)
  return {
    accommodation: {
      shortName,
      name: address,
      kind: 'rented_flat',
      street: address.slice(0, gap),
      houseNumber: address.slice(gap + 1),
      postalCode: '47475',
      town: 'Kamp-Lintfort',
      legalClass: 'flat',
      landlord,
      leaseFrom: opens,
      leaseTo: closes,
      coldRent: (cold * 100) as Cents,
      extraCosts: (extras * 100) as Cents,
    },
    rooms: rooms.split(' ').map((room, index) => roomOf(shortName, place, room, index + 1)),
    opens,
    closes,
  }
}

function roomOf(accommodation: string, place: string, room: string, number: number): RoomRow {
  const [area = '', places = ''] = room.split(':')
  const [regular = '', densified = regular] = places.split('/')
  return {
    accommodation,
    unit: place,
    number: String(number),
    floor: floorOf(place),
    areaHundredths: Math.round(Number(area.replace(',', '.')) * 100),
    regularPlaces: Number(regular),
    densifiedPlaces: Number(densified),
    stepFree: withoutStep.includes(accommodation),
    purpose: null,
  }
}

export const flats: readonly House[] = table.trim().split('\n').map(houseOf)
