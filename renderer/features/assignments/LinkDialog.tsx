/** Linking a household that is in the register, or is entered already, to the notice that announced it. */
import { useState } from 'react'
import type { HouseholdId, NoticeId, PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatBirth } from '../../text/format.ts'
import { DialogWithNotice } from './DialogWithNotice.tsx'
import type { Notice } from './noticeView.ts'
import './assignments.css'

const words = de.assignments.link
const mostHits = 30

export function LinkDialog({ noticeId, onClose }: { readonly noticeId: NoticeId; readonly onClose: () => void }) {
  return (
    <DialogWithNotice noticeId={noticeId} onClose={onClose}>
      {(notice) => <LinkForm notice={notice} onClose={onClose} />}
    </DialogWithNotice>
  )
}

/** On the expected day, or today where that has passed: so that those are found who are yet to come, too. */
function useFound(notice: Notice, text: string, householdId: HouseholdId | null) {
  const { today } = useDay()
  const on = notice.expectedOn > today ? notice.expectedOn : today
  const asked = text.trim()
  const list = useQuery('people.list', asked === '' ? null : { on, text: asked, limit: mostHits })
  const household = useQuery('people.household', householdId === null ? null : { householdId, on })
  return { hits: asked === '' ? null : (list.value?.rows ?? null), household: household.value }
}

const detailOf = (hit: OutputOf<'people.list'>['rows'][number]): string =>
  [
    hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : '',
    hit.house ? `${hit.house} ${hit.room ?? ''}` : de.assignments.pane.noPlace,
    hit.number,
  ]
    .filter(Boolean)
    .join(' · ')

function LinkForm({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [householdId, setHouseholdId] = useState<HouseholdId | null>(null)
  const [left, setLeft] = useState<ReadonlySet<PersonId>>(new Set())
  const { hits, household } = useFound(notice, useAsked(text), householdId)
  const members = household?.id === householdId ? (household?.members ?? []) : []
  const personIds = members.filter((member) => !left.has(member.personId)).map((member) => member.personId)
  const order = useCommand(client.assignments.linkPeople)
  const save = async () => {
    if (personIds.length === 0) return
    const result = await order.run({ noticeId: notice.id, version: notice.version, personIds })
    if (!result?.ok) return
    useNotices.getState().done(words.done(result.value.people, notice.number), result.value.auditId)
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.title(notice.number)}
      isOpen
      onClose={onClose}
      note={words.here}
      actions={
        <>
          <Button onPress={onClose}>{de.assignments.form.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={personIds.length === 0}
            isPending={order.pending}
            onPress={() => void save()}
          >
            {words.confirm(personIds.length)}
          </Button>
        </>
      }
    >
      <div className="assignments-stack">
        <SearchField label={words.find} placeholder={words.placeholder} value={text} autoFocus onChange={setText} />
        {hits === null || hits.length === 0 ? (
          <p className="muted">{hits === null ? words.hint : words.none}</p>
        ) : (
          <ul className="assignments-hits" aria-label={words.find}>
            {hits.map((hit) => (
              <li key={hit.personId}>
                <button
                  type="button"
                  className="assignments-hit"
                  aria-pressed={hit.householdId === householdId}
                  onClick={() => {
                    setHouseholdId(hit.householdId)
                    setLeft(new Set())
                    order.clear()
                  }}
                >
                  <span>{de.terms.name(hit)}</span>
                  <span className="muted">{detailOf(hit)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {members.length > 0 ? (
          <fieldset className="assignments-choice">
            <legend className="q-label">{words.members}</legend>
            {members.map((member) => (
              <Checkbox
                key={member.personId}
                isSelected={!left.has(member.personId)}
                onChange={(belongs) => {
                  const next = new Set(left)
                  if (belongs) next.delete(member.personId)
                  else next.add(member.personId)
                  setLeft(next)
                }}
              >
                {de.terms.calledName(member)}
                {member.age === null ? null : <span className="muted">, {de.terms.age(member.age)}</span>}
              </Checkbox>
            ))}
          </fieldset>
        ) : null}
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      </div>
    </Dialog>
  )
}
