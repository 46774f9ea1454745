/** The demo office, made by the window once a run and copied by whoever opens it later: making it takes longer than many a test. */
import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import database from 'better-sqlite3'
import { inject } from 'vitest'

const made = () => join(inject('runFolder'), 'Demo.quartier')

/** Puts the demo office where the program looks for it. @returns false when this run has not made one yet */
export async function copyDemo(path: string): Promise<boolean> {
  try {
    await copyFile(made(), path)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw fault
  }
}

/** Keeps the demo office as it has just been made, while the program has it open. */
export async function keepDemo(path: string): Promise<void> {
  const unfinished = `${made()}.${process.pid}`
  const file = database(path, { readonly: true })
  await file.backup(unfinished)
  file.close()
  // Whole or not at all: another file may be looking for it.
  await rename(unfinished, made())
}
