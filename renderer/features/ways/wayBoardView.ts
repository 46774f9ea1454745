/** What the page "Vom Scheck zum Konto" shows of the households, and the shares of each month. Pure. */
import type { WayKind } from '../../../db/domain/payments/terms.ts'
import { wayKinds } from '../../../db/domain/payments/terms.ts'
import { isByCheque, wayGroupOf, wayGroups } from '../../../db/domain/payments/wayGroups.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { fits } from '../../components/fits.ts'

export type Household = OutputOf<'ways.board'>['households'][number]
export type Month = OutputOf<'ways.trend'>[number]

/** Which households a number of the head has picked. */
export type Shown = 'cheque' | 'all' | 'noReason' | 'overdue' | 'marked'

const picks: Readonly<Record<Shown, (household: Household) => boolean>> = {
  all: () => true,
  cheque: isByCheque,
  noReason: (household) => isByCheque(household) && household.noAccount === null,
  overdue: (household) => household.isOverdue,
  marked: (household) => household.marks.length > 0,
}

const searched = ({ name, number, noAccount, rooms }: Household): string =>
  [name, number, noAccount?.nextStep, noAccount?.note, ...rooms.map((room) => `${room.houseName} ${room.room}`)].join(
    ' ',
  )

/** In the order of the groups, within one by name. */
export const listed = (households: readonly Household[], shown: Shown, text: string): Household[] =>
  households
    .filter((household) => picks[shown](household) && fits(text, searched(household)))
    .sort((a, b) => wayGroups.indexOf(wayGroupOf(a)) - wayGroups.indexOf(wayGroupOf(b)))

export const counted = (households: readonly Household[], shown: Shown): number =>
  households.filter(picks[shown]).length
export const peopleIn = (households: readonly Household[], shown: Shown): number =>
  households.filter(picks[shown]).reduce((sum, household) => sum + household.people, 0)

/** What a month is measured in. */
export type Measure = 'households' | 'people' | 'amount'
/** Where the money went: to the own or the landlord's account, by cheque, or another way. */
export const shares = ['account', 'cheque', 'other'] as const
export type Share = (typeof shares)[number]

const shareOf = (kind: WayKind): Share => (kind === 'cheque' ? 'cheque' : wayKinds[kind].account ? 'account' : 'other')

export const measured = (month: Month, measure: Measure, share: Share): number =>
  month.byKind.filter(({ kind }) => shareOf(kind) === share).reduce((sum, kind) => sum + kind[measure], 0)

/** Percent of a month that went by cheque, one decimal; 0 where nothing was paid. */
export const chequeShare = (month: Month, measure: Measure): number =>
  month[measure] === 0 ? 0 : Math.round((measured(month, measure, 'cheque') / month[measure]) * 1000) / 10
