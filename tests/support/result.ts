/** Reading what a decision or a call answered. */
import type { Result } from '../../db/domain/result.ts'

/** The value of an answer; a refusal fails the test with its code. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return result.value
}
/** The code of a refusal; an answer fails the test. */
export function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('not refused')
  return result.error.code
}
