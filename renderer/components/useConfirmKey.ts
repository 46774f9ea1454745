/** Strg+Enter anywhere in a dialog is its main button: in a field with what was just typed, on another button instead of that one. */
import { useEffect, useRef } from 'react'

export function useConfirmKey(confirm: () => void): void {
  const latest = useRef(confirm)
  useEffect(() => {
    latest.current = confirm
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return
      event.preventDefault()
      if (event.target instanceof HTMLElement && event.target.closest('button')) event.stopPropagation()
      // After the field has taken over what stands in it.
      window.setTimeout(() => latest.current())
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
