/** Which dialog lies over the window, so that any screen can ask for it without knowing the feature that shows it. */
import { create } from 'zustand'
import type { TransferFormat } from '../../db/domain/payments/terms.ts'
import type { FlatSearchStep, HousingNeed, RegimeChangeStep } from '../../db/domain/people/terms.ts'
import type {
  AccommodationId,
  ChequeId,
  Day,
  HouseholdId,
  NoticeId,
  PersonId,
  RegimeChangeId,
  RoomId,
  RunId,
  UnitId,
  VoucherId,
} from '../../db/domain/values.ts'
import type { OutputOf } from '../api/useQuery.ts'

/** What of a person changes over time and is recorded in the same way. */
export type RecordedLine = 'name' | 'status' | 'regime' | 'obligation' | 'need' | 'absence'
/** An entry of a line, by its first day; each need is a line of its own. */
export interface LineEntry {
  readonly line: RecordedLine
  readonly need: HousingNeed | null
  readonly from: Day
}

export type FollowUpRow = OutputOf<'followUps.list'>['rows'][number]
/** What a Wiedervorlage is about, and how that is called. */
export interface FollowUpAbout {
  readonly subject: FollowUpRow['subject']
  readonly name: string
}
/** What is to be asked about Wiedervorlagen; a new one may find what it is about in its dialog. */
export type FollowUpOrder =
  | { readonly to: 'add'; readonly about: FollowUpAbout | null }
  | { readonly to: 'edit'; readonly row: FollowUpRow }
  | { readonly to: 'postpone' | 'assign'; readonly rows: readonly FollowUpRow[] }
/** What is changed about a household's search for a flat: a step, the next date, or its end. */
export type FlatSearchOrder = 'step' | 'next' | 'end'

/** What is asked about a case: a step (`step` null: the one that is next; `stepId`: to be corrected), its details, its end, a new one. */
export type RegimeChangeOrder =
  | {
      readonly to: 'step'
      readonly id: RegimeChangeId
      readonly step: RegimeChangeStep | null
      readonly stepId: number | null
    }
  | { readonly to: 'change' | 'close'; readonly id: RegimeChangeId }
  | { readonly to: 'open' }
/** What is to happen to a household, or to one person and her households. */
export type HouseholdOrder =
  | { readonly to: 'join' | 'regroup' | 'role'; readonly householdId: HouseholdId }
  /** `personId`: only she is asked about; with one who has left, when and how that was is put right. */
  | { readonly to: 'leave'; readonly householdId: HouseholdId; readonly personId?: PersonId }
  /** Out of their places, still in the register; `personId`: only she is asked about. */
  | { readonly to: 'moveOut'; readonly householdId: HouseholdId; readonly personId?: PersonId }
  | { readonly to: 'noShow'; readonly householdId: HouseholdId }
  | { readonly to: 'apart'; readonly personId: PersonId }
  | { readonly to: 'back'; readonly personId: PersonId }
  /** `householdId`: whose members are offered first. */
  | { readonly to: 'kin'; readonly personId: PersonId; readonly householdId: HouseholdId | null }

/** Of whom a Leistung is changed, and the month that was looked at. */
export interface BenefitOf {
  readonly householdId: HouseholdId
  readonly month: Day
  readonly personId: PersonId
}
/** What is set against the rates of a household's people, or added to them; `number`: of the item, `from`: of the entry. */
export type BenefitOrder =
  | (Omit<BenefitOf, 'personId'> & { readonly to: 'item' | 'stage' })
  | (BenefitOf & { readonly to: 'changeItem' | 'correctItem' | 'endItem' | 'removeItem'; readonly number: number })
  | (BenefitOf & { readonly to: 'correctStage' | 'endStage' | 'removeStage'; readonly from: Day })

/** What is asked about a block: other days or reason, back in service, or that it was a mistake. */
export type BlockOrder = 'change' | 'return' | 'remove'
/** What is asked about a lease. */
export type LeaseOrder =
  | { readonly to: 'add'; readonly accommodationId: AccommodationId | null }
  | { readonly to: 'change' | 'notice' | 'end' | 'prolong' | 'remove'; readonly id: number }
/** Places to be kept in a room from a day on, or a reservation to be changed. */
export type ReservationOrder =
  | { readonly to: 'reserve'; readonly roomId: RoomId; readonly from: Day }
  | { readonly to: 'change'; readonly id: number }

export interface PhotoShown {
  readonly id: number
  readonly takenOn: Day
  readonly caption: string | null
  readonly sha256: string
}
/** A room, or a house as a whole. */
export type HomeAbout = { readonly roomId: RoomId } | { readonly accommodationId: AccommodationId }
/** What is kept of a room or a house: keys (of rooms alone), defects, notes, photos. */
export type HomeOrder =
  | { readonly to: 'key'; readonly roomId: RoomId }
  | { readonly to: 'defect'; readonly about: HomeAbout }
  | { readonly to: 'note'; readonly about: HomeAbout }
  | { readonly to: 'keyBack'; readonly roomId: RoomId; readonly id: number }
  | { readonly to: 'defectState'; readonly about: HomeAbout; readonly id: number }
  | { readonly to: 'photo'; readonly photo: PhotoShown }

/** What is to be made or changed of a house, its rooms and units. */
export type HouseOrder =
  | { readonly to: 'add' }
  | { readonly to: 'change'; readonly accommodationId: AccommodationId }
  | { readonly to: 'rooms'; readonly accommodationId: AccommodationId }
  | { readonly to: 'copyFloor'; readonly accommodationId: AccommodationId }
  | {
      readonly to: 'changeRooms' | 'places' | 'open' | 'close'
      readonly accommodationId: AccommodationId
      readonly roomIds: readonly RoomId[]
    }
  | { readonly to: 'units'; readonly accommodationId: AccommodationId; readonly unitIds: readonly UnitId[] }

/** What is asked about payment runs. */
export type RunOrder =
  | { readonly to: 'open' }
  | { readonly to: 'release' | 'markPaid' | 'close'; readonly runId: RunId }

/** What is asked about cheques. */
export type ChequeOrder =
  | { readonly to: 'book' | 'issue' | 'slots' }
  | {
      readonly to: 'proxy' | 'stop' | 'spoil' | 'replace' | 'cancel' | 'paperBack' | 'cash'
      readonly chequeId: ChequeId
    }

export type OverlayRequest =
  | { readonly kind: 'cheque'; readonly order: ChequeOrder }
  | { readonly kind: 'run'; readonly order: RunOrder }
  | { readonly kind: 'search' }
  /** How a household is paid, or why it has no account. */
  | { readonly kind: 'way'; readonly to: 'way' | 'reason'; readonly householdId: HouseholdId }
  | { readonly kind: 'house'; readonly order: HouseOrder }
  | { readonly kind: 'home'; readonly order: HomeOrder }
  /** `day`: when the household is to move in, for one that comes later; left out: the Stichtag. */
  | {
      readonly kind: 'move'
      readonly householdId: HouseholdId
      readonly day?: Day
      /** A room that is chosen already, and what finds it. */
      readonly room?: { readonly id: RoomId; readonly search: string }
      /** Who is to move; left out: the whole household. */
      readonly personIds?: readonly PersonId[]
    }
  /** A planned move into a room on another day; `day`: the one that is proposed. */
  | {
      readonly kind: 'shift'
      readonly householdId: HouseholdId
      readonly roomId: RoomId
      readonly from: Day
      readonly day?: Day
    }
  | { readonly kind: 'reservation'; readonly order: ReservationOrder }
  /** Everybody of this room changes places with everybody of another. */
  | { readonly kind: 'swap'; readonly roomId: RoomId }
  | { readonly kind: 'followUp'; readonly order: FollowUpOrder }
  | {
      readonly kind: 'flatSearch'
      readonly order: FlatSearchOrder
      readonly householdId: HouseholdId
      /** The step to begin with; left out: the one that usually comes next. */
      readonly step?: FlatSearchStep
    }
  | { readonly kind: 'regimeChange'; readonly order: RegimeChangeOrder }
  | { readonly kind: 'household'; readonly order: HouseholdOrder }
  | { readonly kind: 'benefit'; readonly order: BenefitOrder }
  | { readonly kind: 'record'; readonly line: RecordedLine; readonly personId: PersonId }
  /** Announcing (null) or changing a notice. */
  | { readonly kind: 'notice'; readonly noticeId: NoticeId | null }
  | { readonly kind: 'arrive' | 'link' | 'withdraw'; readonly noticeId: NoticeId }
  | { readonly kind: 'private'; readonly noticeId: NoticeId; readonly personIds: readonly PersonId[] }
  | {
      readonly kind: 'entry'
      readonly to: 'correct' | 'end' | 'remove'
      readonly entry: LineEntry
      readonly personId: PersonId
    }
  /** Blocking rooms; changing, ending or removing a block; none chosen yet: an empty list. */
  | { readonly kind: 'block'; readonly roomIds: readonly RoomId[] }
  | { readonly kind: 'blockOrder'; readonly to: BlockOrder; readonly id: number }
  | { readonly kind: 'lease'; readonly order: LeaseOrder }
  /** The file of a run for bank or Stadtkasse. */
  | { readonly kind: 'transferFile'; readonly runId: RunId; readonly format: TransferFormat }
  | { readonly kind: 'transferReturn'; readonly to: 'record' | 'change' | 'remove'; readonly voucherId: VoucherId }
  /** The bank's list: cheques cashed and transfers that came back. */
  | { readonly kind: 'bankList' }
  /** A stay, by its first night. */
  | { readonly kind: 'correctStay'; readonly personId: PersonId; readonly at: Day }
  | { readonly kind: 'identity'; readonly personId: PersonId }
  /** Who may be a second record of this person; then the two side by side. */
  | { readonly kind: 'similar'; readonly personId: PersonId }
  | { readonly kind: 'merge'; readonly keepId: PersonId; readonly dropId: PersonId }

interface Overlay {
  readonly open: OverlayRequest | null
  /** What had the focus when it was asked for; gets it back. */
  readonly from: HTMLElement | null
  readonly show: (request: OverlayRequest) => void
  readonly close: () => void
}

export const useOverlay = create<Overlay>()((set) => ({
  open: null,
  from: null,
  show: (open) => set({ open, from: document.activeElement instanceof HTMLElement ? document.activeElement : null }),
  close: () => set({ open: null }),
}))
