/** Finds the data process of a running window, to end it as a crash would. */
import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from 'playwright'

/** @returns the process id of the data process, whichever way the desktop started it */
export async function backendPid(app: ElectronApplication): Promise<number> {
  const utility = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Quartier Daten')?.pid,
  )
  const pid = utility ?? childOf(await app.evaluate(() => process.pid))
  if (pid === undefined) throw new Error('no data process found')
  return pid
}

/** With Electron's older Node the data process is a child on plain Node: Linux only. */
function childOf(parent: number): number | undefined {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const found = numbers.find((name) => {
    const [status, command] = [read(`/proc/${name}/status`), read(`/proc/${name}/cmdline`)]
    return status.includes(`\nPPid:\t${parent}\n`) && command.replaceAll('\\', '/').includes('out/db/main.js')
  })
  return found === undefined ? undefined : Number(found)
}

/** Processes end while one looks at them. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
