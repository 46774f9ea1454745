/** Where the clerk sits: the window, and a folder for the files she saves. The verbs in `clerk*.ts` act on it. */
import type { ElectronApplication, Page } from 'playwright'

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Text as one reads it: every kind of blank is one blank. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A pattern for a name that begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^${literal(words)}`)

/** The words as a part of a pattern, every sign meaning itself. */
export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The verbs of reading: they wait until what is read stands there. */
export const reading = ({ page }: Desk) => ({
  /** Waits until these words are to be seen anywhere in the window. */
  async sees(words: string | RegExp): Promise<void> {
    await page.getByText(words).filter({ visible: true }).first().waitFor()
  },
  /** Presses the only button with this name. */
  async presses(button: string): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click()
  },
  /** Waits for a message that must be answered, and for the sentence in it. */
  async readsAlarm(title: string, sentence: string): Promise<void> {
    await page.getByRole('alertdialog', { name: title }).getByText(sentence).waitFor()
  },
  async answersAlarm(button: string): Promise<void> {
    await page.getByRole('alertdialog').getByRole('button', { name: button }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
  },
  async seesHeading(name: string | RegExp): Promise<void> {
    await page.getByRole('heading', { name }).first().waitFor()
  },
  /** Waits until a notice at the foot of the window says this. */
  async isTold(words: string | RegExp): Promise<void> {
    await page.getByRole('region', { name: 'Meldungen' }).getByText(words).first().waitFor()
  },
})
