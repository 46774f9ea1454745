/** Measuring: the same work several times after a warm-up; medians count, because these machines are shared. */

export interface Figure {
  readonly what: string
  /** Milliseconds, medians over the runs. */
  readonly ms: number
  readonly baseline: { readonly what: string; readonly ms: number }
  /** `ms` over the baseline's, pair by pair, the median. */
  readonly ratio: number
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Runs `work` and `baseline` in turn, so that both meet the same machine. */
export async function compare(
  what: string,
  work: () => unknown,
  baseline: { readonly what: string; readonly work: () => unknown },
  runs = 9,
): Promise<Figure> {
  const pairs: [number, number][] = []
  for (let run = -1; run < runs; run++) {
    const pair: [number, number] = [await timed(work), await timed(baseline.work)]
    if (run >= 0) pairs.push(pair)
  }
  return {
    what,
    ms: median(pairs.map(([ms]) => ms)),
    baseline: { what: baseline.what, ms: median(pairs.map(([, ms]) => ms)) },
    ratio: median(pairs.map(([ms, base]) => ms / base)),
  }
}
