/** The houses, their rooms and who lives there, on the Stichtag. */
import { beginning, type Desk, literal, plain } from './clerkDesk.ts'

/** A room's number and all that its card says. Rooms of different flats may share a number. */
export interface RoomCard {
  readonly room: string
  readonly card: string
}

export const housing = ({ page }: Desk) => {
  const plan = page.getByRole('region', { name: 'Plan' })
  const pane = page.getByRole('complementary')
  const named = (room: string) => `^Zimmer ${literal(room)}[. ]`
  const card = (room: string) => plan.getByRole('button', { name: new RegExp(named(room)) })
  return {
    /** Opens the Belegungsplan of a house from the overview or the navigation. */
    async opensHouse(name: string): Promise<void> {
      const link = page.getByRole('list', { name: 'Häuser' }).getByRole('button', { name: beginning(name) })
      if (!(await link.isVisible())) {
        await page
          .getByRole('navigation', { name: 'Bereiche' })
          .getByRole('button', { name: /^Unterkünfte/ })
          .click()
      }
      await link.click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
    },
    /** The houses with their people, as the navigation and as the overview's tiles count them. */
    async readsHouses(): Promise<{ name: string; inNavigation: number; onTile: number }[]> {
      const tiles = page.getByRole('main').getByRole('button', { name: /von [\d.]+ Plätzen belegt/ })
      await tiles.first().waitFor()
      const onTiles = (await tiles.allTextContents()).map(plain)
      const links = await page.getByRole('list', { name: 'Häuser' }).getByRole('listitem').allTextContents()
      // The pages below the houses count nobody.
      return links.flatMap((link) => {
        const [, name, inNavigation] = /^(.+?)\s*(\d+)$/.exec(plain(link)) ?? []
        if (name === undefined) return []
        const tile = onTiles.find((text) => text.startsWith(name)) ?? ''
        return [{ name, inNavigation: Number(inNavigation), onTile: Number(/(\d+)\s*von/.exec(tile)?.[1]) }]
      })
    },
    /** Presses a number in the head of the screen and returns it; what it counts is then shown. */
    async opensNumber(label: string): Promise<number> {
      const number = page.getByRole('button', { name: new RegExp(`^[\\d.]+ ${literal(label)}$`) })
      const [value = ''] = plain((await number.textContent()) ?? '').split(' ')
      await number.click()
      await page.getByRole('button', { name: new RegExp(`^[\\d.]+ ${literal(label)}$`), pressed: true }).waitFor()
      return Number(value.replace('.', ''))
    },
    /** Waits until the card of the room says all of this, e.g. `2 von 2 Plätzen belegt` and a name. */
    async seesInRoom(room: string, ...words: readonly string[]): Promise<void> {
      const all = words.map((part) => `(?=.*${literal(part)})`).join('')
      await plan.getByRole('button', { name: new RegExp(`${named(room)}${all}`) }).waitFor()
    },
    /** Every room of the plan with what its card says, as a screen reader reads it. */
    async readsPlan(): Promise<RoomCard[]> {
      await plan
        .getByRole('button', { name: /^Zimmer / })
        .first()
        .waitFor()
      const cards = [...(await plan.ariaSnapshot()).matchAll(/button "(Zimmer ([^ "]+)[^"]*)"/g)]
      return cards.map(([, card = '', room = '']) => ({ room, card: plain(card) }))
    },
    /** Picks one of the views or filters that stand beside each other, e.g. `Liste`. */
    async chooses(option: string): Promise<void> {
      await page.getByRole('radio', { name: option, exact: true }).click()
      await page.getByRole('radio', { name: option, exact: true, checked: true }).waitFor()
    },
    async opensRoom(room: string): Promise<void> {
      await card(room).click()
      await pane.waitFor()
    },
    /** What the detail pane is about. */
    async seesPane(title: string | RegExp): Promise<void> {
      await pane.getByRole('heading', { name: title, level: 2 }).waitFor()
    },
    readsPaneTitle: async (): Promise<string> =>
      plain((await pane.getByRole('heading', { level: 2 }).textContent()) ?? ''),
    /** From a person's pane to the household. */
    async opensHousehold(name: string): Promise<void> {
      await pane.getByRole('button', { name: `Haushalt ${name}`, exact: true }).click()
      await pane.getByRole('heading', { name: `Haushalt ${name}`, level: 2 }).waitFor()
    },
    /** All that stands in the detail pane. */
    readsPane: async (): Promise<string> => plain(await pane.ariaSnapshot()),
    /** Whether the pane lets her move anybody. */
    canMove: () => pane.getByRole('button', { name: 'Verlegen' }).isEnabled(),
  }
}
