/** The lines of a person that a clerk records: what stands in each, what is typed for an entry, and the order that writes it. */
import type { ReactNode } from 'react'
import { type AbsenceKind, absenceKinds } from '../../../../db/domain/housing/terms.ts'
import { recordName } from '../../../../db/domain/people/recordName.ts'
import { recordNeed } from '../../../../db/domain/people/recordNeed.ts'
import {
  type BelievedPeriod,
  correctPeriod,
  type Fact,
  type Learned,
  type LearningDays,
  recordPeriod,
} from '../../../../db/domain/people/recordPeriod.ts'
import {
  type BenefitRegime,
  benefitRegimes,
  codesOf,
  type HousingNeed,
  housingNeeds,
  type ObligationLaw,
  obligationLaws,
  type ResidenceStatus,
  residenceStatuses,
} from '../../../../db/domain/people/terms.ts'
import { ok, type Result } from '../../../../db/domain/result.ts'
import type { AuditId, Day, PersonId } from '../../../../db/domain/values.ts'
import { client } from '../../../api/client.ts'
import { ComboBox } from '../../../components/fields/ComboBox.tsx'
import { TextField } from '../../../components/fields/TextField.tsx'
import type { RecordedLine } from '../../../stores/overlay.ts'
import { de } from '../../../text/de.ts'
import type { Person } from '../PersonPane.tsx'

const words = de.record

export interface EntryInput {
  readonly personId: PersonId
  readonly version: number
  readonly from: Day
  readonly to: Day | null
  readonly learnedOn: Day
  /** First day of the entry that is corrected; null for a new one. */
  readonly replaces: Day | null
}
export interface FieldsProps<D> {
  readonly draft: D
  readonly onChange: (draft: D) => void
  /** Saving was tried: what is missing is said. */
  readonly tried: boolean
  readonly isCorrection: boolean
}
/** `D` is what stands in the fields, `V` what it means once it is complete. */
export interface LineSpec<D, V> {
  readonly line: RecordedLine
  readonly empty: D
  readonly draftOf: (value: V) => D
  readonly valueOf: (draft: D) => V | null
  /** What stands in the line; of the needs only those of the one that is recorded. */
  readonly periods: (person: Person, value: V) => readonly Fact<V>[]
  readonly term: (value: V) => string
  readonly fields: (props: FieldsProps<D>) => ReactNode
  /** False for names: each holds until the next. */
  readonly hasEnd: boolean
  readonly decide: (
    line: readonly BelievedPeriod<V>[],
    fact: Fact<V>,
    replaces: Day | null,
    days: LearningDays,
  ) => Result<Learned<V>>
  readonly order: (
    value: V,
    input: EntryInput,
  ) => Promise<Result<{ readonly auditId: AuditId | null; readonly knownSince: Day }>>
}

const laid = <V,>(line: readonly BelievedPeriod<V>[], fact: Fact<V>, replaces: Day | null, days: LearningDays) =>
  replaces === null ? recordPeriod(line, fact, days) : correctPeriod(line, replaces, fact, days)

/** A line whose value is one of a list. */
function chosenLine<V extends string>(
  line: 'status' | 'regime' | 'need' | 'absence',
  options: readonly { readonly id: V; readonly label: string; readonly description?: string }[],
  rest: Pick<LineSpec<V | null, V>, 'periods' | 'term' | 'decide' | 'order'>,
): LineSpec<V | null, V> {
  const own = words.line[line]
  return {
    line,
    empty: null,
    draftOf: (value) => value,
    valueOf: (draft) => draft,
    hasEnd: true,
    fields: ({ draft, onChange, tried, isCorrection }) => (
      <ComboBox
        label={own.value}
        placeholder={own.placeholder}
        options={options}
        value={draft}
        onChange={onChange}
        error={tried && draft === null ? own.valueMissing : null}
        isRequired
        isDisabled={isCorrection && line === 'need'}
        autoFocus={!isCorrection || line !== 'need'}
      />
    ),
    ...rest,
  }
}

const status = chosenLine<ResidenceStatus>(
  'status',
  codesOf(residenceStatuses).map((id) => ({
    id,
    label: residenceStatuses[id].term,
    description: residenceStatuses[id].law,
  })),
  {
    periods: (person) => person.statuses.map(({ status: value, ...days }) => ({ value, ...days })),
    term: de.terms.status,
    decide: laid,
    order: (value, input) => client.people.recordStatus({ ...input, status: value }),
  },
)

const regime = chosenLine<BenefitRegime>(
  'regime',
  codesOf(benefitRegimes).map((id) => ({ id, label: benefitRegimes[id].term })),
  {
    periods: (person) => person.regimes.map(({ regime: value, ...days }) => ({ value, ...days })),
    term: de.terms.regime,
    decide: laid,
    order: (value, input) => client.people.recordRegime({ ...input, regime: value }),
  },
)

const need = chosenLine<HousingNeed>(
  'need',
  codesOf(housingNeeds).map((id) => ({ id, label: housingNeeds[id].term })),
  {
    periods: (person, chosen) =>
      person.needs.flatMap(({ need: value, from, to }) => (value === chosen ? [{ value, from, to }] : [])),
    term: de.terms.need,
    decide: (line, fact, replaces, days) => {
      const learned = recordNeed(
        line.map((period) => ({ ...period, value: true as const })),
        fact,
        replaces,
        days,
      )
      if (!learned.ok) return learned
      const { change, knownSince } = learned.value
      const withdraw = line.filter((period) => change.withdraw.some((row) => row.id === period.id))
      return ok({
        change: { withdraw, insert: change.insert.map((one) => ({ ...one, value: fact.value })) },
        knownSince,
      })
    },
    order: (value, input) => client.people.recordNeed({ ...input, need: value }),
  },
)

const absence = chosenLine<AbsenceKind>(
  'absence',
  codesOf(absenceKinds).map((id) => ({ id, label: absenceKinds[id].term })),
  {
    periods: (person) => person.absences.map(({ absence: value, ...days }) => ({ value, ...days })),
    term: de.terms.absence,
    decide: laid,
    order: (value, input) => client.people.recordAbsence({ ...input, absence: value }),
  },
)

interface Named {
  readonly familyName: string
  readonly givenName: string
}
const name: LineSpec<Named, Named> = {
  line: 'name',
  empty: { familyName: '', givenName: '' },
  draftOf: (value) => value,
  valueOf: ({ familyName, givenName }) =>
    familyName.trim() && givenName.trim() ? { familyName: familyName.trim(), givenName: givenName.trim() } : null,
  periods: (person) =>
    person.names.map(({ familyName, givenName, ...days }) => ({ value: { familyName, givenName }, ...days })),
  term: de.terms.calledName,
  hasEnd: false,
  fields: ({ draft, onChange, tried }) => (
    <div className="record-pair">
      <TextField
        label={words.line.name.familyName}
        value={draft.familyName}
        onChange={(familyName) => onChange({ ...draft, familyName })}
        maxLength={120}
        error={tried && !draft.familyName.trim() ? words.line.name.valueMissing : null}
        isRequired
        autoFocus
      />
      <TextField
        label={words.line.name.givenName}
        value={draft.givenName}
        onChange={(givenName) => onChange({ ...draft, givenName })}
        maxLength={120}
        error={tried && !draft.givenName.trim() ? words.line.name.valueMissing : null}
        isRequired
      />
    </div>
  ),
  decide: (line, { value, from }, replaces, days) => recordName(line, value, from, replaces, days),
  order: (value, { to: _, ...input }) => client.people.recordName({ ...input, ...value }),
}

interface Obliged {
  readonly law: ObligationLaw
  readonly place: string | null
}
interface ObligedDraft {
  readonly law: ObligationLaw | null
  readonly place: string
}
const laws = codesOf(obligationLaws).map((id) => ({ id, label: obligationLaws[id].term }))
const obligation: LineSpec<ObligedDraft, Obliged> = {
  line: 'obligation',
  empty: { law: null, place: '' },
  draftOf: ({ law, place }) => ({ law, place: place ?? '' }),
  valueOf: ({ law, place }) => (law === null ? null : { law, place: place.trim() || null }),
  periods: (person) => person.obligations.map(({ law, place, ...days }) => ({ value: { law, place }, ...days })),
  term: ({ law, place }) => [de.terms.obligation(law), place].filter(Boolean).join(', '),
  hasEnd: true,
  fields: ({ draft, onChange, tried }) => (
    <div className="record-pair">
      <ComboBox
        label={words.line.obligation.value}
        placeholder={words.line.obligation.placeholder}
        options={laws}
        value={draft.law}
        onChange={(law) => onChange({ ...draft, law })}
        error={tried && draft.law === null ? words.line.obligation.valueMissing : null}
        isRequired
        autoFocus
      />
      <TextField
        label={words.line.obligation.place}
        help={words.line.obligation.placeHelp}
        value={draft.place}
        onChange={(place) => onChange({ ...draft, place })}
        maxLength={120}
      />
    </div>
  ),
  decide: laid,
  order: (value, input) => client.people.recordObligation({ ...input, ...value }),
}

export const personLines = { name, status, regime, obligation, need, absence } as const
