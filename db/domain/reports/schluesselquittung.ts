/** Schlüsselquittung: for each key that is out a page to sign, with the part for its return below. Stays in the office. */

import { byNumber } from '../housing/order.ts'
import type { Day, RoomId } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFacts } from './facts.ts'
import { housesInOrder, pickHouses } from './floors.ts'
import { counted, dayText, framed } from './frame.ts'
import type { ReceiptSheet } from './sheets.ts'

/** A key that is out on the key date. */
export interface KeyOut {
  readonly id: number
  readonly roomId: RoomId
  /** Given name and family name of who holds it. */
  readonly person: string
  readonly label: string
  /** 1 to 20. */
  readonly pieces: number
  readonly handedOn: Day
}

/** What the receipts are narrowed to; null is everything. */
export interface ReceiptChoice {
  /** Kürzel of one house. */
  readonly house: string | null
  /** Numbers of rooms. */
  readonly rooms: readonly string[] | null
  /** The one hand-out. */
  readonly handout: number | null
}

const purposeWithout = ({ handout }: ReceiptChoice): string =>
  handout === null
    ? 'In diesen Zimmern ist an diesem Tag kein Schlüssel ausgegeben. Ausgeben können Sie ihn im Bereich des Zimmers.'
    : 'Dieser Schlüssel ist an diesem Tag nicht ausgegeben.'

/** A page for each key out on `facts.on`, house by house as the other lists go; in a room the key handed out first comes first. */
export function keyReceipts(facts: ReportFacts, keys: readonly KeyOut[], choice: ReceiptChoice): ReportDocument {
  const { house, rooms, handout } = choice
  const ofRoom = Map.groupBy(
    keys.filter((key) => handout === null || key.id === handout),
    (key) => key.roomId,
  )
  const sheets = housesInOrder(pickHouses(facts.accommodations, house)).flatMap((accommodation) =>
    accommodation.units
      .flatMap((unit) => unit.rooms.map((room) => ({ room, unit: unit.name })))
      .filter(({ room }) => rooms === null || rooms.includes(room.number))
      .toSorted((a, b) => byNumber(a.room.number, b.room.number))
      .flatMap(({ room, unit }) =>
        (ofRoom.get(room.id) ?? [])
          .toSorted((a, b) => a.handedOn.localeCompare(b.handedOn) || a.id - b.id)
          .map((key) => {
            const place = [room.number, room.floor, unit].filter(Boolean).join(' · ')
            return receipt(facts.office, accommodation.name, place, key)
          }),
      ),
  )
  return {
    name: 'schluesselquittung',
    title: `Schlüsselquittungen: ${counted(sheets.length, 'Schlüssel', 'Schlüssel')}`,
    // Without a page this is all the paper says.
    purpose: sheets.length > 0 ? 'Nur für das Amt · zum Unterschreiben' : purposeWithout(choice),
    ...framed(facts),
    orientation: 'portrait',
    columns: [],
    sections: [],
    totals: null,
    figures: [],
    sheets,
    notes: [],
  }
}

/** Both parts say it all: cut apart, each still tells which key it is about. */
function receipt(office: string, house: string, place: string, key: KeyOut): ReceiptSheet {
  const facts = [
    { term: 'Unterkunft', value: house },
    { term: 'Zimmer', value: place },
    { term: 'Person', value: key.person },
    { term: 'Schlüssel', value: key.label },
    { term: 'Stück', value: String(key.pieces) },
    { term: 'Ausgegeben am', value: dayText(key.handedOn) },
  ]
  const signatures = [`Datum, Unterschrift ${key.person}`, 'Datum, Unterschrift für das Amt']
  const isOne = key.pieces === 1
  return {
    kind: 'receipt',
    office,
    parts: [
      {
        heading: 'Schlüsselquittung',
        facts,
        statement: isOne
          ? 'Ich habe diesen Schlüssel erhalten und gebe ihn beim Auszug zurück. Geht er verloren, melde ich das sofort.'
          : 'Ich habe diese Schlüssel erhalten und gebe sie beim Auszug zurück. Geht einer verloren, melde ich das sofort.',
        blanks: [],
        signatures,
      },
      {
        heading: 'Rückgabe',
        facts,
        statement: isOne ? 'Der Schlüssel ist zurück im Amt.' : 'Die Schlüssel sind zurück im Amt.',
        blanks: isOne ? ['Zurück am', 'Bemerkung'] : ['Zurück am', 'Stück', 'Bemerkung'],
        signatures,
      },
    ],
  }
}
