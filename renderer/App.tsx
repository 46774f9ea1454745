/** What the window shows: the start, who works here, or the workplace with the section of the current location. */
import { type ReactNode, useEffect, useState } from 'react'
import { desktop } from './api/bridge.ts'
import { type Office, OfficeProvider } from './api/office.tsx'
import { useQuery } from './api/useQuery.ts'
import { useStart } from './api/useStart.ts'
import { Button } from './components/Button.tsx'
import { BackIcon } from './components/icons.tsx'
import { OverviewScreen } from './features/accommodations/OverviewScreen.tsx'
import { PlanScreen } from './features/accommodations/PlanScreen.tsx'
import { RoomPane } from './features/accommodations/RoomPane.tsx'
import { TimeScreen } from './features/accommodations/time/TimeScreen.tsx'
import { ArriveDialog } from './features/assignments/ArriveDialog.tsx'
import { AssignmentsScreen } from './features/assignments/AssignmentsScreen.tsx'
import { LinkDialog } from './features/assignments/LinkDialog.tsx'
import { NoticeDialog } from './features/assignments/NoticeDialog.tsx'
import { NoticePane } from './features/assignments/NoticePane.tsx'
import { PrivateDialog } from './features/assignments/PrivateDialog.tsx'
import { WithdrawDialog } from './features/assignments/WithdrawDialog.tsx'
import { BenefitDialog } from './features/benefits/BenefitDialog.tsx'
import { BenefitSection } from './features/benefits/BenefitSection.tsx'
import { BlockDialog } from './features/blocks/BlockDialog.tsx'
import { BlockOrderDialog } from './features/blocks/BlockOrderDialog.tsx'
import { BlockPane } from './features/blocks/BlockPane.tsx'
import { BlocksScreen } from './features/blocks/BlocksScreen.tsx'
import { ChequeDialog } from './features/cheques/ChequeDialog.tsx'
import { ChequePane } from './features/cheques/ChequePane.tsx'
import { ChequesScreen } from './features/cheques/ChequesScreen.tsx'
import { ApartScreen } from './features/deviations/ApartScreen.tsx'
import { DeviationsScreen } from './features/deviations/DeviationsScreen.tsx'
import { FollowUpDialog } from './features/followUps/FollowUpDialog.tsx'
import { FollowUpSection } from './features/followUps/FollowUpSection.tsx'
import { FollowUpsScreen } from './features/followUps/FollowUpsScreen.tsx'
import { ForecastScreen } from './features/forecast/ForecastScreen.tsx'
import { Frame } from './features/frame/Frame.tsx'
import { useContentFocus } from './features/frame/useContentFocus.ts'
import { useMenu } from './features/frame/useMenu.ts'
import { useOverlayReturn } from './features/frame/useOverlayReturn.ts'
import { usePaneKeyboard } from './features/frame/usePaneKeyboard.ts'
import { useWindowTitle } from './features/frame/useWindowTitle.ts'
import { HelpPane } from './features/help/HelpPane.tsx'
import { HomeDialog } from './features/homes/HomeDialog.tsx'
import { HomeSections } from './features/homes/HomeSections.tsx'
import { HouseSections } from './features/homes/HouseSections.tsx'
import { HouseholdDialog } from './features/households/HouseholdDialog.tsx'
import { HouseOrderDialog } from './features/houses/HouseOrderDialog.tsx'
import { HouseScreen } from './features/houses/HouseScreen.tsx'
import { ImportScreen } from './features/imports/ImportScreen.tsx'
import { discardJob } from './features/imports/job.ts'
import { IntakeScreen } from './features/intake/IntakeScreen.tsx'
import { LeaseDialog } from './features/leases/LeaseDialog.tsx'
import { LeasePane } from './features/leases/LeasePane.tsx'
import { LeasesScreen } from './features/leases/LeasesScreen.tsx'
import { CorrectStayDialog } from './features/move/CorrectStayDialog.tsx'
import { MoveDialog } from './features/move/MoveDialog.tsx'
import { ShiftDialog } from './features/move/ShiftDialog.tsx'
import { SwapDialog } from './features/move/SwapDialog.tsx'
import { BackendGone } from './features/office/BackendGone.tsx'
import { ClerkScreen } from './features/office/ClerkScreen.tsx'
import { FirstRun } from './features/office/FirstRun.tsx'
import { LogScreen } from './features/office/LogScreen.tsx'
import { FlatSearchDialog } from './features/overstays/FlatSearchDialog.tsx'
import { OverstayPane } from './features/overstays/OverstayPane.tsx'
import { OverstaysScreen } from './features/overstays/OverstaysScreen.tsx'
import { TodayScreen } from './features/overview/TodayScreen.tsx'
import { PaymentPane } from './features/payments/PaymentPane.tsx'
import { RunDialog } from './features/payments/RunDialog.tsx'
import { RunStepDialog } from './features/payments/RunStepDialog.tsx'
import { RunsScreen } from './features/payments/RunsScreen.tsx'
import { HouseholdPane } from './features/people/HouseholdPane.tsx'
import { IdentityDialog } from './features/people/identity/IdentityDialog.tsx'
import { MergeDialog } from './features/people/merge/MergeDialog.tsx'
import { SimilarDialog } from './features/people/merge/SimilarDialog.tsx'
import { PeopleScreen } from './features/people/PeopleScreen.tsx'
import { PersonPane } from './features/people/PersonPane.tsx'
import { RecordDialog } from './features/people/record/RecordDialog.tsx'
import { discardProposal } from './features/proposals/job.ts'
import { ProposalsScreen } from './features/proposals/ProposalsScreen.tsx'
import { CasePane } from './features/regimeChanges/CasePane.tsx'
import { DuePane } from './features/regimeChanges/DuePane.tsx'
import { RegimeChangeDialog } from './features/regimeChanges/RegimeChangeDialog.tsx'
import { RegimeChangesScreen } from './features/regimeChanges/RegimeChangesScreen.tsx'
import { ReportsScreen } from './features/reports/ReportsScreen.tsx'
import { ReservationDialog } from './features/reservations/ReservationDialog.tsx'
import { SearchPalette } from './features/search/SearchPalette.tsx'
import { SettingsScreen } from './features/settings/SettingsScreen.tsx'
import { BankDialog } from './features/transfers/BankDialog.tsx'
import { FileDialog } from './features/transfers/FileDialog.tsx'
import { ReturnDialog } from './features/transfers/ReturnDialog.tsx'
import { TransferPane } from './features/transfers/TransferPane.tsx'
import { TransfersScreen } from './features/transfers/TransfersScreen.tsx'
import { WayDialog } from './features/ways/WayDialog.tsx'
import { WaysScreen } from './features/ways/WaysScreen.tsx'
import { WaysSection } from './features/ways/WaysSection.tsx'
import { discardIntake } from './stores/intake.ts'
import { closePane, enterFile, paneBack, useLocation } from './stores/location.ts'
import { type FollowUpAbout, useOverlay } from './stores/overlay.ts'
import { type HousingPage, isHousingPage, type PaymentPage, type Place } from './stores/place.ts'
import { useSession } from './stores/session.ts'
import { emptyTray } from './stores/tray.ts'
import { de } from './text/de.ts'

export function App() {
  const start = useStart()
  const { value: office, loading } = useQuery('office.state', start ? {} : null)
  const [creating, setCreating] = useState(false)
  const isAsked = start !== null && !(loading && office === undefined)
  useMenu(setCreating)
  useUsable(isAsked)
  if (!isAsked) return null
  return (
    <>
      {office ? (
        <OfficeProvider office={office}>
          <OpenOffice key={office.fileName} office={office} />
        </OfficeProvider>
      ) : (
        <FirstRun
          version={start.version}
          recent={start.recent}
          startError={start.startError}
          creating={creating}
          onCreating={setCreating}
        />
      )}
      <BackendGone />
    </>
  )
}

/** An open office: first the question who works here, then the work. Keyed by the file, so that nothing of another one stays. */
function OpenOffice({ office }: { readonly office: Office }) {
  const actor = useSession((state) => state.actor)
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    enterFile(office.fileName)
    discardJob()
    discardIntake()
    discardProposal()
    emptyTray()
    useOverlay.getState().close()
    setEntered(true)
  }, [office.fileName])
  if (!entered) return null
  return actor === null ? <ClerkScreen office={office} /> : <Workplace />
}

function Workplace() {
  const { place } = useLocation()
  useWindowTitle(place)
  useContentFocus(place)
  useOverlayReturn()
  const pane = <DetailPane place={place} />
  return (
    <>
      <Frame>
        {place.section === 'overview' ? <TodayScreen pane={pane} /> : null}
        {place.section === 'housing' ? (
          isHousingPage(place.scope) ? (
            <HousingPages page={place.scope} pane={pane} />
          ) : place.view === 'time' && !place.editor ? (
            <TimeScreen key={`${place.scope} time`} pane={pane} />
          ) : place.scope === 'overview' ? (
            <OverviewScreen pane={pane} />
          ) : (
            <HousePlan key={place.scope} place={place} pane={pane} />
          )
        ) : null}
        {place.section === 'assignments' ? <AssignmentsScreen pane={pane} /> : null}
        {place.section === 'payments' ? <PaymentPages page={place.payments.page} pane={pane} /> : null}
        {place.section === 'people' ? <People place={place} pane={pane} /> : null}
        {place.section === 'followUps' ? <FollowUpsScreen pane={pane} /> : null}
        {place.section === 'overstays' ? <OverstaysScreen pane={pane} /> : null}
        {place.section === 'regimeChanges' ? <RegimeChangesScreen pane={pane} /> : null}
        {place.section === 'reports' ? <ReportsScreen pane={pane} /> : null}
        {place.section === 'imports' ? <ImportScreen pane={pane} /> : null}
        {place.section === 'settings' ? <SettingsScreen pane={pane} /> : null}
        {place.section === 'log' ? <LogScreen pane={pane} /> : null}
      </Frame>
      <Overlays />
    </>
  )
}

/** A list about the houses. */
function HousingPages({ page, pane }: { readonly page: HousingPage; readonly pane: ReactNode }) {
  const question = useLocation((state) => state.place.proposal)
  if (page === 'blocks') return <BlocksScreen pane={pane} />
  if (page === 'proposals') return <ProposalsScreen question={question} pane={pane} />
  if (page === 'leases') return <LeasesScreen pane={pane} />
  if (page === 'forecast') return <ForecastScreen pane={pane} />
  return page === 'apart' ? <ApartScreen pane={pane} /> : <DeviationsScreen pane={pane} />
}

/** The run of the month, or a list about the payments. */
function PaymentPages({ page, pane }: { readonly page: PaymentPage; readonly pane: ReactNode }) {
  if (page === 'transfers') return <TransfersScreen pane={pane} />
  if (page === 'cheques') return <ChequesScreen pane={pane} />
  if (page === 'ways') return <WaysScreen pane={pane} />
  return <RunsScreen pane={pane} />
}

/** The plan of a house, or the house itself to be changed. */
function HousePlan({ place, pane }: { readonly place: Place; readonly pane: ReactNode }) {
  const { scope, editor } = place
  return editor && typeof scope === 'number' ? (
    <HouseScreen id={scope} pane={pane} kept={<HouseSections accommodationId={scope} />} />
  ) : (
    <PlanScreen pane={pane} />
  )
}

/** The list of people, or the sheet on which they are entered. */
function People({ place, pane }: { readonly place: Place; readonly pane: ReactNode }) {
  if (!place.intake) return <PeopleScreen pane={pane} />
  const { noticeId } = place.intake
  return <IntakeScreen key={noticeId} noticeId={noticeId} pane={pane} />
}

function DetailPane({ place }: { readonly place: Place }): ReactNode {
  const target = place.pane.at(-1)
  usePaneKeyboard(target)
  if (!target) return null
  const back =
    place.pane.length > 1 ? (
      <Button kind="quiet" size="small" icon={<BackIcon />} aria-label={de.frame.paneBack} onPress={paneBack} />
    ) : null
  const common = { back, onClose: closePane }
  switch (target.kind) {
    case 'room':
      return <RoomPane key={target.id} id={target.id} kept={<HomeSections roomId={target.id} />} {...common} />
    case 'household':
      return (
        <HouseholdPane
          key={target.id}
          id={target.id}
          benefits={<BenefitSection householdId={target.id} />}
          ways={<WaysSection householdId={target.id} />}
          followUps={followUpsOf(target)}
          {...common}
        />
      )
    case 'payment':
      return <PaymentPane key={target.id} id={target.id} {...common} />
    case 'person':
      return <PersonPane key={target.id} id={target.id} followUps={followUpsOf(target)} {...common} />
    case 'notice':
      return <NoticePane key={target.id} id={target.id} {...common} />
    case 'overstay':
      return (
        <OverstayPane
          key={target.id}
          id={target.id}
          followUps={followUpsOf({ kind: 'household', id: target.id })}
          {...common}
        />
      )
    case 'regimeChange':
      return (
        <CasePane
          key={target.id}
          id={target.id}
          followUps={followUpsOf({ kind: 'regime_change', id: target.id })}
          {...common}
        />
      )
    case 'regimeDue':
      return (
        <DuePane key={`${target.id} ${target.direction}`} id={target.id} direction={target.direction} {...common} />
      )
    case 'block':
      return (
        <BlockPane
          key={target.id}
          id={target.id}
          followUps={(id, name) => <FollowUpSection about={{ subject: { kind: 'room', id }, name }} />}
          {...common}
        />
      )
    case 'lease':
      return (
        <LeasePane
          key={target.id}
          id={target.id}
          followUps={(id, name) => <FollowUpSection about={{ subject: { kind: 'accommodation', id }, name }} />}
          {...common}
        />
      )
    case 'transfer':
      return (
        <TransferPane
          key={target.id}
          id={target.id}
          followUps={(id, name) => <FollowUpSection about={{ subject: { kind: 'household', id }, name }} />}
          {...common}
        />
      )
    case 'cheque':
      return <ChequePane key={target.id} id={target.id} {...common} />
    case 'help':
      return <HelpPane section={place.section} {...common} />
  }
}

/** The part of a pane that shows the Wiedervorlagen of what it is about; the pane knows how that is called. */
const followUpsOf = (subject: FollowUpAbout['subject']) => (name: string) => (
  <FollowUpSection about={{ subject, name }} />
)

function Overlays() {
  const { open, close } = useOverlay()
  if (open?.kind === 'home') return <HomeDialog order={open.order} onClose={close} />
  if (open?.kind === 'house') return <HouseOrderDialog order={open.order} onClose={close} />
  if (open?.kind === 'way') return <WayDialog to={open.to} householdId={open.householdId} onClose={close} />
  if (open?.kind === 'search') return <SearchPalette onClose={close} />
  if (open?.kind === 'move') return <MoveDialog {...open} onClose={close} />
  if (open?.kind === 'reservation') return <ReservationDialog order={open.order} onClose={close} />
  if (open?.kind === 'shift') return <ShiftDialog {...open} onClose={close} />
  if (open?.kind === 'swap') return <SwapDialog roomId={open.roomId} onClose={close} />
  if (open?.kind === 'followUp') return <FollowUpDialog order={open.order} onClose={close} />
  if (open?.kind === 'flatSearch')
    return <FlatSearchDialog order={open.order} householdId={open.householdId} step={open.step} onClose={close} />
  if (open?.kind === 'regimeChange') return <RegimeChangeDialog order={open.order} onClose={close} />
  if (open?.kind === 'benefit') return <BenefitDialog order={open.order} onClose={close} />
  if (open?.kind === 'household') return <HouseholdDialog order={open.order} onClose={close} />
  if (open?.kind === 'notice') return <NoticeDialog noticeId={open.noticeId} onClose={close} />
  if (open?.kind === 'arrive') return <ArriveDialog noticeId={open.noticeId} onClose={close} />
  if (open?.kind === 'link') return <LinkDialog noticeId={open.noticeId} onClose={close} />
  if (open?.kind === 'withdraw') return <WithdrawDialog noticeId={open.noticeId} onClose={close} />
  if (open?.kind === 'private')
    return <PrivateDialog noticeId={open.noticeId} personIds={open.personIds} onClose={close} />
  if (open?.kind === 'record')
    return <RecordDialog order={{ to: 'add', line: open.line }} personId={open.personId} onClose={close} />
  if (open?.kind === 'entry')
    return (
      <RecordDialog
        order={{ to: open.to, line: open.entry.line, entry: open.entry }}
        personId={open.personId}
        onClose={close}
      />
    )
  if (open?.kind === 'block') return <BlockDialog block={null} roomIds={open.roomIds} onClose={close} />
  if (open?.kind === 'blockOrder') return <BlockOrderDialog to={open.to} id={open.id} onClose={close} />
  if (open?.kind === 'run')
    return open.order.to === 'open' ? (
      <RunDialog onClose={close} />
    ) : (
      <RunStepDialog order={open.order} onClose={close} />
    )
  if (open?.kind === 'cheque') return <ChequeDialog order={open.order} onClose={close} />
  if (open?.kind === 'lease') return <LeaseDialog order={open.order} onClose={close} />
  if (open?.kind === 'transferFile') return <FileDialog {...open} onClose={close} />
  if (open?.kind === 'transferReturn') return <ReturnDialog {...open} onClose={close} />
  if (open?.kind === 'bankList') return <BankDialog onClose={close} />
  if (open?.kind === 'correctStay') return <CorrectStayDialog personId={open.personId} at={open.at} onClose={close} />
  if (open?.kind === 'identity') return <IdentityDialog personId={open.personId} onClose={close} />
  if (open?.kind === 'similar') return <SimilarDialog personId={open.personId} onClose={close} />
  if (open?.kind === 'merge') return <MergeDialog keepId={open.keepId} dropId={open.dropId} onClose={close} />
  return null
}

/** Tells the desktop once that the first real content stands on the screen. */
function useUsable(isShown: boolean) {
  useEffect(() => {
    if (!isShown) return
    // Two frames: the first draws, the second begins when it has been shown.
    requestAnimationFrame(() => requestAnimationFrame(() => desktop.usable()))
  }, [isShown])
}
