/** What is kept of a house as a whole, on its page: defects, notes, photos. */
import { useMemo } from 'react'
import type { AccommodationId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { About } from './About.tsx'
import './homes.css'

export function HouseSections({ accommodationId }: { readonly accommodationId: AccommodationId }) {
  const { asOf, canChange } = useDay()
  const { value: kept } = useQuery('homes.building', { ...asOf, accommodationId })
  const about = useMemo(() => ({ accommodationId }), [accommodationId])
  const report = () => useOverlay.getState().show({ kind: 'home', order: { to: 'defect', about } })
  usePaneKeys({ g: report }, canChange, '.q-pane')
  return kept ? (
    <div className="homes-house" data-list-keys="g">
      <About about={about} kept={kept} canChange={canChange} />
    </div>
  ) : null
}
