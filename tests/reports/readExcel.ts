/** Opens a written workbook as Excel would, and shows a cell as a German Excel shows it. Knows nothing of the writer's code. */
import { inflateRawSync } from 'node:zlib'
import excel, { type Cell, type Worksheet } from 'exceljs'

export interface Opened {
  readonly list: Worksheet
  readonly notes: Worksheet
  readonly names: readonly string[]
}

export async function open(bytes: Uint8Array): Promise<Opened> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [list, notes] = workbook.worksheets
  if (!list || !notes) throw new Error('a sheet is missing')
  return { list, notes, names: workbook.worksheets.map((sheet) => sheet.name) }
}

const decimals = (value: number, digits: number): string =>
  // Excel rounds the decimal number it shows, not the binary one behind it.
  Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`).toLocaleString('de-DE', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

const shows: Readonly<Record<string, (value: number) => string>> = {
  '#,##0': (value) => decimals(value, 0),
  '#,##0.00" €"': (value) => `${decimals(value, 2)} €`,
  '0.0" %"': (value) => `${decimals(value, 1)} %`,
  '#,##0.0" m²"': (value) => `${decimals(value, 1)} m²`,
}

/** The text on the screen of a German Excel. @throws for a value whose format would not show it as meant */
export function shown(cell: Cell): string {
  const { value, numFmt } = cell
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) {
    if (numFmt !== 'dd.mm.yyyy') throw new Error(`a date shown as ${numFmt}`)
    return value.toISOString().slice(0, 10).split('-').reverse().join('.')
  }
  const show = typeof value === 'number' ? shows[numFmt] : undefined
  if (!show || typeof value !== 'number') throw new Error(`${typeof value} shown as ${numFmt}`)
  return show(value)
}

/** One file of the package as text: for what ExcelJS does not read back. */
export function part(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ]
    if (file.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = file.readUInt32LE(at + 42)
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
      return inflateRawSync(file.subarray(start, start + file.readUInt32LE(at + 20))).toString('utf8')
    }
    at += 46 + nameLength + extra + comment
  }
  throw new Error(`no ${name} in the workbook`)
}
