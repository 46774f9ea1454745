/**
 * The demo office: invented people in invented households, true to the figures of the town's report on 2 November 2022
 * (Drucksache 558-XVI). Pure and the same every time; written through the import like any workbook.
 */
import type { HistoryPlan } from '../domain/payments/history.ts'
import type { RegisterRows } from '../domain/register/rows.ts'
import type { Day } from '../domain/values.ts'
import { today } from './calendar.ts'
import { chanceFor } from './chance.ts'
import { type ExpectedHousehold, expected } from './expected.ts'
import { type FlatSearchRow, flatSearches } from './flatSearch.ts'
import { householdsOf } from './households.ts'
import { blocks } from './houses/blocks.ts'
import { drehmannshof } from './houses/drehmannshof.ts'
import { flats } from './houses/flats.ts'
import { friedrichstrasse } from './houses/friedrichstrasse.ts'
import type { Block } from './houses/house.ts'
import { leftTown, papersOf } from './lives.ts'

import { named } from './naming.ts'
import { type Need, needsIn } from './needs.ts'
import { notices } from './notices.ts'
import { payments } from './payments/payments.ts'
import type { Household } from './people.ts'
import { leavingDay } from './placement/days.ts'
import { type Case, placed } from './placement/placement.ts'
import { type DemoChange, regimeChangesOf } from './regimeChanges.ts'
import { assigned2021, assigned2022 } from './roll/assigned.ts'
import { earlier } from './roll/earlier.ts'
import { ukraine } from './roll/ukraine.ts'
import { numbered, peopleRows, stayRows } from './rows.ts'

export interface DemoOffice {
  readonly officeName: string
  /** The day the demo is true for. */
  readonly today: Day
  readonly clerks: readonly string[]
  readonly rows: RegisterRows
  /** Rooms out of order; the workbook has no sheet for them. */
  readonly blocks: readonly Block[]
  readonly needs: readonly Need[]
  /** Announced for the weeks around the day. */
  readonly notices: typeof notices
  /** Households of these notices whose names are known already. */
  readonly expected: readonly ExpectedHousehold[]
  /** Searches for a flat, step by step; the workbook has no sheet for them. */
  readonly flatSearches: readonly FlatSearchRow[]
  /** Changes between AsylbLG and Jobcenter that are under way. */
  readonly regimeChanges: readonly DemoChange[]
  /** What was paid so far, and how. */
  readonly payments: HistoryPlan
}

const houses = [friedrichstrasse, drehmannshof, ...flats]

export function demoOffice(): DemoOffice {
  const households = named(householdsOf([...earlier, ...assigned2021, ...assigned2022, ...ukraine]))
  const lives = chanceFor('lives')
  const cases = households.map((household) => caseOf(household, lives))
  const people = peopleRows(cases)
  const stays = stayRows(placed(cases, houses, blocks), people.numberOf)
  return {
    officeName: 'Stadt Kamp-Lintfort, Fachbereich Asyl',
    today,
    clerks: ['S. Bergmann', 'M. Yıldırım', 'K. Terhoeven'],
    rows: {
      accommodations: numbered(houses.map((house) => house.accommodation)),
      rooms: numbered(houses.flatMap((house) => house.rooms)),
      people: numbered(people.rows),
      stays: numbered(stays),
      notices: [],
    },
    blocks,
    needs: needsIn(cases, people.numberOf),
    notices,
    expected,
    flatSearches: flatSearches(people.rows, stays),
    regimeChanges: regimeChangesOf(people.rows),
    payments,
  }
}

function caseOf(household: Household, chance: ReturnType<typeof chanceFor>): Case {
  const papers = papersOf(household, chance)
  const { home } = household.group
  const left = home === 'movedOut' || home === 'gone' || home === 'goneFromPrivate'
  if (!left) return { household, papers, leftOn: null }
  const leftOn = leavingDay(household, papers, chance)
  return { household, papers: home === 'movedOut' ? papers : leftTown(papers, leftOn), leftOn }
}
