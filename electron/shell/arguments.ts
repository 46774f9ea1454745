/** What the program was started with. */

export interface StartArguments {
  /** Open the demo office. */
  readonly demo: boolean
  /** Open this data file. */
  readonly file: string | null
  /** No window: make one PDF for the terminal and end (see `printJob.ts`). */
  readonly printJob: boolean
}

/** @param argv the whole command line; unknown arguments are Chromium's */
export function startArguments(argv: readonly string[]): StartArguments {
  const file = argv.find((argument) => argument.startsWith('--file='))?.slice('--file='.length)
  return { demo: argv.includes('--demo'), file: file || null, printJob: argv.includes('--print-job') }
}

/** Chromium switches that open the page or its renderer to others; a packaged program does not start with them. */
export const refusedWhenPackaged = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'js-flags',
  'load-extension',
] as const
