/** All people on the Stichtag as a list to search, sort and open. */
import { type ReactNode, useState } from 'react'
import { everybody } from '../../../db/domain/people/peopleFilter.ts'
import { useDay, useOffice } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { PersonIcon, PlusIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Screen } from '../../components/Screen.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { peopleOn, sheetOf, useIntake } from '../../stores/intake.ts'
import { goSection, openInPane, openIntake, showInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { ViewBar } from './filter/ViewBar.tsx'
import { isSameFilter } from './filter/views.ts'
import { columnsFor, type PersonRow } from './peopleColumns.tsx'

const words = de.people
/** More rows than any office has; what lies beyond is said. */
const most = 20_000

export function PeopleScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const office = useOffice()
  const { place, go, adjust } = useLocation()
  const [text, setText] = useState('')
  const asked = useAsked(text)
  const { value, refusal } = useQuery('people.list', { ...asOf, text: asked, filter: place.people, limit: most })
  const rows = value?.rows ?? []
  const target = place.pane.at(-1)
  const isRoomy = useIsRoomy()
  const selected = rows.filter(
    (row) =>
      (target?.kind === 'person' && row.personId === target.id) ||
      (target?.kind === 'household' && row.householdId === target.id),
  )
  const isUntouched = text === '' && isSameFilter(place.people, everybody)
  const report = () =>
    go({
      section: 'reports',
      report: {
        name: 'personen',
        audience: 'amt',
        house: null,
        year: null,
        selection: isUntouched ? null : { filter: place.people, text },
      },
      pane: [],
    })
  const typed = useIntake((state) => peopleOn(sheetOf(state, null)))
  const intake = () => openIntake(null)
  usePaneKeys({ n: intake }, canChange, '.q-pane')
  const enter = (
    <>
      <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={intake}>
        {typed > 0 ? de.intake.resume(typed) : de.intake.open}
      </Button>
      {canChange ? (
        <span className="people-key" data-list-keys="n">
          <KeyHint keys="N" />
        </span>
      ) : null}
    </>
  )
  const empty =
    isUntouched && office.people === 0 ? (
      <EmptyState
        icon={<PersonIcon size={28} />}
        title={words.empty}
        actions={
          <Button kind="primary" onPress={() => goSection('imports')}>
            {words.emptyButton}
          </Button>
        }
      >
        {words.emptyText}
      </EmptyState>
    ) : (
      <EmptyState
        icon={<PersonIcon size={28} />}
        title={words.noMatch}
        actions={
          place.people.presence === 'here' ? (
            <Button onPress={() => adjust({ people: { ...everybody, presence: 'gone' } })}>{words.amongGone}</Button>
          ) : null
        }
      />
    )
  return (
    <Screen
      title={words.title}
      subtitle={value ? words.subtitle(value.total, place.people.presence === 'gone' ? null : office.people) : null}
      actions={
        office.people === 0 ? (
          enter
        ) : (
          <>
            <Button icon={<PrintIcon />} onPress={report}>
              {de.accommodations.print}
            </Button>
            <Button icon={<TableIcon />} onPress={report}>
              {de.accommodations.excel}
            </Button>
            {enter}
          </>
        )
      }
      toolbar={
        <>
          <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
          <ViewBar filter={place.people} onChange={(people) => adjust({ people })} />
          {value && value.total > rows.length ? (
            <span className="muted">{words.more(value.total - rows.length)}</span>
          ) : null}
        </>
      }
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : (
        <DataTable<PersonRow>
          label={words.title}
          rows={rows}
          columns={columnsFor(place.people, isRoomy ? (target ? 'some' : 'all') : target ? 'few' : 'some')}
          rowKey={keyOfRow}
          selected={new Set(selected.map(keyOfRow))}
          onSelect={(keys) => {
            const row = rows.find((candidate) => keys.has(keyOfRow(candidate)))
            if (row) showInPane({ kind: 'person', id: row.personId })
          }}
          onRowAction={(row) => {
            openInPane({ kind: 'person', id: row.personId })
            focusPane()
          }}
          isLoading={!value}
          empty={empty}
        />
      )}
    </Screen>
  )
}

const keyOfRow = (row: PersonRow): string => String(row.personId)
