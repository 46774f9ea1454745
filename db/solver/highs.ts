/** HiGHS (WebAssembly) for the programs of `domain/proposals/mip.ts`. Blocks the thread it runs in: only for the solving thread. */
import loadHighs, { type Highs } from 'highs'
import type { Mip, Solved } from '../domain/proposals/mip.ts'

export const loadSolver = (): Promise<Highs> => loadHighs()

/** The model as HiGHS takes it: row by row. */
const dataOf = ({ columns, rows }: Mip, highs: Highs) => {
  const terms = rows.flatMap((row) => row.terms)
  let end = 0
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map((column) => column.cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map((column) => column.upper),
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    integrality: columns.map(() => highs.constants.variableType.integer),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(([column]) => column),
      values: terms.map(([, coefficient]) => coefficient),
    },
  }
}

/** Whole numbers of least cost, as far as they are found within the seconds; deterministic but for that limit. */
export function solveMip(highs: Highs, mip: Mip, seconds: number): Solved {
  if (mip.columns.length === 0) return { values: [], bound: 0 }
  return highs.withModel(dataOf(mip, highs), (model): Solved => {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.05, seconds),
      mip_rel_gap: 0,
      // Costs are whole numbers.
      mip_abs_gap: 0.9,
      random_seed: 1,
    })
    model.run()
    const status = model.getModelStatus()
    const found = Number(model.info.get('primal_solution_status')) === 2
    const bound = Number(model.info.get('mip_dual_bound'))
    const { optimal } = highs.constants.modelStatus
    return {
      values: found ? Array.from(model.getSolution().colValue) : null,
      bound: Number.isFinite(bound) ? bound : status === optimal ? model.getObjectiveValue() : Number.NEGATIVE_INFINITY,
    }
  })
}
