/** All houses at a glance: how full they are and where places are free; the rented flats as one. */
import type { ReactNode } from 'react'
import { addPlaces, noPlaces, type PlaceFigures } from '../../../db/domain/housing/occupancy.ts'
import { percent } from '../../../db/domain/reports/document.ts'
import { useDay, useOffice } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { HouseIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Stat } from '../../components/Stat.tsx'
import { goSection, useLocation } from '../../stores/location.ts'
import type { Scope } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatPercent } from '../../text/format.ts'
import { HouseCard } from './HouseCard.tsx'

type House = OutputOf<'housing.houses'>[number]

export interface HouseLine {
  readonly scope: Scope
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly places: PlaceFigures
}

const words = de.accommodations
const total = (houses: readonly House[]): PlaceFigures =>
  houses.map((house) => house.places).reduce(addPlaces, noPlaces)

/** The houses in their order, the rented flats together at the end. */
function linesOf(houses: readonly House[]): HouseLine[] {
  const flats = houses.filter((house) => house.kind === 'rented_flat')
  const lines = houses
    .filter((house) => house.kind !== 'rented_flat')
    .map((house) => ({
      scope: house.id,
      name: house.name,
      kind: de.terms.kind(house.kind),
      address: house.address,
      places: house.places,
    }))
  if (flats.length === 0) return lines
  const together = { name: words.flats, kind: '', address: words.flatsDetail(flats.length), places: total(flats) }
  return [...lines, { scope: 'flats' as const, ...together }]
}

export function OverviewScreen({ pane }: { readonly pane: ReactNode }) {
  const { day } = useDay()
  const office = useOffice()
  const go = useLocation((state) => state.go)
  const { value: houses, refusal } = useQuery('housing.houses', { on: day })
  const sum = total(houses ?? [])
  const report = (name: 'belegung' | 'plaetze') =>
    go({ section: 'reports', report: { name, audience: 'amt', house: null }, pane: [] })
  const isEmpty = houses?.length === 0
  return (
    <Screen
      title={words.title}
      subtitle={office.name}
      stats={houses && !isEmpty ? <Totals sum={sum} /> : null}
      actions={
        isEmpty ? null : (
          <>
            <Button icon={<PrintIcon />} onPress={() => report('belegung')}>
              {words.print}
            </Button>
            <Button icon={<TableIcon />} onPress={() => report('plaetze')}>
              {words.excel}
            </Button>
          </>
        )
      }
      pane={pane}
    >
      {refusal ? <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState> : null}
      {!houses && !refusal ? <Skeleton shape="cards" lines={4} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={<HouseIcon size={28} />}
          title={words.empty.title}
          actions={
            <Button kind="primary" onPress={() => goSection('imports')}>
              {words.empty.button}
            </Button>
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : (
        <ul className="houses">
          {linesOf(houses ?? []).map((line) => (
            <li key={line.scope}>
              <HouseCard line={line} onOpen={() => go({ scope: line.scope, rooms: 'all', pane: [] })} />
            </li>
          ))}
        </ul>
      )}
    </Screen>
  )
}

function Totals({ sum }: { readonly sum: PlaceFigures }) {
  return (
    <>
      <Stat value={formatCount(sum.taken)} label={words.figure.taken} />
      <Stat value={formatCount(sum.regular)} label={words.figure.regular} />
      <Stat value={formatCount(sum.freeRegular)} label={words.figure.freeRegular} />
      <Stat value={formatCount(sum.freeDensified)} label={words.figure.freeDensified} />
      {sum.blocked > 0 ? <Stat value={formatCount(sum.blocked)} label={words.figure.blocked} /> : null}
      <Stat value={formatPercent(percent(sum.taken, sum.regular))} label={words.figure.use} />
    </>
  )
}
