/** The demo office in the window: the town's figures of 2 November 2022, and every number leads to what it counts. */
import { beforeEach, expect, test } from 'vitest'
import { aClerk, type Clerk } from '../support/clerk.ts'

let clerk: Clerk
beforeEach(async () => {
  clerk = await aClerk()
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.goesTo('Unterkünfte')
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
/** `3 von 4 Plätzen belegt` in a card's words. */
const placesIn = (card: string) => {
  const [, taken = '0', regular = '0'] = /(\d+) von (\d+) Plätzen belegt/.exec(card) ?? []
  return { taken: Number(taken), regular: Number(regular) }
}

test('314 people live in the houses, and each house opens with its number', async () => {
  expect(await clerk.readsStichtag()).toBe('02.11.2022')
  const houses = await clerk.readsHouses()
  expect(houses.map(({ name }) => name)).toEqual(['Am Drehmannshof', 'Friedrichstraße', 'Mietwohnungen'])
  expect(sum(houses.map(({ onTile }) => onTile))).toBe(314)
  for (const { name, inNavigation, onTile } of houses) {
    await clerk.opensHouse(name)
    const inRooms = sum((await clerk.readsPlan()).map(({ card }) => placesIn(card).taken))
    expect({ name, inNavigation, onTile }).toEqual({ name, inNavigation: inRooms, onTile: inRooms })
  }
})

test('a number opens the list of what it counts', async () => {
  const free = await clerk.opensNumber('frei regulär')
  const rooms = await clerk.readsList()
  expect(sum(rooms.map((room) => Number(room['frei regulär'])))).toBe(free)
  expect(rooms.filter((room) => room['frei regulär'] === '0')).toEqual([])

  await clerk.opensHouse('Friedrichstraße')
  const all = await clerk.readsPlan()
  const freeHere = await clerk.opensNumber('frei regulär')
  const cards = (await clerk.readsPlan()).map(({ card }) => placesIn(card))
  expect(cards.length).toBeLessThan(all.length)
  expect(sum(cards.map(({ taken, regular }) => regular - taken))).toBe(freeHere)

  await clerk.goesTo('Personen')
  await clerk.choosesView('Untergebracht')
  await clerk.sees('314 von 702 Personen')
})

test('plan and list of a house show the same people in the same rooms', async () => {
  await clerk.opensHouse('Friedrichstraße')
  const cards = await clerk.readsPlan()
  const inPlan = cards.map(({ room, card }) => [room, placesIn(card).taken] as const).filter(([, taken]) => taken > 0)
  await clerk.chooses('Liste')
  const people = await clerk.readsList()
  const inList = Map.groupBy(people, (person) => person.Zimmer ?? '')
  expect(Object.fromEntries([...inList].map(([room, those]) => [room, those.length]))).toEqual(
    Object.fromEntries(inPlan),
  )
  const missing = people.filter(
    (person) => !cards.find(({ room }) => room === person.Zimmer)?.card.includes(person.Haushalt ?? '?'),
  )
  expect(missing).toEqual([])
})

test('a person with a Fehlbelegung says since when; one who must still wait has none', async () => {
  await clerk.goesTo('Personen')
  await clerk.choosesView('Untergebracht')
  const people = await clerk.readsList()
  const nameOf = (person = people[0]) => `${person?.Name}, ${person?.Vorname}`
  const settled = people.find(
    (person) => /^AE § 25 Abs. 2/.test(person.Aufenthaltsstatus ?? '') && person.Rechtskreis === 'SGB II',
  )
  await clerk.finds(nameOf(settled), nameOf(settled))
  await clerk.seesPane(new RegExp(`${settled?.Vorname} ${settled?.Name}`))
  const [, months, day, month, year] =
    /Fehlbelegung.*?(\d+) Monate? seit (\d\d)\.(\d\d)\.(\d{4})/.exec(await clerk.readsPane()) ?? []
  const full = (2022 - Number(year)) * 12 + 11 - Number(month) - (Number(day) > 2 ? 1 : 0)
  expect(Number(months)).toBe(full)

  const waiting = people.find((person) => person.Aufenthaltsstatus === 'Aufenthaltsgestattung')
  await clerk.finds(nameOf(waiting), nameOf(waiting))
  await clerk.seesPane(new RegExp(`${waiting?.Vorname} ${waiting?.Name}`))
  expect(await clerk.readsPane()).not.toContain('Fehlbelegung')
})
