/** A mixed-integer program as plain data, and what a solver says about it. Every column is a whole number from 0 to its upper bound; costs are minimised. */

export interface Column {
  readonly cost: number
  readonly upper: number
}
export interface Row {
  readonly lower: number
  readonly upper: number
  readonly terms: readonly (readonly [column: number, coefficient: number])[]
}
export interface Mip {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Solved {
  /** The best found, or null when none was found. */
  readonly values: readonly number[] | null
  /** No solution costs less. */
  readonly bound: number
}
/** Solves within the part (above 0, up to 1) of the time that is left. */
export type Solve = (mip: Mip, part: number) => Solved

/** Collects columns and rows while a model is written down. */
export class MipWriter<Meaning> {
  readonly columns: Column[] = []
  readonly rows: Row[] = []
  readonly meanings: Meaning[] = []

  column(meaning: Meaning, cost: number, upper: number): number {
    this.meanings.push(meaning)
    return this.columns.push({ cost, upper }) - 1
  }
  row(terms: Row['terms'], lower: number, upper: number): void {
    const sums = new Map<number, number>()
    for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient)
    this.rows.push({ terms: [...sums], lower, upper })
  }
}
