/** Keeps the filter under a name for everybody in the office, changes the view it came from, or forgets a view. */
import { useState } from 'react'
import type { PeopleFilter } from '../../../../db/domain/people/peopleFilter.ts'
import type { ViewId } from '../../../../db/domain/values.ts'
import { client } from '../../../api/client.ts'
import { useCommand } from '../../../api/useCommand.ts'
import { Button } from '../../../components/Button.tsx'
import { TextField } from '../../../components/fields/TextField.tsx'
import { useNotices } from '../../../stores/notices.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import './filter.css'

const words = de.peopleFilter

export interface KeepViewProps {
  readonly filter: PeopleFilter
  /** The view of the office that is shown, or null. */
  readonly shown: { readonly id: ViewId; readonly name: string } | null
  readonly close: () => void
}

export function KeepView({ filter, shown, close }: KeepViewProps) {
  const [name, setName] = useState('')
  const save = useCommand(client.views.save)
  const remove = useCommand(client.views.remove)
  const refusal = save.refusal ?? remove.refusal
  const done = (text: string, auditId: Parameters<ReturnType<typeof useNotices.getState>['done']>[1]) => {
    useNotices.getState().done(text, auditId)
    close()
  }
  const keep = async () => {
    const kept = await save.run({ list: 'people', name, filter })
    if (kept?.ok) done(words.kept(name), kept.value.auditId)
  }
  const forget = async () => {
    const gone = shown && (await remove.run({ id: shown.id }))
    if (gone?.ok) done(words.forgotten(shown?.name ?? ''), gone.value.auditId)
  }
  return (
    <form
      className="people-keep"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void keep()
      }}
    >
      <TextField
        label={words.keepName}
        help={words.keepHelp}
        value={name}
        onChange={setName}
        error={refusal ? refusalSentence(refusal) : null}
      />
      <Button kind="primary" type="submit" isDisabled={name.trim() === '' || save.pending}>
        {words.keepButton}
      </Button>
      {shown ? (
        <Button onPress={forget} isDisabled={remove.pending}>
          {words.forget(shown.name)}
        </Button>
      ) : null}
    </form>
  )
}
