/** Leistungen of a household in its pane: a month's lines person by person, how each came about, and what can be set. App.tsx puts it there. */
import { useState } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ChevronLeftIcon, ChevronRightIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatMoney, formatMonth } from '../../text/format.ts'
import { BenefitPerson } from './BenefitPerson.tsx'
import { firstOfMonth, monthBeside } from './benefitView.ts'
import './benefits.css'

const words = de.benefits

export function BenefitSection({ householdId }: { readonly householdId: HouseholdId }) {
  const { day, asOf, canChange } = useDay()
  // A month that was chosen belongs to the day that was asked about; another Stichtag begins with its own month.
  const [chosen, setChosen] = useState({ day, month: firstOfMonth(day) })
  const month = chosen.day === day ? chosen.month : firstOfMonth(day)
  const { value } = useQuery('benefits.ofHousehold', { householdId, month, ...asOf })
  const hasPeople = (value?.people.length ?? 0) > 0
  const show = useOverlay.getState().show
  const add = () => show({ kind: 'benefit', order: { to: 'item', householdId, month } })
  const setStage = () => show({ kind: 'benefit', order: { to: 'stage', householdId, month } })
  usePaneKeys(hasPeople ? { l: add, u: setStage } : null, canChange)
  const step = (by: 1 | -1) => setChosen({ day, month: monthBeside(month, by) })
  return (
    <PaneSection
      title={words.title}
      aside={
        <span className="benefits-month">
          <Button
            size="small"
            kind="quiet"
            icon={<ChevronLeftIcon size={14} />}
            aria-label={words.earlier}
            onPress={() => step(-1)}
          />
          <span aria-live="polite">{formatMonth(month)}</span>
          <Button
            size="small"
            kind="quiet"
            icon={<ChevronRightIcon size={14} />}
            aria-label={words.later}
            onPress={() => step(1)}
          />
        </span>
      }
    >
      {value === undefined ? <Skeleton lines={2} /> : null}
      {value && !hasPeople ? <p className="muted">{words.nobody}</p> : null}
      {value?.people.map((person) => (
        <BenefitPerson key={person.personId} householdId={householdId} month={month} person={person} />
      ))}
      {hasPeople ? (
        <>
          <p className="benefits-sum">
            <span>{words.together}</span>
            <span>{formatMoney(value?.sum ?? 0)}</span>
          </p>
          <div className="benefits-orders">
            <span>
              <Button size="small" kind="quiet" isDisabled={!canChange} onPress={add}>
                {words.addItem}
              </Button>
              {canChange ? <KeyHint keys="L" /> : null}
            </span>
            <span>
              <Button size="small" kind="quiet" isDisabled={!canChange} onPress={setStage}>
                {words.setStage}
              </Button>
              {canChange ? <KeyHint keys="U" /> : null}
            </span>
          </div>
        </>
      ) : null}
    </PaneSection>
  )
}
