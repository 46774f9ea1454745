/** Searching a list that is on the screen already: by words, whatever their order and case. Pure. */

/** Whether every word that was typed stands somewhere in the text of the row. */
export function fits(text: string, row: string): boolean {
  const key = row.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => key.includes(word))
}
