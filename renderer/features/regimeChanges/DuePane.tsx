/** A household that is due to change and has no case: why, who is meant, from which day; N opens the case. */
import { type ReactNode, useState } from 'react'
import type { RegimeChangeDirection } from '../../../db/domain/people/terms.ts'
import type { DueReason } from '../../../db/domain/regimeChange/due.ts'
import { type Day, type HouseholdId, nextMonth, type PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { PersonChoice } from './PersonChoice.tsx'
import type { CasePerson, DueHousehold } from './workView.ts'
import './regimeChanges.css'

const words = de.regimeChanges

export interface DuePaneProps {
  readonly id: HouseholdId
  readonly direction: RegimeChangeDirection
  readonly back: ReactNode
  readonly onClose: () => void
}

export function DuePane({ id, direction, back, onClose }: DuePaneProps) {
  const { asOf } = useDay()
  const { value: work, refusal } = useQuery('regimeChanges.list', { ...asOf, closed: false })
  const due = work?.due.find((household) => household.householdId === id && household.direction === direction)
  if (due) return <Due key={due.personIds.join()} due={due} back={back} onClose={onClose} />
  return (
    <Pane
      title={
        <>
          {back}
          {words.title}
        </>
      }
      onClose={onClose}
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : work ? <p>{de.frame.notFound}</p> : <Skeleton />}
    </Pane>
  )
}

interface DueProps extends Pick<DuePaneProps, 'back' | 'onClose'> {
  readonly due: DueHousehold
}

function Due({ due, back, onClose }: DueProps) {
  const { canChange, today } = useDay()
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set(due.personIds))
  const [dueOn, setDueOn] = useState<Day | null>(due.dueOn ?? nextMonth(today))
  const order = useCommand(client.regimeChanges.open)
  const open = async () => {
    if (dueOn === null || chosen.size === 0) return
    const { householdId, direction } = due
    const result = await order.run({ changes: [{ householdId, direction, dueOn, personIds: [...chosen] }] })
    const [id] = result?.ok ? result.value.ids : []
    if (!result?.ok || id === undefined) return
    useNotices.getState().done(words.openedOne(due.household), result.value.auditId)
    openInPane({ kind: 'regimeChange', id })
  }
  usePaneKeys({ n: () => void open() }, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {de.terms.household(due.household)}
        </>
      }
      badge={<Pill tone={due.isCheck ? 'info' : 'warn'}>{due.isCheck ? words.due.check : words.due.badge}</Pill>}
      subtitle={
        <button
          type="button"
          className="regime-link"
          onClick={() => openInPane({ kind: 'household', id: due.householdId }, { fromPane: true })}
        >
          {words.direction(due.direction)}, {due.householdNumber}
        </button>
      }
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={!canChange || dueOn === null || chosen.size === 0}
            isPending={order.pending}
            onPress={() => void open()}
          >
            {words.openCase}
          </Button>
          {canChange ? (
            <span className="regime-key">
              <KeyHint keys="N" />
            </span>
          ) : (
            <span className="muted regime-why">{de.frame.readOnlyDay}</span>
          )}
        </>
      }
    >
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <PaneSection title={words.due.why}>
        <ReasonList label={words.due.why} reasons={reasonsOf(due)} />
        {due.lastClosedOn ? <p>{words.due.closedBefore(formatDay(due.lastClosedOn))}</p> : null}
      </PaneSection>
      <PaneSection>
        <DateField
          label={words.due.dueOn}
          help={words.due.dueOnHelp}
          value={dueOn}
          today={today}
          isRequired
          isDisabled={!canChange}
          error={dueOn === null ? words.due.dueOnMissing : null}
          onChange={setDueOn}
        />
        <PersonChoice persons={due.persons} chosen={chosen} onChange={setChosen} isDisabled={!canChange} />
      </PaneSection>
    </Pane>
  )
}

/** One sentence for all with the same reason, else one for each. */
function reasonsOf(due: DueHousehold) {
  const meant = due.persons.filter((person) => due.personIds.includes(person.personId))
  const byText = Map.groupBy(meant, (person) => reasonOf(person)?.text ?? '')
  return [...byText].flatMap(([text, persons]) => {
    const [first] = persons
    const reason = first && reasonOf(first)
    if (!reason) return []
    const who = persons.map((person) => person.givenName).join(', ')
    return [
      {
        id: text,
        kind: reason.isCheck ? ('info' as const) : ('warn' as const),
        text: `${who}: ${text}`,
        source: words.due.source(reason.reason),
      },
    ]
  })
}

function reasonOf(person: CasePerson): { text: string; isCheck: boolean; reason: DueReason } | null {
  const { due, regime } = person
  if (!due || regime === null) return null
  const facts = {
    status: de.terms.status(due.status),
    since: due.since === null ? '' : formatDay(due.since),
    regime: de.terms.regime(regime),
  }
  return { text: words.due.reason(due.reason, facts), isCheck: due.isCheck, reason: due.reason }
}
