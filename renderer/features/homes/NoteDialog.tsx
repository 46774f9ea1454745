/** A note about a room or a house. */
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import type { HomeAbout } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { HomeForm } from './HomeForm.tsx'

const words = de.homes.notes

export interface NoteDialogProps {
  readonly about: HomeAbout
  readonly onClose: () => void
}

export function NoteDialog({ about, onClose }: NoteDialogProps) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const order = useCommand(client.homes.addNote)
  const save = async () => {
    setTried(true)
    if (text.trim() === '') return
    const result = await order.run({ ...about, text })
    if (!result?.ok) return
    useNotices.getState().done(words.done, result.value.auditId)
    onClose()
  }
  return (
    <HomeForm title={words.add} button={de.homes.save} order={order} onSave={() => void save()} onClose={onClose}>
      <TextField
        label={words.text}
        help={'roomId' in about ? words.help : words.helpHouse}
        value={text}
        rows={4}
        maxLength={500}
        isRequired
        autoFocus
        error={tried && text.trim() === '' ? words.missing : null}
        onChange={setText}
      />
    </HomeForm>
  )
}
