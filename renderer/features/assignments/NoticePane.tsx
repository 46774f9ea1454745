/** A notice in the pane: what was announced, its people, and checking them in. */
import { type ReactNode, useState } from 'react'
import { daysBetween, type NoticeId, type PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { CheckIcon, ChevronDownIcon, PersonIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatDayLong } from '../../text/format.ts'
import { NoticePeople } from './NoticePeople.tsx'
import { type Notice, stateTerm, stateTone } from './noticeView.ts'
import { useNotice } from './useNotice.ts'
import { useNoticeOrders } from './useNoticeOrders.ts'
import './assignments.css'

const words = de.assignments.pane

export interface NoticePaneProps {
  readonly id: NoticeId
  /** The way back inside the pane, or null. */
  readonly back: ReactNode
  readonly onClose: () => void
}

export function NoticePane({ id, back, onClose }: NoticePaneProps) {
  const { canChange } = useDay()
  const { notice, refusal } = useNotice(id)
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set())
  const orders = useNoticeOrders(notice, chosen)
  usePaneKeys(notice ? orders.keys : null, canChange)
  const isEmpty = notice !== undefined && notice.named === 0
  return (
    <Pane
      title={
        <>
          {back}
          {notice ? words.title(notice.number) : de.assignments.title}
        </>
      }
      badge={notice ? <Pill tone={stateTone(notice)}>{stateTerm(notice)}</Pill> : null}
      subtitle={notice ? words.counts(notice.persons, notice.children) : null}
      onClose={onClose}
      actions={
        canChange ? (
          <>
            <Button
              kind="primary"
              icon={isEmpty ? <PersonIcon /> : <CheckIcon />}
              isDisabled={!notice || notice.state === 'withdrawn'}
              onPress={isEmpty ? orders.keys.e : orders.keys.a}
            >
              {isEmpty ? words.enter : words.arrive}
            </Button>
            <span className="assignments-key">
              <KeyHint keys={isEmpty ? 'E' : 'A'} />
            </span>
            <MenuButton icon={<ChevronDownIcon />} entries={orders.entries} onAction={orders.run}>
              {words.more}
            </MenuButton>
          </>
        ) : (
          <span className="muted assignments-why">{de.frame.readOnlyDay}</span>
        )
      }
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : null}
      {notice ? <Body notice={notice} chosen={chosen} onChoose={setChosen} /> : refusal ? null : <Skeleton />}
    </Pane>
  )
}

interface BodyProps {
  readonly notice: Notice
  readonly chosen: ReadonlySet<PersonId>
  readonly onChoose: (chosen: ReadonlySet<PersonId>) => void
}

function Body({ notice, chosen, onChoose }: BodyProps) {
  const { day } = useDay()
  const isWaited = notice.state === 'announced' || notice.state === 'entered'
  const away = isWaited ? ` (${words.in(daysBetween(day, notice.expectedOn))})` : ''
  return (
    <>
      <PaneSection>
        <DefinitionList
          items={[
            { term: words.expectedOn, value: `${formatDayLong(notice.expectedOn)}${away}` },
            { term: words.kind, value: de.terms.assignment(notice.kind) },
            { term: words.nationality, value: notice.nationalityName ?? '' },
            { term: words.announcedOn, value: formatDay(notice.announcedOn) },
            ...(notice.withdrawnOn ? [{ term: words.withdrawnOn, value: formatDay(notice.withdrawnOn) }] : []),
            ...(notice.remark ? [{ term: words.remark, value: notice.remark }] : []),
          ]}
        />
      </PaneSection>
      <PaneSection title={words.people} aside={words.named(notice.named, notice.persons)}>
        {notice.named === 0 ? (
          <p className="muted">{words.nobody}</p>
        ) : (
          <NoticePeople people={notice.people} chosen={chosen} onChoose={onChoose} />
        )}
        {notice.named > 0 && notice.missingNames > 0 ? (
          <p className="muted assignments-missing">{words.missing(notice.missingNames)}</p>
        ) : null}
      </PaneSection>
    </>
  )
}
