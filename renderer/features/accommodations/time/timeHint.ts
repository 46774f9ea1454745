/**
 * What changes with every movement and must cost the grid nothing: what the line below it says of the bar under the pointer or the keyboard,
 * and which day stands at its left edge.
 */
import { create } from 'zustand'
import type { Day } from '../../../../db/domain/values.ts'

interface Hint {
  readonly text: string
  readonly keys: string
  readonly left: Day | null
}
export const useHint = create<Hint>()(() => ({ text: '', keys: '', left: null }))
export const say = (text: string, keys: string): void => useHint.setState({ text, keys })
export const standAt = (left: Day): void => {
  if (useHint.getState().left !== left) useHint.setState({ left })
}
