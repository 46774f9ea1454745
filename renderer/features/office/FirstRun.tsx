/** No data file is open: three clear choices, the last file first, refusals in place. */
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import type { Result } from '../../../db/domain/result.ts'
import { desktop } from '../../api/bridge.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { ChevronRightIcon, HouseIcon, OverviewIcon, PlusIcon, TableIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { NewOfficeForm } from './NewOfficeForm.tsx'
import { StartPage } from './StartPage.tsx'
import './start.css'

export interface FirstRunProps {
  readonly version: string
  readonly recent: string | null
  /** Why the file of the start could not be opened. */
  readonly startError: Refusal | null
  readonly creating: boolean
  readonly onCreating: (creating: boolean) => void
}

type Opened = Promise<Result<{ readonly opened: string | null }>>

export function FirstRun({ version, recent, startError, creating, onCreating }: FirstRunProps) {
  const [startRefusal, setStartRefusal] = useState(startError)
  const open = useCommand((ask: () => Opened) => ask())
  const refusal = open.refusal ?? startRefusal
  const words = de.office.first
  const choose = (ask: () => Opened) => {
    setStartRefusal(null)
    void open.run(ask)
  }
  if (creating) return <NewOfficeForm onBack={() => onCreating(false)} />
  return (
    <StartPage title={words.title} lead={words.lead} foot={words.version(version)}>
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      <ul className="start-choices" aria-label={words.choices}>
        {recent ? (
          <Choice
            icon={<TableIcon size={20} />}
            label={words.recent(recent)}
            hint={words.recentTitle}
            isMain
            isDisabled={open.pending}
            onPress={() => choose(desktop.openRecent)}
          />
        ) : null}
        <Choice
          icon={<HouseIcon size={20} />}
          label={words.open}
          hint={words.openHint}
          isDisabled={open.pending}
          onPress={() => choose(desktop.openOffice)}
        />
        <Choice
          icon={<PlusIcon size={20} />}
          label={words.create}
          hint={words.createHint}
          isDisabled={open.pending}
          onPress={() => onCreating(true)}
        />
        <Choice
          icon={<OverviewIcon size={20} />}
          label={words.demo}
          hint={words.demoHint}
          isDisabled={open.pending}
          onPress={() => choose(desktop.openDemo)}
        />
      </ul>
      <p className="start-status" role="status">
        {open.pending ? words.opening : null}
      </p>
    </StartPage>
  )
}

interface ChoiceProps {
  readonly icon: ReactNode
  readonly label: string
  readonly hint: string
  readonly isMain?: boolean
  readonly isDisabled: boolean
  readonly onPress: () => void
}

function Choice({ icon, label, hint, isMain = false, isDisabled, onPress }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="start-choice" data-main={isMain} disabled={isDisabled} onClick={onPress}>
        <span className="start-choice-icon">{icon}</span>
        <span className="start-choice-words">
          <strong>{label}</strong>
          <span>{hint}</span>
        </span>
        <ChevronRightIcon />
      </button>
    </li>
  )
}
