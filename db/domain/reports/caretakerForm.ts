/** The occupancy list for the caretaker (domain.md § 3): who lives where since when, what is empty or blocked, which keys are out, what is to be mended. */
import type { RoomOnDay } from '../housing/occupancy.ts'
import { byNumber } from '../housing/order.ts'
import type { Day } from '../values.ts'
import type { OccupancyFacts } from './facts.ts'
import { type Form, knownDay, type Night, roomStateWithReason } from './form.ts'
import { allFigures, houseAndFloor, parts, peopleInOrder } from './recipients.ts'
import { isChild, peopleText, roomsText } from './tally.ts'

interface CaretakerRow {
  readonly house: string
  readonly floor: string | null
  readonly room: string
  /** What there is to say of the room; nothing when people simply live there. */
  readonly remark: string | null
  readonly familyName: string | null
  readonly givenName: string | null
  readonly child: boolean
  readonly from: Day | null
  readonly to: Day | null
  readonly keys: string | null
  readonly defects: string | null
}

/** `Haustür × 3 · Zimmer × 2`: pieces of a key add up, whoever holds them. */
function keysText(keys: OccupancyFacts['keysOut']): string {
  const pieces = new Map<string, number>()
  for (const { label, pieces: more } of keys) pieces.set(label, (pieces.get(label) ?? 0) + more)
  return [...pieces]
    .toSorted(([a], [b]) => byNumber(a, b))
    .map(([label, count]) => `${label} × ${count}`)
    .join(' · ')
}

function caretakerRows(room: RoomOnDay, frame: Pick<CaretakerRow, 'house' | 'floor'>, night: Night) {
  const simple = room.occupants.length > 0 && room.block === null && room.inService
  const place = { ...frame, room: room.number, remark: simple ? null : roomStateWithReason(room) }
  const ofRoom = {
    keys: keysText(night.keysOut.get(room.id) ?? []) || null,
    defects: (night.openDefects.get(room.id) ?? []).map(({ text }) => text).join(' · ') || null,
  }
  if (room.occupants.length === 0) {
    return [{ ...place, ...ofRoom, familyName: null, givenName: null, child: false, from: null, to: null }]
  }
  return peopleInOrder(room.occupants).map((person, index) => ({
    ...place,
    // Once a room: repeated with every person they would be counted again.
    ...(index === 0 ? ofRoom : { keys: null, defects: null }),
    familyName: person.familyName,
    givenName: person.givenName,
    child: isChild(person, night.on),
    from: knownDay(person.from),
    to: person.to,
  }))
}

/** Who lives where since when, what stands empty or is blocked, which keys are out, what is to be mended. One row a person, one a room without people. */
export const hausmeister: Form<CaretakerRow> = {
  title: 'Belegungsliste Hausmeister',
  purpose: () => 'Für den Hausmeister · Namen, Einzug und Auszug, Schlüssel und Mängel · nicht weitergeben',
  orientation: 'landscape',
  heading: houseAndFloor,
  rows: ({ room }, { house, floor }, night) => caretakerRows(room, { house: house.shortName, floor }, night),
  columns: [
    { key: 'house', heading: 'Haus', type: 'text', width: 7, cell: (row) => row.house },
    { key: 'floor', heading: 'Etage', type: 'text', width: 10, cell: (row) => row.floor },
    { key: 'room', heading: 'Zimmer', type: 'text', width: 9, cell: (row) => row.room },
    { key: 'familyName', heading: 'Name', type: 'text', width: 19, cell: (row) => row.familyName },
    { key: 'givenName', heading: 'Vorname', type: 'text', width: 17, cell: (row) => row.givenName },
    { key: 'child', heading: 'Kind', type: 'text', width: 6, cell: (row) => (row.child ? 'ja' : null) },
    { key: 'from', heading: 'Einzug', type: 'day', width: 12, cell: (row) => row.from },
    { key: 'to', heading: 'Auszug', type: 'day', width: 12, cell: (row) => row.to },
    { key: 'remark', heading: 'Hinweis', type: 'text', width: 24, cell: (row) => row.remark },
    { key: 'keys', heading: 'Schlüssel ausgegeben', type: 'text', width: 20, cell: (row) => row.keys },
    { key: 'defects', heading: 'offene Mängel', type: 'text', width: 30, cell: (row) => row.defects },
  ],
  sumText: (of) => parts(peopleText(of), roomsText(of)),
  figures: allFigures,
  notes: () => [
    'Jede Person steht in einer Zeile; ein leeres oder gesperrtes Zimmer steht in einer eigenen.',
    'Auszug ist der Tag, an dem das Zimmer verlassen wird. Ein leeres Feld heißt: kein Auszug bekannt.',
    'Schlüssel und Mängel stehen einmal je Zimmer, in dessen erster Zeile: die am Stichtag ausgegebenen Schlüssel mit Stückzahl und die noch nicht behobenen Mängel.',
  ],
}
