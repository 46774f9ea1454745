/** Bedarfsstufe of a person on a day (§ 3a Abs. 1 AsylbLG; § 2 AsylbLG with § 28 SGB XII). Pure. */
import type { LegalClass } from '../housing/terms.ts'
import type { Stage } from './terms.ts'

/** Why a stage holds. */
export const stageGrounds = {
  age: { term: 'nach dem Alter' },
  couple: { term: 'mit Partner im Haushalt' },
  shared: { term: 'in einer Gemeinschaftsunterkunft' },
  with_parents: { term: 'unter 25, unverheiratet, in der Wohnung der Eltern' },
  single: { term: 'alleinstehend in einer Wohnung' },
} as const
export type StageGround = keyof typeof stageGrounds

/** Where the stage hangs on the kind of home and the register does not know it, it is taken to be a flat. */
export const homeAssumptions = {
  no_place: { term: 'kein Platz der Stadt eingetragen, gerechnet wie in einer Wohnung' },
  no_class: { term: 'Unterkunft ohne Rechtsform, gerechnet wie in einer Wohnung' },
} as const
export type HomeAssumption = keyof typeof homeAssumptions

/** What decides the stage of a person on a day. */
export interface Standing {
  /** Completed years. */
  readonly age: number
  /** Legal class of the unit, else of the house; `unknown`: it has none; `none`: no place of the town. */
  readonly home: LegalClass | 'unknown' | 'none'
  /** The spouse or partner belongs to the household. */
  readonly hasPartnerHere: boolean
  /** A spouse or partner is recorded, wherever. */
  readonly isMarried: boolean
  /** A parent belongs to the household. */
  readonly hasParentHere: boolean
  /** What a single adult gets in shared accommodation. */
  readonly singleInShared: 1 | 2
}
export interface StageOfDay {
  readonly stage: Stage
  readonly ground: StageGround
  readonly assumed: HomeAssumption | null
}

const sure = (stage: Stage, ground: StageGround): StageOfDay => ({ stage, ground, assumed: null })

export function stageOf(standing: Standing): StageOfDay {
  const { age, home } = standing
  if (age < 6) return sure(6, 'age')
  if (age < 14) return sure(5, 'age')
  if (age < 18) return sure(4, 'age')
  if (standing.hasPartnerHere) return sure(2, 'couple')
  if (home === 'shared') return sure(standing.singleInShared, 'shared')
  const assumed = home === 'none' ? 'no_place' : home === 'unknown' ? 'no_class' : null
  if (age < 25 && !standing.isMarried && standing.hasParentHere) return { stage: 3, ground: 'with_parents', assumed }
  return { stage: 1, ground: 'single', assumed }
}
