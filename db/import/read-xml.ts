/**
 * Small changes to workbook XML as text, where ExcelJS would lose something without a word. Each is linear in the length of the text, because
 * the text may come from anyone.
 */

/** `<x:row>` becomes `<row>`; '' changes nothing. */
export const withoutPrefix = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')

/** The namespace prefix of the root with its colon: some programs write `<x:worksheet>`; '' for none. */
export const rootPrefix = (text: string): string => /<(?:([a-zA-Z]\w*:)?)[a-zA-Z]/.exec(text)?.[1] ?? ''

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** CDATA as ordinary text; ExcelJS passes over it. */
export function withoutCdata(text: string): string {
  if (!text.includes('<![CDATA[')) return text
  const [before = '', ...sections] = text.split('<![CDATA[')
  return (
    before +
    sections
      .map((section) => {
        const end = section.indexOf(']]>')
        return end < 0 ? escaped(section) : escaped(section.slice(0, end)) + section.slice(end + 3)
      })
      .join('')
  )
}

/** Changes the content of each element of a name; elements of that name do not lie in each other. */
function changeContent(text: string, name: string, change: (content: string) => string): string {
  const close = `</${name}>`
  const open = new RegExp(`<${name}(?:\\s[^<>]*)?>`)
  const pieces = text.split(close)
  const rest = pieces.pop() ?? ''
  const changed = pieces.map((piece) => {
    const start = open.exec(piece)
    if (!start || start[0].endsWith('/>')) return piece + close
    const at = start.index + start[0].length
    return piece.slice(0, at) + change(piece.slice(at)) + close
  })
  return changed.join('') + rest
}

/**
 * Text runs to one text: of an inline string (`is`) ExcelJS keeps the last run only, of a shared one (`si`) it takes line ends between runs for
 * text. Phonetic runs are no part of the text.
 */
export function joinRuns(text: string, element: 'is' | 'si'): string {
  if (!/<r[ >]|<rPh/.test(text)) return text
  return changeContent(text, element, (content) => {
    const spoken = changeContent(content, 'rPh', () => '')
    const texts = [...spoken.matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)].map(([, run = '']) => run)
    return `<t xml:space="preserve">${texts.join('')}</t>`
  })
}
