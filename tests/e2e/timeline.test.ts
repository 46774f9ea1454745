/** The time view by keyboard alone: a household is found, planned into another room and taken back; places are reserved; everything is said aloud. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setSystemColours, violations } from '../support/axe.ts'
import { aClerk } from '../support/clerk.ts'
import { tabsTo, whereAmI } from '../support/clerkKeyboard.ts'

/** Arrow down until the room has the keyboard. */
async function downTo(page: Page, room: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await whereAmI(page)).name.includes(`Zimmer ${room},`)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no room ${room} below`)
}

test('rooms and days by keyboard: a planned move, its undo, a reservation, in light and dark', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  const { keyboard } = page
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.opensHouse('Friedrichstraße')
  await page.getByRole('radio', { name: 'Zeit' }).press('Space')
  const grid = page.getByRole('grid', { name: 'Zimmer und Tage' })
  await grid.waitFor()

  // From room to room and into its bars; what the bar says is heard whole.
  await tabsTo(page, /Zimmer 0\.01/)
  await downTo(page, '0.09')
  await keyboard.press('ArrowRight')
  const here = await whereAmI(page)
  expect(here.name).toMatch(/gridcell "Zimmer 0\.09, Friedrichstraße, Haushalt Mbala, 2 Personen, ab \d\d\.\d\d\.\d{4}/)
  expect(here.isSeen).toBe(true)

  // M: the dialog knows the household; a later day makes it a planned move.
  await keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Haushalt Mbala verlegen' })
  await dialog
    .getByRole('textbox', { name: /Ab wann/ })
    .first()
    .fill('10.11.2022')
  await keyboard.press('Tab')
  await dialog.getByRole('combobox', { name: 'Wohin?' }).fill('0.08')
  await dialog.getByRole('heading', { name: /^Nach 0\.08,/ }).waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: /nach 0\.08 verlegen/ }).isEnabled()).toBe(true)
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  const planned = grid.getByRole('gridcell', {
    name: /^Zimmer 0\.08, .*Haushalt Mbala, 2 Personen, ab 10\.11\.2022, geplant$/,
  })
  await planned.waitFor()
  await grid
    .getByRole('gridcell', { name: /^Zimmer 0\.09, .*Haushalt Mbala, 2 Personen, vom .* bis 10\.11\.2022$/ })
    .waitFor()
  await keyboard.press('Control+z')
  await planned.waitFor({ state: 'hidden' })

  // R on an empty room: places for a household until a day.
  await grid.getByRole('rowheader', { name: /^Zimmer 0\.08,/ }).focus()
  await keyboard.press('r')
  const reserving = page.getByRole('dialog', { name: 'Plätze reservieren: Zimmer 0.08' })
  await reserving.waitFor()
  await keyboard.type('Mbala')
  await reserving.getByRole('option').first().waitFor()
  await keyboard.press('Enter')
  await reserving.getByText('Gewählt: Haushalt Mbala').waitFor()
  await keyboard.press('Control+Enter')
  await reserving.waitFor({ state: 'hidden' })
  await clerk.isTold('Zimmer 0.08: 1 Platz reserviert')
  const reserved = grid.getByRole('gridcell', {
    name: /^Zimmer 0\.08, .*reserviert für Mbala, 1 Platz, verfällt am 16\.11\.2022/,
  })
  await reserved.waitFor()

  // Leafing and zooming keep the keyboard where it is.
  await grid.getByRole('rowheader', { name: /^Zimmer 0\.08,/ }).focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('-')
  await page.getByRole('radio', { name: '3 Monate', checked: true }).waitFor()
  await keyboard.press('PageDown')
  await keyboard.press('Home')
  expect((await whereAmI(page)).name).toContain('reserviert für Mbala')
  await keyboard.press('+')
  await page.getByRole('radio', { name: '6 Wochen', checked: true }).waitFor()

  for (const colours of ['light', 'dark'] as const) {
    await setSystemColours(page, colours)
    expect(await violations(page, colours)).toEqual([])
  }

  // Enter on the reservation changes it; the plan shows it, too.
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Reservierung ändern: Zimmer 0.08' }).waitFor()
  await keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Plan', exact: true }).press('Space')
  await clerk.seesInRoom('0.08', '0 von 2 Plätzen belegt', '1 reserviert', 'reserviert: Haushalt Mbala (1)')
})
