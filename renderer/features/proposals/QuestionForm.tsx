/** What a proposal is to do: day, number of places, houses, who waits, who stays. */
import type { Question } from '../../../db/domain/proposals/problem.ts'
import type { AccommodationId, HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { ManyField } from '../../components/fields/ManyField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import type { Asking } from './useQuestion.ts'

const words = de.proposals

export function QuestionForm({ question, asking }: { readonly question: Question; readonly asking: Asking }) {
  useConfirmKey(() => {
    if (!asking.job.isRunning) asking.ask()
  })
  const { ahead, job } = asking
  return (
    <section className="proposal-form" aria-label={words.asking}>
      <p className="proposal-explained">{words.explained[question]}</p>
      <div className="proposal-fields">
        {question === 'free' ? (
          <TextField
            label={words.wanted}
            value={asking.wanted}
            onChange={asking.setWanted}
            inputMode="numeric"
            maxLength={3}
            isRequired
            error={asking.wantedWrong ? words.wantedWrong : null}
          />
        ) : null}
        <DateField
          label={words.day[question]}
          today={asking.today}
          value={asking.day}
          onChange={asking.setDay}
          min={asking.today}
          isRequired
          error={asking.isPast ? words.dayPast : asking.dayMissing ? words.dayMissing : null}
        />
        <Houses asking={asking} />
        {question === 'place' ? null : <Pinned asking={asking} />}
      </div>
      {question === 'place' && asking.waiting.length > 0 ? <Waiting asking={asking} /> : null}
      {ahead && question === 'free' ? <p>{words.ahead.free(ahead.emptyPlaces, ahead.emptyRooms)}</p> : null}
      {ahead && question === 'relieve' && ahead.aboveRegular > 0 ? (
        <p>{words.ahead.relieve(ahead.aboveRegular, ahead.crowdedRooms)}</p>
      ) : null}
      <div className="proposal-go">
        <Button
          kind={job.answer ? 'plain' : 'primary'}
          isDisabled={!asking.canChange || job.isRunning || (question === 'relieve' && ahead?.aboveRegular === 0)}
          onPress={() => asking.ask()}
        >
          {job.answer ? words.again : words.compute}
        </Button>
        <KeyHint keys="Strg+Eingabe" />
        {question === 'place' && asking.chosen.length === 0 && asking.waiting.length > 0 ? (
          <span className="muted">{words.nobodyChosen}</span>
        ) : null}
      </div>
    </section>
  )
}

function Houses({ asking }: { readonly asking: Asking }) {
  const { asOf } = useDay()
  const houses = useQuery('housing.houses', asOf).value ?? []
  return (
    <ManyField
      label={words.houses}
      placeholder={words.allHouses}
      options={houses.map((house) => ({ id: String(house.id), label: `${house.shortName} ${house.name}` }))}
      values={asking.houses.map(String)}
      onChange={(ids) => asking.setHouses(ids.map((id) => Number(id) as AccommodationId))}
    />
  )
}

function Pinned({ asking }: { readonly asking: Asking }) {
  const options = (asking.ahead?.housed ?? []).map((one) => ({
    id: String(one.householdId),
    label: `${one.name} ${one.number}, ${one.house} ${one.room}`,
  }))
  return (
    <ManyField
      label={words.pinned}
      placeholder={words.nobodyPinned}
      options={[...new Map(options.map((option) => [option.id, option])).values()]}
      values={asking.pinned.map(String)}
      onChange={(ids) => asking.setPinned(ids.map((id) => Number(id) as HouseholdId))}
    />
  )
}

function Waiting({ asking }: { readonly asking: Asking }) {
  const { waiting, chosen } = asking
  const isChosen = (id: HouseholdId) => chosen.some((one) => one.householdId === id)
  return (
    <fieldset className="proposal-waiting">
      <legend>
        {words.waiting}: {words.waitingCount(chosen.length, waiting.length)}
      </legend>
      {waiting.length > 1 ? (
        <Checkbox
          isSelected={chosen.length === waiting.length}
          isIndeterminate={chosen.length > 0 && chosen.length < waiting.length}
          onChange={asking.toggleAll}
        >
          {words.all}
        </Checkbox>
      ) : null}
      <ul>
        {waiting.map((one) => (
          <li key={one.householdId}>
            <Checkbox isSelected={isChosen(one.householdId)} onChange={(isIn) => asking.toggle(one.householdId, isIn)}>
              {one.name} {one.number}{' '}
              <span className="muted">{words.waitingLine(one.people, de.terms.needReason(one.reason))}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
