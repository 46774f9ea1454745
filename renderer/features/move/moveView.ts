/** The rooms of the move dialog by what speaks for and against each. Pure. */
import type { OutputOf } from '../../api/useQuery.ts'

export type MoveOption = OutputOf<'housing.moveOptions'>['options'][number]

export const verdicts = ['ok', 'warn', 'block'] as const
export type Verdict = (typeof verdicts)[number]

/** The options by verdict, groups without any fall away; the order within stays as the office's data gave it. */
export const byVerdict = (options: readonly MoveOption[]) =>
  verdicts
    .map((verdict) => ({ verdict, options: options.filter((option) => option.verdict === verdict) }))
    .filter((group) => group.options.length > 0)
