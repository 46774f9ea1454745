/** Topic `assignments`: notices of people who are to come, who came, and who still needs a place. */
import { z } from 'zod'
import { needReasons } from '../domain/assignments/needs.ts'
import { noticeStates } from '../domain/assignments/notice.ts'
import { codesOf } from '../domain/people/terms.ts'
import { command, query } from './rpc.ts'
import {
  accommodationId,
  arrival,
  asOf,
  assignmentKind,
  birth,
  count,
  day,
  dayRange,
  householdId,
  householdRole,
  housingNeed,
  line,
  noticeId,
  personId,
  receipt,
  roomId,
} from './values.ts'

const place = dayRange.extend({
  roomId,
  accommodationId,
  house: z.string(),
  houseName: z.string(),
  room: z.string(),
})

const announcedPerson = z.object({
  personId,
  /** The household on the day or, before the arrival, the one to come; null for those who did not come. */
  householdId: householdId.nullable(),
  role: householdRole.nullable(),
  number: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  birth: birth.nullable(),
  /** On the day, or on the expected day while the person is not here. */
  age: z.int().nullable(),
  arrival,
  arrivedOn: day.nullable(),
  /** Where the person lives who needs no place of the town. */
  privateHome: z.string().nullable(),
  place: place.nullable(),
  nextPlace: place.nullable(),
})

const notice = z.object({
  id: noticeId,
  number: z.string(),
  version: z.int(),
  kind: assignmentKind,
  expectedOn: day,
  persons: count,
  children: count.nullable(),
  /** Destatis key, and the name of the country. */
  nationality: z.string().nullable(),
  nationalityName: z.string().nullable(),
  remark: z.string().nullable(),
  announcedOn: day,
  withdrawnOn: day.nullable(),
  state: z.enum(codesOf(noticeStates)),
  isOverdue: z.boolean(),
  named: count,
  missingNames: count,
  expected: count,
  arrived: count,
  notArrived: count,
  housed: count,
})

const need = { reason: z.enum(codesOf(needReasons)), from: day, waitingDays: count }
const needyHousehold = z.object({
  ...need,
  householdId,
  number: z.string(),
  name: z.string(),
  children: count,
  needs: z.array(housingNeed),
  people: z.array(
    z.object({
      ...need,
      personId,
      familyName: z.string(),
      givenName: z.string(),
      age: z.int().nullable(),
      needs: z.array(housingNeed),
      noticeId: noticeId.nullable(),
      place: place.nullable(),
    }),
  ),
})

const announced = {
  number: line(40).min(1),
  kind: assignmentKind,
  expectedOn: day,
  persons: z.int().min(1).max(500),
  children: z.int().min(0).max(500).nullable().default(null),
  /** Destatis key, three digits. */
  nationality: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  remark: line(500).nullable().default(null),
  /** The day on which the office was told; null is today. */
  announcedOn: day.nullable().default(null),
}
const announcedErrors = ['NOTICE_NUMBER_TAKEN', 'CHILDREN_ABOVE_PERSONS', 'LEARNED_LATER'] as const
/** `version`: the notice's, as the clerk saw it. */
const seen = { noticeId, version: z.int() }
const some = z.array(personId).min(1).max(500)
const changes = ['assignments', 'people', 'housing', 'audit'] as const

export const assignments = {
  /** Every notice that was announced by the day, open ones first, then the latest. */
  board: query({
    input: z.object(asOf),
    output: z.array(notice),
    topics: ['assignments', 'people', 'housing'],
  }),
  /** One of them with its people. */
  notice: query({
    input: z.object({ noticeId, ...asOf }),
    output: notice.extend({ people: z.array(announcedPerson) }),
    topics: ['assignments', 'people', 'housing'],
  }),
  /** Who needs a place on the day or within the next 30 days, by household; and how many of each open notice have no name yet. */
  needPlace: query({
    input: z.object(asOf),
    output: z.object({
      households: z.array(needyHousehold),
      unnamed: z.array(
        z.object({
          noticeId,
          number: z.string(),
          people: count,
          children: count.nullable(),
          nationalityName: z.string().nullable(),
          expectedOn: day,
          isOverdue: z.boolean(),
        }),
      ),
      /** Head count of both. */
      people: count,
    }),
    topics: ['assignments', 'people', 'housing', 'flatSearch'],
  }),
  announce: command({
    input: z.object(announced),
    output: z.object({ ...receipt, noticeId }),
    errors: announcedErrors,
    changes: ['assignments', 'audit'],
  }),
  /** People who are still expected move with the day and take over the kind. */
  changeNotice: command({
    input: z.object({ ...seen, ...announced }),
    output: z.object(receipt),
    errors: [...announcedErrors, 'NOT_FOUND', 'STALE', 'NOTHING_CHANGED', 'NOTICE_WITHDRAWN', 'ARRIVAL_CONTRADICTS'],
    changes,
  }),
  /** The people are not coming after all: who is still expected leaves the register. */
  withdrawNotice: command({
    input: z.object(seen),
    output: z.object({ ...receipt, people: count }),
    errors: ['NOT_FOUND', 'STALE', 'NOTICE_WITHDRAWN', 'PEOPLE_ARRIVED'],
    changes,
  }),
  /** These people are those whom the notice announces. Who is in the register already counts as arrived. */
  linkPeople: command({
    input: z.object({ ...seen, personIds: some }),
    output: z.object({ ...receipt, people: count, arrived: count }),
    errors: ['NOT_FOUND', 'STALE', 'NOTICE_WITHDRAWN', 'ALREADY_LINKED', 'ARRIVAL_CONTRADICTS'],
    changes,
  }),
  /** Checks people in, or corrects the day on which they came. Planned stays begin with the arrival. */
  arrive: command({
    input: z.object({ ...seen, personIds: some, day }),
    output: z.object({
      ...receipt,
      people: count,
      /** Stays that begin on another day now, or fell away. */
      movedStays: count,
    }),
    errors: ['NOT_FOUND', 'STALE', 'NOTICE_WITHDRAWN', 'NOTHING_CHANGED', 'ARRIVAL_IN_FUTURE', 'ARRIVAL_CONTRADICTS'],
    changes,
  }),
  /** They did not come: they leave the register, and their planned stays are free again. */
  notArrived: command({
    input: z.object({ ...seen, personIds: some }),
    output: z.object({ ...receipt, people: count }),
    errors: ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED', 'LIVES_HERE'],
    changes,
  }),
  /** They need no place of the town, because they live where `home` says; null: they do need one. */
  livesPrivately: command({
    input: z.object({ ...seen, personIds: some, home: line(200).min(1).nullable() }),
    output: z.object({ ...receipt, people: count }),
    errors: ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED'],
    changes: ['assignments', 'audit'],
  }),
}
