/** How grave each rule of a move is: what the program proposes, and within which bounds the office may set it. Pure. */
import type { Finding, MoveRule } from './moveFacts.ts'

export const severities = ['off', 'warn', 'block'] as const
/** `warn` asks for a reason; `block` asks for a deliberate exception with a reason; `off` is not looked at. */
export type Severity = (typeof severities)[number]

export interface RuleBounds {
  readonly standard: Severity
  /** Only one: nobody can set it otherwise, and no reason helps, because the data file itself refuses it. */
  readonly range: readonly Severity[]
}
const free = (standard: Severity): RuleBounds => ({ standard, range: severities })
const fixed: RuleBounds = { standard: 'block', range: ['block'] }

/** In the order in which the settings list them. Standards: domain.md § 3. */
export const ruleBounds: Readonly<Record<MoveRule, RuleBounds>> = {
  capacity: fixed,
  already_placed: fixed,
  out_of_service: fixed,
  blocked: fixed,
  lease: fixed,
  sexes: free('block'),
  minors: free('warn'),
  not_together: free('warn'),
  reserved: free('warn'),
  single_room: free('warn'),
  women_only: free('warn'),
  split: free('warn'),
  regular: free('warn'),
  area: free('warn'),
  purpose: free('warn'),
  step_free: free('warn'),
  // Putting nights of the past otherwise always has its reason.
  back_dated: { standard: 'warn', range: ['warn', 'block'] },
}
export const rulesInOrder = Object.keys(ruleBounds) as MoveRule[]

export type Severities = Readonly<Record<MoveRule, Severity>>
export const standardSeverities = Object.fromEntries(
  rulesInOrder.map((rule) => [rule, ruleBounds[rule].standard]),
) as Severities

export const isFixed = (rule: MoveRule): boolean => ruleBounds[rule].range.length === 1
export const mayBe = (rule: MoveRule, severity: Severity): boolean => ruleBounds[rule].range.includes(severity)

/** A finding as grave as the office takes its rule: none where it is off; what cannot be set otherwise stays as it is. */
export function weighed(finding: Finding, set: Severities): Finding[] {
  const { rule } = finding
  if (isFixed(rule)) return [finding]
  const severity = set[rule]
  if (severity === 'off') return []
  return [{ ...finding, overridable: finding.severity !== 'ok', severity: finding.severity === 'ok' ? 'ok' : severity }]
}
