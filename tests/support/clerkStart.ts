/** Starting work: a new office, the demo office, a file that is there, and who works here. */
import { join } from 'node:path'
import type { Desk } from './clerkDesk.ts'
import { copyDemo, keepDemo } from './demoFile.ts'
import { pickInDialog, saveInDialog } from './dialogs.ts'

export const starting = ({ app, page }: Desk) => ({
  /** Makes a new office with herself as the first clerk; afterwards she is signed in. */
  async foundsOffice({ office, name, path }: { office: string; name: string; path: string }): Promise<void> {
    await page.getByRole('button', { name: /^Neues Büro anlegen/ }).click()
    await page.getByRole('textbox', { name: /^Name des Büros/ }).fill(office)
    await page.getByRole('textbox', { name: /^Ihr Name/ }).fill(name)
    await saveInDialog(app, path)
    await page.getByRole('button', { name: 'Speicherort wählen und anlegen' }).click()
    await page.getByRole('heading', { name: 'Übersicht', level: 1 }).waitFor()
  },
  /** The demo office as it is when it has just been made. */
  async opensDemo(): Promise<void> {
    const path = join(await app.evaluate((electron) => electron.app.getPath('userData')), 'Demo.quartier')
    const isCopied = await copyDemo(path)
    await page.getByRole('button', { name: /^Demo-Büro ansehen/ }).click()
    await page.getByRole('heading', { name: 'Wer arbeitet hier?' }).waitFor()
    if (!isCopied) await keepDemo(path)
  },
  /** Picks a file in the system's dialog; what comes of it is for the test to see. */
  async opensFile(path: string): Promise<void> {
    await pickInDialog(app, path)
    await page.getByRole('button', { name: /^Datei öffnen/ }).click()
  },
  /** The same while another file is open, by Datei → Öffnen in the menu. */
  async opensFileFromMenu(path: string): Promise<void> {
    await pickInDialog(app, path)
    await app.evaluate(({ Menu, BrowserWindow }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? [])
      items
        ?.find(({ label }) => label.replace('&', '') === 'Öffnen …')
        ?.click(undefined, BrowserWindow.getAllWindows()[0])
    })
  },
  async signsInAs(name: string): Promise<void> {
    await page.getByRole('list', { name: 'Namen zur Auswahl' }).getByRole('button', { name }).click()
    await page.getByRole('button', { name: `Angemeldet: ${name}. Menü öffnen` }).waitFor()
  },
})
