/** Topic `households`: who joins and leaves a household, who is related to whom, and what an event would bring about. */
import { z } from 'zod'
import { type MembershipEnd, membershipEnds } from '../domain/people/terms.ts'
import { command, query } from './rpc.ts'
import {
  asOf,
  benefitRegime,
  birth,
  day,
  householdId,
  householdRole,
  kinshipKind,
  language,
  line,
  membershipEnd,
  nationalityKey,
  personId,
  receipt,
  residenceStatus,
  sex,
} from './values.ts'

const isLeaving = (end: MembershipEnd): end is Exclude<MembershipEnd, 'changed_household'> => membershipEnds[end].leaves

/** `version`: the household's, as the clerk saw it. */
const seen = { householdId, version: z.int() }
const other = z.object(seen).nullable()
/** Who is the reference person from the day on where the present one goes; null takes the proposed one. */
const successor = personId.nullable().default(null)
const text = (most: number) =>
  line(most)
    .transform((typed) => (typed === '' ? null : typed))
    .nullable()
    .default(null)

const departOrder = z.object({
  ...seen,
  personIds: z.array(personId).min(1).max(60),
  /** The first day on which they are gone. */
  day,
  how: membershipEnd.refine(isLeaving).transform((end) => end as Exclude<MembershipEnd, 'changed_household'>),
  destination: text(120),
  /** Rechtskreis „keine“ from the day on; for whoever has died in any case. */
  endBenefits: z.boolean().default(true),
  successor,
})
const regroupOrder = z.object({
  ...seen,
  /** Null founds a new household. */
  to: other,
  comers: z
    .array(z.object({ personId, role: householdRole }))
    .min(1)
    .max(60),
  day,
  began: z.enum(['marriage', 'split', 'reunion']),
  successor,
})
const birthOrder = z.object({
  ...seen,
  familyName: line(120).min(1),
  givenName: line(120).min(1),
  sex,
  /** The day of birth. */
  day,
  role: z.enum(['child', 'other']).default('child'),
  motherId: personId.nullable().default(null),
  fatherId: personId.nullable().default(null),
  nationality: nationalityKey.nullable().default(null),
  languages: z.array(language).max(8).default([]),
  status: residenceStatus.nullable().default(null),
  regime: benefitRegime.nullable().default(null),
  /** A place beside the mother from the first night on, where her room allows it. */
  withMother: z.boolean().default(true),
})
const comeBackOrder = z.object({
  /** Who comes back together; `version`: the person's. */
  comers: z
    .array(z.object({ personId, version: z.int(), role: householdRole }))
    .min(1)
    .max(60),
  to: other,
  day,
  regime: benefitRegime.nullable().default(null),
})
const roleOrder = z.object({ ...seen, personId, role: householdRole, day, successor })
/** `personId` is the relative's parent, partner and so on; `version`: that person's. */
const pair = { personId, version: z.int(), relativeId: personId, kind: kinshipKind }
const relateOrder = z.object({ ...pair, from: day.nullable().default(null) })

/** What an event brings about besides what was ordered (domain/households/consequences.ts, kinship.ts), with the words it needs. */
const consequence = z.object({
  code: z.enum([
    'back_dated',
    'no_reference',
    'no_adult',
    'reference',
    'emptied',
    'role',
    'places_freed',
    'plan_withdrawn',
    'placed',
    'no_place',
    'regime',
    'parent_young',
    'third_parent',
    'second_partner',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})

const someone = z.object({ personId, familyName: z.string(), givenName: z.string(), sex, birth: birth.nullable() })
const inHousehold = z.object({ id: householdId, number: z.string() }).nullable()
const kin = z.object({ personId, relativeId: personId, kind: kinshipKind, from: day, to: day.nullable() })
/** A relative, where she lives now; no household: not in the register on the day. */
const relative = someone.extend({ household: inHousehold })

const lifeErrors = ['NOT_FOUND', 'STALE', 'NOT_A_MEMBER', 'NOTHING_CHANGED'] as const
const lifeChanges = ['people', 'housing', 'assignments', 'audit'] as const

export const households = {
  /** What of a household its list of members does not say: who is to leave, who has left, who is related to whom. */
  family: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({
      /** Members whose time here has an end already. */
      leaving: z.array(
        z.object({ personId, day, ended: membershipEnd.nullable(), destination: z.string().nullable() }),
      ),
      former: z.array(
        someone.extend({
          version: z.int(),
          role: householdRole,
          from: day,
          /** The first day on which the person was gone. */
          leftOn: day,
          ended: membershipEnd.nullable(),
          destination: z.string().nullable(),
          /** Where the person belongs on the day asked for. */
          household: inHousehold,
        }),
      ),
      /** Of every member, on the day. */
      kin: z.array(kin),
      relatives: z.array(relative),
    }),
    topics: ['people'],
  }),
  /** Who is related to a person on the day. */
  kin: query({
    input: z.object({ personId, ...asOf }),
    output: z.object({ kin: z.array(kin), relatives: z.array(relative) }),
    topics: ['people'],
  }),
  /** What an order would bring about, or why it would be refused; changes nothing and looks at no version. */
  foresee: query({
    input: z.discriminatedUnion('event', [
      departOrder.extend({ event: z.literal('depart') }),
      regroupOrder.extend({ event: z.literal('regroup') }),
      // The names may not be typed yet.
      birthOrder.extend({ event: z.literal('birth'), familyName: line(120), givenName: line(120) }),
      comeBackOrder.extend({ event: z.literal('comeBack') }),
      roleOrder.extend({ event: z.literal('setRole') }),
      relateOrder.extend({ event: z.literal('relate') }),
    ]),
    output: z.object({ consequences: z.array(consequence) }),
    topics: ['people', 'housing'],
  }),
  depart: command({
    input: departOrder,
    output: z.object(receipt),
    errors: [...lifeErrors, 'CAME_BACK_LATER'],
    changes: lifeChanges,
  }),
  regroup: command({
    input: regroupOrder,
    /** The household they belong to now. */
    output: z.object({ ...receipt, householdId, number: z.string() }),
    errors: [...lifeErrors, 'SAME_HOUSEHOLD', 'TWO_REFERENCE_PERSONS'],
    changes: lifeChanges,
  }),
  birth: command({
    input: birthOrder,
    output: z.object({ ...receipt, personId, number: z.string(), isPlaced: z.boolean() }),
    errors: [...lifeErrors, 'BORN_LATER', 'HOUSEHOLD_EMPTY'],
    changes: lifeChanges,
  }),
  comeBack: command({
    input: comeBackOrder,
    output: z.object({ ...receipt, householdId, number: z.string() }),
    errors: [...lifeErrors, 'MERGED', 'STILL_HERE', 'NEVER_HERE', 'HAS_DIED', 'TWO_REFERENCE_PERSONS'],
    changes: lifeChanges,
  }),
  setRole: command({ input: roleOrder, output: z.object(receipt), errors: lifeErrors, changes: lifeChanges }),
  relate: command({
    input: relateOrder,
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'MERGED', 'KIN_ITSELF', 'KIN_CIRCLE', 'PARENT_YOUNGER', 'NOTHING_CHANGED'],
    changes: ['people', 'housing', 'audit'],
  }),
  /** Ends a relationship on a day; without one it was never so, and what was believed stays readable. */
  unrelate: command({
    input: z.object({ ...pair, until: day.nullable().default(null) }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED'],
    changes: ['people', 'housing', 'audit'],
  }),
}
