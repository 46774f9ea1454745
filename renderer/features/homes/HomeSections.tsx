/** What is kept of a room, in its pane: keys, defects, notes, photos. */
import { useMemo } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { useLocation } from '../../stores/location.ts'
import { type HomeOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { About, Add } from './About.tsx'
import './homes.css'

export type KeptOfRoom = OutputOf<'homes.room'>
const words = de.homes
const ask = (order: HomeOrder) => useOverlay.getState().show({ kind: 'home', order })

export function HomeSections({ roomId }: { readonly roomId: RoomId }) {
  const { asOf, canChange } = useDay()
  const { value: kept } = useQuery('homes.room', { ...asOf, roomId })
  const handOut = () => ask({ to: 'key', roomId })
  const about = useMemo(() => ({ roomId }), [roomId])
  const report = () => ask({ to: 'defect', about })
  usePaneKeys({ h: handOut, g: report }, canChange)
  if (!kept) return null
  return (
    <>
      <PaneSection
        title={words.keys.title}
        aside={<Add label={words.keys.add} keys="H" canChange={canChange} onPress={handOut} />}
      >
        {kept.keys.length === 0 ? <p className="muted">{words.keys.none}</p> : null}
        <ul className="homes-list">
          {kept.keys.map((key) => (
            <KeyLine
              key={key.id}
              line={key}
              canChange={canChange}
              onBack={() => ask({ to: 'keyBack', roomId, id: key.id })}
            />
          ))}
        </ul>
      </PaneSection>
      <About about={about} kept={kept} canChange={canChange} />
    </>
  )
}

interface KeyLineProps {
  readonly line: KeptOfRoom['keys'][number]
  readonly canChange: boolean
  readonly onBack: () => void
}

function KeyLine({ line, canChange, onBack }: KeyLineProps) {
  const { label, pieces, name, handedOn, returnedOn, lostOn } = line
  return (
    <li>
      <span className="homes-what">
        {label} ({words.keys.pieces(pieces)}), {name}
        <span className="muted">
          {returnedOn
            ? words.keys.returned(formatDay(returnedOn))
            : lostOn
              ? words.keys.lost(formatDay(lostOn))
              : words.keys.out(formatDay(handedOn))}
        </span>
      </span>
      {returnedOn || lostOn ? null : (
        <Button size="small" kind="quiet" onPress={() => printReceipt(line.id)}>
          {words.keys.receipt}
        </Button>
      )}
      {returnedOn ? null : (
        <Button size="small" kind="quiet" isDisabled={!canChange} onPress={onBack}>
          {words.keys.back}
        </Button>
      )}
    </li>
  )
}

/** The receipt as it will be printed, on the day that is shown. */
function printReceipt(handout: number) {
  const report = { name: 'schluesselquittung', audience: 'amt', house: null, year: null, handout } as const
  useLocation.getState().go({ section: 'reports', report, pane: [] })
}
