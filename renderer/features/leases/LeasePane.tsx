/** A lease in the pane: its terms, who is still inside at its end, and what can be done with it. */
import type { ReactNode } from 'react'
import type { AccommodationId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatLastDay, formatMoney } from '../../text/format.ts'
import type { Lease, LeaseTo } from './leaseForm.ts'
import './leases.css'

const words = de.leases.pane

export interface LeasePaneProps {
  readonly id: number
  /** The Wiedervorlagen of the house. */
  readonly followUps: (house: AccommodationId, name: string) => ReactNode
  readonly back: ReactNode
  readonly onClose: () => void
}

export function LeasePane({ id, followUps, back, onClose }: LeasePaneProps) {
  const { asOf, canChange } = useDay()
  const { value } = useQuery('leases.list', asOf)
  const lease = value?.find((candidate) => candidate.id === id)
  const order = (to: Exclude<LeaseTo, 'add'>) => useOverlay.getState().show({ kind: 'lease', order: { to, id } })
  const keys = { e: () => order('change'), k: () => order('notice'), v: () => order('prolong') }
  usePaneKeys(lease ? keys : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {lease?.houseName ?? words.facts}
        </>
      }
      badge={lease ? <Pill>{de.leases.state[lease.state]}</Pill> : null}
      subtitle={lease?.landlord}
      onClose={onClose}
    >
      {!lease ? (
        value ? (
          <p className="muted">{de.frame.notFound}</p>
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <PaneSection title={words.facts}>
            <DefinitionList items={factsOf(lease)} />
            <div className="lease-orders">
              <Button isDisabled={!canChange} onPress={keys.e}>
                {words.change} <KeyHint keys="E" />
              </Button>
              <Button isDisabled={!canChange} onPress={keys.k}>
                {words.giveNotice} <KeyHint keys="K" />
              </Button>
              <Button isDisabled={!canChange} onPress={keys.v}>
                {words.prolong} <KeyHint keys="V" />
              </Button>
              <Button isDisabled={!canChange} onPress={() => order('end')}>
                {words.end}
              </Button>
              <Button isDisabled={!canChange} onPress={() => order('remove')}>
                {words.remove}
              </Button>
              <Button
                kind="quiet"
                onPress={() =>
                  useLocation
                    .getState()
                    .go({ section: 'housing', scope: lease.accommodationId, rooms: 'all', pane: [] })
                }
              >
                {words.plan}
              </Button>
            </div>
            {canChange ? null : <p className="muted">{de.frame.readOnlyDay}</p>}
          </PaneSection>
          {lease.insideAtEnd.length > 0 ? <Inside lease={lease} /> : null}
          {followUps(lease.accommodationId, lease.houseName)}
        </>
      )}
    </Pane>
  )
}

function Inside({ lease }: { readonly lease: Lease }) {
  return (
    <PaneSection title={lease.state === 'past' ? words.insidePast : words.inside}>
      <p className="muted">{words.insideText}</p>
      <ul className="lease-inside">
        {lease.insideAtEnd.map(({ householdId, name, people, rooms }) => (
          <li key={householdId}>
            <button
              type="button"
              className="lease-link"
              onClick={() => openInPane({ kind: 'household', id: householdId }, { fromPane: true })}
            >
              {words.household(name, people, rooms.join(', '))}
            </button>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}

const money = (cents: number | null): string => (cents === null ? '' : formatMoney(cents))

const factsOf = (lease: Lease) => [
  { term: words.landlord, value: lease.landlord },
  { term: words.from, value: formatDay(lease.from) },
  { term: words.to, value: formatLastDay(lease.to) || de.leases.openEnd },
  { term: words.notice, value: lease.noticeMonths === null ? '' : words.months(lease.noticeMonths) },
  ...(lease.noticeOn ? [{ term: words.noticeOn, value: formatDay(lease.noticeOn) }] : []),
  ...(lease.deadline ? [{ term: words.deadline, value: formatDay(lease.deadline) }] : []),
  ...(lease.earliestEnd ? [{ term: words.earliest, value: formatLastDay(lease.earliestEnd) }] : []),
  { term: words.rent, value: money(lease.coldRent) },
  { term: words.extra, value: money(lease.extraCosts) },
  { term: words.deposit, value: money(lease.deposit) },
  { term: words.perPlace(lease.places), value: money(lease.perPlace) },
  ...(lease.note ? [{ term: words.note, value: lease.note }] : []),
]
