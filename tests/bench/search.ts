/** How fast people are found among many, against the plainest search: LIKE over the names in raw SQL. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createBackend } from '../../db/backend.ts'
import { contract } from '../../db/contract/index.ts'
import { createClient } from '../../db/contract/rpc.ts'
import type { Result } from '../../db/domain/result.ts'
import { addDays } from '../../db/domain/values.ts'
import { migrate } from '../../db/migrations/index.ts'
import { day } from '../build/register.ts'
import { benchDay } from './bigOffice.ts'
import { compare, type Figure } from './measure.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Numbers below `count` that look like chance and are always the same. */
function chance(): (count: number) => number {
  let state = 20221102
  return (count) => {
    state = (state * 48271) % 2147483647
    return state % count
  }
}

const syllables =
  `ka ko lo va mo ha sa ri ta na di yu be sha kho ou mi ne zi ra al man din li ben cho shev ov enko us ein rah hos
  gha ze ja mu dou tra wed kar im ah med`.split(/\s+/)

/** A file with `people` persons and as many different names as so many people bring: most names are rare, some are everywhere. */
function fill(path: string, people: number): { readonly different: number } {
  const next = chance()
  const invent = (most: number) => {
    const name = Array.from({ length: 2 + next(most) }, () => syllables[next(syllables.length)] ?? '').join('')
    return name.slice(0, 1).toUpperCase() + name.slice(1)
  }
  const pool = (count: number, known: readonly string[], most: number) => [
    ...known,
    ...Array.from({ length: count }, () => invent(most)),
  ]
  const family = pool(people / 3, ['Haddad', 'Hussein', 'Kovalchuk', 'Yıldız', 'Al Masri', 'Ouédraogo'], 3)
  const given = pool(people / 5, ['Mohammad', 'Ahmad', 'Fatima', 'Olena', 'Lina', 'Abdul Rahman'], 2)
  const drawn = (names: readonly string[]) => names[Math.floor(names.length * (next(100_000) / 100_000) ** 3)] ?? ''
  const file = new Database(path)
  migrate(file)
  file.exec(`BEGIN; INSERT INTO office (id, name, demo_today) VALUES (1, 'Bench', '${benchDay}')`)
  const household = file.prepare('INSERT INTO household (number) VALUES (?)')
  const person = file.prepare(
    `INSERT INTO person (number, birth_day, birth_precision, sex, azr_number, bamf_file_number) VALUES (?, ?, 'day', 'm', ?, ?)`,
  )
  const dated = `'1900-01-01', '1900-01-01'`
  const member = file.prepare(
    `INSERT INTO membership (person_id, household_id, role, valid_from, known_since) VALUES (?, ?, 'other', ${dated})`,
  )
  const name = file.prepare(
    `INSERT INTO person_name (person_id, family_name, given_name, valid_from, known_since) VALUES (?, ?, ?, ${dated})`,
  )
  for (let count = 0; count < people; count++) {
    if (count % 3 === 0) household.run(`H-${String(count / 3 + 1).padStart(5, '0')}`)
    person.run(
      `P-${String(count + 1).padStart(5, '0')}`,
      addDays(day('1940-01-01'), next(30_000)),
      String(220_000_000_000 + next(1_000_000_000)),
      `${7_000_000 + next(1_000_000)}-475`,
    )
    member.run(count + 1, Math.floor(count / 3) + 1)
    name.run(count + 1, drawn(family), drawn(given))
  }
  file.exec('COMMIT')
  const different = file
    .prepare(
      'SELECT (SELECT count(DISTINCT family_name) FROM person_name) + (SELECT count(DISTINCT given_name) FROM person_name)',
    )
    .pluck()
    .get() as number
  file.close()
  return { different }
}

const texts = [
  ['a family name in another spelling', 'kowaltschuk'],
  ['the commonest name in another spelling', 'muhamed'],
  ['family name and given name', 'husein fatma'],
  ['one letter', 'a'],
  ['a name nobody has', 'quittenbaum'],
  ['name and year of birth', 'haddad 1990'],
  ['a birth date', '4.5.90'],
  ['a number', 'P-01234'],
] as const

export async function measureSearch(people: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-bench-'))
  const path = join(folder, 'bench.quartier')
  const { different } = fill(path, people)
  const backend = createBackend({ now: () => new Date(), checkOutput: false, log: () => {} })
  const hooks = { signal: new AbortController().signal, progress: () => {} }
  const client = createClient(
    contract,
    (call) => backend.dispatch(call, hooks),
    () => ({ actor: 'Bench', commandId: randomUUID() }),
  )
  const raw = new Database(path)
  try {
    value(await client.file.open({ path }))
    const begun = performance.now()
    value(await client.people.search({ text: 'husein', on: benchDay }))
    const first = performance.now() - begun
    const like = raw.prepare(
      `SELECT * FROM person JOIN person_name ON person_id = person.id WHERE family_name || ' ' || given_name LIKE ? LIMIT 20`,
    )
    const figures: Figure[] = []
    for (const [what, text] of texts)
      figures.push(
        await compare(
          `search among ${people} people with ${different} names: ${what}`,
          async () => value(await client.people.search({ text, on: benchDay })),
          { what: 'LIKE over the names in raw SQL', work: () => like.all(`%${text}%`) },
        ),
      )
    const entry = {
      familyName: 'Husein',
      givenName: 'Mohamed',
      birth: { day: day('1990-05-04'), precision: 'day' as const },
    }
    figures.push(
      await compare(
        `possible duplicates among ${people} people`,
        async () => value(await client.people.similar(entry)),
        {
          what: 'LIKE over the names in raw SQL',
          work: () => like.all('%husein%'),
        },
      ),
    )
    return [
      ...figures,
      {
        what: `the first search after opening, ${people} people`,
        ms: first,
        baseline: figures[0]?.baseline ?? { what: '', ms: Number.NaN },
        ratio: first / (figures[0]?.baseline.ms ?? Number.NaN),
      },
    ]
  } finally {
    raw.close()
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
