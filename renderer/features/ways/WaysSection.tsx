/** How a household is paid, in its pane: the ways that hold, the account masked, why there is none, and how it was and will be. */
import { covers, type HouseholdId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { WayLine } from './WayLine.tsx'
import { WayStory } from './WayStory.tsx'
import './ways.css'

export type Found = OutputOf<'ways.household'>

const words = de.ways.section

export function WaysSection({ householdId }: { readonly householdId: HouseholdId }) {
  const { asOf, canChange } = useDay()
  const { value: found } = useQuery('ways.household', { householdId, ...asOf })
  const ask = (to: 'way' | 'reason') => useOverlay.getState().show({ kind: 'way', to, householdId })
  usePaneKeys(found ? { e: () => ask('way'), b: () => ask('reason') } : null, canChange)
  if (!found) return null
  const hasRest = found.ways.some((way) => way.amount === null)
  return (
    <>
      <PaneSection title={words.title} aside={found.since ? words.since(formatDay(found.since)) : null}>
        {found.ways.length === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <ul className="way-list">
            {found.ways.map((way) => (
              <WayLine key={way.id} way={way} isAlone={found.ways.length === 1} householdId={householdId} />
            ))}
            {hasRest ? null : <li>{words.restByCheque}</li>}
          </ul>
        )}
        {found.noAccount ? <Reason found={found} /> : null}
        {canChange ? <Orders found={found} onAsk={ask} /> : null}
      </PaneSection>
      <WayStory found={found} />
    </>
  )
}

function Reason({ found }: { readonly found: Found }) {
  const { day } = useDay()
  const { noAccount } = found
  if (!noAccount) return null
  const { nextOn, nextStep, note } = noAccount
  return (
    <DefinitionList
      items={[
        { term: words.reason, value: de.ways.reason(noAccount.reason) },
        ...(nextOn || nextStep
          ? [
              {
                term: words.next,
                value: (
                  <>
                    {[nextStep, formatDay(nextOn)].filter(Boolean).join(' · ')}{' '}
                    {nextOn && nextOn < day ? <Pill tone="warn">{words.overdue}</Pill> : null}
                  </>
                ),
              },
            ]
          : []),
        ...(note ? [{ term: de.ways.reasonDialog.note, value: note }] : []),
      ]}
    />
  )
}

/** What a clerk can do; a reason asks for being told only where nothing goes to an account. */
function Orders({ found, onAsk }: { readonly found: Found; readonly onAsk: (to: 'way' | 'reason') => void }) {
  const { today } = useDay()
  const { householdId, version, name, noAccount } = found
  const end = useCommand(client.ways.endReason)
  const endReason = async () => {
    const result = await end.run({ householdId, version, on: today })
    if (result?.ok) useNotices.getState().done(words.ended(name), result.value.auditId)
  }
  const needsReason = !found.ways.some((way) => way.kind === 'transfer' && way.iban !== null)
  const holdsToday = noAccount !== null && covers(noAccount, today)
  return (
    <>
      {end.refusal ? <Banner tone="bad">{refusalSentence(end.refusal)}</Banner> : null}
      <div className="way-orders">
        <span className="way-order">
          <Button size="small" onPress={() => onAsk('way')}>
            {found.ways.length === 0 ? words.record : words.change}
          </Button>
          <KeyHint keys="E" />
        </span>
        {needsReason || noAccount ? (
          <span className="way-order">
            <Button size="small" onPress={() => onAsk('reason')}>
              {noAccount ? words.changeReason : words.setReason}
            </Button>
            <KeyHint keys="B" />
          </span>
        ) : null}
        {holdsToday ? (
          <Button size="small" kind="quiet" isPending={end.pending} onPress={() => void endReason()}>
            {words.endReason}
          </Button>
        ) : null}
      </div>
    </>
  )
}
