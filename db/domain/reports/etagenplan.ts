/** Etagenplan: a floor on a page, each room a card with its number, its places as dots, how many sleep there and who. For the office alone. */
import { placesOf } from '../housing/occupancy.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFacts } from './facts.ts'
import { type Floor, floorsOf, pickHouses, type RoomInHouse } from './floors.ts'
import { roomState } from './form.ts'
import { counted, framed } from './frame.ts'
import { houseAndFloor, namesText, peopleInOrder } from './recipients.ts'
import type { PlanCard, PlanSheet } from './sheets.ts'

function card({ room, unit }: RoomInHouse): PlanCard {
  const isClosed = room.block !== null || !room.inService
  const households = Map.groupBy(peopleInOrder(room.occupants), (person) => person.householdId)
  return {
    number: room.number,
    unit,
    people: room.occupants.length,
    regular: room.inService ? room.regularPlaces : 0,
    densified: room.inService ? room.densifiedPlaces : 0,
    state: room.occupants.length > 0 && !isClosed ? null : roomState(room),
    isClosed,
    names: [...households.values()].map(namesText),
  }
}

function sheet(floor: Floor): PlanSheet {
  const places = placesOf(floor.rooms.map(({ room }) => room))
  return {
    kind: 'plan',
    heading: houseAndFloor(floor),
    detail: [
      `${floor.rooms.length} Zimmer`,
      counted(places.taken, 'Person', 'Personen'),
      `${places.regular} Plätze regulär, davon ${places.freeRegular} frei${places.blocked > 0 ? ` und ${places.blocked} gesperrt` : ''}`,
      ...(places.above > 0 ? [`${places.above} verdichtet belegt`] : []),
    ].join(' · '),
    cards: floor.rooms.map(card),
  }
}

/** The floors of one house (by Kürzel) or of all in the night of `facts.on`, each on a page of its own. */
export function floorPlans(facts: ReportFacts, house: string | null): ReportDocument {
  const picked = pickHouses(facts.accommodations, house)
  const only = house === null ? undefined : picked[0]
  const sheets = floorsOf(picked).map(sheet)
  return {
    name: 'etagenplan',
    title: only === undefined ? 'Etagenplan' : `Etagenplan: ${only.name}`,
    // Without a page this is all the paper says.
    purpose:
      sheets.length > 0
        ? 'Nur für das Amt · mit Namen · nicht weitergeben'
        : 'An diesem Tag hat das Haus keine Zimmer.',
    ...framed(facts),
    orientation: 'landscape',
    columns: [],
    sections: [],
    totals: null,
    figures: [],
    sheets,
    notes: [],
  }
}
