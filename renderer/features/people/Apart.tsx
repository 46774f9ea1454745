/** Of a person: with whom she is not to be placed together, up to when; prolonged or ended where it stands. */
import { addMonths } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { MoreIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { openInPane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatLastDay } from '../../text/format.ts'
import type { Person } from './PersonPane.tsx'
import './people.css'

const words = de.apart

/** With whom she is not to be placed together, on the day. */
export function Apart({ person }: { readonly person: Person }) {
  const { asOf, canChange, today } = useDay()
  const { value: notes = [] } = useQuery('apart.list', { ...asOf, personId: person.personId })
  const prolong = useCommand(client.apart.prolong)
  const end = useCommand(client.apart.end)
  const add = () => useOverlay.getState().show({ kind: 'household', order: { to: 'apart', personId: person.personId } })
  usePaneKeys({ v: add }, canChange)
  const act = async (id: 'prolong' | 'end', note: (typeof notes)[number]) => {
    const to = addMonths(note.to, 3)
    const seen = { id: note.id, seen: note.to }
    const result = id === 'prolong' ? await prolong.run({ ...seen, to }) : await end.run({ ...seen, day: today })
    if (result?.ok)
      useNotices
        .getState()
        .done(id === 'prolong' ? words.prolonged(formatLastDay(to)) : words.ended, result.value.auditId)
  }
  const refusal = prolong.refusal ?? end.refusal
  return (
    <PaneSection
      title={words.title}
      aside={
        <span className="people-record">
          <Button size="small" kind="quiet" isDisabled={!canChange} onPress={add}>
            {words.add}
          </Button>
          {canChange ? <KeyHint keys="V" /> : null}
        </span>
      }
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      {notes.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="people-kin">
        {notes.map((note) => {
          const other = note.people.find((one) => one.personId !== person.personId)
          if (!other) return null
          return (
            <li key={note.id}>
              <button
                type="button"
                className="people-place"
                onClick={() => openInPane({ kind: 'person', id: other.personId }, { fromPane: true })}
              >
                {words.with(other.name)}
              </button>
              <span className="muted">
                {[words.until(formatLastDay(note.to)), note.note].filter(Boolean).join(' · ')}
                {canChange ? (
                  <MenuButton
                    kind="quiet"
                    size="small"
                    icon={<MoreIcon size={14} />}
                    aria-label={words.menu(other.name)}
                    entries={[
                      { id: 'prolong' as const, label: words.prolong },
                      { id: 'end' as const, label: words.end },
                    ]}
                    onAction={(id) => void act(id, note)}
                  />
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
    </PaneSection>
  )
}
