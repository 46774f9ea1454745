/** Türschilder: a page for each room, to be read from the other end of the corridor. Names nobody. */
import type { ReportDocument } from './document.ts'
import type { ReportFacts } from './facts.ts'
import { floorsOf, pickHouses } from './floors.ts'
import { counted, framed } from './frame.ts'

/** Of one house (by Kürzel) or of all; of some rooms (by number) or of every room of them. */
export function doorSigns(facts: ReportFacts, house: string | null, rooms: readonly string[] | null): ReportDocument {
  const wanted = rooms && new Set(rooms)
  const sheets = floorsOf(pickHouses(facts.accommodations, house)).flatMap((floor) =>
    floor.rooms
      .filter(({ room }) => wanted === null || wanted.has(room.number))
      .map(({ room, unit }) => ({
        kind: 'sign' as const,
        number: room.number,
        house: floor.house.name,
        floor: floor.floor,
        unit,
      })),
  )
  return {
    name: 'tuerschild',
    title: `Türschilder: ${counted(sheets.length, 'Zimmer', 'Zimmer')}`,
    // Without a page this is all the paper says.
    purpose:
      sheets.length > 0
        ? 'Zum Aushang an der Tür · ohne Namen'
        : 'Kein Zimmer mit dieser Nummer. Mehrere Nummern trennen Sie durch Komma.',
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
