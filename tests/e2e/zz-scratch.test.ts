import { test } from 'vitest'
import { setSystemColours, violations } from '../support/axe.ts'
import { aClerk } from '../support/clerk.ts'
import { tabsTo } from '../support/clerkKeyboard.ts'

test('pictures', async () => {
  const clerk = await aClerk()
  const { page } = clerk
  await clerk.opensDemo()
  await clerk.signsInAs('S. Bergmann')
  const shot = async (name: string) => {
    for (const mode of ['light', 'dark'] as const) {
      await setSystemColours(page, mode)
      console.log(JSON.stringify(await violations(page, `${name} ${mode}`)))
      await page.screenshot({ path: `/tmp/w/blocks-pics/${name}-${mode}.png` })
    }
    await setSystemColours(page, 'light')
  }
  await clerk.goesTo('Unterkünfte')
  const nav = page.getByRole('navigation', { name: 'Bereiche' })
  await nav.getByRole('button', { name: 'Sperrungen' }).click()
  await page.getByRole('grid').getByRole('row').nth(2).click()
  await page.locator('.q-pane').waitFor()
  await shot('blocks')
  await nav.getByRole('button', { name: /^Friedrichstraße/ }).click()
  await page.locator('[data-room]').nth(1).click()
  await page.waitForTimeout(500)
  await nav.getByRole('button', { name: 'Sperrungen' }).click()
  await page.getByRole('button', { name: 'Zimmer sperren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Zimmer sperren' })
  await dialog.waitFor()
  await page.keyboard.type('0.05')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(500)
  await page.screenshot({ path: '/tmp/w/blocks-pics/x.png' })
  await page.keyboard.press('Tab')
  await page.keyboard.type('Schimmel')
  await page.waitForTimeout(1500)
  await shot('block-dialog')
  await page.keyboard.press('Escape')
  await nav.getByRole('button', { name: 'Mietverträge' }).click()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.locator('.q-pane').waitFor()
  await shot('leases')
  await page.keyboard.press('k')
  await page.waitForTimeout(800)
  await shot('lease-notice')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.waitForTimeout(800)
  await shot('lease-change')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Kosten' }).click()
  await page.waitForTimeout(800)
  await shot('lease-costs')
  if (await nav.getByRole('button', { name: 'Prognose' }).count()) {
    await nav.getByRole('button', { name: 'Prognose' }).click()
    await page.waitForTimeout(1200)
    await shot('forecast')
  }
  await tabsTo(page, /./)
}, 200_000)
