/** Which row of a list is marked when the marked ones have left it. Pure. */

/** The row that takes the place of those that have gone, or null when none is left. */
export function nextMarked(
  before: readonly string[],
  now: ReadonlySet<string>,
  marked: ReadonlySet<string>,
): string | null {
  const first = before.findIndex((key) => marked.has(key))
  if (first < 0) return null
  return (
    before.slice(first).find((key) => now.has(key)) ?? before.slice(0, first).findLast((key) => now.has(key)) ?? null
  )
}
