/** Answers the system's file dialogs in the clerk's place: the next dialogs choose this path, or are closed without choosing. */
import type { ElectronApplication } from 'playwright'

/** @param path what the clerk picks in every open dialog from now on; null closes the dialog */
export async function pickInDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** @param path where the clerk saves in every save dialog from now on; null closes the dialog */
export async function saveInDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}
