/** Entering, changing, giving notice of, ending, prolonging or taking out a lease; who is inside at its end is said before it is saved. */
import type { AccommodationId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { ComboBox } from '../../components/fields/ComboBox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import type { LeaseOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import type { Lease, LeaseTo } from './leaseForm.ts'
import { type LeaseFormState, useLeaseForm } from './useLeaseForm.ts'
import './leases.css'

const words = de.leases.dialog

export interface LeaseDialogProps {
  readonly order: LeaseOrder
  readonly onClose: () => void
}

export function LeaseDialog({ order, onClose }: LeaseDialogProps) {
  const { asOf } = useDay()
  const leases = useQuery('leases.list', order.to === 'add' ? null : asOf).value
  if (order.to === 'add') return <LeaseForm lease={null} house={order.accommodationId} to="add" onClose={onClose} />
  const lease = leases?.find((candidate) => candidate.id === order.id)
  return lease ? <LeaseForm lease={lease} house={null} to={order.to} onClose={onClose} /> : null
}

interface LeaseFormProps {
  readonly lease: Lease | null
  readonly house: AccommodationId | null
  readonly to: LeaseTo
  readonly onClose: () => void
}

function LeaseForm({ lease, house, to, onClose }: LeaseFormProps) {
  const form = useLeaseForm(lease, house, to, onClose)
  const { order } = form
  useConfirmKey(form.save)
  const hasTerms = to === 'add' || to === 'change'
  return (
    <Dialog
      title={to === 'add' ? words.title.add : words.title[to](lease?.houseName ?? '')}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={form.save}>
            {words.save[to]}
          </Button>
        </>
      }
    >
      <div className="lease-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        {to === 'remove' ? <p>{words.removeText}</p> : null}
        {to === 'add' ? <House form={form} isFirst={house === null} /> : null}
        {hasTerms ? <Landlord form={form} isFirst={to === 'change' || house !== null} /> : null}
        {to === 'remove' ? null : <Days form={form} to={to} />}
        {form.inside && to !== 'prolong' ? <Inside form={form} /> : null}
        {hasTerms ? <Money form={form} /> : null}
        {to === 'remove' ? null : (
          <TextField
            label={words.note}
            help={words.noteHelp}
            value={form.values.note}
            onChange={(note) => form.set({ note })}
            maxLength={500}
          />
        )}
      </div>
    </Dialog>
  )
}

interface PartProps {
  readonly form: LeaseFormState
}

function House({ form, isFirst }: PartProps & { readonly isFirst: boolean }) {
  return (
    <ComboBox
      label={words.house}
      isRequired
      autoFocus={isFirst}
      error={form.errors.house}
      options={form.houses.map((house) => ({ id: String(house.id), label: `${house.name} (${house.shortName})` }))}
      value={form.values.accommodationId === null ? null : String(form.values.accommodationId)}
      onChange={(id) => form.set({ accommodationId: id === null ? null : Number(id) })}
    />
  )
}

function Landlord({ form, isFirst }: PartProps & { readonly isFirst: boolean }) {
  return (
    <TextField
      label={words.landlord}
      value={form.values.landlord}
      onChange={(landlord) => form.set({ landlord })}
      maxLength={120}
      autoFocus={isFirst}
    />
  )
}

function Days({ form, to }: PartProps & { readonly to: LeaseTo }) {
  const { today } = useDay()
  const { values, errors } = form
  const isDated = to === 'notice' || to === 'end'
  return (
    <div className="lease-fields">
      {to === 'add' || to === 'change' ? (
        <DateField
          label={words.from}
          value={values.from}
          today={today}
          isRequired
          error={errors.from}
          onChange={(from) => form.set({ from })}
        />
      ) : null}
      {to === 'notice' ? (
        <DateField
          label={words.noticeOn}
          value={values.noticeOn}
          today={today}
          isRequired
          autoFocus
          error={errors.noticeOn}
          onChange={(noticeOn) => form.set({ noticeOn })}
        />
      ) : null}
      <DateField
        label={words.last}
        help={isDated ? null : words.lastHelp}
        value={values.last}
        today={today}
        isRequired={isDated}
        autoFocus={to === 'end' || to === 'prolong'}
        error={errors.last}
        onChange={(last) => form.set({ last })}
        onWrong={(isLastWrong) => form.set({ isLastWrong })}
      />
    </div>
  )
}

/** Who has a place there when the lease is over, and what becomes of the rooms. */
function Inside({ form }: PartProps) {
  const { inside, end } = form
  if (!inside || end === null) return null
  const people = inside.households.reduce((sum, household) => sum + household.people, 0)
  if (people === 0) return <p className="muted">{words.nobody}</p>
  return (
    <Banner tone="warn">
      <strong>{words.inside(people)}</strong>
      <ul className="lease-inside">
        {inside.households.map(({ householdId, name, people: count, rooms }) => (
          <li key={householdId}>{de.leases.pane.household(name, count, rooms.join(', '))}</li>
        ))}
      </ul>
      {words.insideText(inside.rooms, formatDay(end))}
    </Banner>
  )
}

function Money({ form }: PartProps) {
  const { values, errors } = form
  const euro = { inputMode: 'decimal', unit: '€' } as const
  return (
    <div className="lease-fields">
      <TextField
        {...euro}
        label={words.rent}
        value={values.coldRent}
        error={errors.coldRent}
        onChange={(coldRent) => form.set({ coldRent })}
      />
      <TextField
        {...euro}
        label={words.extra}
        value={values.extraCosts}
        error={errors.extraCosts}
        onChange={(extraCosts) => form.set({ extraCosts })}
      />
      <TextField
        {...euro}
        label={words.deposit}
        value={values.deposit}
        error={errors.deposit}
        onChange={(deposit) => form.set({ deposit })}
      />
      <TextField
        label={words.months}
        inputMode="numeric"
        value={values.months}
        error={errors.months}
        onChange={(months) => form.set({ months })}
      />
    </div>
  )
}
