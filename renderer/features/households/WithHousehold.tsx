/** A dialog about a household, once the household is there. */
import type { ReactNode } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { Household } from './Members.tsx'

export type Family = OutputOf<'households.family'>

export interface WithHouseholdProps {
  readonly householdId: HouseholdId
  readonly onClose: () => void
  readonly children: (household: Household, family: Family) => ReactNode
}

export function WithHousehold({ householdId, onClose, children }: WithHouseholdProps) {
  const { asOf } = useDay()
  const { value: household, refusal } = useQuery('people.household', { householdId, ...asOf })
  const { value: family } = useQuery('households.family', { householdId, ...asOf })
  if (household && family) return children(household, family)
  return (
    <Dialog
      title={de.households.acts}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.households.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}
