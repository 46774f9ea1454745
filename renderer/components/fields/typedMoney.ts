/** Reads an amount as it is typed types it: `650`, `650,5`, `1.234,50`, `650,00 €`. Pure. */

/** Whole cents; null for an empty field; undefined when the text is no amount. */
export function typedMoney(text: string): number | null | undefined {
  const typed = text.replace(/[\s€]/g, '')
  if (typed === '') return null
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2}))?$/.exec(typed)
  if (!parts) return undefined
  return Number((parts[1] ?? '').replaceAll('.', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}
