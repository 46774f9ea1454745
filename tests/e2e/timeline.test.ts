/** The time view by keyboard alone: a household is found, planned into another room and taken back; places are reserved; everything is said aloud. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
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

  // V: the planned move on another day; the room before it is kept until then.
  await planned.focus()
  await keyboard.press('v')
  const shifting = page.getByRole('dialog', { name: 'Einzug verschieben: Haushalt Mbala' })
  await shifting.getByText('Geplant: Zimmer 0.08, Friedrichstraße, ab 10.11.2022.').waitFor()
  await shifting.getByRole('textbox', { name: /Neuer Tag des Einzugs/ }).fill('14.11.2022')
  await keyboard.press('Tab')
  await expect.poll(() => shifting.getByRole('button', { name: 'Einzug verschieben' }).isEnabled()).toBe(true)
  expect(await violationsInLightAndDark(page, 'Zeit')).toEqual([])
  await keyboard.press('Control+Enter')
  await shifting.waitFor({ state: 'hidden' })
  await grid.getByRole('gridcell', { name: /^Zimmer 0\.08, .*Haushalt Mbala, 2 Personen, ab 14\.11\.2022/ }).waitFor()
  await grid
    .getByRole('gridcell', { name: /^Zimmer 0\.09, .*Haushalt Mbala, 2 Personen, vom .* bis 14\.11\.2022$/ })
    .waitFor()
  await keyboard.press('Control+z')
  await planned.waitFor()
  await keyboard.press('Control+z')
  await planned.waitFor({ state: 'hidden' })

  // O on an empty room: places for a household until a day.
  await grid.getByRole('rowheader', { name: /^Zimmer 0\.08,/ }).focus()
  await keyboard.press('o')
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

  expect(await violationsInLightAndDark(page, 'Zeit')).toEqual([])

  // Enter on the reservation changes it; the plan shows it, too.
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Reservierung ändern: Zimmer 0.08' }).waitFor()
  await keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Plan', exact: true }).press('Space')
  await clerk.seesInRoom('0.08', '0 von 2 Plätzen belegt', '1 reserviert', 'reserviert: Haushalt Mbala (1)')
})

test('by mouse: a bar is dragged into another room, its beginning to another day; the reasons stand there before the drop', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await clerk.opensHouse('Friedrichstraße')
  await page.getByRole('radio', { name: 'Zeit' }).press('Space')
  const grid = page.getByRole('grid', { name: 'Zimmer und Tage' })
  const bar = (room: string, days: string) =>
    grid.getByRole('gridcell', { name: new RegExp(`^Zimmer ${room.replace('.', '\\.')}, .*Haushalt Mbala, .*${days}`) })
  const bars = bar('0.09', 'ab ')
  await bars.waitFor()
  const head = page.locator('.time-head')
  /** The middle of a day in a room. */
  const spot = async (room: string, daysFromToday: number) => {
    const line = await grid.getByRole('rowheader', { name: new RegExp(`^Zimmer ${room}`) }).boundingBox()
    const [now, day] = await page.evaluate(() => {
      const line = document.querySelector('.time-now')?.getBoundingClientRect().x ?? 0
      const canvas = document.querySelector<HTMLElement>('.time-canvas')
      return [line, Number.parseFloat(canvas?.style.getPropertyValue('--day') ?? '')]
    })
    return { x: (now ?? 0) + (daysFromToday + 0.5) * (day ?? 0), y: (line?.y ?? 0) + (line?.height ?? 0) / 2 }
  }
  await head.first().waitFor()
  const carry = async (from: { x: number; y: number }, to: { x: number; y: number }, ...said: readonly string[]) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 12, from.y, { steps: 3 })
    await page.mouse.move(to.x, to.y, { steps: 8 })
    for (const words of said) await page.locator('.time-drop').getByText(words).waitFor()
    await page.mouse.up()
  }
  await carry(await spot('0.09', 3), await spot('0.08', 10), 'nach 0.08 ab Sa., 12.11.2022', 'Nichts spricht dagegen.')
  const planned = bar('0.08', 'ab 12\\.11\\.2022, geplant')
  await planned.waitFor()
  const edge = await planned.boundingBox()
  await carry(
    { x: (edge?.x ?? 0) + 4, y: (edge?.y ?? 0) + 12 },
    await spot('0.08', 15),
    'Einzug von 2 Personen in 0.08 auf Do., 17.11.2022 verschieben',
    'Nichts spricht dagegen.',
  )
  await bar('0.08', 'ab 17\\.11\\.2022, geplant').waitFor()

  // What is on the screen is what is printed: the same days of the same house.
  await page.getByRole('button', { name: 'Drucken' }).click()
  await page.getByRole('menuitem', { name: 'Zeitplan' }).click()
  await page.getByRole('heading', { name: 'Zeitplan: Friedrichstraße' }).first().waitFor()
  await page.getByText('27.10.2022 bis 07.12.2022 · 46 Zimmer').first().waitFor()
  await page.getByText('Mbala · 2 · geplant').waitFor()
  // Back and forward: the same sheet, not the one of today.
  await page.goBack()
  await grid.waitFor()
  await page.goForward()
  await page.getByText('27.10.2022 bis 07.12.2022 · 46 Zimmer').first().waitFor()
})
