/** The houses, their rooms and who lives there, on the Stichtag. */
import { beginning, type Desk, literal, plain } from './clerkDesk.ts'

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
    /** Waits until the card of the room says all of this, e.g. `2 von 2 Plätzen belegt` and a name. */
    async seesInRoom(room: string, ...words: readonly string[]): Promise<void> {
      const all = words.map((part) => `(?=.*${literal(part)})`).join('')
      await plan.getByRole('button', { name: new RegExp(`${named(room)}${all}`) }).waitFor()
    },
    /** Every room of the plan with what its card says, as a screen reader reads it. */
    async readsPlan(): Promise<Record<string, string>> {
      await plan
        .getByRole('button', { name: /^Zimmer / })
        .first()
        .waitFor()
      const cards = [...(await plan.ariaSnapshot()).matchAll(/button "(Zimmer ([^ "]+)[^"]*)"/g)]
      return Object.fromEntries(cards.map(([, label = '', room = '']) => [room, plain(label)]))
    },
    /** Changes between the plan and the list of the people in it. */
    async looksAsList(label: string): Promise<void> {
      await page.getByRole('radio', { name: 'Liste' }).click()
      await page.getByRole('grid', { name: label }).waitFor()
    },
    async opensRoom(room: string): Promise<void> {
      await card(room).click()
      await pane.waitFor()
    },
    /** What the detail pane is about. */
    async seesPane(title: string | RegExp): Promise<void> {
      await pane.getByRole('heading', { name: title, level: 2 }).waitFor()
    },
    /** From a person's pane to the household. */
    async opensHousehold(name: string): Promise<void> {
      await pane.getByRole('button', { name: /^Haushalt / }).click()
      await pane.getByRole('heading', { name: `Haushalt ${name}`, level: 2 }).waitFor()
    },
    /** All that stands in the detail pane. */
    readsPane: async (): Promise<string> => plain(await pane.ariaSnapshot()),
    /** Whether the pane lets her move anybody. */
    canMove: () => pane.getByRole('button', { name: 'Verlegen' }).isEnabled(),
  }
}
