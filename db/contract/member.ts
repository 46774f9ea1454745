/** Of topic `people`: what is said of a person on a day, in the household's list and on her own page alike. */
import { z } from 'zod'
import { moveRules } from '../domain/housing/moveFacts.ts'
import {
  accommodationId,
  benefitRegime,
  birth,
  day,
  dayRange,
  householdRole,
  housingNeed,
  personId,
  residenceStatus,
  roomId,
  sex,
  stayEnd,
} from './values.ts'

export const place = dayRange.extend({
  roomId,
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  room: z.string(),
  reason: z.string().nullable(),
  /** The rules that were overridden for it, with `reason`. */
  overridden: z.array(z.enum(moveRules)),
  /** Why it ended where no other stay follows, and where the person went. */
  ended: stayEnd.nullable(),
  destination: z.string().nullable(),
})
export const statusOnDay = dayRange.extend({ status: residenceStatus })
export const regimeOnDay = dayRange.extend({ regime: benefitRegime })

export const member = z.object({
  personId,
  number: z.string(),
  role: householdRole,
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  age: z.int().nullable(),
  sex,
  nationality: z.string().nullable(),
  /** Requirements of the home that hold on the day. */
  currentNeeds: z.array(housingNeed),
  status: statusOnDay.nullable(),
  regime: regimeOnDay.nullable(),
  place: place.nullable(),
  /** Where the person is to move later, as far as it is planned. */
  nextPlace: place.nullable(),
  /** First day of an unbroken Fehlbelegung, or null. */
  overstaySince: day.nullable(),
})
