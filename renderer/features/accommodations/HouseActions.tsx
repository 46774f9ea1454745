/** What can be done with a house, all flats or all houses, at the same place in Plan, Zeit and Liste. */
import type { ReactNode } from 'react'
import type { ReportName } from '../../../db/domain/reports/catalogue.ts'
import type { Audience } from '../../../db/domain/reports/document.ts'
import type { AccommodationId, Day } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { PlusIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { openHouseEditor, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { housingPages } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { ViewToggle } from './ViewToggle.tsx'

const words = de.accommodations
/** What is printed of a house; the night sheet is the guards' Belegungsliste. */
const housePrints = ['belegung', 'nachtliste', 'evakuierung', 'etagenplan', 'zeitplan', 'tuerschild'] as const
type HousePrint = (typeof housePrints)[number]

export const addHouse = () => useOverlay.getState().show({ kind: 'house', order: { to: 'add' } })
const report = (name: ReportName, house: string | null, audience: Audience = 'amt') =>
  useLocation.getState().go({ section: 'reports', report: { name, audience, house, year: null }, pane: [] })

/** The days that the time view shows: what its print shows, too. */
export interface DaysShown {
  readonly first: Day
  readonly last: Day
}
const timePlan = (house: string | null, days: DaysShown | null) =>
  useLocation.getState().go({
    section: 'reports',
    report: {
      ...{ name: 'zeitplan', audience: 'amt', house, year: null },
      ...(days ? { on: days.first, until: days.last } : {}),
    },
    pane: [],
  })

export interface HouseActionsProps {
  /** The one house that is shown, to be changed; null for all flats. */
  readonly house: AccommodationId | null
  /** Its Kürzel, as the prints ask for it. */
  readonly shortName: string | null
  /** In the time view: the days in sight, asked for when they are to be printed. */
  readonly shown?: () => DaysShown
}

export function HouseActions({ house, shortName, shown }: HouseActionsProps) {
  const print = (id: HousePrint) => {
    if (id === 'zeitplan') timePlan(shortName, shown?.() ?? null)
    else if (id === 'nachtliste') report('belegung', shortName, 'sicherheit')
    else report(id, shortName)
  }
  // What is on the screen comes first.
  const prints = shown ? (['zeitplan', ...housePrints.filter((id) => id !== 'zeitplan')] as const) : housePrints
  return (
    <>
      <ViewToggle />
      {house === null ? null : <Button onPress={() => openHouseEditor(house)}>{de.houses.edit}</Button>}
      <MenuButton<HousePrint>
        icon={<PrintIcon />}
        entries={prints.map((id) => ({ id, label: words.prints[id] }))}
        onAction={print}
      >
        {words.print}
      </MenuButton>
      <Button icon={<TableIcon />} onPress={() => report('belegung', shortName)}>
        {words.excel}
      </Button>
    </>
  )
}

/** The same for all houses together. */
export function AllHousesActions({ shown }: Pick<HouseActionsProps, 'shown'>): ReactNode {
  const { canChange } = useDay()
  const go = useLocation((state) => state.go)
  return (
    <>
      <ViewToggle />
      {/* Where the navigation has no room for the lists about the houses, they are found here. */}
      <span className="houses-pages">
        <MenuButton
          entries={housingPages.map((id) => ({ id, label: de.frame.housingPage[id] }))}
          onAction={(scope) => go({ scope, rooms: 'all', pane: [] })}
        >
          {words.pages}
        </MenuButton>
      </span>
      <Button icon={<PrintIcon />} onPress={() => (shown ? timePlan(null, shown()) : report('belegung', null))}>
        {words.print}
      </Button>
      <Button icon={<TableIcon />} onPress={() => report('plaetze', null)}>
        {words.excel}
      </Button>
      <Button icon={<PlusIcon />} isDisabled={!canChange} onPress={addHouse}>
        {de.houses.new}
      </Button>
    </>
  )
}
