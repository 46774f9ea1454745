/** What the desktop remembers between two starts: the data file open last, and where the window stood. No personal data. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
const remembered = z.object({
  recent: z.string().nullable().catch(null),
  bounds: bounds.nullable().catch(null),
  maximized: z.boolean().catch(false),
  zoom: z.number().min(0.5).max(3).catch(1),
})
export type Bounds = z.infer<typeof bounds>
export type Remembered = z.infer<typeof remembered>

export interface Memory {
  readonly get: () => Remembered
  readonly set: (change: Partial<Remembered>) => void
}

/** A damaged or missing file is an empty memory; what cannot be written is forgotten. Neither stops the program. */
export function openMemory(file: string): Memory {
  let state = read(file)
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(`${file}.tmp`, JSON.stringify(state))
        renameSync(`${file}.tmp`, file)
      } catch (fault) {
        console.warn(`The desktop's memory could not be written: ${(fault as NodeJS.ErrnoException).code ?? 'unknown'}`)
      }
    },
  }
}

function read(file: string): Remembered {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return remembered.parse({})
  }
}
