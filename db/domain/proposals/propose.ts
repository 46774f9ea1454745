/** Up to three answers to a question: the best, and others that weigh something differently. Pure; the solver and its clock are handed in. */
import { clashesIn, untangled } from './apart.ts'
import { type Town, townOf } from './classes.ts'
import { decode } from './decode.ts'
import { greedyPlan } from './greedy.ts'
import { type Ground, groundOf } from './ground.ts'
import { settle } from './kept.ts'
import type { Solve } from './mip.ts'
import { modelOf, type Variation } from './model.ts'
import { type Placing, type Plan, type Problem, weightsOf } from './problem.ts'
import { type Score, scoreOf } from './score.ts'

/**
 * `best`: by points. `regular`: nobody above the regular places. `roomier`: fewer people above regular, more of them move.
 * `fewer`: half as many people move. `other`: much of it done otherwise.
 */
export const variants = ['best', 'regular', 'roomier', 'fewer', 'other'] as const
export type Variant = (typeof variants)[number]

export interface Alternative {
  readonly variant: Variant
  readonly plan: Plan
  /** By the question's own weights, whatever the variant weighs. */
  readonly score: Score
  /** How many points better another plan of its kind could be at most, by what the variant weighs; null where nobody knows. */
  readonly slack: number | null
  /** Proven to be the best of its kind. */
  readonly proven: boolean
  /** Where it was found. */
  readonly by: 'solver' | 'greedy'
}

interface Attempt extends Alternative {
  readonly town: Town
  readonly values: readonly number[] | null
}

/** Points are whole numbers: a bound less than one point below the score proves it. */
const isProven = (points: number, bound: number): boolean => points - bound < 0.99

const slackOf = ({ points }: Score, bound: number): number | null =>
  Number.isFinite(bound) ? Math.max(0, Math.ceil(points - bound - 0.01)) : null

/** The constant that the model leaves out: of `relieve`, what is wrong before anybody moves. */
const offsetOf = (town: Town, weights: Variation['weights']): number =>
  town.ground.problem.question === 'relieve' ? scoreOf([], town.ground, weights).points : 0

/** What the solver finds in the town, by names; `bound` in points. */
function solveIn(town: Town, variation: Variation, solve: Solve, part: number) {
  const model = modelOf(town, variation)
  const { values, bound } = solve(model.mip, part)
  const found = values && untangled(decode(town, model, values), town)
  return { town, values, found, bound: bound + offsetOf(town, variation.weights) }
}

/**
 * Kinds of rooms know no unit, so the first answer may bring two to one unit whom a note keeps apart; mostly like rooms can be exchanged.
 * Where they cannot, the question is asked again with every unit by itself. The first bound holds for both.
 */
function solveApart(town: Town, variation: Variation, solve: Solve, part: number): ReturnType<typeof solveIn> {
  const first = solveIn(town, variation, solve, part)
  if (!first.found || clashesIn(first.found, town.ground).length === 0) return first
  // What it is to differ from is told by the columns of this town.
  if (variation.unlike) return { ...first, found: null, values: null }
  const second = solveIn(townOf(town.ground, true), variation, solve, part)
  return { ...second, bound: Math.max(first.bound, second.bound) }
}

export function attempt(town: Town, variant: Variant, variation: Variation, solve: Solve, part: number): Attempt {
  const { ground } = town
  const { weights } = variation
  const solved = solveApart(town, variation, solve, part)
  const { found, bound } = solved
  const score = found && scoreOf(found, ground, weights)
  // A cut-off plan must not come back through the baseline.
  const isFree = variation.unlike === undefined && variation.mostPeople === undefined
  const greedy = isFree || !found ? greedyPlan(ground, weights) : []
  const greedyScore = scoreOf(greedy, ground, weights)
  if (found && score && (!isFree || score.points <= greedyScore.points))
    return {
      variant,
      plan: found,
      score,
      slack: slackOf(score, bound),
      proven: isProven(score.points, bound),
      by: 'solver',
      town: solved.town,
      values: solved.values,
    }
  const proven = isFree && isProven(greedyScore.points, bound)
  const slack = isFree ? slackOf(greedyScore, bound) : null
  return { variant, plan: greedy, score: greedyScore, slack, proven, by: 'greedy', town, values: null }
}

const sameAs = (a: Plan, b: Plan): boolean => signature(a) === signature(b)
const signature = (plan: Plan): string =>
  plan
    .flatMap(({ parts }) => parts.map(({ roomId, personIds }) => `${roomId}:${personIds.join('+')}`))
    .sort()
    .join(' ')

/** @param told hears of every answer as soon as it stands, the greedy one first. */
export function propose(asked: Problem, solve: Solve, tellAll: (alternatives: readonly Alternative[]) => void): void {
  const { kept, rest: problem } = settle(asked)
  const told = (alternatives: readonly Alternative[]) => tellAll(alternatives.map((one) => withKept(one, kept)))
  const weights = weightsOf[problem.question]
  const ground = groundOf(problem)
  told([greedyOn(ground)])
  const town = townOf(ground)
  const best = attempt(town, 'best', { weights }, solve, 0.7)
  const shown: Alternative[] = [plain(best)]
  told(shown)
  const tell = (other: Attempt) => {
    if (other.plan.length === 0 || shown.some(({ plan }) => sameAs(plan, other.plan))) return
    shown.push({ ...plain(other), score: scoreOf(other.plan, ground, weights) })
    told(shown)
  }
  const tellRoomier = (other: Attempt) => {
    if (other.score.crowded < best.score.crowded) tell(other)
  }
  if (best.plan.length === 0) return
  if (problem.question === 'place' && best.score.crowded > 0)
    tell(attempt(townOf(groundOf({ ...problem, densify: false })), 'regular', { weights }, solve, 0.5))
  if (problem.question === 'free' && best.score.crowded > 0)
    tellRoomier(attempt(town, 'roomier', { weights: { ...weights, crowded: 300 } }, solve, 0.5))
  if (problem.question === 'relieve' && best.score.people > 1)
    tell(attempt(town, 'fewer', { weights, mostPeople: Math.floor(best.score.people / 2) }, solve, 0.5))
  if (!best.values) return
  const other = attempt(best.town, 'other', { weights, unlike: { values: best.values, by: 0.25 } }, solve, 0.9)
  // What reaches less is no alternative.
  if (other.by === 'solver' && other.score.missing === best.score.missing) tell(other)
}

/** The greedy answer alone: what there is before, or without, the solver. */
export function greedyAnswer(problem: Problem): Alternative {
  const { kept, rest } = settle(problem)
  return withKept(greedyOn(groundOf(rest)), kept)
}

/** Who comes into places of the own household is of every plan; it is no gain of any. */
function withKept(alternative: Alternative, kept: readonly Placing[]): Alternative {
  const { plan, score } = alternative
  const people = kept.reduce((sum, { group }) => sum + group.movers.length, 0)
  return {
    ...alternative,
    plan: [...kept, ...plan],
    score: {
      ...score,
      gained: score.gained + people,
      people: score.people + people,
      households: score.households + kept.length,
    },
  }
}

function greedyOn(ground: Ground): Alternative {
  const weights = weightsOf[ground.problem.question]
  const plan = greedyPlan(ground, weights)
  return { variant: 'best', plan, score: scoreOf(plan, ground, weights), slack: null, proven: false, by: 'greedy' }
}

const plain = ({ variant, plan, score, slack, proven, by }: Attempt): Alternative => ({
  variant,
  plan,
  score,
  slack,
  proven,
  by,
})
