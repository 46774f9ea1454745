/** Topic `reports`: a report as a document to look at, and as a file or print that is kept in the audit. */
import { z } from 'zod'
import { codesOf } from '../domain/people/terms.ts'
import { audiences, type ReportDocument } from '../domain/reports/document.ts'
import { command, query } from './rpc.ts'
import { bytes, day, line, receipt } from './values.ts'

export const reportNames = ['belegung', 'plaetze'] as const
export type ReportName = (typeof reportNames)[number]

const columnType = z.enum(['text', 'day', 'cents', 'count', 'percent', 'area'])
const cell = z.union([z.string(), z.number(), z.null()])
const cells = z.array(cell).readonly()

export const reportDocument = z.object({
  name: z.string(),
  title: z.string(),
  purpose: z.string(),
  office: z.string(),
  on: day,
  madeAt: z.string(),
  madeBy: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  columns: z.array(z.object({ key: z.string(), heading: z.string(), type: columnType, width: z.number() })).readonly(),
  sections: z
    .array(z.object({ heading: z.string().nullable(), rows: z.array(cells).readonly(), totals: cells.nullable() }))
    .readonly(),
  totals: cells.nullable(),
  figures: z.array(z.object({ label: z.string(), value: z.number(), type: columnType })).readonly(),
  notes: z.array(z.string()).readonly(),
}) satisfies z.ZodType<ReportDocument>

export const reportRequest = z.object({
  name: z.enum(reportNames),
  on: day,
  audience: z.enum(codesOf(audiences)).default('amt'),
  /** Kürzel of one house, or null for all. */
  house: line(40).nullable().default(null),
})

export const reports = {
  build: query({ input: reportRequest, output: reportDocument, topics: ['housing', 'people', 'office'] }),
  /** A report that leaves the program: kept in the audit with who, when, what for and how many rows, never with its contents. */
  issue: command({
    input: z.object({ request: reportRequest, medium: z.enum(['excel', 'pdf', 'print']) }),
    output: z.object({ ...receipt, document: reportDocument, excel: bytes.nullable() }),
    errors: ['HOUSE_UNKNOWN', 'CANCELLED'],
    changes: ['audit'],
  }),
}
