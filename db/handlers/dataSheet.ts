/** Part of topic `reports`: what the Datenblatt of one person needs, worded from her record and her lines. */
import type { z } from 'zod'
import type { reportRequest } from '../contract/reports.ts'
import { languages } from '../domain/people/languages.ts'
import {
  assignmentKinds,
  benefitRegimes,
  housingNeeds,
  membershipEnds,
  obligationLaws,
  residenceStatuses,
  roleTerm,
  sexes,
} from '../domain/people/terms.ts'
import type { SheetEntry, SheetFacts, SheetLine } from '../domain/reports/datenblatt.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { dayText } from '../domain/reports/frame.ts'
import { birthText } from '../domain/reports/officeForm.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { birthOf } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { asKnown, type Line, lineKinds, loadLine } from '../store/lines.ts'
import { householdNumbers, personByNumber, roomNames, signpostNumbers } from '../store/merged.ts'
import { nationalityName } from '../store/nationalities.ts'
import type { PersonTable } from '../store/tables.ts'

type Request = z.output<typeof reportRequest>

const namesOf = (json: string, word: (code: string) => string): string =>
  (JSON.parse(json) as string[]).map(word).join(', ')
const languageOf = (code: string): string => (languages as Record<string, { term: string }>)[code]?.term ?? code

async function identityOf(db: Reader, person: PersonTable): Promise<SheetFacts['identity']> {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Nummer', person.number],
    ['Frühere Nummer', (await signpostNumbers(db, person.id)).join(', ')],
    ['Geboren', germanBirth(person)],
    ['Geschlecht', sexes[person.sex].long],
    ['Staatsangehörigkeit', nationalityName(person.nationality)],
    ['Weitere Staatsangehörigkeiten', namesOf(person.further_nationalities, (key) => nationalityName(key) ?? key)],
    ['Sprachen', namesOf(person.languages, languageOf)],
    ['AZR-Nummer', person.azr_number],
    ['Ankunftsnachweis', person.arrival_certificate],
    ['BAMF-Aktenzeichen', person.bamf_file_number],
    ['Aktenzeichen', person.file_number],
    ['Zuweisung am', person.assigned_on && dayText(person.assigned_on)],
    ['Art der Zuweisung', person.assignment_kind && assignmentKinds[person.assignment_kind].term],
  ]
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}

/** `12.03.1985`, `03.1985` or `1985`. */
function germanBirth(person: PersonTable): string {
  const known = birthText(birthOf(person.birth_day, person.birth_precision))
  return known === null ? '' : known.split('-').reverse().join('.')
}

/** The Datenblatt's facts. Errors: PERSON_UNKNOWN (no number, or nobody has it). A merged record's number gives the kept one's. */
export async function loadSheet(db: Reader, request: Request, frame: ReportFrame): Promise<Result<SheetFacts>> {
  const person = request.person === null ? null : await personByNumber(db, request.person)
  if (!person) return refuse({ code: 'PERSON_UNKNOWN' })
  const owner = { person_id: person.id }
  const { knownOn } = request
  const entriesOf = <V>(line: Line<V>, word: (value: V) => string): SheetEntry[] => [
    ...asKnown(line, knownOn).map(({ value, from, to, knownSince }) => ({
      what: word(value),
      from,
      to,
      knownSince,
      knownUntil: null,
    })),
    // On an earlier Kenntnisstand what was corrected later is still believed.
    ...line.former
      .filter(({ knownUntil }) => knownOn === null || knownUntil <= knownOn)
      .map(({ value, from, to, knownSince, knownUntil }) => ({ what: word(value), from, to, knownSince, knownUntil })),
  ]
  const names = await loadLine(db, lineKinds.name, owner)
  const households = await householdNumbers(db)
  const rooms = await roomNames(db)
  const sheetLine = (heading: string, entries: SheetEntry[], endsOnLeaving = false): SheetLine => ({
    heading,
    entries,
    endsOnLeaving,
  })
  const lines = [
    sheetLine(
      'Namen',
      entriesOf(names, (name) => `${name.givenName} ${name.familyName}`),
    ),
    sheetLine(
      'Haushalte',
      entriesOf(await loadLine(db, lineKinds.membership, owner), (member) =>
        [
          `${households.get(member.householdId) ?? ''}, ${roleTerm(member.role, person.sex)}`,
          member.ended ? membershipEnds[member.ended].term : '',
          member.destination ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    sheetLine(
      'Plätze',
      entriesOf(await loadLine(db, lineKinds.stay, owner), ({ roomId }) => {
        const room = rooms.get(roomId)
        return `${room?.houseName ?? ''}, Zimmer ${room?.room ?? ''}`
      }),
      true,
    ),
    sheetLine(
      'Aufenthaltsstatus',
      entriesOf(await loadLine(db, lineKinds.status, owner), (status) => residenceStatuses[status].term),
    ),
    sheetLine(
      'Rechtskreis',
      entriesOf(await loadLine(db, lineKinds.regime, owner), (regime) => benefitRegimes[regime].term),
    ),
    sheetLine(
      'Wohnsitzauflage',
      entriesOf(await loadLine(db, lineKinds.obligation, owner), ({ law, place }) =>
        [obligationLaws[law].term, place].filter(Boolean).join(', '),
      ),
    ),
    sheetLine(
      'Wohnbedarf',
      entriesOf(await loadLine(db, lineKinds.needs, owner), (need) => housingNeeds[need].term),
    ),
  ]
  const held = asKnown(names, knownOn)
  const now = held.find(({ from, to }) => from <= request.on && (to === null || request.on < to)) ?? held.at(-1)
  const name = now ? `${now.value.familyName}, ${now.value.givenName}` : person.number
  return ok({ ...frame, number: person.number, name, identity: await identityOf(db, person), lines })
}
