/** Kind of house, legal class and room purpose as offices write them. */
import {
  type AccommodationKind,
  accommodationKinds,
  type LegalClass,
  legalClasses,
  type RoomPurpose,
  roomPurposes,
} from '../domain/housing/terms.ts'
import { type Spellings, spelled, term, termsOf } from './values-terms.ts'

const kindSpellings: Spellings<AccommodationKind> = {
  shelter:
    'Zentrale Unterkunft|Gemeinschaftsunterkunft|GU|Sammelunterkunft|Unterkunft|Übergangsheim|Übergangswohnheim|Wohnheim|Flüchtlingsunterkunft|Container|Containeranlage',
  rented_flat: 'Wohnung|angemietete Wohnung|Anmietung|angemietet|Miete|MW|Whg.|Mietwhg.',
  house: 'Wohnhaus|Einfamilienhaus|Mehrfamilienhaus|EFH|MFH|Gebäude',
}

export const accommodationKind = term<AccommodationKind>({
  codes: spelled(accommodationKinds, kindSpellings),
  known: termsOf(accommodationKinds),
})

const classSpellings: Spellings<LegalClass> = {
  shared: 'Gemeinschaftsunterkunft|Sammelunterkunft|Gemeinschaft',
  flat: 'Whg.|Mietwohnung|abgeschlossene Wohnung|Wohnungen',
}

export const legalClass = term<LegalClass>({
  codes: spelled(legalClasses, classSpellings),
  known: termsOf(legalClasses),
})

const purposeSpellings: Spellings<RoomPurpose> = {
  families: 'Familie|Fam.|nur Familien|Familienzimmer',
  women: 'Frau|nur Frauen|Frauenzimmer|weiblich|w|alleinstehende Frauen|alleinreisende Frauen',
  men: 'Mann|nur Männer|Männerzimmer|männlich|m|alleinstehende Männer|alleinreisende Männer',
}

export const roomPurpose = term<RoomPurpose>({
  codes: spelled(roomPurposes, purposeSpellings),
  known: termsOf(roomPurposes),
  none: ['alle', 'gemischt', 'kein', 'keiner', 'keine', 'ohne', 'beliebig', 'offen'],
})
