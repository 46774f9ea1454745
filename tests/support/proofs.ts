/**
 * How often each long proof runs: a sample in `npm test`, in full in `npm run proof`. The one place that says so.
 * `PROOF_SEED=n` runs a proof that counts its seeds up from there again; fast-check names its own seed when it fails.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Proof {
  /** Where it stands: the vitest project `proof` is made of these files. */
  readonly file: string
  /** One line of what it shows. */
  readonly shows: string
  readonly sample: number
  readonly full: number
}

export const proofs = {
  workbooks: {
    file: 'tests/fuzz/workbooks.test.ts',
    shows: 'generated workbooks: imported whole, or refused with row, column and reason; taken back without a trace',
    sample: 60,
    full: 2_000,
  },
  crash: {
    file: 'tests/contract/crash.test.ts',
    shows: 'data process killed inside 50 random commands: nothing confirmed is lost, nothing is there by half',
    sample: 6,
    full: 400,
  },
  walk: {
    file: 'tests/contract/registerWalk.test.ts',
    shows:
      'random moves, swaps, chains, blocks, imports and undo beside a model that counts nights; the report of every day restored',
    sample: 15,
    full: 1_000,
  },
  chains: {
    file: 'tests/domain/rearrange.test.ts',
    shows: 'any sequence of moves, swaps and chains: decided as counting every night of the town says',
    sample: 400,
    full: 50_000,
  },
  households: {
    file: 'tests/contract/householdWalk.test.ts',
    shows:
      'random births, departures, returns and changes of household: the file stays sound, taking back restores every day',
    sample: 40,
    full: 800,
  },
  householdLines: {
    file: 'tests/domain/householdsProperty.test.ts',
    shows:
      'any events of households in any order: one household a night, one reference person, stays inside the register',
    sample: 400,
    full: 50_000,
  },
  twoTimes: {
    file: 'tests/contract/twoTimes.test.ts',
    shows: 'histories of facts and corrections against a naive replay, for every pair of days',
    sample: 300,
    full: 10_000,
  },
  office: {
    file: 'tests/contract/twoTimesOffice.test.ts',
    shows: 'random facts and corrections of a person: every list, pane, report and board as of and as known on any day',
    sample: 8,
    full: 300,
  },
  fence: {
    file: 'tests/store/fenceNights.test.ts',
    shows: 'raw writes: the database refuses exactly what would break a night',
    sample: 300,
    full: 10_000,
  },
  importRows: {
    file: 'tests/store/importProperty.test.ts',
    shows: 'up to three workbooks of any rows, one after another: carried out, and nothing is left to do',
    sample: 40,
    full: 2_000,
  },
  reading: {
    file: 'tests/import/reading-oracle.test.ts',
    shows: 'workbooks read as ExcelJS reads them',
    sample: 60,
    full: 1_500,
  },
  entitlements: {
    file: 'tests/domain/entitlementOracle.test.ts',
    shows:
      'random lives, homes, families and items: every position of six months as a clerk with a wall calendar has it',
    sample: 300,
    full: 10_000,
  },
  paymentRuns: {
    file: 'tests/domain/paymentRuns.test.ts',
    shows:
      'payment runs over random lives beside a cash book: nothing paid twice or left out without a decision, postings come to vouchers',
    sample: 150,
    full: 20_000,
  },
  proposals: {
    file: 'tests/proposals/proposals.test.ts',
    shows:
      'generated offices, three questions each: no plan breaks a rule, none is worse than greedy, at least 95 % proven optimal',
    sample: 2,
    full: 67,
  },
} as const satisfies Readonly<Record<string, Proof>>
export type ProofName = keyof typeof proofs

/** True under `npm run proof`. */
export const isFull = process.env.QUARTIER_PROOF === 'full'

/** How often a proof runs this time. */
export const timesOf = (name: ProofName): number => proofs[name][isFull ? 'full' : 'sample']

/** How long its test may take, in milliseconds, with others at work on the machine. */
export const limitOf = (): number => (isFull ? 60 : 5) * 60_000

/**
 * The seed that a proof counts up from. `sample`: where the sample begins, so that `npm test` looks at the same cases every day (a proof that asks
 * what it has met must not fail by chance); without it, and in full, each run looks at other ones.
 */
export const firstSeed = (sample = Date.now()): number =>
  Number(process.env.PROOF_SEED ?? (isFull ? Date.now() : sample))

const results = fileURLToPath(new URL('../results/proof/', import.meta.url))

/** Keeps what a full run has proved, for the table that `npm run proof` ends with. Figures only: never a name, never a value. */
export function proved(name: ProofName, figures: Readonly<Record<string, number>>): void {
  if (!isFull) return
  mkdirSync(results, { recursive: true })
  const { shows } = proofs[name]
  writeFileSync(`${results}${name}.json`, JSON.stringify({ name, shows, times: timesOf(name), figures }))
}
