/** Who works here: the names kept in the data file, by click or by the keys 1 to 9, or a new name. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { PersonIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import './start.css'

export interface ClerkChoiceProps {
  readonly clerks: readonly string[]
  readonly onChosen: (name: string) => void
}

export function ClerkChoice({ clerks, onChosen }: ClerkChoiceProps) {
  const words = de.office.clerk
  const list = useRef<HTMLUListElement>(null)
  useDigitKeys(clerks, onChosen)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <>
      <ul className="start-choices" aria-label={words.list} ref={list}>
        {clerks.map((name, index) => (
          <li key={name}>
            <ClerkButton name={name} digit={index < 9 ? index + 1 : null} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      <NewClerk onAdded={onChosen} />
    </>
  )
}

interface ClerkButtonProps {
  readonly name: string
  readonly digit: number | null
  readonly onChosen: (name: string) => void
}

function ClerkButton({ name, digit, onChosen }: ClerkButtonProps) {
  return (
    <button type="button" className="start-choice" onClick={() => onChosen(name)}>
      <span className="start-choice-icon">
        <PersonIcon size={20} />
      </span>
      <span className="start-choice-words">
        <strong>{name}</strong>
      </span>
      {digit === null ? null : <KeyHint keys={String(digit)} />}
    </button>
  )
}

function NewClerk({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const words = de.office.clerk
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const add = useCommand(async (clerk: string) => {
    // The new name itself signs the command that adds it.
    useSession.getState().workAs(clerk)
    const result = await client.office.addClerk({ name: clerk })
    if (!result.ok) useSession.getState().workAs(null)
    return result
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const typed = name.trim()
    if (!typed) return
    const result = await add.run(typed)
    if (result?.ok) onAdded(result.value.name)
  }
  const error = add.refusal ? refusalSentence(add.refusal) : tried && !name.trim() ? words.missing : null
  return (
    <form className="start-new-clerk" onSubmit={submit} noValidate>
      <TextField label={words.add} value={name} onChange={setName} maxLength={80} error={error} />
      <Button type="submit" isPending={add.pending}>
        {words.addButton}
      </Button>
    </form>
  )
}

/** 1 to 9 choose a name, unless one is typing. */
function useDigitKeys(clerks: readonly string[], onChosen: (name: string) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey) return
      const name = /^[1-9]$/.test(event.key) ? clerks[Number(event.key) - 1] : undefined
      if (name !== undefined) onChosen(name)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [clerks, onChosen])
}
