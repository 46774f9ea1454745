/** A changed cell in the clerk's words: the column's heading, and the value as the workbook would write it. */
import { accommodationKinds, legalClasses, roomPurposes } from '../domain/housing/terms.ts'
import { languages } from '../domain/people/languages.ts'
import {
  assignmentKinds,
  benefitRegimes,
  householdRoles,
  membershipEnds,
  obligationLaws,
  residenceStatuses,
  sexes,
} from '../domain/people/terms.ts'
import type { SheetKey } from '../domain/register/rows.ts'
import { addDays, type Day, dayText, unknownStart } from '../domain/values.ts'
import { nationalityName } from '../store/nationalities.ts'
import { columnsOf } from './parse.ts'
import type { CellChange } from './planning.ts'

type Value = string | number
const term = (table: Readonly<Record<string, { readonly term: string }>>) => (value: Value) =>
  table[value]?.term ?? String(value)
const day = (value: Value): string => (value === unknownStart ? '' : dayText(String(value) as Day))
/** The workbook names the last day; the register keeps the day after it. */
const lastDay = (value: Value): string => dayText(addDays(String(value) as Day, -1))
const hundredths = (value: Value): string => (Number(value) / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })

const list = (word: (value: Value) => string) => (value: Value) =>
  (JSON.parse(String(value)) as string[]).map(word).join(', ')
const nationality = (value: Value): string => nationalityName(String(value)) ?? ''

const words: Readonly<Record<string, (value: Value) => string>> = {
  kind: term({ ...accommodationKinds, ...assignmentKinds }),
  legalClass: term(legalClasses),
  purpose: term(roomPurposes),
  role: term(householdRoles),
  sex: term(sexes),
  residenceStatus: term(residenceStatuses),
  benefitRegime: term(benefitRegimes),
  assignmentKind: term(assignmentKinds),
  nationality,
  furtherNationalities: list(nationality),
  languages: list(term(languages)),
  obligation: term(obligationLaws),
  leftHow: term(membershipEnds),
  stepFree: (value) => (value === 1 ? 'ja' : 'nein'),
  areaHundredths: hundredths,
  coldRent: hundredths,
  extraCosts: hundredths,
  birth: day,
  assignedOn: day,
  expectedOn: day,
  statusFrom: day,
  regimeFrom: day,
  leaseFrom: day,
  birthPrecision: term({ day: { term: 'Tag' }, month: { term: 'Monat' }, year: { term: 'Jahr' } }),
  to: day,
  leftOn: day,
  statusTo: lastDay,
  obligationTo: lastDay,
  leaseTo: lastDay,
}

const written = (field: string, value: Value | null): string => (value === null ? '' : (words[field] ?? String)(value))

/** Changes of fields that have no column of their own (the precision of a birth date) are told as their column. */
export function describeChange(sheet: SheetKey, change: CellChange): { column: string; before: string; after: string } {
  const heading = columnsOf[sheet][change.field]?.heading ?? 'Geburtsdatum (Genauigkeit)'
  return { column: heading, before: written(change.field, change.before), after: written(change.field, change.after) }
}
