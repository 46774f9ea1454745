/** Residence status and benefit regime of a household today, as its country, its arrival and its procedure made them. */
import type { BenefitRegime, ResidenceStatus } from '../domain/people/terms.ts'
import { addDays, addMonths, ageOn, type Day, nextMonth } from '../domain/values.ts'
import { earlier, later, today, workingDay } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Household, Member } from './people.ts'
import type { Group, Life } from './roll/group.ts'

/** The dated facts of the Personen sheet. */
export interface Papers {
  readonly residenceStatus: ResidenceStatus
  /** First day under this status, over all renewals of the paper. */
  readonly statusFrom: Day
  /** Day after the last day on which the paper in hand is valid. */
  readonly statusTo: Day | null
  readonly benefitRegime: BenefitRegime
  readonly regimeFrom: Day
}

type Status = Pick<Papers, 'residenceStatus' | 'statusFrom' | 'statusTo'>
type Regime = Pick<Papers, 'benefitRegime' | 'regimeFrom'>

/** § 24 permits of all Ukrainians run until 4 March 2024. */
const endOfSection24 = '2024-03-05' as Day
/** Ukrainians with a permit changed to SGB II on this day (§ 74 SGB II). */
const ukraineToSgb2 = '2022-06-01' as Day

/** The papers of a household, as those have them who arrived first. */
export function papersOf({ group, arrived }: Household<Member>, chance: Chance): Papers {
  const status = statusOf(group, arrived, chance)
  const regime = regimeOf(group.life, arrived, status)
  if (!group.earns) return { ...status, ...regime }
  const hired = addMonths(`${later(regime.regimeFrom, status.statusFrom).slice(0, 7)}-01` as Day, chance.between(3, 16))
  return { ...status, benefitRegime: 'none', regimeFrom: earlier(hired, '2022-09-01' as Day) }
}

/**
 * One member's share in the papers: nobody holds a paper before being here; who reached the pension age gets SGB XII instead of SGB II.
 * A baby's paper takes some weeks, its regime begins with its birth.
 */
export function papersOfMember(papers: Papers, member: Member, household: Household<Member>): Papers {
  const late = member.since > household.arrived
  const own = late
    ? {
        ...papers,
        statusFrom: later(papers.statusFrom, workingDay(addDays(member.since, 38))),
        regimeFrom: later(papers.regimeFrom, member.since),
      }
    : papers
  const pensioner = own.benefitRegime === 'sgb_2' && ageOn(member.birth.day, today) >= 66
  return pensioner ? { ...own, benefitRegime: 'sgb_12' } : own
}

/** Who has left the town gets nothing from the day of leaving; the register keeps the last paper known. */
export const leftTown = (papers: Papers, day: Day): Papers => ({ ...papers, benefitRegime: 'none', regimeFrom: day })

function statusOf({ life, kind, home }: Group, arrived: Day, chance: Chance): Status {
  const months = (low: number, high: number): Day => {
    const wanted = addDays(addMonths(arrived, chance.between(low, high)), chance.between(0, 27))
    return workingDay(earlier(wanted, addDays(today, -chance.between(45, 130))))
  }
  const paperUntil = (low: number, high: number): Day => addDays(today, chance.between(low, high))
  const permit = (residenceStatus: ResidenceStatus, first: number, next: number, low: number, high: number): Status => {
    const before = kind === 'section_12a' && residenceStatus !== 'permit_22'
    const statusFrom = before ? workingDay(addMonths(arrived, -chance.between(2, 9))) : months(low, high)
    return { residenceStatus, statusFrom, statusTo: permitEnd(statusFrom, first, next) }
  }
  switch (life) {
    case 'procedure':
      return arrived >= '2022-09-20'
        ? {
            residenceStatus: 'arrival_certificate',
            statusFrom: addDays(arrived, -chance.between(8, 25)),
            statusTo: paperUntil(60, 130),
          }
        : {
            residenceStatus: 'permission_to_stay',
            statusFrom: workingDay(addDays(arrived, chance.between(-12, 16))),
            statusTo: paperUntil(12, 175),
          }
    case 'followUp':
      return { residenceStatus: 'follow_up_application', statusFrom: months(40, 62), statusTo: paperUntil(20, 150) }
    case 'tolerated':
      return { residenceStatus: 'toleration_60a', statusFrom: months(10, 34), statusTo: paperUntil(6, 172) }
    case 'identityUnclear':
      return { residenceStatus: 'toleration_60b', statusFrom: months(20, 38), statusTo: paperUntil(6, 85) }
    case 'mustLeave':
      return {
        residenceStatus: 'enforceably_obliged',
        statusFrom: home === 'gone' ? months(6, 30) : workingDay(addDays(today, -chance.between(40, 160))),
        statusTo: null,
      }
    case 'refugee':
      return permit('permit_25_2_refugee', 3, 3, 7, 19)
    case 'subsidiary':
      return permit('permit_25_2_subsidiary', 1, 2, 8, 22)
    case 'deportationBan':
      return permit('permit_25_3', 1, 1, 11, 26)
    case 'localStaff':
      return permit('permit_22', 3, 3, 1, 2)
    case 'humanitarian':
      // § 1 (1) no. 3c AsylbLG: still AsylbLG, the deportation was suspended less than 18 months ago
      return { residenceStatus: 'permit_25_5', statusFrom: '2022-05-12' as Day, statusTo: '2023-05-12' as Day }
    case 'renewal':
      return {
        residenceStatus: 'fiction_certificate',
        statusFrom: workingDay(addDays(today, -chance.between(20, 110))),
        statusTo: paperUntil(40, 120),
      }
    case 'settled':
      return { residenceStatus: 'settlement_permit', statusFrom: months(58, 70), statusTo: null }
    case 'ukraine24': {
      const granted = workingDay(addDays(arrived, chance.between(18, 75)))
      return {
        residenceStatus: 'permit_24',
        statusFrom: earlier(granted, '2022-10-24' as Day),
        statusTo: endOfSection24,
      }
    }
    case 'ukrainePending':
      return {
        residenceStatus: 'fiction_certificate',
        statusFrom: earlier(workingDay(addDays(arrived, chance.between(1, 12))), '2022-10-31' as Day),
        statusTo: paperUntil(70, 150),
      }
  }
}

/** The first day after the paper in hand: `first` years, then renewed by `next` years until it covers today. */
function permitEnd(granted: Day, first: number, next: number): Day {
  let end = addMonths(granted, first * 12)
  while (end <= addDays(today, 14)) end = addMonths(end, next * 12)
  return end
}

/** § 2 (1) AsylbLG: after 15 months from 1 March 2015, after 18 from 21 August 2019 for those who had not reached it by then. */
function analogousFrom(arrived: Day): Day {
  const after15 = later(addMonths(arrived, 15), '2015-03-01' as Day)
  return after15 < '2019-08-21' ? after15 : addMonths(arrived, 18)
}

/** AsylbLG § 3 at first, § 2 after 18 months unless the person hides the identity; SGB II from the month after the permit. */
function regimeOf(life: Life, arrived: Day, status: Status): Regime {
  switch (life) {
    case 'refugee':
    case 'subsidiary':
    case 'deportationBan':
    case 'localStaff':
    case 'settled':
      return {
        benefitRegime: 'sgb_2',
        regimeFrom: status.statusFrom < arrived ? arrived : nextMonth(status.statusFrom),
      }
    case 'renewal':
      return { benefitRegime: 'sgb_2', regimeFrom: nextMonth(addMonths(arrived, 16)) }
    case 'ukraine24':
      return { benefitRegime: 'sgb_2', regimeFrom: arrived < ukraineToSgb2 ? ukraineToSgb2 : nextMonth(arrived) }
    case 'identityUnclear':
    case 'ukrainePending':
      return { benefitRegime: 'asylblg_3', regimeFrom: arrived }
    default: {
      const analogous = analogousFrom(arrived)
      return analogous <= today
        ? { benefitRegime: 'asylblg_2', regimeFrom: analogous }
        : { benefitRegime: 'asylblg_3', regimeFrom: arrived }
    }
  }
}
