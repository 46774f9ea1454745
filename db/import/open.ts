/** From the bytes of a file to the tables of its sheets, or to the reason why not. */
import type { Result } from '../domain/result.ts'
import { officeLimits, type WorkbookLimits } from './open-limits.ts'
import { readInWorker } from './open-reading.ts'
import { recogniseWorkbook } from './open-recognise.ts'
import { checkTables } from './parse-check.ts'
import type { SheetTable } from './read-table.ts'

/**
 * Reads an import workbook (.xlsx, .xlsm; macros are never looked at). The file is recognised and measured before anything is inflated,
 * then read in a thread of its own with bounds on memory and time.
 * Errors: WORKBOOK_UNREADABLE {kind: xls, xlsb, ods, csv, damaged, other}; WORKBOOK_PROTECTED; WORKBOOK_TOO_LARGE {what: a name of
 * WorkbookLimits, limit}; WORKBOOK_NO_SHEET {known}; WORKBOOK_FORMULAS {sheet, count, cell}; CANCELLED.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
  signal?: AbortSignal,
): Promise<Result<readonly SheetTable[]>> {
  const bounds = { ...officeLimits, ...limits }
  const entries = recogniseWorkbook(bytes, bounds)
  if (!entries.ok) return entries
  const tables = await readInWorker({ bytes, entries: entries.value, limits: bounds }, signal)
  return tables.ok ? checkTables(tables.value) : tables
}
