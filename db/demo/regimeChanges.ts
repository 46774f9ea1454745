/** Changes between AsylbLG and Jobcenter that the demo office works on: invented, for households whose papers call for them. */
import type { RegimeChangeStep } from '../domain/people/terms.ts'
import type { PersonRow } from '../domain/register/rows.ts'
import { addDays, type Day } from '../domain/values.ts'
import { today } from './calendar.ts'

export interface DemoChange {
  /** Numbers of the household and of the people of the case. */
  readonly household: string
  readonly people: readonly string[]
  readonly dueOn: Day
  readonly reference: string | null
  readonly contact: string | null
  readonly note: string | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly steps: readonly { readonly step: RegimeChangeStep; readonly day: Day; readonly note: string | null }[]
}

type Plan = (due: Day) => Pick<DemoChange, 'reference' | 'note' | 'closedOn' | 'steps'>

const at = (step: RegimeChangeStep, day: string, note: string | null = null) => ({ step, day: day as Day, note })

/**
 * Families with a Fiktionsbescheinigung for § 24 who still get AsylbLG: applied, granted with the
 * end here still open, refused, and ended here although nobody knows yet from when on the Jobcenter pays.
 */
const waiting: readonly Plan[] = [
  () => ({
    reference: null,
    note: null,
    closedOn: null,
    steps: [
      at('applied', '2022-10-12'),
      at('letter_out', '2022-10-13', 'Bescheinigung über die bisherigen Leistungen'),
    ],
  }),
  () => ({
    reference: '34502BG0071182',
    note: 'Mietbescheinigung nachreichen.',
    closedOn: null,
    steps: [
      at('applied', '2022-09-20'),
      at('letter_out', '2022-09-21'),
      at('granted', '2022-10-27'),
      at('letter_in', '2022-10-31', 'Bewilligungsbescheid, Kopie'),
      at('first_payment', '2022-12-01'),
    ],
  }),
  () => ({
    reference: null,
    note: null,
    closedOn: null,
    steps: [
      at('applied', '2022-09-06'),
      at('refused', '2022-10-17', 'Erkennungsdienstliche Behandlung fehlt'),
      at('letter_in', '2022-10-19'),
    ],
  }),
  () => ({
    reference: null,
    note: null,
    closedOn: null,
    steps: [at('applied', '2022-10-06'), at('letter_out', '2022-10-06'), at('ended_here', '2022-11-01')],
  }),
]

/** Households that changed to SGB II lately: with twelve days unpaid, and done. */
const changed: readonly Plan[] = [
  (due) => ({
    reference: '34502BG0068840',
    note: 'Überbrückung mit dem Jobcenter klären.',
    closedOn: null,
    steps: [
      at('applied', addDays(due, -20)),
      at('letter_out', addDays(due, -19)),
      at('granted', addDays(due, 9)),
      at('ended_here', due),
      at('first_payment', addDays(due, 12)),
    ],
  }),
  (due) => ({
    reference: '34502BG0065127',
    note: null,
    closedOn: addDays(due, 14),
    steps: [
      at('applied', addDays(due, -30)),
      at('granted', addDays(due, -8)),
      at('first_payment', due),
      at('ended_here', due),
    ],
  }),
]

/** The households of the people that the test picks, those that changed last first, as many as there are plans. */
function planned(
  people: readonly PersonRow[],
  isMeant: (person: PersonRow) => boolean,
  plans: readonly Plan[],
  dueOf: (person: PersonRow) => Day,
): DemoChange[] {
  const latestFirst = people.filter(isMeant).toSorted((a, b) => dueOf(b).localeCompare(dueOf(a)))
  const households = [...Map.groupBy(latestFirst, (person) => person.household)]
  return plans.flatMap((plan, index) => {
    const [household, members] = households[index] ?? ['', []]
    const [first] = members
    if (!first) return []
    const dueOn = dueOf(first)
    const made = plan(dueOn)
    const openedOn = made.steps.map((step) => step.day).sort()[0] ?? today
    const contact = made.reference === null ? null : 'Frau Lenz, Durchwahl 214'
    return [{ household, people: members.map((person) => person.number), dueOn, contact, openedOn, ...made }]
  })
}

const isWaiting = (person: PersonRow): boolean =>
  person.residenceStatus === 'fiction_certificate' && person.benefitRegime === 'asylblg_3'
const hasChanged = (person: PersonRow): boolean =>
  person.benefitRegime === 'sgb_2' &&
  person.nationality !== '166' &&
  (person.regimeFrom ?? '') >= '2022-08-01' &&
  (person.regimeFrom ?? '9') <= today

export const regimeChangesOf = (people: readonly PersonRow[]): DemoChange[] => [
  ...planned(people, isWaiting, waiting, () => '2022-11-01' as Day),
  ...planned(people, hasChanged, changed, (person) => person.regimeFrom ?? today),
]
