/** The houses below "Unterkünfte", the rented flats as one; only where they are few enough to be read at a glance. */
import { Button } from 'react-aria-components'
import type { OutputOf } from '../../api/useQuery.ts'
import { useLocation } from '../../stores/location.ts'
import { housingPages, type Scope } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { formatCount } from '../../text/format.ts'

type House = OutputOf<'housing.houses'>[number]

const mostLinks = 10

export function HouseLinks({ houses, scope }: { readonly houses: readonly House[]; readonly scope: Scope }) {
  const go = useLocation((state) => state.go)
  const flats = houses.filter((house) => house.kind === 'rented_flat')
  const others = houses.filter((house) => house.kind !== 'rented_flat')
  if (houses.length === 0) return null
  const links: { id: Scope; name: string; taken?: number }[] = (others.length > mostLinks ? [] : others).map(
    (house) => ({
      id: house.id,
      name: house.name,
      taken: house.places.taken,
    }),
  )
  if (flats.length > 0) {
    const taken = flats.reduce((sum, flat) => sum + flat.places.taken, 0)
    links.push({ id: 'flats', name: de.frame.flats, taken })
  }
  links.push(...housingPages.map((id) => ({ id, name: de.frame.housingPage[id] })))
  return (
    <ul className="frame-houses" aria-label={de.frame.housesOf}>
      {links.map(({ id, name, taken }) => (
        <li key={id} {...(id === housingPages[0] ? { className: 'frame-house-lists' } : {})}>
          <Button
            className="frame-house"
            aria-current={scope === id ? 'page' : false}
            onPress={() => go({ scope: id, rooms: 'all', pane: [] })}
          >
            <span>{name}</span>
            {taken === undefined ? null : <span className="frame-house-count">{formatCount(taken)}</span>}
          </Button>
        </li>
      ))}
    </ul>
  )
}
