/** How long plans for a whole town take, in the thread they are worked out in, against one household after another without a solver. */
import { questions } from '../../db/domain/proposals/problem.ts'
import { greedyAnswer } from '../../db/domain/proposals/propose.ts'
import { solve } from '../../db/solver/solving.ts'
import { aTown } from '../proposals/offices.ts'
import { compare, type Figure } from './measure.ts'

const size = { rooms: 150, waiting: 60, full: 50 }

export async function measureProposals(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const question of questions) {
    const problem = aTown(1, question, size)
    const options = { signal: new AbortController().signal, told: () => {} }
    figures.push(
      await compare(
        `proposals (${question}), ${size.rooms} rooms`,
        () => solve(problem, options),
        { what: 'the greedy plan alone', work: () => greedyAnswer(problem) },
        3,
      ),
    )
  }
  return figures
}
