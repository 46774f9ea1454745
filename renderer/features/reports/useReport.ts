/** The report that is chosen, its preview, and the three ways it leaves the program. */
import { useState } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import { takes } from '../../../db/domain/reports/catalogue.ts'
import type { ReportDocument } from '../../../db/domain/reports/document.ts'
import type { Day } from '../../../db/domain/values.ts'
import { desktop } from '../../api/bridge.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import type { Place } from '../../stores/place.ts'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

export type Medium = 'print' | 'pdf' | 'excel'

const words = de.reports

/** Hands the document to the desktop; the text for the notice, or null when the clerk left the dialog. */
async function handOut(
  medium: Medium,
  document: ReportDocument,
  excel: Uint8Array | null,
  fileStem: readonly string[],
) {
  if (medium === 'print') {
    const result = await desktop.printDocument({ document })
    return result.ok ? { text: result.value.printed ? words.printed(document.title) : null } : { refusal: result.error }
  }
  const result =
    medium === 'pdf'
      ? await desktop.savePdf({ suggestedName: words.fileName(fileStem, 'pdf'), document })
      : await desktop.saveFile({ suggestedName: words.fileName(fileStem, 'xlsx'), bytes: excel ?? new Uint8Array() })
  return result.ok
    ? { text: result.value.saved === null ? null : words.saved(result.value.saved) }
    : { refusal: result.error }
}

/** The options the report takes; the others stay as if nobody had chosen, and are there again for the next report. */
const optionsOf = ({ name, audience, house, year, person, selection, until, household, ...more }: Place['report']) => ({
  audience: takes(name, 'audience') ? audience : ('amt' as const),
  house: takes(name, 'house') ? house : null,
  year: takes(name, 'year') ? year : null,
  person: takes(name, 'person') ? (person ?? null) : null,
  until: takes(name, 'until') ? (until ?? null) : null,
  household: takes(name, 'household') ? (household ?? null) : null,
  rooms: takes(name, 'rooms') ? (more.rooms ? [...more.rooms] : null) : null,
  handout: takes(name, 'handout') ? (more.handout ?? null) : null,
  picked: takes(name, 'picked') && more.picked ? { rows: [...more.picked.rows], words: more.picked.words } : null,
  selection: takes(name, 'selection') ? (selection ?? null) : null,
})

export function useReport() {
  const { day: stichtag, known } = useDay()
  const { place, adjust } = useLocation()
  const { name } = place.report
  /** Undefined follows the Stichtag, null is a field without a day. */
  const [ownDay, setOwnDay] = useState<Day | null | undefined>(undefined)
  const day = ownDay === undefined ? (place.report.on ?? stichtag) : ownDay
  const [busy, setBusy] = useState<Medium | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const chosen = optionsOf(place.report)
  // Who asks for one key asks for no house and no rooms besides.
  const options = chosen.handout === null ? chosen : { ...chosen, house: null, rooms: null }
  /** A sheet about one person who has not been chosen yet. */
  const isPersonMissing = takes(name, 'person') && options.person === null
  const request = day === null || isPersonMissing ? null : { name, on: day, knownOn: known, ...options }
  const answer = useQuery('reports.build', request)
  const actor = useSession((state) => state.actor) ?? ''
  // A question carries no name; the sheet that is handed out will.
  const preview = { ...answer, value: answer.value && { ...answer.value, madeBy: answer.value.madeBy || actor } }

  const issue = async (medium: Medium) => {
    if (request === null || busy !== null) return
    setBusy(medium)
    setRefusal(null)
    const issued = await client.reports.issue({ request, medium })
    if (issued.ok) {
      const stem = [
        words.name[name],
        options.house ?? '',
        takes(name, 'audience') ? de.terms.audience(options.audience) : '',
        options.year === null ? formatDay(request.on) : String(options.year),
        known === null ? '' : words.knownOn(formatDay(known)),
      ]
      const outcome = await handOut(medium, issued.value.document, issued.value.excel, stem)
      if (outcome.refusal) setRefusal(outcome.refusal)
      else if (outcome.text) useNotices.getState().say(outcome.text, 'good', medium !== 'print')
    } else setRefusal(issued.error)
    setBusy(null)
  }
  return {
    report: place.report,
    choose: (patch: Partial<typeof place.report>) => adjust({ report: { ...place.report, ...patch } }),
    day,
    isPersonMissing,
    setDay: setOwnDay,
    preview,
    refusal: refusal ?? preview.refusal ?? null,
    busy,
    issue,
  }
}
