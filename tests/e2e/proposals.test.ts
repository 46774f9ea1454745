/** Vorschläge in the real window, by keyboard alone: places are freed, wartende Haushalte are housed, and it is taken back. */
import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

let clerk: Clerk
let page: Page
beforeEach(async () => {
  clerk = await aClerk()
  page = clerk.page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
})

/** Opens the screen from the search, as one who knows what she wants. */
async function opens(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Vorschläge', level: 1 }).waitFor()
}
const plan = (number: number) => page.getByRole('article', { name: new RegExp(`^Vorschlag ${number}:`) })

async function looksFine(where: string): Promise<void> {
  expect(await violationsInLightAndDark(page, where)).toEqual([])
}

test('seven places by a day: plans with reasons, one taken over, taken back as one step', async () => {
  await opens('Vorschlag: Plätze freimachen')
  await tabsTo(page, /Wie viele Plätze/)
  await page.keyboard.type('7')
  await tabsTo(page, /Frei ab/)
  await page.keyboard.type('15.11.')
  await page.keyboard.press('Control+Enter')
  await plan(1).getByText('nachweislich optimal').waitFor()
  await plan(1).getByText('Das bisherige Zimmer wird ganz frei').first().waitFor()
  await plan(2).waitFor()
  await looksFine('Plätze freimachen')

  await tabsTo(page, /Diesen Vorschlag übernehmen: Vorschlag 1/)
  expect((await whereAmI(page)).isSeen).toBe(true)
  await page.keyboard.press('Enter')
  await clerk.isTold(/Vorschlag übernommen: .* ab 15\.11\.2022/)
  await page.keyboard.press('Control+z')
  await clerk.isTold(/Rückgängig gemacht/)
})

test('who waits gets a proposal from the list of those who need a place; where nobody waits it says so', async () => {
  await opens('Vorschlag: wartende Haushalte unterbringen')
  await clerk.sees('An diesem Tag wartet niemand')
  await looksFine('Niemand wartet')
  await tabsTo(page, /Einzug am/)
  await page.keyboard.type('15.11.')
  await page.keyboard.press('Tab')
  await page.getByRole('group', { name: /Wer wartet: 3 Haushalte/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await plan(1).getByText('5 Personen').first().waitFor()
  await plan(1).getByText('nachweislich optimal').waitFor()
  await looksFine('Wartende unterbringen')
})
