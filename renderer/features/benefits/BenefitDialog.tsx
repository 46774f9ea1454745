/** The dialogs about a household's Leistungen, each with the case as it stands. */
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import type { BenefitOrder } from '../../stores/overlay.ts'
import { EndForm } from './EndForm.tsx'
import { ItemForm } from './ItemForm.tsx'
import { StageForm } from './StageForm.tsx'

export interface BenefitDialogProps {
  readonly order: BenefitOrder
  readonly onClose: () => void
}

export function BenefitDialog({ order, onClose }: BenefitDialogProps) {
  const { asOf } = useDay()
  const { householdId, month } = order
  const { value: found } = useQuery('benefits.ofHousehold', { householdId, month, ...asOf })
  const [first] = found?.people ?? []
  if (!found || !first) return null
  if (!('personId' in order))
    return order.to === 'item' ? (
      <ItemForm found={found} person={first} item={null} corrects={false} onClose={onClose} />
    ) : (
      <StageForm found={found} person={first} corrects={null} onClose={onClose} />
    )
  const person = found.people.find(({ personId }) => personId === order.personId)
  if (!person) return null
  const common = { found, person, onClose }
  if ('from' in order)
    return order.to === 'correctStage' ? (
      <StageForm corrects={order.from} {...common} />
    ) : (
      <EndForm item={null} from={order.from} to={order.to} {...common} />
    )
  const item = person.items.find(({ number }) => number === order.number)
  if (!item) return null
  return order.to === 'endItem' || order.to === 'removeItem' ? (
    <EndForm item={item} from={found.month} to={order.to} {...common} />
  ) : (
    <ItemForm item={item} corrects={order.to === 'correctItem'} {...common} />
  )
}
