/** All houses at a glance: how full they are and where places are free; the rented flats as one. */
import type { ReactNode } from 'react'
import { addPlaces, noPlaces, type PlaceFigures } from '../../../db/domain/housing/occupancy.ts'
import { percent } from '../../../db/domain/reports/document.ts'
import { useDay, useOffice } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { HouseIcon } from '../../components/icons.tsx'
import { GroupHeading, Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Stat } from '../../components/Stat.tsx'
import { goSection, useLocation } from '../../stores/location.ts'
import type { Scope } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatPercent } from '../../text/format.ts'
import { AllHousesActions, addHouse } from './HouseActions.tsx'
import { HouseCard } from './HouseCard.tsx'
import { PlanNumbers } from './PlanNumbers.tsx'
import { RoomsTable } from './RoomsTable.tsx'

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
  const together = {
    name: words.flats,
    kind: '',
    address: words.flatsDetail(flats.filter((flat) => flat.places.rooms > 0).length),
    places: total(flats),
  }
  return [...lines, { scope: 'flats' as const, ...together }]
}

export function OverviewScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const office = useOffice()
  const { place, go, adjust } = useLocation()
  const { value: houses, refusal } = useQuery('housing.houses', asOf)
  const sum = total(houses ?? [])
  // Where places are free is the question of most phone calls.
  const counted = place.rooms === 'all' ? 'freeRegular' : place.rooms
  const isEmpty = houses?.length === 0
  return (
    <Screen
      title={words.title}
      subtitle={office.name}
      stats={
        houses && !isEmpty ? (
          <>
            <PlanNumbers places={sum} shown={counted} onShow={(rooms) => adjust({ rooms })} />
            <Stat value={formatPercent(percent(sum.taken, sum.regular))} label={words.figure.use} />
          </>
        ) : null
      }
      actions={isEmpty ? null : <AllHousesActions />}
      pane={pane}
    >
      {refusal ? <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState> : null}
      {!houses && !refusal ? <Skeleton shape="cards" lines={4} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={<HouseIcon size={28} />}
          title={words.empty.title}
          actions={
            <>
              <Button kind="primary" onPress={() => goSection('imports')}>
                {words.empty.button}
              </Button>
              <Button isDisabled={!canChange} onPress={addHouse}>
                {de.houses.new}
              </Button>
            </>
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : (
        <>
          <ul className="houses">
            {linesOf(houses ?? []).map((line) => (
              <li key={line.scope}>
                <HouseCard line={line} onOpen={() => go({ scope: line.scope, rooms: 'all', pane: [] })} />
              </li>
            ))}
          </ul>
          {houses ? (
            <section className="houses-rooms">
              <GroupHeading title={words.roomsWith[counted]} note={words.rooms.open} />
              <RoomsTable shown={counted} />
            </section>
          ) : null}
        </>
      )}
    </Screen>
  )
}
