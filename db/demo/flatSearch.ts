/** Invented flat searches for households in a Fehlbelegung: some have not registered yet, others are at every step of it. */
import { type FlatSearchStep, residenceStatuses } from '../domain/people/terms.ts'
import type { PersonRow, StayRow } from '../domain/register/rows.ts'
import { addDays, covers, type Day } from '../domain/values.ts'
import { earlier, later, today, workingDay } from './calendar.ts'
import { type Chance, chanceFor } from './chance.ts'

/** A step that a household's search had reached from a day to a day. */
export interface FlatSearchRow {
  /** Number of the household. */
  readonly household: string
  readonly step: FlatSearchStep
  readonly from: Day
  readonly to: Day | null
  readonly nextOn: Day | null
  readonly note: string | null
}

const notes: Readonly<Partial<Record<FlatSearchStep, readonly string[]>>> = {
  registered: ['sucht 2 Zimmer', 'sucht 3 Zimmer', 'Wohnberechtigungsschein beantragt', 'sucht Erdgeschoss'],
  viewing: ['3 Zimmer, Geisbruch', '2 Zimmer, Altsiedlung', '4 Zimmer, Gestfeld', '2 Zimmer, Niersenbruch'],
  offer: ['3 Zimmer, Altsiedlung, Zusage des Jobcenters steht aus', '4 Zimmer, Gestfeld, Miete wird geprüft'],
  contract: ['3 Zimmer, Geisbruch, Einzug zum Monatsersten', '2 Zimmer, Stadtmitte, Schlüssel wird übergeben'],
}
const order = ['registered', 'viewing', 'offer', 'contract'] as const
/** The latest step of each household in turn, dealt out in chance order; null: not registered yet. */
const latest = [
  'registered',
  null,
  'viewing',
  null,
  'offer',
  'registered',
  null,
  'viewing',
  null,
  'registered',
] as const
/** A step that the list above has no place for happens once in so many households. */
const contractEvery = 16

interface Overstaying {
  readonly household: string
  /** The first day on which paper, benefits and place of the first of them were all as they are now. */
  readonly since: Day
}

const isOverstaying = (person: PersonRow): boolean =>
  person.residenceStatus != null &&
  residenceStatuses[person.residenceStatus].title &&
  !person.benefitRegime?.startsWith('asylblg')

/** The households of which somebody is in a Fehlbelegung today, in the order of their numbers. */
function overstaying(people: readonly PersonRow[], stays: readonly StayRow[]): Overstaying[] {
  const placeOf = new Map(
    stays.filter(({ from, to }) => covers({ from, to: to ?? null }, today)).map((stay) => [stay.number, stay] as const),
  )
  const households = new Map<string, Day>()
  for (const person of people.filter(isOverstaying)) {
    const place = placeOf.get(person.number)
    if (!place) continue
    const days = [place.from, person.statusFrom, person.regimeFrom].filter((day) => day != null)
    const since = days.reduce(later)
    households.set(person.household, earlier(since, households.get(person.household) ?? since))
  }
  return [...households]
    .map(([household, since]) => ({ household, since }))
    .sort((a, b) => (a.household < b.household ? -1 : 1))
}

function searchOf({ household, since }: Overstaying, at: number, chance: Chance): FlatSearchRow[] {
  const last = at % contractEvery === 3 ? 'contract' : (latest[at % latest.length] ?? null)
  if (last === null) return []
  const steps = order.slice(0, order.indexOf(last) + 1)
  // Backwards from today: the latest step is some days old, each before it some weeks older, none before the Fehlbelegung.
  let day = workingDay(addDays(today, -chance.between(4, 24)))
  const days: Day[] = []
  while (days.length < steps.length && day >= since) {
    days.unshift(day)
    day = workingDay(addDays(day, -chance.between(14, 60)))
  }
  return days.map((from, index): FlatSearchRow => {
    const step = steps[steps.length - days.length + index] ?? 'registered'
    const to = days[index + 1] ?? null
    const next = workingDay(addDays(today, chance.between(-5, 18)))
    return {
      household,
      step,
      from,
      to,
      nextOn: to ?? (step !== 'registered' || chance.happens(0.6) ? later(next, from) : null),
      note: chance.happens(0.7) ? chance.pick(notes[step] ?? ['']) : null,
    }
  })
}

/** The steps of all searches, household by household, each in time order. */
export function flatSearches(people: readonly PersonRow[], stays: readonly StayRow[]): FlatSearchRow[] {
  const chance = chanceFor('flatSearch')
  const households = chance.shuffled(overstaying(people, stays))
  return households
    .flatMap((one, at) => searchOf(one, at, chance))
    .sort((a, b) => (a.household + a.from < b.household + b.from ? -1 : 1))
}
