/** The monthly list of house fees (Benutzungsgebühren), where the office has switched them on. */
import { assess } from '../domain/fees/assess.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { feesReport } from '../domain/reports/gebuehren.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { covers } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadFeeFacts } from '../store/fees.ts'
import { loadSettings } from '../store/settings.ts'

/** The month in which the key date lies. Errors: FEES_OFF. Names and household numbers are those of each line's first day. */
export async function feesFor(db: Reader, frame: ReportFrame): Promise<Result<ReportDocument>> {
  const { fees } = await loadSettings(db)
  if (!fees.on) return refuse({ code: 'FEES_OFF' })
  const { stays, rooms, people } = await loadFeeFacts(db, frame.on, frame.knownOn)
  const assessed = assess(fees, frame.on, {
    stays,
    areas: new Map([...rooms].map(([id, { area }]) => [id, area])),
    births: new Map([...people].map(([id, { birth }]) => [id, birth])),
  })
  const lines = assessed.flatMap((line) => {
    const room = rooms.get(line.roomId)
    const person = people.get(line.personId)
    if (!room || !person) return []
    const name = person.names.find((period) => covers(period, line.from)) ?? person.names.at(-1)
    const member = person.memberships.find(({ householdId }) => householdId === line.householdId)
    return [
      {
        ...line,
        house: room.house,
        houseName: room.houseName,
        room: room.number,
        household: member?.householdNumber ?? '',
        number: person.personNumber,
        familyName: name?.familyName ?? '',
        givenName: name?.givenName ?? '',
        birth: person.birth,
      },
    ]
  })
  return ok(feesReport({ ...frame, rules: fees, lines }))
}
