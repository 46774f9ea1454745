import { loadSolver, solveMip } from './db/solver/highs.ts'
import { anyTown } from './tests/proposals/offices.ts'
import { propose, type Alternative } from './db/domain/proposals/propose.ts'
import { townOf } from './db/domain/proposals/classes.ts'
import { modelOf } from './db/domain/proposals/model.ts'
import { weightsOf } from './db/domain/proposals/problem.ts'
const highs = await loadSolver()
for (const q of ['place','free','relieve'] as const) for (let seed = Number(process.argv[2]??1); seed <= Number(process.argv[3]??6); seed++) {
  const p = anyTown(seed, q)
  const t0 = performance.now()
  let last: readonly Alternative[] = []
  let greedy = 0
  const times: string[] = []
  propose(p, (mip, part) => { const s=performance.now(); const r = solveMip(highs, mip, (4.2-(s-t0)/1000)*part); times.push(`${mip.columns.length}x${mip.rows.length}:${(performance.now()-s).toFixed(0)}`); return r }, (a) => { if (!greedy) greedy = a[0]!.score.points; last = a })
  console.log(q, seed, p.rooms.length, p.groups.length, 'ms', (performance.now()-t0).toFixed(0), times.join(' '), 'greedy', greedy, last.map(a=>`${a.variant}/${a.by} ${a.score.points} b${a.bound.toFixed(1)} ${a.proven?'P':'-'} m${a.score.missing}/${a.score.gained} s${a.score.splits} w${a.score.warnings} c${a.score.crowded} p${a.score.people}`).join(' ; '))
}
