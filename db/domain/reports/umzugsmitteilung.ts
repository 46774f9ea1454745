/** Umzugsmitteilung: a letter to each household that moves on a day, in the office's own words. */
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { dayText, framed } from './frame.ts'
import { fillText } from './moveNoticeText.ts'
import type { LetterSheet } from './sheets.ts'

/** One move of people of one household; rooms in words, addresses of both houses. */
export interface MoveToTell {
  /** Given name and family name, as on an envelope. */
  readonly people: readonly string[]
  readonly from: string
  readonly to: string
  /** Street and number, then postal code and town, as far as they are known. */
  readonly fromAddress: readonly string[]
  readonly toAddress: readonly string[]
}

export interface MoveNoticeFacts extends ReportFrame {
  /** The office's day: the date of the letters. */
  readonly writtenOn: Day
  /** The office's text with placeholders. */
  readonly text: string
  /** The moves of the key date, of one household or of all. */
  readonly moves: readonly MoveToTell[]
}

/** Letters of the moves on `facts.on`, one a move; without any, a page that says so. */
export function moveNotices(facts: MoveNoticeFacts): ReportDocument {
  const letter = (move: MoveToTell): LetterSheet => ({
    kind: 'letter',
    sender: facts.office,
    address: [...move.people, move.from, ...move.fromAddress],
    date: facts.writtenOn,
    subject: `Ihr Umzug am ${dayText(facts.on)}`,
    paragraphs: fillText(facts.text, {
      Personen: move.people.join(', '),
      Tag: dayText(facts.on),
      von: move.from,
      nach: move.to,
      Anschrift: move.toAddress.join(', '),
      Amt: facts.office,
    }),
  })
  return {
    name: 'umzugsmitteilung',
    title: `Umzugsmitteilung zum ${dayText(facts.on)}`,
    // Without a page this is all the paper says.
    purpose:
      facts.moves.length > 0
        ? 'Für den Haushalt, der umzieht · je Umzug ein Brief'
        : `Am ${dayText(facts.on)} zieht niemand von einem Zimmer in ein anderes. Wählen Sie den Tag des Umzugs.`,
    ...framed(facts),
    orientation: 'portrait',
    columns: [],
    sections: [],
    totals: null,
    figures: [],
    sheets: facts.moves.map(letter),
    notes: [],
  }
}
