/** The office itself: its name, its clerks, its day and its settings. */
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { membersOn } from './members.ts'

export async function loadOffice(db: Reader) {
  const office = await db.selectFrom('office').selectAll().executeTakeFirst()
  const clerks = await loadClerks(db)
  const houses = await db
    .selectFrom('accommodation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return (
    office && {
      name: office.name,
      demoToday: office.demo_today,
      clerks,
      houses: houses.count,
    }
  )
}

/** How many people are in the register on a day. */
export const countPeople = async (db: Reader, day: Day): Promise<number> =>
  (
    await membersOn(db, day)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** The day the office works on: the demo office stands still, a real one lives on `germanToday`. */
export async function officeToday(db: Reader, germanToday: Day): Promise<Day> {
  const office = await db.selectFrom('office').select('demo_today').executeTakeFirst()
  return office?.demo_today ?? germanToday
}

/** What stands at the head of a report. */
export async function loadOfficeName(db: Reader): Promise<string> {
  const { name } = await db.selectFrom('office').select('name').executeTakeFirstOrThrow()
  return name
}

/** The names of those who work here. */
export async function loadClerks(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('clerk').select('name').orderBy('id').execute()
  return rows.map((row) => row.name)
}

/** Puts a name on the list of those who work here; refused when it stands there already. */
export async function addClerk({ db, record }: Writer, name: string): Promise<Result<{ name: string }>> {
  const same = await db.selectFrom('clerk').select('id').where('name', '=', name).executeTakeFirst()
  if (same) return refuse({ code: 'NAME_TAKEN' })
  await record.insert('clerk', [{ name }])
  return ok({ name })
}
