/** What the line below the grid says: of the bar under the pointer or the keyboard. Apart from React's state, so that it costs the grid nothing. */
import { create } from 'zustand'

interface Hint {
  readonly text: string
  readonly keys: string
}
export const useHint = create<Hint>()(() => ({ text: '', keys: '' }))
export const say = (text: string, keys: string): void => useHint.setState({ text, keys })
