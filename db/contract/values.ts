/** The values of `db/domain/values.ts` as zod schemas, for the topics of the contract. */
import { z } from 'zod'
import { absenceKinds, accommodationKinds, legalClasses, roomPurposes, stayEnds } from '../domain/housing/terms.ts'
import { languages } from '../domain/people/languages.ts'
import {
  arrivals,
  assignmentKinds,
  benefitRegimes,
  codesOf,
  flatSearchSteps,
  householdRoles,
  housingNeeds,
  kinshipKinds,
  membershipBegins,
  membershipEnds,
  obligationLaws,
  regimeChangeDirections,
  regimeChangeSteps,
  residenceStatuses,
  sexes,
} from '../domain/people/terms.ts'
import {
  type AccommodationId,
  type AuditId,
  type Day,
  type FollowUpId,
  type HouseholdId,
  isDay,
  type NoticeId,
  type PersonId,
  type RegimeChangeId,
  type RoomId,
  type RunId,
  type UnitId,
  type VoucherId,
} from '../domain/values.ts'

export const day = z
  .string()
  .refine(isDay)
  .transform((text) => text as Day)

export const id = <T>() =>
  z
    .int()
    .positive()
    .transform((value) => value as T)
export const accommodationId = id<AccommodationId>()
export const unitId = id<UnitId>()
export const roomId = id<RoomId>()
export const householdId = id<HouseholdId>()
export const personId = id<PersonId>()
export const regimeChangeId = id<RegimeChangeId>()
export const noticeId = id<NoticeId>()
export const followUpId = id<FollowUpId>()
export const runId = id<RunId>()
export const voucherId = id<VoucherId>()
export const auditId = id<AuditId>()
/** What every command answers besides its own: the audit row, for taking it back; null when nothing changed. */
export const receipt = { auditId: auditId.nullable() }

export const accommodationKind = z.enum(codesOf(accommodationKinds))
export const legalClass = z.enum(codesOf(legalClasses))
export const roomPurpose = z.enum(codesOf(roomPurposes))
export const residenceStatus = z.enum(codesOf(residenceStatuses))
export const benefitRegime = z.enum(codesOf(benefitRegimes))
export const householdRole = z.enum(codesOf(householdRoles))
export const membershipBegin = z.enum(codesOf(membershipBegins))
export const membershipEnd = z.enum(codesOf(membershipEnds))
export const assignmentKind = z.enum(codesOf(assignmentKinds))
export const regimeChangeDirection = z.enum(codesOf(regimeChangeDirections))
export const regimeChangeStep = z.enum(codesOf(regimeChangeSteps))
export const arrival = z.enum(codesOf(arrivals))
export const obligationLaw = z.enum(codesOf(obligationLaws))
export const housingNeed = z.enum(codesOf(housingNeeds))
export const kinshipKind = z.enum(codesOf(kinshipKinds))
export const absenceKind = z.enum(codesOf(absenceKinds))
export const stayEnd = z.enum(codesOf(stayEnds))
export const sex = z.enum(codesOf(sexes))
export const flatSearchStep = z.enum(codesOf(flatSearchSteps))

/** Destatis key. */
export const nationalityKey = z.string().regex(/^\d{3}$/)
/** ISO 639. */
export const language = z.enum(codesOf(languages))

/** The day a question is about, and the day whose knowledge answers it; null is what is known today. */
export const asOf = { on: day, knownOn: day.nullable().default(null) }

export const count = z.int().nonnegative()
export const dayRange = z.object({ from: day, to: day.nullable() })
export const birth = z.object({ day, precision: z.enum(['day', 'month', 'year']) })
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
/** What a clerk types in one line. */
export const line = (most: number) => z.string().trim().max(most)
