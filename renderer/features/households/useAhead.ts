/** What an order would bring about, asked of the data process while it is being filled in. */
import type { Refusal } from '../../../db/domain/errors.ts'
import { type InputOf, useQuery } from '../../api/useQuery.ts'
import type { Consequence } from './eventView.ts'

export interface Ahead {
  /** Null while nothing can be said yet. */
  readonly consequences: readonly Consequence[] | null
  readonly refusal: Refusal | null
}

/** @param order null while something is missing */
export function useAhead(order: InputOf<'households.foresee'> | null): Ahead {
  const { value, refusal } = useQuery('households.foresee', order)
  if (order === null) return { consequences: null, refusal: null }
  return { consequences: refusal ? null : (value?.consequences ?? null), refusal: refusal ?? null }
}
