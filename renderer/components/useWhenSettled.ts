/** Enter while an answer is under way: it is kept in mind and means what will then stand there, never what was found for fewer letters. */
import { useEffect, useRef, useState } from 'react'

/** @returns what the key calls: `act` at once when the answer to what was typed is there, else as soon as it is */
export function useWhenSettled(isSettled: boolean, act: () => void): () => void {
  const [isWanted, setWanted] = useState(false)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!isWanted || !isSettled) return
    setWanted(false)
    latest.current()
  }, [isWanted, isSettled])
  return () => setWanted(true)
}
