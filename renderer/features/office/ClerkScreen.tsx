/** The sheet that asks who works here, with a way back to another file. */
import { useEffect } from 'react'
import { desktop } from '../../api/bridge.ts'
import type { Office } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { useNotices } from '../../stores/notices.ts'
import { useSession } from '../../stores/session.ts'
import { useStichtag } from '../../stores/stichtag.ts'
import { de } from '../../text/de.ts'
import { ClerkChoice } from './ClerkChoice.tsx'
import { StartPage } from './StartPage.tsx'

export function ClerkScreen({ office }: { readonly office: Office }) {
  const workAs = useSession((state) => state.workAs)
  // Nobody takes back another one's steps by key, or begins on another one's Stichtag.
  useEffect(() => {
    useNotices.getState().clear()
    useStichtag.getState().look(null)
  }, [])
  const words = de.office.clerk
  return (
    <StartPage
      title={words.title}
      lead={words.lead(office.name)}
      foot={
        <Button kind="quiet" size="small" onPress={() => void desktop.closeOffice()}>
          {words.otherFile}
        </Button>
      }
    >
      <ClerkChoice clerks={office.clerks} onChosen={workAs} />
    </StartPage>
  )
}
