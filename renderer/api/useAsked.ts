/** What is asked while one types: the text as it was when there was last time to look, so that no key waits for an answer. */
import { useDeferredValue, useEffect } from 'react'
import { busyBegins } from '../stores/busy.ts'

/** Follows `text`; the screen counts as busy until it has caught up. */
export function useAsked(text: string): string {
  const asked = useDeferredValue(text)
  const isBehind = asked !== text
  useEffect(() => (isBehind ? busyBegins() : undefined), [isBehind])
  return asked
}
