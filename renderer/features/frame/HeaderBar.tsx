/** The top bar: one search over everything, the Stichtag, the state of the data file, who works. */
import { useDay, useOffice } from '../../api/office.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { SearchIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useOverlay } from '../../stores/overlay.ts'
import { useSession } from '../../stores/session.ts'
import { useStichtag } from '../../stores/stichtag.ts'
import { de } from '../../text/de.ts'
import { formatClock } from '../../text/format.ts'
import { KnownDay } from './KnownDay.tsx'
import { UserMenu } from './UserMenu.tsx'

/** Marks the Stichtag field, so that the search can lead to it. */
const stichtagFieldId = 'stichtag'

export function HeaderBar() {
  const { day, today } = useDay()
  const look = useStichtag((state) => state.look)
  const show = useOverlay((state) => state.show)
  return (
    <>
      <button type="button" className="frame-search" aria-haspopup="dialog" onClick={() => show({ kind: 'search' })}>
        <SearchIcon />
        <span>{de.frame.search}</span>
        <KeyHint keys="Strg+K" />
      </button>
      <span className="q-spacer" />
      <div className="frame-stichtag" id={stichtagFieldId}>
        <span aria-hidden="true">{de.frame.stichtag}</span>
        <DateField
          label={de.frame.stichtagHelp}
          hideLabel
          value={day}
          today={today}
          onChange={(chosen) => {
            if (chosen !== null) look(chosen === today ? null : chosen)
          }}
        />
        <KnownDay />
      </div>
      <FileState />
      <UserMenu />
    </>
  )
}

function FileState() {
  const office = useOffice()
  const { saving, savedAt } = useSession()
  const words = de.frame
  const state = saving > 0 ? words.saving : savedAt ? words.savedAt(formatClock(savedAt)) : words.saved
  return (
    <div className="frame-state" title={words.fileState(state, office.fileName)}>
      {office.demo ? <Pill tone="info">{words.demoPill}</Pill> : null}
      <span className="frame-saved" data-saving={saving > 0}>
        <span role="status">{state}</span>
        <span className="frame-file">{office.fileName}</span>
      </span>
    </div>
  )
}
