/** The state of an order about a lease, who would be inside at its end, and whether it can be saved. */
import { useState } from 'react'
import type { AccommodationId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { closePane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import {
  endOf,
  errorsOf,
  type Lease,
  type LeaseTo,
  type LeaseValues,
  noErrors,
  termsOf,
  valuesOf,
} from './leaseForm.ts'

export function useLeaseForm(lease: Lease | null, house: AccommodationId | null, to: LeaseTo, onDone: () => void) {
  const { today } = useDay()
  const [values, setValues] = useState(() => valuesOf(lease, house, to, today))
  const [tried, setTried] = useState(false)
  const errors = errorsOf(values, to)
  const isRight = Object.values(errors).every((error) => error === null) && !values.isLastWrong
  const end = endOf(values)
  const accommodationId = values.accommodationId as AccommodationId | null
  const asksInside = end !== null && accommodationId !== null && to !== 'remove'
  const inside = useQuery('leases.insideAt', asksInside ? { accommodationId, end } : null).value ?? null
  const houses = useQuery('housing.houses', { on: today }).value ?? []
  const houseName = lease?.houseName ?? houses.find((one) => one.id === accommodationId)?.name ?? ''

  const order = useCommand(async () => {
    const terms = termsOf(values, today)
    const { note } = terms
    if (!lease) return client.leases.add({ accommodationId: accommodationId as AccommodationId, ...terms })
    const seen = { id: lease.id, version: lease.version, accommodationId: lease.accommodationId }
    if (to === 'change') return client.leases.change({ ...seen, ...terms })
    if (to === 'remove') return client.leases.remove(seen)
    if (to === 'prolong') return client.leases.prolong({ ...seen, to: end, note })
    const last = end ?? today
    if (to === 'end') return client.leases.end({ ...seen, to: last, note })
    return client.leases.giveNotice({ ...seen, noticeOn: values.noticeOn ?? today, to: last, note })
  })
  const save = async () => {
    setTried(true)
    if (!isRight && to !== 'remove') return
    const result = await order.run(undefined)
    if (!result?.ok) return
    useNotices.getState().done(de.leases.dialog.done[to](houseName), result.value.auditId)
    if (to === 'remove') closePane()
    onDone()
  }
  return {
    values,
    set: (patch: Partial<LeaseValues>) => setValues({ ...values, ...patch }),
    errors: tried ? errors : { ...noErrors, last: errors.last },
    houses,
    inside: asksInside ? inside : null,
    end,
    order,
    save: () => void save(),
  }
}
export type LeaseFormState = ReturnType<typeof useLeaseForm>
