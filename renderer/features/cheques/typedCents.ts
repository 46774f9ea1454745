/** Reads an amount as a German clerk types it: `330`, `330,5`, `1.234,50 €`. Pure. */

/** Whole cents above zero; undefined when the text is no amount. */
export function typedCents(text: string): number | undefined {
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ''))
  if (!parts) return undefined
  const cents = Number((parts[1] ?? '').replaceAll('.', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return cents > 0 ? cents : undefined
}
