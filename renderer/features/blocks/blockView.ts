/** What the screens of blocks make of the answers: which rows are shown, and what of the moves can be saved. Pure. */
import type { MoveRule } from '../../../db/domain/housing/moveFacts.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { fits } from '../../components/fits.ts'

export type Block = OutputOf<'blocks.list'>[number]
export type Leaving = OutputOf<'blocks.foresee'>['leaving'][number]

export type BlocksShown = 'open' | 'past'
/** Which blocks a number of the head counts. */
export type BlocksCounted = 'current' | 'endless' | 'coming'

export const isCounted = ({ state, to }: Pick<Block, 'state' | 'to'>, counted: BlocksCounted): boolean =>
  counted === 'coming' ? state === 'coming' : state === 'current' && (counted === 'current' || to === null)

/** The blocks of the choice, and of the number that was pressed, whose room, house or reason contains what was typed. */
export function narrowed(
  rows: readonly Block[],
  shown: BlocksShown,
  text: string,
  only: BlocksCounted | null = null,
): readonly Block[] {
  return rows
    .filter((row) => (row.state === 'past') === (shown === 'past'))
    .filter((row) => only === null || isCounted(row, only))
    .filter((row) => fits(text, `${row.number} ${row.house} ${row.houseName} ${row.reason}`))
}

export interface MovesJudged {
  /** Somebody has no room, or one that no reason allows. */
  readonly isImpossible: boolean
  /** A block that only a deliberate exception overrides. */
  readonly needsException: boolean
  readonly needsReason: boolean
}

const against = (leaving: Leaving) => leaving.to?.findings.filter((finding) => finding.severity !== 'ok') ?? []

export function judgeMoves(leaving: readonly Leaving[]): MovesJudged {
  const findings = leaving.flatMap(against)
  const isImpossible = leaving.some(({ to }) => to === null) || findings.some((finding) => !finding.overridable)
  return {
    isImpossible,
    needsException: !isImpossible && findings.some((finding) => finding.severity === 'block'),
    needsReason: !isImpossible && findings.length > 0,
  }
}

/** The moves as they are ordered, with the rules that are overridden for each. */
export const placementsOf = (leaving: readonly Leaving[]) =>
  leaving.flatMap((one) =>
    one.to
      ? [
          {
            householdId: one.householdId,
            version: one.version,
            personIds: one.personIds,
            roomId: one.to.roomId,
            day: one.day as Day,
            accepted: against(one)
              .filter((finding) => finding.overridable)
              .map((finding): MoveRule => finding.rule),
          },
        ]
      : [],
  )
