/** The Übersicht: what stands there is what the lists behind it say; each number opens its list, each line its record. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { violationsInLightAndDark } from '../support/axe.ts'
import { aClerk, type Clerk } from '../support/clerk.ts'

/** The figures by their names, once all are counted. */
async function figures(page: Page): Promise<Record<string, number>> {
  const tiles = page.getByRole('main').getByRole('listitem').getByRole('button')
  await tiles.filter({ hasText: 'Menschen im Register' }).waitFor()
  await expect.poll(async () => (await tiles.allTextContents()).some((text) => text.startsWith('…'))).toBe(false)
  const found = (await tiles.allTextContents()).flatMap((text) => {
    const [, value, name] = /^([\d.]+)\s+([^,]+(?:, \w+)?)/.exec(text) ?? []
    return name ? [[name, Number(value?.replace('.', ''))] as const] : []
  })
  return Object.fromEntries(found)
}

async function opens(clerk: Clerk, name: string, heading: string): Promise<void> {
  await clerk.goesTo('Übersicht')
  await clerk.page.getByRole('main').getByRole('button', { name }).click()
  await clerk.seesHeading(heading)
}

test('each number opens the list of what it counts', async () => {
  const clerk = await aClerk()
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  const shown = await figures(clerk.page)
  expect(shown).toMatchObject({ 'Menschen untergebracht': 314, 'in Fehlbelegung': 121 })
  for (const name of [
    'Menschen im Register',
    'Menschen untergebracht',
    'in Fehlbelegung',
    'Papiere enden in 60 Tagen',
  ]) {
    await opens(clerk, name, 'Personen')
    expect({ name, count: (await clerk.readsList()).length }).toEqual({ name, count: shown[name] })
  }
  for (const name of ['Kind wird 6: Schule', 'werden 18: volljährig', 'Mietvertrag endet']) {
    await opens(clerk, name, 'Wiedervorlagen')
    await clerk.sees(shown[name] === 1 ? '1 Wiedervorlage' : `${shown[name]} Wiedervorlagen`)
  }
})

test('a line of the week opens what it is about; nothing hinders anybody, light or dark', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  await figures(page)
  expect(await violationsInLightAndDark(page, 'Übersicht')).toEqual([])
  await page.getByRole('button', { name: /7 Personen erwartet/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByText('ZW-2022-0187').first().waitFor()
})
