/** Who belongs to whom: households that name each other, families in a circle, people in two households or gone and here at once. */
import { type Cell, columnOf, sheetOf } from './book.ts'
import { addLine, good, type Mutation, open, takeLine, write, wrongAt } from './mutation.ts'
import { isHere, later } from './register.ts'

const secondReference: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Personen')
    const line = takeLine(sheet, dice, ({ says }) => says.Rolle === 'Bezugsperson' && isHere(says))
    if (!sheet || !line) return null
    return wrongAt(
      addLine(sheet, line, { Nummer: 'B-2', Rolle: dice.one(['Bezugsperson', 'Haushaltsvorstand']) }),
      'Rolle',
    )
  },
}

/** Households whose numbers name each other's people, and the other way round: numbers are names, nothing follows from it. */
const householdCycle: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Personen')
    const like = takeLine(sheet, dice, ({ says }) => isHere(says))
    if (!sheet || !like) return null
    const ring = dice.one([
      [
        ['R-1', 'R-2'],
        ['R-2', 'R-1'],
      ],
      [
        ['R-1', 'R-2'],
        ['R-2', 'R-3'],
        ['R-3', 'R-1'],
      ],
      [['R-1', 'R-1']],
    ])
    for (const [Nummer = null, Haushalt = null] of ring) addLine(sheet, like, { Nummer, Haushalt, Rolle: 'Kind' })
    return good
  },
}

/** Families in which everybody is somebody's child or parent: it must come to an end, and to at most one Bezugsperson. */
const familyCycle: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Personen')
    const like = takeLine(sheet, dice, ({ says }) => isHere(says))
    if (!sheet || !like) return null
    const roles = dice.one([
      ['Vater', 'Mutter', 'Kind'],
      ['Kind', 'Kind'],
      ['Vater', 'Vater', 'Mutter', 'Mutter'],
      ['Mutter', 'Bezugsperson', 'Vater'],
      ['Partner', 'Ehefrau', 'Sohn'],
    ])
    roles.forEach((Rolle, n) => {
      addLine(sheet, like, { Nummer: `F-${n}`, Haushalt: 'F', Rolle })
    })
    return good
  },
}

/** A known person's number in the household of another one: taken as a move, or refused. */
const twoHouseholds: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Personen')
    const line = takeLine(sheet, dice)
    const other = takeLine(sheet, dice, ({ says }) => says.Haushalt !== line?.says.Haushalt)
    if (!sheet || !line || !other || !columnOf(sheet, 'Haushalt')) return null
    const { Haushalt = null } = other.says as Record<string, Cell>
    const added = addLine(sheet, line, { Haushalt })
    return wrongAt(added, 'Nummer')
  },
}

/** The person is gone and sleeps here all the same: the one or the other is refused, or the stay ends. */
const goneAndHere: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Personen')
    const line = takeLine(sheet, dice, ({ says }) => isHere(says))
    if (!sheet || !line) return null
    write(sheet, line, 'Weggezogen am', { day: later('2022-01-01', dice.below(700)) })
    return open
  },
}

/** Both at once: the person goes into a household that has a Bezugsperson already, as its Bezugsperson or not. */
const otherHousehold: Mutation = {
  phase: 'rows',
  apply(book, dice) {
    const sheet = sheetOf(book, 'Personen')
    const line = takeLine(sheet, dice)
    if (!sheet || !line) return null
    write(sheet, line, 'Haushalt', dice.one(['H-1', 'H-2', String(line.says.Nummer), 'H-1\u200b']))
    return open
  },
}

export const familyMutations = {
  secondReference,
  householdCycle,
  familyCycle,
  twoHouseholds,
  goneAndHere,
  otherHousehold,
}
