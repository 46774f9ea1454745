/** What the terminal can do: one function a command, over the typed client. */
import { open, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { contract, type FullContract } from './contract/index.ts'
import { reportNames } from './contract/reports.ts'
import { type Client, methodsOf, type Reply } from './contract/rpc.ts'
import { problemSentence } from './contract/sentences.de.ts'
import type { Refusal } from './domain/errors.ts'
import { codesOf } from './domain/people/terms.ts'
import { type RowProblem, sheetNames } from './domain/register/rows.ts'
import { isList, type ReportName, type ReportOption, takes } from './domain/reports/catalogue.ts'
import { type Audience, audiences } from './domain/reports/document.ts'
import { ok, type Result, refuse } from './domain/result.ts'
import { isDay } from './domain/values.ts'
import { renderPdf } from './export/pdf.ts'

/** Wrong usage: exit 2. */
export class CliUsage extends Error {}

export interface CommandLine {
  readonly name: string
  readonly positionals: readonly string[]
  readonly options: Readonly<
    Partial<
      Record<
        | 'db'
        | 'user'
        | 'office'
        | 'skip-invalid'
        | 'on'
        | 'known'
        | 'month'
        | 'year'
        | 'person'
        | 'for'
        | 'house'
        | 'until'
        | 'household'
        | 'rooms'
        | 'xlsx'
        | 'pdf',
        string
      >
    >
  > & {
    readonly 'dry-run'?: boolean
    readonly json?: boolean
  }
}
interface Terminal {
  readonly client: Client<FullContract>
  readonly line: CommandLine
  readonly call: (method: string, input: unknown) => Promise<Reply>
}
type Outcome = Result<unknown> & { readonly exit?: number }

export const usage = `quartier demo --db FILE
quartier new --db FILE [--office NAME]
quartier import WORKBOOK.xlsx --db FILE [--dry-run] [--skip-invalid REJECTS.xlsx]
quartier report ${reportNames.join('|')} --db FILE [--on YYYY-MM-DD] [--known YYYY-MM-DD] [--for ${codesOf(audiences).join('|')}] [--house KÜRZEL] [--year YYYY] [--person NUMMER] [--until YYYY-MM-DD] [--household NUMMER] [--rooms 0.01,0.02] (--json | --xlsx FILE | --pdf FILE)
quartier call METHOD 'JSON' --db FILE
quartier methods
quartier check --db FILE
every command: [--user NAME]`

const need = (value: string | undefined, what: string): string => {
  if (!value) throw new CliUsage(`${what} is missing`)
  return value
}
const openFile = async ({ client, line }: Terminal) =>
  client.file.open({ path: resolve(need(line.options.db, '--db FILE')) })

async function demo({ client, line }: Terminal): Promise<Outcome> {
  return client.file.demo({ path: resolve(need(line.options.db, '--db FILE')) })
}

async function create({ client, line }: Terminal): Promise<Outcome> {
  const path = resolve(need(line.options.db, '--db FILE'))
  return client.file.create({
    path,
    office: line.options.office ?? 'Fachbereich Asyl',
    clerk: line.options.user ?? 'Terminal',
  })
}

/** A rejected row as the terminal tells it. */
const told = (problem: RowProblem) => ({
  ...problem,
  sheet: sheetNames[problem.sheet],
  message: problemSentence(problem),
})

const isWritable = (path: string): Promise<boolean> =>
  open(path, 'a')
    .then((file) => file.close())
    .then(
      () => true,
      () => false,
    )

async function importWorkbook(terminal: Terminal): Promise<Outcome> {
  const { client, line } = terminal
  const path = need(line.positionals[0], 'WORKBOOK.xlsx')
  const opened = await openFile(terminal)
  if (!opened.ok) return opened
  const bytes = await readFile(path).then(
    (content) => new Uint8Array(content),
    () => null,
  )
  if (!bytes) return refuse({ code: 'FILE_NOT_FOUND' })
  const workbook = { name: 'workbook', bytes }
  if (line.options['dry-run']) {
    const preview = await client.imports.preview(workbook)
    if (!preview.ok) return preview
    const { rows, counts, unknownColumns, unknownSheets } = preview.value
    return ok({
      dryRun: true,
      counts,
      rejected: rows.flatMap((row) => row.problems.map(told)),
      unknownColumns,
      unknownSheets,
    })
  }
  const rejects = line.options['skip-invalid']
  // Tried before anything is written: rows that were left out must not be lost because their file cannot be made.
  if (rejects !== undefined && !(await isWritable(rejects))) return refuse({ code: 'TARGET_NOT_WRITABLE' })
  const applied = await client.imports.apply({ ...workbook, fingerprint: null, skipInvalid: rejects !== undefined })
  if (!applied.ok) return refuse(withToldProblems(applied.error))
  if (rejects && applied.value.rejects) await writeFile(rejects, applied.value.rejects)
  return ok({
    dryRun: false,
    counts: applied.value.counts,
    rejected: applied.value.problems.map(told),
    auditId: applied.value.auditId,
  })
}

const withToldProblems = (refusal: Refusal): Refusal => {
  const problems = refusal.details?.problems as RowProblem[] | undefined
  return problems ? { ...refusal, details: { ...refusal.details, problems: problems.map(told) } } : refusal
}

const isReport = (name: string): name is ReportName => (reportNames as readonly string[]).includes(name)
const isAudience = (name: string): name is Audience => Object.hasOwn(audiences, name)

const optionOf = {
  for: 'audience',
  house: 'house',
  person: 'person',
  until: 'until',
  household: 'household',
  rooms: 'rooms',
} as const satisfies Record<string, ReportOption>

/** An option that the report does not take is wrong usage: it must not seem to have been heeded. */
function refuseOthers(name: ReportName, { options }: CommandLine): void {
  for (const option of codesOf(optionOf)) {
    if (options[option] !== undefined && !takes(name, optionOf[option]))
      throw new CliUsage(`report ${name} takes no --${option}`)
  }
}

/** The key date: a day, the last day of a month or of a year, or the office's today. A report that takes a year keeps `--year` for itself. */
async function keyDate({ client, line }: Terminal, name: ReportName): Promise<string> {
  const { on, month } = line.options
  const year = takes(name, 'year') ? undefined : line.options.year
  if ([on, month, year].filter(Boolean).length > 1) throw new CliUsage('only one of --on, --month, --year')
  if (month && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new CliUsage('--month YYYY-MM')
  if (on && !isDay(on)) throw new CliUsage('--on YYYY-MM-DD')
  if (month)
    return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)
  if (year) return `${year}-12-31`
  if (on) return on
  const state = await client.office.state({})
  if (!state.ok || !state.value) throw new Error('no office')
  return state.value.today
}

async function report(terminal: Terminal): Promise<Outcome> {
  const { client, line } = terminal
  const name = need(line.positionals[0], 'report NAME')
  const audience = line.options.for ?? 'amt'
  if (!isAudience(audience)) throw new CliUsage(`--for ${codesOf(audiences).join('|')}`)
  const { year, known, until } = line.options
  if (until && !isDay(until)) throw new CliUsage('--until YYYY-MM-DD')
  if (known && !isDay(known)) throw new CliUsage('--known YYYY-MM-DD')
  if (year && !/^[1-9]\d{3}$/.test(year)) throw new CliUsage('--year YYYY')
  if (isReport(name)) refuseOthers(name, line)
  const { xlsx, pdf, json } = line.options
  if ([xlsx, pdf, json].filter(Boolean).length !== 1) throw new CliUsage('one of --json, --xlsx FILE, --pdf FILE')
  if (xlsx && isReport(name) && !isList(name)) throw new CliUsage(`report ${name} is no list: --pdf FILE`)
  const opened = await openFile(terminal)
  if (!opened.ok) return opened
  if (!isReport(name))
    return refuse({ code: 'REPORT_UNKNOWN', details: { name: name.slice(0, 40), known: reportNames } })
  const request = {
    name,
    on: await keyDate(terminal, name),
    knownOn: known ?? null,
    audience,
    house: line.options.house ?? null,
    person: line.options.person ?? null,
    until: until ?? null,
    household: line.options.household ?? null,
    rooms: line.options.rooms?.split(',').map((room) => room.trim()) ?? null,
    year: year && takes(name, 'year') ? Number(year) : null,
  }
  if (json) return client.reports.build(request)
  const issued = await client.reports.issue({ request, medium: xlsx ? 'excel' : 'pdf' })
  if (!issued.ok) return issued
  const { document, excel } = issued.value
  const written = excel ? ok(excel) : await renderPdf(document)
  if (!written.ok) return written
  return writeFile(xlsx ?? pdf ?? '', written.value).then(
    () => ok({ written: xlsx ?? pdf, bytes: written.value.byteLength }),
    () => refuse<Refusal>({ code: 'TARGET_NOT_WRITABLE' }),
  )
}

async function call(terminal: Terminal): Promise<Outcome> {
  const [method, json = '{}'] = terminal.line.positionals
  const name = need(method, 'METHOD')
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch {
    throw new CliUsage('the input is no JSON')
  }
  if (!name.startsWith('file.')) {
    const opened = await openFile(terminal)
    if (!opened.ok) return opened
  }
  return terminal.call(name, input)
}

async function check(terminal: Terminal): Promise<Outcome> {
  const opened = await openFile(terminal)
  if (!opened.ok) return opened
  const checked = await terminal.client.office.check({})
  return checked.ok ? { ...checked, exit: checked.value.problems.length ? 1 : 0 } : checked
}

export const commands: Readonly<Record<string, (terminal: Terminal) => Promise<Outcome>>> = {
  demo,
  new: create,
  import: importWorkbook,
  report,
  call,
  check,
  methods: async () => ok(methodsOf(contract)),
}
