/** Rows and cells whose numbers the writing program left out, as the format allows (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). */
import { columnLetters } from './read-table.ts'

const tag = /<(row|c)(\s[^<>]*)?>/g
const number = /\sr=["']([A-Z]*)(\d*)["']/

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** True when a row or cell of the piece has no number; programs leave out all of them or none. */
function leavesOut(piece: string): boolean {
  const row = /<row(?:\s[^<>]*)?>/.exec(piece)?.[0]
  const cell = /<c(?:\s[^<>]*)?>/.exec(piece)?.[0]
  return [row, cell].some((found) => found !== undefined && !number.test(found))
}

/** Puts numbers in where they are missing: a row follows the row before it, a cell the cell before it. For one sheet, piece after piece. */
export function numbering(): (piece: string) => string {
  let needed: boolean | null = null
  let row = 0
  let column = 0
  return (piece) => {
    needed ??= leavesOut(piece)
    if (!needed) return piece
    return piece.replace(tag, (whole, name: string, attributes = '') => {
      const [, letters = '', digits = ''] = number.exec(attributes) ?? []
      if (name === 'row') {
        row = digits === '' ? row + 1 : Number(digits)
        column = 0
        return digits === '' ? `<row r="${row}"${attributes}>` : whole
      }
      column = letters === '' ? column + 1 : columnOf(letters)
      return letters === '' ? `<c r="${columnLetters(column)}${row}"${attributes}>` : whole
    })
  }
}
