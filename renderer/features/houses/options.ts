/** The choices of the dialogs about houses, in German. */
import {
  accommodationKinds,
  fittings,
  legalClasses,
  roomPurposes,
  unitForms,
} from '../../../db/domain/housing/terms.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import { de } from '../../text/de.ts'
import type { YesNo } from './typed.ts'

const words = de.houses
export const kindOptions = codesOf(accommodationKinds).map((id) => ({ id, label: words.kind(id) }))
export const classOptions = [
  { id: 'none' as const, label: words.unknown },
  ...codesOf(legalClasses).map((id) => ({ id, label: legalClasses[id].term })),
]
export const purposeOptions = [
  { id: 'none' as const, label: words.rooms.anyone },
  ...codesOf(roomPurposes).map((id) => ({ id, label: roomPurposes[id].term })),
]
export const yesNoOptions: readonly { readonly id: YesNo; readonly label: string }[] = [
  { id: 'yes', label: words.yes },
  { id: 'no', label: words.no },
  { id: 'unknown', label: words.unknown },
]
export const formOptions = [
  { id: 'none' as const, label: words.unknown },
  ...codesOf(unitForms).map((id) => ({ id, label: unitForms[id].term })),
]
const fittingOptions = (name: typeof words.kitchen) => [
  { id: 'unknown' as const, label: words.unknown },
  ...codesOf(fittings).map((id) => ({ id, label: name(id) })),
]
export const kitchenOptions = fittingOptions(words.kitchen)
export const bathOptions = fittingOptions(words.bath)
/** Before the choices: leaves it as it is. */
export const kept = { id: 'keep' as const, label: words.change.keep }
