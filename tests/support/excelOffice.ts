/** The Excel lists of a small invented office: a shelter with flats and rooms, a rented flat, twelve people in five households. */
import { writeFile } from 'node:fs/promises'
import type { CellValue } from 'exceljs'
import { type Sheets, utc, workbook } from '../import/workbooks.ts'

export const office = { name: 'Stadt Musterhausen, Fachbereich Asyl', clerk: 'S. Bergmann' } as const

/** `2022-06-20` becomes a date cell, `#18.5` a number, nothing an empty cell; all else is text. */
function cellOf(text: string): CellValue {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return utc(text)
  if (text.startsWith('#')) return Number(text.slice(1))
  return text === '' ? null : text
}

/** A sheet as a table in writing: a row a line, a cell between bars. */
const rowsIn = (table: string): CellValue[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())))

const accommodations = `
  Kürzel | Name              | Art               | Straße          | Hausnummer | PLZ   | Ort          | Einstufung | Vermieter  | Mietbeginn | Kaltmiete
  FRI    | Friedrichstraße   | Zentralunterkunft | Friedrichstraße | 76         | 47475 | Musterhausen | GU         |            |            |
  MOE    | Moerser Straße 12 | Mietwohnung       | Moerser Straße  | 12         | 47475 | Musterhausen | Wohnung    | Wohnbau eG | 2022-03-01 | #612.5`

const rooms = `
  Unterkunft | Wohneinheit     | Zimmer | Etage | Fläche (m²) | Plätze regulär | Plätze verdichtet | Stufenlos | Zweck
  FRI        | WE 1            | 0.01   | EG    | #18.5       | #2             | #2                | ja        | Männer
  FRI        | WE 1            | 0.02   | EG    | #12         | #1             | #2                | ja        |
  FRI        | WE 2            | 1.01   | 1. OG | #32         | #4             | #5                | nein      |
  FRI        | WE 2            | 1.02   | 1. OG | #36         | #4             | #5                | nein      | Familien
  FRI        | WE 3            | 2.01   | 2. OG | #60         | #6             | #8                | nein      |
  MOE        | Wohnung 3 links | 1      | 3. OG | #22.4       | #2             | #3                | nein      |
  MOE        | Wohnung 3 links | 2      | 3. OG | #16         | #2             | #2                | nein      |`

const people = `
  Nummer | Haushalt | Rolle        | Name      | Vorname | Geburtsdatum | Geschlecht | Staatsangehörigkeit     | Zuweisung am | Zuweisungsart | Aufenthaltsstatus         | Status seit | Rechtskreis | Rechtskreis seit
  1001   | H-1      | Bezugsperson | Yılmaz    | Çağla   | 14.05.1988   | w          | Türkei                  | 2022-06-20   | Asyl          | Aufenthaltsgestattung     | 2022-06-22  | AsylbLG § 3 | 2022-06-22
  1002   | H-1      | Partner      | Yılmaz    | Emre    | 02.11.1986   | m          | Türkei                  | 2022-06-20   | Asyl          | Aufenthaltsgestattung     | 2022-06-22  | AsylbLG § 3 | 2022-06-22
  1003   | H-1      | Kind         | Yılmaz    | Deniz   | 30.01.2015   | m          | Türkei                  | 2022-06-20   | Asyl          | Aufenthaltsgestattung     | 2022-06-22  | AsylbLG § 3 | 2022-06-22
  1004   | H-1      | Kind         | Yılmaz    | Elif    | 07.09.2018   | w          | Türkei                  | 2022-06-20   | Asyl          | Aufenthaltsgestattung     | 2022-06-22  | AsylbLG § 3 | 2022-06-22
  1005   | H-2      | Bezugsperson | Osei      | Kwame   | 1995         | m          | Ghana                   | 2022-04-04   | Asyl          | Duldung § 60a             | 2022-05-01  | AsylbLG § 2 | 2022-05-01
  1006   | H-3      | Bezugsperson | Tesfay    | Abel    | 19.08.1999   | m          | Eritrea                 | 2021-10-11   | Asyl          | AE § 25 Abs. 2 Flüchtling | 2022-02-01  | SGB II      | 2022-02-01
  1007   | H-4      | Bezugsperson | Kowalenko | Oksana  | 03.03.1990   | w          | Ukraine                 | 2022-04-20   | Ukraine       | AE § 24                   | 2022-05-10  | SGB II      | 2022-06-01
  1008   | H-4      | Kind         | Kowalenko | Marko   | 12.12.2012   | m          | Ukraine                 | 2022-04-20   | Ukraine       | AE § 24                   | 2022-05-10  | SGB II      | 2022-06-01
  1009   | H-5      | Bezugsperson | Šehić     | Amir    | 21.07.1980   | m          | Bosnien und Herzegowina | 2019-03-18   | Asyl          | AE § 25 Abs. 5            | 2021-01-01  | AsylbLG § 2 | 2020-09-18
  1010   | H-5      | Partner      | Šehić     | Lejla   | 09.10.1983   | w          | Bosnien und Herzegowina | 2019-03-18   | Asyl          | AE § 25 Abs. 5            | 2021-01-01  | AsylbLG § 2 | 2020-09-18
  1011   | H-5      | Kind         | Šehić     | Tarik   | 25.02.2010   | m          | Bosnien und Herzegowina | 2019-03-18   | Asyl          | AE § 25 Abs. 5            | 2021-01-01  | AsylbLG § 2 | 2020-09-18
  1012   | H-5      | Kind         | Šehić     | Nura    | 06.06.2013   | w          | Bosnien und Herzegowina | 2019-03-18   | Asyl          | AE § 25 Abs. 5            | 2021-01-01  | AsylbLG § 2 | 2020-09-18`

/** A status that no law knows; without a room. */
const wrong = `
  1013   | H-6      | Bezugsperson | Okafor    | Chidi   | 11.11.1991   | m          | Nigeria                 | 2022-07-01   | Asyl          | Besuchsschein`

const stays = `
  Nummer | Unterkunft | Zimmer | Einzug     | Auszug
  1001   | FRI        | 1.01   | 2022-06-20 |
  1002   | FRI        | 1.01   | 2022-06-20 |
  1003   | FRI        | 1.01   | 2022-06-20 |
  1004   | FRI        | 1.01   | 2022-06-20 |
  1005   | FRI        | 0.01   | 2022-04-04 |
  1006   | FRI        | 0.01   | 2021-10-11 |
  1007   | FRI        | 2.01   | 2022-04-20 |
  1008   | FRI        | 2.01   | 2022-04-20 |
  1009   | MOE        | 1      | 2022-03-01 |
  1010   | MOE        | 1      | 2022-03-01 |
  1011   | MOE        | 2      | 2022-03-01 |
  1012   | MOE        | 2      | 2022-03-01 |`

export const officeSheets = {
  Unterkünfte: rowsIn(accommodations),
  Zimmer: rowsIn(rooms),
  Personen: rowsIn(people),
  Belegung: rowsIn(stays),
} satisfies Sheets

export const wrongPerson = rowsIn(wrong).flat()

/** Everybody who lives in the office's houses: family name and given name. */
export const everybody = officeSheets.Personen.slice(1).map((row) => [String(row[3]), String(row[4])] as const)

/** Writes the lists as a workbook, by default the office as it is. */
export async function saveWorkbook(path: string, sheets: Sheets = officeSheets): Promise<void> {
  await writeFile(path, await workbook(sheets))
}
