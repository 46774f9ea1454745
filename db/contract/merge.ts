/** Part of topic `people`: two records of one person become one, looked at before and taken back as one step. */
import { z } from 'zod'
import { choiceFields } from '../domain/people/mergeFields.ts'
import { command, query } from './rpc.ts'
import {
  assignmentKind,
  benefitRegime,
  birth,
  day,
  dayRange,
  householdRole,
  housingNeed,
  kinshipKind,
  language,
  obligationLaw,
  personId,
  receipt,
  residenceStatus,
  sex,
} from './values.ts'

const side = z.enum(['keep', 'drop'])
const pair = { keepId: personId, dropId: personId }
const isPair = ({ keepId, dropId }: { keepId: number; dropId: number }) => keepId !== dropId

const record = z.object({
  personId,
  number: z.string(),
  version: z.int(),
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  sex,
  /** By its German name, as everywhere. */
  nationality: z.string().nullable(),
  furtherNationalities: z.array(z.string()),
  languages: z.array(language),
  azrNumber: z.string().nullable(),
  arrivalCertificate: z.string().nullable(),
  bamfFileNumber: z.string().nullable(),
  fileNumber: z.string().nullable(),
  assignedOn: day.nullable(),
  assignmentKind: assignmentKind.nullable(),
})
export type MergedRecord = z.output<typeof record>

/** A stretch of the merged person's story. `origin`: which record says so; `stands`: false where the other one wins. */
const part = dayRange.extend({ origin: side, stands: z.boolean() })
const mergedPart = z.discriminatedUnion('line', [
  part.extend({ line: z.literal('membership'), household: z.string(), role: householdRole }),
  part.extend({ line: z.literal('stay'), houseName: z.string(), room: z.string() }),
  part.extend({ line: z.literal('status'), status: residenceStatus }),
  part.extend({ line: z.literal('regime'), regime: benefitRegime }),
  part.extend({ line: z.literal('obligation'), law: obligationLaw, place: z.string().nullable() }),
  part.extend({ line: z.literal('need'), need: housingNeed }),
])

/** What must be put right first. */
const obstacle = z.discriminatedUnion('code', [
  dayRange.extend({ code: z.literal('two_places'), keepPlace: z.string(), dropPlace: z.string() }),
  z.object({ code: z.literal('reference'), household: z.string(), from: day }),
  z.object({ code: z.literal('kinship'), kind: kinshipKind }),
  z.object({ code: z.literal('two_notices') }),
])

export const merging = {
  mergePreview: query({
    input: z.object(pair).refine(isPair),
    output: z.object({
      keep: record,
      drop: record,
      /** Fields in which the two differ, each with the side to begin with. */
      apart: z.array(z.object({ field: z.enum(choiceFields), suggested: side })),
      /** Fields that only the dropped record knows: they are taken over. */
      filled: z.array(z.enum(choiceFields)),
      parts: z.array(mergedPart),
      /** What else hangs on the dropped record and moves to the kept one. */
      ties: z.object({ kin: z.int(), notices: z.int(), cases: z.int(), followUps: z.int() }),
      obstacles: z.array(obstacle),
    }),
    topics: ['people', 'housing', 'assignments', 'regimeChanges', 'followUps'],
  }),
  /** The dropped record becomes a signpost: its numbers and names lead to the kept one. */
  merge: command({
    input: z
      .object({
        ...pair,
        versions: z.object({ keep: z.int(), drop: z.int() }),
        /** A field left out is the suggested side's. */
        choices: z.partialRecord(z.enum(choiceFields), side).default({}),
      })
      .refine(isPair),
    output: z.object({ ...receipt, number: z.string() }),
    errors: ['NOT_FOUND', 'STALE', 'MERGED', 'MERGE_REFUSED', 'BORN_AFTER'],
    changes: ['people', 'housing', 'assignments', 'regimeChanges', 'followUps', 'audit'],
  }),
}
