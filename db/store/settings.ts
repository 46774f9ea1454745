/** What the office has decided for itself (`domain/settings.ts`), one row a key. */
import type { MoveFacts } from '../domain/housing/moveFacts.ts'
import { figureKey, type Settings, settingsFrom } from '../domain/settings.ts'
import { loadApart } from './apart.ts'
import type { Reader, Writer } from './connection.ts'

export async function loadSettings(db: Reader): Promise<Settings> {
  const office = await db.selectFrom('office').select('min_area_hundredths').executeTakeFirstOrThrow()
  const decided = await db.selectFrom('setting').select(['key', 'value']).execute()
  // Files from before there were settings keep the floor space with the office itself: it holds until the office decides anew.
  const founded = { key: figureKey('min_area'), value: JSON.stringify(office.min_area_hundredths) }
  return settingsFrom([founded, ...decided])
}

/** What the rules of a move look at besides the room and the people. */
export async function loadRuleFacts(
  db: Reader,
): Promise<Pick<MoveFacts, 'minAreaHundredths' | 'severities' | 'apart'>> {
  const { figures, severities } = await loadSettings(db)
  return { minAreaHundredths: figures.min_area, severities, apart: await loadApart(db) }
}

/** Keeps what the office decided under a key; null takes the decision back. */
export async function decide({ db, record }: Writer, key: string, value: unknown): Promise<void> {
  const before = await db.selectFrom('setting').selectAll().where('key', '=', key).executeTakeFirst()
  if (value === null) return before && record.remove('setting', before)
  const json = JSON.stringify(value)
  if (before) await record.update('setting', before, { value: json })
  else await record.insert('setting', [{ key, value: json }])
}
