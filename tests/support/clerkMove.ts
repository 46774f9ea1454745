/** Moving a household: the dialog with its reasons. */
import { type Desk, plain } from './clerkDesk.ts'

export interface MoveVerbs {
  /** Types the room and waits until the dialog talks about it. */
  choosesRoom(room: string): Promise<void>
  /** Marks the first room of the list that carries this sign: `passt`, `mit Begründung` or `nicht möglich`. */
  marksRoom(sign: string): Promise<void>
  /** The reasons for and against, as sentences with their sign in words. */
  reasons(): Promise<string[]>
  canConfirm(): Promise<boolean>
  makesException(): Promise<void>
  givesReason(reason: string): Promise<void>
  /** Presses the button without expecting that the move is made. */
  triesToConfirm(): Promise<void>
  confirms(): Promise<void>
  cancels(): Promise<void>
}

export const moving = ({ page }: Desk) => ({
  /** Opens the dialog from the household's or person's pane. */
  async beginsMove(household: string): Promise<MoveVerbs> {
    await page.getByRole('complementary').getByRole('button', { name: 'Verlegen' }).click()
    return dialogOf({ page }, household)
  },
})

async function dialogOf({ page }: Pick<Desk, 'page'>, household: string): Promise<MoveVerbs> {
  const dialog = page.getByRole('dialog', { name: `Haushalt ${household} verlegen` })
  await dialog.waitFor()
  const confirm = dialog.getByRole('button', { name: /verlegen$/i })
  return {
    async choosesRoom(room) {
      await dialog.getByRole('combobox', { name: 'Wohin?' }).fill(room)
      await dialog.getByRole('heading', { name: new RegExp(`^Nach ${room.replace('.', '\\.')},`) }).waitFor()
    },
    async marksRoom(sign) {
      const option = dialog
        .getByRole('option')
        .filter({ has: page.getByRole('img', { name: sign }) })
        .first()
      await option.click()
      await dialog.getByRole('option', { selected: true }).waitFor()
    },
    async reasons() {
      const lines = dialog.getByRole('list', { name: 'Was dafür und was dagegen spricht' }).getByRole('listitem')
      const found = await lines.evaluateAll((items) =>
        items.map((item) => [...item.children].map((part) => part.textContent).join(' ')),
      )
      return found.map(plain)
    },
    canConfirm: () => confirm.isEnabled(),
    async makesException() {
      await dialog.getByText('Ausnahme: trotzdem verlegen').click()
    },
    async givesReason(reason) {
      await dialog.getByRole('textbox', { name: /^Begründung für die Abweichung/ }).fill(reason)
    },
    async triesToConfirm() {
      await confirm.click()
    },
    async confirms() {
      await confirm.click()
      await dialog.waitFor({ state: 'hidden' })
    },
    async cancels() {
      await dialog.getByRole('button', { name: 'Abbrechen' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
  }
}
