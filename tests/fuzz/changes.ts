/** What happens in an office between two lists: people come, move, get another paper; rooms are added. The result is right again. */
import type { Dice } from '../support/chance.ts'
import {
  aHouse,
  aNotice,
  aPerson,
  aRoom,
  aStay,
  dayOf,
  isHere,
  later,
  type Register,
  type Row,
  roomsWithSpace,
  withHousehold,
} from './register.ts'

type Change = (register: Register, dice: Dice, fresh: () => number) => Register

const replaced = (rows: readonly Row[], old: Row, fresh: Row): Row[] => rows.map((row) => (row === old ? fresh : row))
const ofPerson = (register: Register, person: Row): Row[] =>
  register.Belegung.filter((stay) => stay.Nummer === person.Nummer)

/** Some columns of a person, taken from a newly invented one. */
const columnsThatChange = [
  ['Name', 'Vorname'],
  ['Geburtsdatum', 'Zuweisung am'],
  ['Geschlecht', 'Staatsangehörigkeit'],
  ['AZR-Nummer', 'BAMF-Aktenzeichen', 'Ankunftsnachweis', 'Aktenzeichen'],
  ['Weitere Staatsangehörigkeiten', 'Sprachen'],
  ['Wohnsitzauflage', 'Wohnsitzauflage bis'],
  ['Aufenthaltsstatus', 'Status seit', 'Status bis'],
  ['Rechtskreis', 'Rechtskreis seit'],
]

const personChanges: Change = (register, dice) => {
  const person = dice.one(register.Personen)
  const other = aPerson(dice, '', '', null)
  const columns = dice.one(columnsThatChange)
  const changed = { ...person, ...Object.fromEntries(columns.map((column) => [column, other[column] ?? null])) }
  return { ...register, Personen: replaced(register.Personen, person, changed) }
}

const personJoins: Change = (register, dice, fresh) => {
  const { Haushalt = null } = dice.one(register.Personen)
  const child = aPerson(dice, String(fresh()), String(Haushalt), dice.one(['Kind', 'Sonstige']))
  return { ...register, Personen: [...register.Personen, child] }
}

/** To another household, never as its second Bezugsperson. */
const personMarries: Change = (register, dice) => {
  const free = register.Personen.filter((person) => person.Rolle !== 'Bezugsperson' && isHere(person))
  if (free.length === 0) return register
  const person = dice.one(free)
  const { Haushalt = null } = dice.one(register.Personen)
  const moved = { ...person, Haushalt, Rolle: 'Sonstige' }
  return { ...register, Personen: replaced(register.Personen, person, moved) }
}

const heirOf = (register: Register, leader: Row): Row | undefined =>
  register.Personen.find((person) => person.Haushalt === leader.Haushalt && person !== leader && isHere(person))

const rolesSwap: Change = (register, dice) => {
  const leaders = register.Personen.filter((person) => person.Rolle === 'Bezugsperson' && isHere(person))
  if (leaders.length === 0) return register
  const leader = dice.one(leaders)
  const heir = heirOf(register, leader)
  if (!heir) return register
  const handed = replaced(register.Personen, leader, { ...leader, Rolle: 'Sonstige' })
  return { ...register, Personen: replaced(handed, heir, { ...heir, Rolle: 'Bezugsperson' }) }
}

const householdComes: Change = (register, dice, fresh) => {
  const start = fresh()
  return withHousehold(register, dice, start, `N-${start}`)
}

const houseComes: Change = (register, dice, fresh) => {
  const short = `N${fresh()}`
  return {
    ...register,
    Unterkünfte: [...register.Unterkünfte, aHouse(dice, short)],
    Zimmer: [...register.Zimmer, ...['1', '2'].map((number) => aRoom(dice, short, number))],
  }
}

const houseColumns = ['Name', 'Straße', 'PLZ', 'Ort', 'Einstufung', 'Art', 'Vermieter', 'Kaltmiete', 'Nebenkosten']

const houseChanges: Change = (register, dice) => {
  const house = dice.one(register.Unterkünfte)
  const other = aHouse(dice, '')
  const column = dice.one(houseColumns)
  const changed = { ...house, [column]: column === 'Name' ? `${house.Name} neu` : (other[column] ?? null) }
  return { ...register, Unterkünfte: replaced(register.Unterkünfte, house, changed) }
}

const roomChanges: Change = (register, dice) => {
  const room = dice.one(register.Zimmer)
  const most = Number(room['Plätze verdichtet'] ?? room['Plätze regulär'])
  const { Wohneinheit = null, Etage = null, Zweck = null } = aRoom(dice, '', '')
  const changed = { ...room, Wohneinheit, Etage, Zweck, 'Plätze verdichtet': most + 1 }
  return { ...register, Zimmer: replaced(register.Zimmer, room, changed) }
}

/** Somebody who still lives somewhere leaves, and perhaps sleeps in another room from the same day on. */
const personMoves: Change = (register, dice) => {
  const here = new Set(register.Personen.filter(isHere).map((person) => person.Nummer))
  const open = register.Belegung.filter((stay) => stay.Auszug === null && here.has(stay.Nummer))
  if (open.length === 0) return register
  const stay = dice.one(open)
  const leaving = later(dayOf(stay.Einzug) ?? '', dice.between(1, 600))
  const left = { ...register, Belegung: replaced(register.Belegung, stay, { ...stay, Auszug: { day: leaving } }) }
  const rooms = roomsWithSpace(left)
  if (rooms.length === 0 || dice.chance(40)) return left
  return {
    ...left,
    Belegung: [...left.Belegung, aStay({ Nummer: stay.Nummer ?? null }, dice.one(rooms), leaving, null)],
  }
}

/** Out of the town, and out of every room by that day; another one of the household may lead it from then on. */
const personLeaves: Change = (register, dice) => {
  const here = register.Personen.filter(isHere)
  if (here.length === 0) return register
  const person = dice.one(here)
  const stays = ofPerson(register, person)
  // Who leads a household after another one has left does not leave before that.
  const ledBefore = register.Personen.filter(
    ({ Haushalt, Rolle }) => Haushalt === person.Haushalt && Rolle === 'Bezugsperson',
  )
  const days = [
    ...stays.flatMap((stay) => [dayOf(stay.Einzug) ?? '', dayOf(stay.Auszug) ?? '']),
    ...ledBefore.map((leader) => dayOf(leader['Weggezogen am']) ?? ''),
  ]
  const leaving = { day: later([...days, '2022-10-01'].sort().at(-1) ?? '', dice.between(1, 90)) }
  const gone = {
    ...person,
    'Weggezogen am': leaving,
    Wegzugsart: dice.one(['Umverteilung', 'Ausreise', 'verstorben', null]),
    'Weggezogen nach': dice.one(['Duisburg', null]),
  }
  // Who has given the household up in the same list does not take it back.
  const heir = person.Rolle === 'Bezugsperson' && dice.chance(60) ? heirOf(register, person) : undefined
  const people = replaced(register.Personen, person, gone)
  const isFree = heir !== undefined && heir.Rolle !== 'Sonstige'
  return {
    ...register,
    Personen: isFree ? replaced(people, heir, { ...heir, Rolle: 'Bezugsperson' }) : people,
    Belegung: register.Belegung.map((stay) =>
      stays.includes(stay) && stay.Auszug === null ? { ...stay, Auszug: leaving } : stay,
    ),
  }
}

const personGetsPlace: Change = (register, dice) => {
  const homeless = register.Personen.filter((person) => isHere(person) && ofPerson(register, person).length === 0)
  const rooms = roomsWithSpace(register)
  if (homeless.length === 0 || rooms.length === 0) return register
  const stay = aStay(dice.one(homeless), dice.one(rooms), later('2022-01-01', dice.below(400)), null)
  return { ...register, Belegung: [...register.Belegung, stay] }
}

const noticeComes: Change = (register, dice, fresh) => ({
  ...register,
  Ankündigungen: [...register.Ankündigungen, aNotice(dice, `ZW-${fresh()}`)],
})

const noticeChanges: Change = (register, dice) => {
  const notice = dice.one(register.Ankündigungen)
  const changed = { ...aNotice(dice, ''), Bescheid: notice.Bescheid ?? null }
  return { ...register, Ankündigungen: replaced(register.Ankündigungen, notice, changed) }
}

const changes: readonly Change[] = [
  personChanges,
  personChanges,
  personJoins,
  personMarries,
  rolesSwap,
  householdComes,
  houseComes,
  houseChanges,
  houseChanges,
  roomChanges,
  personMoves,
  personMoves,
  personLeaves,
  personGetsPlace,
  noticeComes,
  noticeChanges,
]

/** The register some changes later; numbers of what is new begin with 5000. */
export function nextRegister(register: Register, dice: Dice): Register {
  let number = 5000
  const fresh = () => {
    number += 10
    return number
  }
  let next = register
  for (let n = dice.below(8); n > 0; n--) next = dice.one(changes)(next, dice, fresh)
  return next
}
