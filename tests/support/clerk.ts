/** A clerk at the real window, in her own verbs. Every verb waits for what it brings about; none waits for time to pass. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Desk, reading } from './clerkDesk.ts'
import { framing } from './clerkFrame.ts'
import { housing } from './clerkHousing.ts'
import { importing } from './clerkImport.ts'
import { entering } from './clerkIntake.ts'
import { listing } from './clerkLists.ts'
import { moving } from './clerkMove.ts'
import { reporting } from './clerkReports.ts'
import { starting } from './clerkStart.ts'
import { type Launched, launchQuartier } from './launch.ts'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
/** Long enough for a busy machine with two cores; a verb that waits longer has failed. */
const patienceMs = 30_000

const verbsOf = (desk: Desk) => ({
  ...reading(desk),
  ...starting(desk),
  ...framing(desk),
  ...importing(desk),
  ...entering(desk),
  ...housing(desk),
  ...listing(desk),
  ...moving(desk),
  ...reporting(desk),
})

export type Clerk = Desk &
  ReturnType<typeof verbsOf> & {
    readonly launched: Launched
    /** Closes the program. */
    leaves(): Promise<void>
  }

/** A folder that goes when the test has ended. */
export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quartier-clerk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folder
}

/** What the window showed when a test failed, for whoever looks for the reason: as a picture, and in words for who has only the log. */
async function keepPicture({ page }: Launched, test: string): Promise<void> {
  const name = test.replace(/[^\wäöüß]+/gi, '-').slice(0, 80)
  await page.screenshot({ path: join(projectFolder, 'tests', 'results', `${name}.png`) }).catch(() => undefined)
  const seen = await page.evaluate(whatIsSeen).catch(() => 'the page is gone')
  console.error(`When "${test}" failed: ${seen}`)
}

/** Runs in the page. */
function whatIsSeen(): string {
  const textsOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => `"${element.textContent?.replace(/\s+/g, ' ').trim()}"`)
  const at = document.activeElement
  const called = at?.getAttribute('aria-label') ?? at?.textContent?.replace(/\s+/g, ' ').slice(0, 80)
  return [
    `screen ${textsOf('h1')}`,
    `pane ${textsOf('.q-pane h2')}`,
    `dialogs ${textsOf('[role$="dialog"] h2')}`,
    `notices ${textsOf('.q-notice-text')}`,
    `keyboard at ${at?.tagName.toLowerCase()} "${called}"`,
    document.querySelector('main[aria-busy="true"]') ? 'busy' : 'at rest',
  ].join('; ')
}

/**
 * Starts the program; it is closed with the test at the latest.
 * @param options as `launchQuartier`; without `userData` nothing is remembered of an earlier start
 */
export async function aClerk(options: Parameters<typeof launchQuartier>[0] = {}): Promise<Clerk> {
  const launched = await launchQuartier(options)
  let open = true
  const leaves = async (): Promise<void> => {
    if (open) await launched.close()
    open = false
  }
  onTestFinished(async ({ task }) => {
    if (open && task.result?.state === 'fail') await keepPicture(launched, task.name)
    await leaves()
  })
  launched.page.setDefaultTimeout(patienceMs)
  const desk = { app: launched.app, page: launched.page }
  return { ...desk, ...verbsOf(desk), launched, leaves }
}
