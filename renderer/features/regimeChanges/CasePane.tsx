/** A case in the pane: where the payments stand, its steps, letters, details and people; E, B, V and A order what is next. */
import type { ReactNode } from 'react'
import type { RegimeChangeId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { type RegimeChangeOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { CaseDetails } from './CaseDetails.tsx'
import { CasePersons } from './CasePersons.tsx'
import { FormerSteps } from './FormerSteps.tsx'
import { Letters } from './Letters.tsx'
import { StepTrack } from './StepTrack.tsx'
import { seamText, stepOf } from './workView.ts'
import './regimeChanges.css'

export type Case = OutputOf<'regimeChanges.find'>

const words = de.regimeChanges

const ask = (order: RegimeChangeOrder) => useOverlay.getState().show({ kind: 'regimeChange', order })

export interface CasePaneProps {
  readonly id: RegimeChangeId
  readonly back: ReactNode
  /** Shows its Wiedervorlagen under this name. */
  readonly followUps: (name: string) => ReactNode
  readonly onClose: () => void
}

export function CasePane({ id, back, onClose, followUps }: CasePaneProps) {
  const { asOf, canChange } = useDay()
  const { value: found, refusal } = useQuery('regimeChanges.find', { regimeChangeId: id, ...asOf })
  const ending = useEnding(found)
  const isOpen = found !== undefined && found.closedOn === null
  usePaneKeys(
    found
      ? {
          a: ending.run,
          ...(isOpen
            ? {
                e: () => ask({ to: 'step', id, step: null, stepId: null }),
                b: () => ask({ to: 'step', id, step: 'letter_out', stepId: null }),
                v: () => ask({ to: 'change', id }),
              }
            : {}),
        }
      : null,
    canChange,
  )
  return (
    <Pane
      title={
        <>
          {back}
          {found ? de.terms.household(found.household) : words.title}
        </>
      }
      badge={found ? <Pill tone={isOpen ? 'info' : 'neutral'}>{words.state(found.state)}</Pill> : null}
      subtitle={
        found ? (
          <button
            type="button"
            className="regime-link"
            onClick={() => openInPane({ kind: 'household', id: found.householdId }, { fromPane: true })}
          >
            {words.direction(found.direction)}, {found.householdNumber}
          </button>
        ) : null
      }
      onClose={onClose}
      actions={found ? <Actions found={found} onEnd={ending.run} /> : null}
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : null}
      {ending.refusal ? <Banner tone="bad">{refusalSentence(ending.refusal)}</Banner> : null}
      {found ? (
        <Body found={found} followUps={followUps(`${words.title} ${found.household}`)} />
      ) : refusal ? null : (
        <Skeleton />
      )}
    </Pane>
  )
}

/** Closing at once where the payments meet, else after a question; taking a closed case up again. */
function useEnding(found: Case | undefined) {
  const close = useCommand(client.regimeChanges.close)
  const reopen = useCommand(client.regimeChanges.reopen)
  const run = async () => {
    if (!found) return
    const { id: regimeChangeId, version, household } = found
    if (found.closedOn !== null) {
      const result = await reopen.run({ regimeChangeId, version })
      if (result?.ok) useNotices.getState().done(words.pane.reopened(household), result.value.auditId)
    } else if (found.seam.kind === 'seamless') {
      const result = await close.run({ regimeChangeId, version })
      if (result?.ok) useNotices.getState().done(words.pane.closed(household), result.value.auditId)
    } else ask({ to: 'close', id: regimeChangeId })
  }
  return { run: () => void run(), refusal: close.refusal ?? reopen.refusal }
}

/** The expected next step stands first and is the coloured one. */
function Actions({ found, onEnd }: { readonly found: Case; readonly onEnd: () => void }) {
  const { canChange } = useDay()
  if (!canChange) return <span className="muted regime-why">{de.frame.readOnlyDay}</span>
  const isClosing = found.next === 'close'
  const end = (
    <Button kind={isClosing ? 'primary' : 'plain'} onPress={onEnd}>
      {found.closedOn === null ? words.pane.close : words.pane.reopen}
    </Button>
  )
  return (
    <>
      {found.closedOn === null ? (
        <>
          <Button
            kind={isClosing ? 'plain' : 'primary'}
            onPress={() => ask({ to: 'step', id: found.id, step: null, stepId: null })}
          >
            {words.pane.enterStep}
          </Button>
          <span className="regime-key">
            <KeyHint keys="E" />
          </span>
        </>
      ) : null}
      {end}
      <span className="regime-key">
        <KeyHint keys="A" />
      </span>
    </>
  )
}

function Body({ found, followUps }: { readonly found: Case; readonly followUps: ReactNode }) {
  const seam = seamText(found.seam)
  return (
    <>
      <PaneSection>
        <div className="regime-seam" data-tone={seam?.tone ?? 'neutral'}>
          {seam ? <strong>{seam.text}</strong> : null}
          <p>{words.seamSentence(found.seam, stepOf(found, 'first_payment')?.day ?? null)}</p>
        </div>
        {found.next === null ? null : (
          <p className="regime-next">
            <span className="muted">{words.pane.nextStep}</span>
            <strong>{words.next(found.direction, found.next)}</strong>
          </p>
        )}
      </PaneSection>
      <PaneSection title={words.pane.track}>
        <StepTrack found={found} onEnter={(step, stepId) => ask({ to: 'step', id: found.id, step, stepId })} />
        <FormerSteps found={found} />
      </PaneSection>
      <Letters
        found={found}
        onEnter={(step, stepId) => ask({ to: 'step', id: found.id, step: step ?? 'letter_out', stepId })}
      />
      <CaseDetails found={found} onChange={() => ask({ to: 'change', id: found.id })} />
      <CasePersons
        found={found}
        onRecordRegime={() =>
          ask({ to: 'step', id: found.id, step: 'ended_here', stepId: stepOf(found, 'ended_here')?.id ?? null })
        }
      />
      {followUps}
    </>
  )
}
