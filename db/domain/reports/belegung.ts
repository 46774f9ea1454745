/** Belegungsliste: who has a place where in one night, for one of four recipients (domain.md § 3). */
import type { AccommodationOnDay } from '../housing/occupancy.ts'
import { hausmeister } from './caretakerForm.ts'
import type { Audience, ReportDocument } from './document.ts'
import type { OccupancyFacts } from './facts.ts'
import { type Floor, floorsOf, pickHouses } from './floors.ts'
import { type Night, type Sheet, sheetOf } from './form.ts'
import { counted, dayText, framed, nightText } from './frame.ts'
import { amt } from './officeForm.ts'
import { feuerwehr, sicherheit } from './recipients.ts'
import { type Tally, tally } from './tally.ts'

const sheets: Readonly<Record<Audience, Sheet>> = {
  amt: sheetOf(amt),
  feuerwehr: sheetOf(feuerwehr),
  hausmeister: sheetOf(hausmeister),
  sicherheit: sheetOf(sicherheit),
}

function notes(facts: OccupancyFacts, of: Tally): readonly string[] {
  const unknown = `Bei ${counted(of.withoutBirth, 'Person', 'Personen')} ist kein Geburtsdatum bekannt; sie zählen nicht als Kinder.`
  return [
    `Gezählt ist, wer in der Nacht ${nightText(facts.on)} einen Platz hat. Wer am ${dayText(facts.on)} auszieht, ist nicht mehr dabei.`,
    'Kinder sind Personen, die am Stichtag noch nicht 18 Jahre alt sind.',
    ...(of.withoutBirth > 0 ? [unknown] : []),
    'Zimmer, deren Mietvertrag am Stichtag nicht läuft, stehen nur in der Liste, wenn dort noch jemand einen Platz hat.',
  ]
}

/** What is wrong with a house as a whole: one note a house. */
const houseDefectNotes = (facts: OccupancyFacts, houses: readonly AccommodationOnDay[]): readonly string[] =>
  houses.flatMap(({ id, name }) => {
    const own = (facts.houseDefects ?? []).filter(({ house }) => house === id).map(({ text }) => text)
    return own.length === 0 ? [] : [`Offene Mängel am Haus ${name}: ${own.join(' · ')}`]
  })

/**
 * The occupancy list of the night of `facts.on` for one recipient, of one house (by Kürzel) or of all.
 * A house nobody knows gives a list without rows. Each recipient's rows hold only what the recipient may know.
 */
export function occupancyReport(facts: OccupancyFacts, audience: Audience, house: string | null): ReportDocument {
  const sheet = sheets[audience]
  const picked = pickHouses(facts.accommodations, house)
  const floors = floorsOf(picked)
  const night: Night = {
    on: facts.on,
    limitedMobility: new Set(facts.limitedMobility),
    absent: new Set(facts.absent),
    keysOut: Map.groupBy(facts.keysOut, ({ roomId }) => roomId),
    openDefects: Map.groupBy(facts.openDefects, ({ roomId }) => roomId),
    nationalityNames: facts.nationalityNames,
  }
  const count = (of: readonly Floor[]) =>
    tally(
      of.flatMap((floor) => floor.rooms.map(({ room }) => room)),
      facts.on,
      facts.limitedMobility,
    )
  const all = count(floors)
  const only = house === null ? undefined : picked[0]
  return {
    name: 'belegung',
    title: only === undefined ? sheet.title : `${sheet.title}: ${only.name}`,
    purpose: sheet.purpose(facts.contact ?? facts.madeBy),
    ...framed(facts),
    orientation: sheet.orientation,
    columns: sheet.columns,
    sections: floors.map((floor) => {
      const sum = count([floor])
      return {
        heading: sheet.heading(floor),
        rows: sheet.rows(floor, night),
        totals: sheet.sums(`Summe ${floor.floor ?? floor.house.name} · ${sheet.sumText(sum, 'floor')}`, sum),
      }
    }),
    totals: sheet.sums(`Gesamt · ${sheet.sumText(all, 'all')}`, all),
    figures: sheet.figures(all),
    notes: [
      ...notes(facts, all),
      ...sheet.notes(all),
      ...(audience === 'hausmeister' ? houseDefectNotes(facts, picked) : []),
    ],
  }
}
