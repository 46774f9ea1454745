/** `npm run bench`: measures, prints a table, and writes the same as JSON to tests/results/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measureData } from './data.ts'
import type { Figure } from './measure.ts'
import { measureProposals } from './proposals.ts'
import { measureScrolling } from './scrolling.ts'
import { measureSearch } from './search.ts'
import { measureTimeline } from './timeline.ts'
import { measureWindow } from './windows.ts'

const people = 10_000
const searched = 40_000
const figures: Figure[] = [
  ...(await measureData(people)),
  ...(await measureSearch(searched)),
  ...(await measureProposals()),
  await measureTimeline(),
  ...(await measureScrolling()),
  await measureWindow(),
]

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
console.table(
  Object.fromEntries(
    figures.map((figure) => [
      figure.what,
      {
        median: ms(figure.ms),
        baseline: `${figure.baseline.what}: ${ms(figure.baseline.ms)}`,
        ratio: figure.ratio.toFixed(1),
      },
    ]),
  ),
)
const results = fileURLToPath(new URL('../results/', import.meta.url))
mkdirSync(results, { recursive: true })
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  node: process.version,
  platform: process.platform,
}
writeFileSync(`${results}bench.json`, `${JSON.stringify({ machine, people, figures }, null, 2)}\n`)
