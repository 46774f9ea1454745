/** Entering people as households in one sitting: the sheet of a notice, or of those who come without one. */
import { type ReactNode, useEffect, useState } from 'react'
import type { NoticeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PersonIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { discardSheet, sheetOf, useIntake } from '../../stores/intake.ts'
import { closeIntake, closePane, openInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDayLong } from '../../text/format.ts'
import { type At, focusCell } from './focus.ts'
import { IntakeGrid } from './IntakeGrid.tsx'
import { IntakeHead } from './IntakeHead.tsx'
import { DuplicateQuestion, LeaveQuestion } from './Questions.tsx'
import { RowDetails } from './RowDetails.tsx'
import { SavedList } from './SavedList.tsx'
import { useSave } from './useSave.ts'
import { useSheet } from './useSheet.ts'
import './intake.css'

const words = de.intake

export interface IntakeScreenProps {
  readonly noticeId: NoticeId | null
  readonly pane: ReactNode
}

/** The first empty row of the sheet as it stands now. */
const beginAt = (noticeId: NoticeId | null): void => {
  const row = sheetOf(useIntake.getState(), noticeId).rows.at(-1)
  if (row) focusCell(row.id, 'family')
}

export function IntakeScreen({ noticeId, pane }: IntakeScreenProps) {
  const { canChange } = useDay()
  if (canChange) return <IntakeSheet noticeId={noticeId} pane={pane} />
  return (
    <Screen
      title={words.title}
      pane={pane}
      actions={<Button onPress={closeIntake}>{noticeId === null ? words.back : words.backToNotice}</Button>}
    >
      <EmptyState icon={<PersonIcon size={28} />} title={words.readOnly} />
    </Screen>
  )
}

function IntakeSheet({ noticeId, pane }: IntakeScreenProps) {
  const view = useSheet(noticeId)
  const [at, setAt] = useState<At | null>(null)
  const [isInside, setInside] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [isDayWrong, setDayWrong] = useState(false)
  const { notice, rows, isReady } = view
  const saving = useSave(view, at, (householdId, isComplete) => {
    setDayWrong(false)
    if (!isComplete || noticeId !== null) return beginAt(noticeId)
    openInPane({ kind: 'household', id: householdId })
    focusPane()
  })
  const isWithdrawn = notice?.isWithdrawn ?? false
  const canSave = isReady && !isWithdrawn && !isDayWrong
  const save = () => {
    const isAsking = isLeaving || saving.likely.length > 0 || useOverlay.getState().open !== null
    if (canSave && !isAsking) saving.save()
  }
  useConfirmKey(save)
  const next = () => {
    if (useLocation.getState().place.pane.length > 0) closePane()
    beginAt(noticeId)
  }
  // A person in the pane has a use of her own for the letter.
  const isPersonShown = useLocation(({ place }) => place.pane.at(-1)?.kind === 'person')
  usePaneKeys({ n: next }, true, isPersonShown ? '.q-pane' : '')
  useLeaveKey(() => (view.count > 0 ? setLeaving(true) : closeIntake()))
  useEffect(() => {
    if (isReady) beginAt(noticeId)
  }, [isReady, noticeId])
  const marked = rows.find(({ row }) => row.id === at?.rowId) ?? rows[0]
  return (
    <Screen
      title={words.title}
      subtitle={
        notice
          ? words.byNotice(
              notice.number,
              de.terms.assignment(notice.kind),
              notice.persons,
              formatDayLong(notice.expectedOn),
            )
          : noticeId === null
            ? words.withoutNotice
            : null
      }
      actions={
        <>
          <Button onPress={closeIntake}>{noticeId === null ? words.back : words.backToNotice}</Button>
          <Button kind="primary" isDisabled={!canSave} isPending={saving.isPending} onPress={save}>
            {words.save}
          </Button>
        </>
      }
      toolbar={<IntakeHead view={view} isTried={saving.isTried} isDayWrong={isDayWrong} onDayWrong={setDayWrong} />}
      pane={pane}
    >
      <div className="intake" {...(isPersonShown ? { 'data-list-keys': 'n' } : {})}>
        {view.isNoticeGone ? <Banner tone="bad">{words.unknownNotice}</Banner> : null}
        {isWithdrawn ? <Banner tone="warn">{words.withdrawn}</Banner> : null}
        {saving.refusal ? (
          <Banner tone="bad">{saving.refusal.code === 'STALE' ? words.stale : refusalSentence(saving.refusal)}</Banner>
        ) : null}
        <SavedList saved={view.sheet.saved} onNext={noticeId === null ? next : null} />
        {isReady ? (
          <>
            <IntakeGrid
              view={view}
              at={at}
              isInside={isInside}
              isTried={saving.isTried}
              isLocked={saving.isPending}
              onAt={(place) => {
                setInside(place !== null)
                if (place) setAt(place)
              }}
              onSave={save}
              onSay={saving.say}
            />
            <p className="intake-message" role="status">
              {saving.message}
            </p>
            <ul className="intake-keys">
              {words.keys.map(({ keys, what }) => (
                <li key={keys}>
                  <KeyHint keys={keys} /> {what}
                </li>
              ))}
              <li>{words.paste}</li>
            </ul>
          </>
        ) : null}
        {isReady && marked ? <RowDetails key={marked.row.id} view={view} shown={marked} from={at} /> : null}
      </div>
      {saving.likely.length > 0 ? (
        <DuplicateQuestion
          likely={saving.likely}
          isByNotice={noticeId !== null}
          onBack={saving.lookAgain}
          onAnyway={saving.enterAnyway}
        />
      ) : null}
      {isLeaving ? (
        <LeaveQuestion
          count={view.count}
          onStay={() => {
            setLeaving(false)
            if (at) focusCell(at.rowId, at.column)
          }}
          onLater={closeIntake}
          onDiscard={() => {
            discardSheet(noticeId)
            closeIntake()
          }}
        />
      ) : null}
    </Screen>
  )
}

/** Esc leaves the sheet, unless a field, a list, a dialog or the pane has a use of its own for it. */
function useLeaveKey(leave: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (
        useLocation.getState().place.pane.length > 0 ||
        document.querySelector('[role="alertdialog"], [role="dialog"]')
      )
        return
      event.preventDefault()
      leave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [leave])
}
