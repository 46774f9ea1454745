/** What the desktop says of the start; null until it has opened (or refused) the file of the start. */
import { useEffect, useState } from 'react'
import type { Refusal } from '../../db/domain/errors.ts'
import { desktop } from './bridge.ts'

export interface Start {
  readonly version: string
  readonly recent: string | null
  readonly startError: Refusal | null
}

export function useStart(): Start | null {
  const [start, setStart] = useState<Start | null>(null)
  useEffect(() => {
    const ask = async () => {
      const info = await desktop.startInfo()
      setStart(
        info.ok
          ? {
              version: info.value.version,
              recent: info.value.recent?.fileName ?? null,
              startError: info.value.startError,
            }
          : { version: '', recent: null, startError: info.error },
      )
    }
    void ask()
  }, [])
  return start
}
