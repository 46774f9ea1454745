/** Lines that are right each for itself and cannot all be true: said twice, at odds with each other, naming what nobody knows. */
import type { Dice } from '../support/chance.ts'
import { type Book, type Cell, type Line, linesOf, type Sheet, sheetOf } from './book.ts'
import { keysOf, type SheetName } from './columns.ts'
import { addLine, type Mutation, oneOf, someSheet, takeLine, type Verdict, write, wrongAt } from './mutation.ts'
import { dayOf, later, today } from './register.ts'

/** The same key a second time, as it stands or as only a person sees that it is the same. */
const twice: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = someSheet(book, dice)
    const line = takeLine(sheet, dice)
    if (!sheet?.key || !line) return null
    const [heading = ''] = keysOf[sheet.key]
    const key = line.says[heading]
    const again =
      typeof key === 'string' ? { [heading]: dice.one([key, ` ${key}`, `${key}\u200b`, `\u202a${key}`]) } : {}
    return wrongAt(addLine(sheet, line, again), heading)
  },
}

/** The lines of the person, the house and the room that a stay names, or of the house of a room. */
const groundsOf = (book: Book, { sheet, says }: Line): Line[] => {
  const linesIn = (key: SheetName) => linesOf(sheetOf(book, key) ?? { rows: [] })
  return [
    ...linesIn('Personen').filter((line) => sheet === 'Belegung' && line.says.Nummer === says.Nummer),
    ...linesIn('Unterkünfte').filter((line) => line.says.Kürzel === says.Unterkunft),
    ...linesIn('Zimmer').filter(
      (line) => sheet === 'Belegung' && line.says.Unterkunft === says.Unterkunft && line.says.Zimmer === says.Zimmer,
    ),
  ]
}

/** A line that stands on nothing broken, and on nothing that will be: what is done to it is the only thing wrong with it. */
function takeGrounded(book: Book, sheet: Sheet | undefined, dice: Dice, fits: (line: Line) => boolean = () => true) {
  const isGrounded = (line: Line) => groundsOf(book, line).every((ground) => !ground.isTouched)
  const taken = takeLine(sheet, dice, (line) => fits(line) && isGrounded(line))
  if (taken) for (const ground of groundsOf(book, taken)) ground.isTouched = true
  return taken
}

/** A reference to a record that is neither in the workbook nor in the office. */
const unknownReference: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const [key, heading] = dice.one<[SheetName, string]>([
      ['Zimmer', 'Unterkunft'],
      ['Belegung', 'Nummer'],
      ['Belegung', 'Unterkunft'],
      ['Belegung', 'Zimmer'],
    ])
    const sheet = sheetOf(book, key)
    const line = takeGrounded(book, sheet, dice)
    if (!sheet || !line) return null
    write(sheet, line, heading, dice.one(['gibt es nicht', '999999', '🏚️', '0']))
    return wrongAt(line, heading)
  },
}

/** Two columns of a line at odds: an end before its beginning, a birth after the assignment, fewer places when densified. */
function contradiction(
  book: Book,
  dice: Dice,
  key: SheetName,
  change: (line: Line, sheet: Sheet) => string,
  fits?: (line: Line) => boolean,
): Verdict | null {
  const sheet = sheetOf(book, key)
  const line = takeGrounded(book, sheet, dice, fits)
  return sheet && line ? wrongAt(line, change(line, sheet)) : null
}

const contradictions: readonly ((book: Book, dice: Dice) => Verdict | null)[] = [
  (book, dice) =>
    contradiction(book, dice, 'Belegung', (line, sheet) => {
      write(sheet, line, 'Auszug', { day: later(dayOf(line.says.Einzug) ?? today, -dice.below(400)) })
      return 'Auszug'
    }),
  (book, dice) =>
    contradiction(book, dice, 'Unterkünfte', (line, sheet) => {
      write(sheet, line, 'Mietbeginn', { day: '2021-06-01' })
      write(sheet, line, 'Mietende', { day: later('2021-05-30', -dice.below(400)) })
      return 'Mietende'
    }),
  (book, dice) =>
    contradiction(book, dice, 'Personen', (line, sheet) => {
      write(sheet, line, 'Aufenthaltsstatus', 'Duldung § 60a')
      write(sheet, line, 'Status seit', { day: '2022-06-01' })
      write(sheet, line, 'Status bis', { day: later('2022-05-30', -dice.below(400)) })
      return 'Status bis'
    }),
  (book, dice) =>
    contradiction(book, dice, 'Personen', (line, sheet) => {
      write(sheet, line, 'Zuweisung am', { day: '2022-01-10' })
      write(sheet, line, 'Geburtsdatum', dice.one<Cell>([{ day: '2022-01-11' }, '02.2022', '2023']))
      return 'Geburtsdatum'
    }),
  (book, dice) => {
    // Of whom nothing is dated nobody can say that she came later.
    const known = new Map(book.before.Personen.map((person) => [person.Nummer, person]))
    const isDated = (row: Line['says'] | undefined) => row === undefined || dayOf(row['Zuweisung am'] ?? null) !== null
    return contradiction(
      book,
      dice,
      'Personen',
      (line, sheet) => {
        write(sheet, line, 'Weggezogen am', { day: '1999-01-01' })
        return 'Weggezogen am'
      },
      ({ says }) => isDated(says) && isDated(known.get(says.Nummer ?? null)),
    )
  },
  (book, dice) =>
    contradiction(book, dice, 'Personen', (line, sheet) => {
      write(sheet, line, 'Zuweisung am', { day: '2022-01-10' })
      // One that the office does not know of this person: since when it holds is then the day of assignment.
      const known = book.before.Personen.find((person) => person.Nummer === line.says.Nummer)
      const isKnown = known?.Wohnsitzauflage === '§ 61 AufenthG'
      write(sheet, line, 'Wohnsitzauflage', isKnown ? '§ 60 AsylG' : '§ 61 AufenthG')
      write(sheet, line, 'Wohnsitzauflage bis', { day: later('2019-12-31', -dice.below(99)) })
      return 'Wohnsitzauflage bis'
    }),
  (book, dice) =>
    contradiction(book, dice, 'Ankündigungen', (line, sheet) => {
      write(sheet, line, 'Personen', 3)
      write(sheet, line, 'davon Kinder', dice.between(4, 500))
      return 'davon Kinder'
    }),
  (book, dice) =>
    contradiction(book, dice, 'Zimmer', (line, sheet) => {
      const places = dice.between(2, 200)
      write(sheet, line, 'Plätze regulär', places)
      write(sheet, line, 'Plätze verdichtet', dice.below(places))
      return 'Plätze verdichtet'
    }),
]
const atOdds: Mutation = { phase: 'rows', apply: (book, dice) => dice.one(contradictions)(book, dice) }

/** The person sleeps in another place in the same nights. */
const twoPlaces: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Belegung')
    const line = takeGrounded(book, sheet, dice, ({ says }) => says.Auszug === null)
    const from = dayOf(line?.says.Einzug)
    if (!sheet || !line || !from) return null
    return wrongAt(addLine(sheet, line, { Einzug: { day: later(from, dice.between(1, 500)) } }), 'Einzug')
  },
}

/** More people in a room than it has places at the most, all of them new. */
const crowd: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const [people, stays, rooms] = [sheetOf(book, 'Personen'), sheetOf(book, 'Belegung'), sheetOf(book, 'Zimmer')]
    const room = takeLine(rooms, dice)
    const person = people && oneOf(linesOf(people), dice)
    const stay = stays && oneOf(linesOf(stays), dice)
    if (!room || !person || !stay) return null
    const most = Number(room.says['Plätze verdichtet'] ?? room.says['Plätze regulär'])
    const added = Array.from({ length: most + 1 }, (_, n) => {
      const number = `E-${n}`
      addLine(people, person, { Nummer: number, Haushalt: 'E', Rolle: n === 0 ? 'Bezugsperson' : 'Kind' })
      const { Unterkunft = null, Zimmer = null } = room.says as Record<string, Cell>
      return addLine(stays, stay, { Nummer: number, Unterkunft, Zimmer, Einzug: { day: '2022-10-01' }, Auszug: null })
    })
    const last = added.at(-1)
    return last ? wrongAt(last, null) : null
  },
}

/** Into the room that the office has blocked, or a house before it is rented. */
const closedRoom: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Belegung')
    const line = takeGrounded(book, sheet, dice)
    if (!sheet || !line) return null
    const isBlocked = dice.chance(50)
    write(sheet, line, 'Unterkunft', isBlocked ? 'ZU' : 'SPÄT')
    write(sheet, line, 'Zimmer', '99')
    return wrongAt(line, isBlocked ? 'Zimmer' : 'Einzug')
  },
}

export const rowMutations = { twice, unknownReference, atOdds, twoPlaces, crowd, closedRoom }
