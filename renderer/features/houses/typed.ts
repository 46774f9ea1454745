/** What is typed about rooms: counts of places, square metres. Pure. */
import type { OutputOf } from '../../api/useQuery.ts'

export type EditedHouse = OutputOf<'houses.edit'>
export type EditedRoom = EditedHouse['rooms'][number]
export type HouseKey = OutputOf<'homes.house'>['keys'][number]
export type HouseDefect = OutputOf<'homes.house'>['defects'][number]
export type EditedUnit = EditedHouse['units'][number]

/** Places from 0 to 200; null for anything else. */
export function typedPlaces(text: string): number | null {
  const count = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null
  return count !== null && count <= 200 ? count : null
}

/** `14,5` → 1450 hundredths of m²; `empty` for nothing; null when it is no area. */
export function typedArea(text: string): number | null | 'empty' {
  const trimmed = text.trim()
  if (trimmed === '') return 'empty'
  const hundredths = /^\d{1,3}([.,]\d{1,2})?$/.test(trimmed) ? Math.round(Number(trimmed.replace(',', '.')) * 100) : 0
  return hundredths > 0 ? hundredths : null
}
export const areaText = (hundredths: number | null): string =>
  hundredths === null ? '' : String(hundredths / 100).replace('.', ',')

/** What all of them have in common; undefined where they differ. */
export function common<Row, T>(rows: readonly Row[], of: (row: Row) => T): T | undefined {
  const [first, ...rest] = rows.map(of)
  return rest.every((value) => value === first) ? first : undefined
}

export type YesNo = 'yes' | 'no' | 'unknown'
export const yesNoOf = (value: boolean | null): YesNo => (value === null ? 'unknown' : value ? 'yes' : 'no')
export const flagOf = (value: YesNo): boolean | null => (value === 'unknown' ? null : value === 'yes')
