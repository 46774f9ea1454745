/** A new office: its name and the first clerk's, then the desktop asks where the file shall lie. */
import { type FormEvent, useState } from 'react'
import { desktop } from '../../api/bridge.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useSession } from '../../stores/session.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { StartPage } from './StartPage.tsx'

export function NewOfficeForm({ onBack }: { readonly onBack: () => void }) {
  const words = de.office.create
  const [office, setOffice] = useState('')
  const [clerk, setClerk] = useState('')
  const [tried, setTried] = useState(false)
  const create = useCommand(desktop.newOffice)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!office.trim() || !clerk.trim()) return
    const result = await create.run({ office, clerk })
    if (result?.ok && result.value.opened !== null) useSession.getState().workAs(clerk.trim())
  }
  return (
    <StartPage title={words.title} lead={words.lead}>
      {create.refusal ? <Banner tone="bad">{refusalSentence(create.refusal)}</Banner> : null}
      <form className="start-form" onSubmit={submit} noValidate>
        <TextField
          label={words.officeName}
          help={words.officeHelp}
          value={office}
          onChange={setOffice}
          maxLength={120}
          isRequired
          autoFocus
          error={tried && !office.trim() ? words.missingOffice : null}
        />
        <TextField
          label={words.clerk}
          help={words.clerkHelp}
          value={clerk}
          onChange={setClerk}
          maxLength={80}
          isRequired
          error={tried && !clerk.trim() ? words.missingClerk : null}
        />
        <div className="start-actions">
          <Button onPress={onBack}>{words.back}</Button>
          <Button kind="primary" type="submit" isPending={create.pending}>
            {words.submit}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
