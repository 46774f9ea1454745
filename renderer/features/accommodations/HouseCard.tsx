/** One house on the overview: name, address, how full, and its places in figures. The whole tile opens the Belegungsplan. */
import type { PlaceFigures } from '../../../db/domain/housing/occupancy.ts'
import { percent } from '../../../db/domain/reports/document.ts'
import { de } from '../../text/de.ts'
import { formatCount, formatPercent } from '../../text/format.ts'
import type { HouseLine } from './OverviewScreen.tsx'
import './houses.css'

const words = de.accommodations

export function HouseCard({ line, onOpen }: { readonly line: HouseLine; readonly onOpen: () => void }) {
  const { places } = line
  const figures: readonly (readonly [keyof typeof words.figure, number])[] = [
    ['rooms', places.rooms],
    ['regular', places.regular],
    ['freeRegular', places.freeRegular],
    ['freeDensified', places.freeDensified],
    ['blocked', places.blocked],
    ['above', places.above],
  ]
  return (
    <button type="button" className="house" onClick={onOpen}>
      <span className="house-head">
        <span className="house-name">{line.name}</span>
        {line.kind ? <span className="house-kind">{line.kind}</span> : null}
        <span className="house-address">{line.address}</span>
      </span>
      <span className="house-use">
        <span className="house-taken">{formatCount(places.taken)}</span>
        <span>{words.ofPlaces(places.regular)}</span>
        <span className="house-percent">{formatPercent(percent(places.taken, places.regular))}</span>
      </span>
      <UseBar places={places} />
      <span className="house-figures">
        {figures.map(([key, value]) => (
          <span
            key={key}
            data-zero={value === 0}
            data-warn={key === 'above' && value > 0}
            title={
              key === 'freeDensified' && places.freeRegular > 0
                ? words.figureHelp.freeDensified(places.freeRegular)
                : undefined
            }
          >
            <b>{formatCount(value)}</b> {words.figure[key]}
          </span>
        ))}
      </span>
    </button>
  )
}

/** Taken, free and blocked places as one bar; people above the regular places lengthen it. */
function UseBar({ places }: { readonly places: PlaceFigures }) {
  const parts = [
    ['taken', places.taken - places.above],
    ['above', places.above],
    ['free', places.freeRegular],
    ['blocked', places.blocked],
  ] as const
  return (
    <span className="house-bar" aria-hidden="true">
      {parts.map(([kind, count]) =>
        count > 0 ? <span key={kind} data-kind={kind} style={{ flexGrow: count }} /> : null,
      )}
    </span>
  )
}
