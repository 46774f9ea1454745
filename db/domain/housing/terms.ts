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
