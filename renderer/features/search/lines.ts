/** The hits of a search and the fitting commands as lines of one list. Pure but for what a chosen line does. */
import type { OutputOf } from '../../api/useQuery.ts'
import { openRoom, useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'
import type { PaletteCommand } from './commands.ts'

type Hit = OutputOf<'people.search'>[number]
export type LineKind = Hit['kind'] | 'command'

export interface PaletteLine {
  readonly key: string
  readonly kind: LineKind
  readonly label: string
  readonly detail: string
  readonly keys?: string
  readonly run: () => void
}

const words = de.search

function lineOf(hit: Hit): PaletteLine {
  const { go } = useLocation.getState()
  switch (hit.kind) {
    case 'person': {
      const born = hit.birth ? words.born(formatBirth(hit.birth.day, hit.birth.precision)) : ''
      return {
        key: `person ${hit.personId}`,
        kind: 'person',
        label: hit.name,
        detail: [
          hit.formerName === null ? '' : words.formerly(hit.formerName),
          born,
          hit.place ?? words.noPlace,
          words.number(hit.number),
          hit.formerNumber === null ? '' : words.formerNumber(hit.formerNumber),
        ]
          .filter(Boolean)
          .join(' · '),
        run: () => go({ pane: [{ kind: 'person', id: hit.personId }], ...paneSection() }),
      }
    }
    case 'room':
      return {
        key: `room ${hit.roomId}`,
        kind: 'room',
        label: words.room(hit.houseName, hit.room),
        detail: words.taken(hit.taken, hit.regularPlaces),
        run: () => openRoom(hit.accommodationId, hit.roomId),
      }
    case 'house':
      return {
        key: `house ${hit.accommodationId}`,
        kind: 'house',
        label: hit.houseName,
        detail: hit.house,
        run: () => go({ section: 'housing', scope: hit.accommodationId, rooms: 'all', pane: [] }),
      }
  }
}

/** A person opens beside the list one is at; from a section without a pane, beside the list of people. */
function paneSection(): { readonly section?: 'people' } {
  const { section } = useLocation.getState().place
  return section === 'housing' || section === 'people' ? {} : { section: 'people' }
}

const order: readonly LineKind[] = ['person', 'room', 'house', 'command']

/** Hits in the order of their kinds, the best of each first, then the commands. */
export function linesOf(hits: readonly Hit[], commands: readonly PaletteCommand[]): PaletteLine[] {
  const lines = [
    ...hits.map(lineOf),
    ...commands.map((command) => ({ ...command, key: command.id, kind: 'command' as const, detail: '' })),
  ]
  return order.flatMap((kind) => lines.filter((line) => line.kind === kind))
}
