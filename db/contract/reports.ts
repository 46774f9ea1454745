/** Topic `reports`: a report as a document to look at, and as a file or print that is kept in the audit. */
import { z } from 'zod'
import { codesOf } from '../domain/people/terms.ts'
import { isList, type ReportOption, reportCatalogue, takes } from '../domain/reports/catalogue.ts'
import { audiences, type ReportDocument } from '../domain/reports/document.ts'
import { peopleFilter } from './peopleFilter.ts'
import { command, query } from './rpc.ts'
import { asOf, bytes, count, day, line, receipt } from './values.ts'

export const reportNames = codesOf(reportCatalogue)

const columnType = z.enum(['text', 'day', 'cents', 'count', 'percent', 'area'])
const cell = z.union([z.string(), z.number(), z.null()])
const cells = z.array(cell).readonly()

const texts = z.array(z.string()).readonly()
const timeUnits = z.array(z.object({ start: count, days: count, label: z.string(), isQuiet: z.boolean() })).readonly()
const sheet = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('letter'),
    sender: z.string(),
    address: texts,
    date: day,
    subject: z.string(),
    paragraphs: texts,
  }),
  z.object({
    kind: z.literal('sign'),
    number: z.string(),
    house: z.string(),
    floor: z.string().nullable(),
    unit: z.string(),
  }),
  z.object({
    kind: z.literal('plan'),
    heading: z.string(),
    detail: z.string(),
    cards: z
      .array(
        z.object({
          number: z.string(),
          unit: z.string(),
          people: count,
          regular: count,
          densified: count,
          state: z.string().nullable(),
          isClosed: z.boolean(),
          names: texts,
        }),
      )
      .readonly(),
  }),
  z.object({
    kind: z.literal('time'),
    heading: z.string(),
    detail: z.string(),
    days: count,
    months: timeUnits,
    units: timeUnits,
    free: texts,
    today: count.nullable(),
    rows: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('heading'), label: z.string() }),
          z.object({
            kind: z.literal('room'),
            label: z.string(),
            lanes: count,
            bars: z
              .array(
                z.object({
                  kind: z.enum(['stay', 'planned', 'reserved', 'block', 'idle']),
                  start: count,
                  days: count,
                  lane: count,
                  label: z.string(),
                  begins: z.boolean(),
                  ends: z.boolean(),
                }),
              )
              .readonly(),
          }),
        ]),
      )
      .readonly(),
  }),
  z.object({
    kind: z.literal('receipt'),
    office: z.string(),
    parts: z
      .array(
        z.object({
          heading: z.string(),
          facts: z.array(z.object({ term: z.string(), value: z.string() })).readonly(),
          statement: z.string(),
          blanks: texts,
          signatures: texts,
        }),
      )
      .readonly(),
  }),
])

export const reportDocument = z.object({
  name: z.string(),
  title: z.string(),
  purpose: z.string(),
  office: z.string(),
  on: day,
  knownOn: day.nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  columns: z
    .array(
      z.object({
        key: z.string(),
        heading: z.string(),
        type: columnType,
        width: z.number(),
        toFill: z.boolean().optional(),
      }),
    )
    .readonly(),
  sections: z
    .array(z.object({ heading: z.string().nullable(), rows: z.array(cells).readonly(), totals: cells.nullable() }))
    .readonly(),
  totals: cells.nullable(),
  figures: z.array(z.object({ label: z.string(), value: z.number(), type: columnType })).readonly(),
  blanks: z.array(z.string()).readonly().optional(),
  sheets: z.array(sheet).readonly().optional(),
  notes: z.array(z.string()).readonly(),
}) satisfies z.ZodType<ReportDocument>

/** What each option is when nobody has chosen; also what a report gets that does not take it. */
const unchosen = {
  audience: 'amt',
  house: null,
  year: null,
  person: null,
  selection: null,
  until: null,
  household: null,
  rooms: null,
  handout: null,
  picked: null,
} as const satisfies Record<ReportOption, unknown>

export const reportRequest = z
  .object({
    name: z.enum(reportNames),
    ...asOf,
    audience: z.enum(codesOf(audiences)).default(unchosen.audience),
    /** Kürzel of one house, or null for all. */
    house: line(40).nullable().default(unchosen.house),
    /** A calendar year, or null for that of the key date. */
    year: z.int().min(1000).max(9999).nullable().default(unchosen.year),
    /** The number of the one person that a report is about. */
    person: line(40).nullable().default(unchosen.person),
    /** Only whom the list of people shows with this filter and search; null for the whole register. */
    selection: z
      .object({ filter: peopleFilter, text: line(80).default('') })
      .nullable()
      .default(unchosen.selection),
    /** The last day of a list of several days that begins with the key date; null for its usual length. */
    until: day.nullable().default(unchosen.until),
    /** The number of the one household that is written to, or null for all. */
    household: line(40).nullable().default(unchosen.household),
    /** Numbers of rooms, or null for all. */
    rooms: z.array(line(40)).max(500).nullable().default(unchosen.rooms),
    /** The one key that was handed out (`homes.room`), or null for all that are out. */
    handout: z.int().positive().nullable().default(unchosen.handout),
    /** Only the rows that a list shows, by their keys, and in which words it was narrowed; null for the whole list. */
    picked: z
      .object({ rows: z.array(line(80)).max(20_000), words: line(300) })
      .nullable()
      .default(unchosen.picked),
  })
  .superRefine((request, context) => {
    for (const option of codesOf(unchosen)) {
      if (request[option] === unchosen[option] || takes(request.name, option)) continue
      context.addIssue({ code: 'custom', path: [option], message: `${request.name} hat diese Auswahl nicht` })
    }
  })

export const reports = {
  build: query({
    input: reportRequest,
    output: reportDocument,
    topics: [
      'housing',
      'homes',
      'people',
      'followUps',
      'assignments',
      'flatSearch',
      'regimeChanges',
      'payments',
      'office',
      'settings',
      'payments',
      'cheques',
    ],
  }),
  /** A report that leaves the program: kept in the audit with who, when, what for and how many rows, never with its contents. */
  issue: command({
    input: z
      .object({ request: reportRequest, medium: z.enum(['excel', 'pdf', 'print']) })
      .refine(({ request, medium }) => medium !== 'excel' || isList(request.name), 'Dieser Druck ist keine Liste'),
    output: z.object({ ...receipt, document: reportDocument, excel: bytes.nullable() }),
    errors: ['HOUSE_UNKNOWN', 'PERSON_UNKNOWN', 'FEES_OFF', 'CANCELLED'],
    changes: ['audit'],
  }),
}
