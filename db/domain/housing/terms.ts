/** The office's German words for houses and rooms, each bound to its code name. */

export const accommodationKinds = {
  shelter: { term: 'Zentralunterkunft' },
  rented_flat: { term: 'Mietwohnung' },
  house: { term: 'Haus' },
} as const
export type AccommodationKind = keyof typeof accommodationKinds

/** Legal class of a unit: decides benefit stages (§ 3a AsylbLG), so it is stated, never derived. */
export const legalClasses = {
  shared: { term: 'GU' },
  flat: { term: 'Wohnung' },
} as const
export type LegalClass = keyof typeof legalClasses

export const roomPurposes = {
  families: { term: 'Familien' },
  women: { term: 'Frauen' },
  men: { term: 'Männer' },
} as const
export type RoomPurpose = keyof typeof roomPurposes

/** How a unit is built. */
export const unitForms = {
  flat: { term: 'Wohnung' },
  container: { term: 'Container' },
  corridor: { term: 'Flur' },
} as const
export type UnitForm = keyof typeof unitForms

/** Whose a kitchen or a bath is. */
export const fittings = {
  own: { term: 'eigene' },
  shared: { term: 'gemeinschaftlich' },
  none: { term: 'keine' },
} as const
export type Fitting = keyof typeof fittings

/** Why somebody who stays in the register has no place of the town any more. */
export const stayEnds = {
  own_flat: { term: 'eigene Wohnung' },
  with_others: { term: 'zu Angehörigen oder Bekannten' },
  no_show: { term: 'nicht eingezogen' },
  unknown: { term: 'unbekannt' },
} as const
export type StayEnded = keyof typeof stayEnds

/** Why somebody sleeps elsewhere and keeps the place; no more than the office must know. */
export const absenceKinds = {
  travel: { term: 'verreist' },
  hospital: { term: 'Krankenhaus oder Kur' },
  custody: { term: 'Haft' },
  other: { term: 'sonstiges' },
  unknown: { term: 'unbekannt' },
} as const
export type AbsenceKind = keyof typeof absenceKinds

export const defectStates = {
  reported: { term: 'gemeldet' },
  ordered: { term: 'beauftragt' },
  done: { term: 'behoben' },
} as const
export type DefectState = keyof typeof defectStates

/** What can be kept of a room: any of it, even once and taken back since, and the room is no mistake. As what a refusal says of it. */
export const roomUses = {
  stay: 'Dort hat jemand gewohnt, oder es war vorgesehen',
  room_block: 'Es war gesperrt, oder es war vorgesehen',
  reservation: 'Dort waren Plätze reserviert',
  key_handout: 'Dafür ist ein Schlüssel ausgegeben worden',
  defect: 'Dort ist ein Mangel gemeldet worden',
  home_note: 'Dazu gibt es eine Notiz',
  photo: 'Dazu gibt es ein Foto',
} as const satisfies Readonly<Record<string, string>>
export type RoomUse = keyof typeof roomUses
