/** One person's month: each line with how it came about, what hinders, what was set by hand, and what was believed once. */
import type { ReactNode } from 'react'
import { benefitRegimes } from '../../../db/domain/people/terms.ts'
import type { Day, HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { MoreIcon } from '../../components/icons.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import { type BenefitOf, useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatMoney } from '../../text/format.ts'
import { type CaseItem, type CasePerson, daysText, itemName, itemsBeside, nameOf } from './benefitView.ts'
import './benefits.css'

const words = de.benefits

export interface BenefitPersonProps {
  readonly householdId: HouseholdId
  readonly month: Day
  readonly person: CasePerson
}

export function BenefitPerson({ householdId, month, person }: BenefitPersonProps) {
  const { personId, lines, obstacles, regime } = person
  const where = { householdId, month, personId }
  const beside = itemsBeside(person)
  return (
    <section className="benefits-person" aria-label={nameOf(person)}>
      <div className="benefits-head">
        <button
          type="button"
          className="benefits-name"
          aria-label={words.toPerson(nameOf(person))}
          onClick={() => openInPane({ kind: 'person', id: personId }, { fromPane: true })}
        >
          {nameOf(person)}
        </button>
        <span className="benefits-amount">{formatMoney(person.sum)}</span>
      </div>
      {lines.length === 0 && obstacles.length === 0 ? (
        <p className="muted">{words.nothing(regime === null ? null : benefitRegimes[regime].term)}</p>
      ) : null}
      <ul className="benefits-lines">
        {lines.map(({ position, name, amount, how, item, paid }) => {
          const own = person.items.find(({ number }) => number === item)
          return (
            <li key={position}>
              <span className="benefits-what">{name}</span>
              <span className="benefits-amount">{formatMoney(amount)}</span>
              {own ? <ItemMenu item={own} where={where} /> : null}
              <span className="benefits-how">
                {how.map((text) => (
                  <span key={text}>{text}</span>
                ))}
                {paid === null ? null : <span>{words.paid(paid)}</span>}
              </span>
            </li>
          )
        })}
        {obstacles.map(({ from, obstacle }) => (
          <li key={`${from} ${obstacle}`}>
            <Pill tone="warn">{words.obstacle(formatDay(from), obstacle)}</Pill>
          </li>
        ))}
      </ul>
      <Beside title={words.byHand} isThere={person.overrides.length > 0}>
        {person.overrides.map((each) => (
          <li key={each.from}>
            <span className="benefits-what">
              {words.overrideText(each.stage, each.amount, each.reason)} <span className="muted">{daysText(each)}</span>
            </span>
            <OverrideMenu from={each.from} where={where} />
          </li>
        ))}
      </Beside>
      <Beside title={words.otherItems} isThere={beside.length > 0}>
        {beside.map((item) => (
          <li key={item.number}>
            <span className="benefits-what">
              {itemName(item)} <span className="muted">{item.versions.map(daysText).join(' · ')}</span>
            </span>
            <ItemMenu item={item} where={where} />
          </li>
        ))}
      </Beside>
      <Former person={person} />
    </section>
  )
}

interface BesideProps {
  readonly title: string
  readonly isThere: boolean
  readonly children: ReactNode
}

function Beside({ title, isThere, children }: BesideProps) {
  if (!isThere) return null
  return (
    <>
      <h4 className="benefits-beside">{title}</h4>
      <ul className="benefits-lines">{children}</ul>
    </>
  )
}

function ItemMenu({ item, where }: { readonly item: CaseItem; readonly where: BenefitOf }) {
  const { canChange } = useDay()
  if (!canChange) return null
  const isOnce = item.kind === 'one_off'
  const name = itemName(item)
  return (
    <MenuButton
      kind="quiet"
      size="small"
      icon={<MoreIcon size={14} />}
      aria-label={words.menu(name)}
      entries={[
        ...(isOnce ? [] : [{ id: 'changeItem' as const, label: words.change }]),
        { id: 'correctItem' as const, label: words.correct },
        ...(isOnce ? [] : [{ id: 'endItem' as const, label: words.end }]),
        { id: 'removeItem' as const, label: words.remove },
      ]}
      onAction={(to) => useOverlay.getState().show({ kind: 'benefit', order: { to, number: item.number, ...where } })}
    />
  )
}

function OverrideMenu({ from, where }: { readonly from: Day; readonly where: BenefitOf }) {
  const { canChange } = useDay()
  if (!canChange) return null
  return (
    <MenuButton
      kind="quiet"
      size="small"
      icon={<MoreIcon size={14} />}
      aria-label={words.menu(words.byHand)}
      entries={[
        { id: 'correctStage' as const, label: words.correct },
        { id: 'endStage' as const, label: words.end },
        { id: 'removeStage' as const, label: words.remove },
      ]}
      onAction={(to) => useOverlay.getState().show({ kind: 'benefit', order: { to, from, ...where } })}
    />
  )
}

/** What the office believed of overrides and items once and learned better since. */
function Former({ person }: { readonly person: CasePerson }) {
  const former = [
    ...person.formerOverrides.map((each) => ({
      ...each,
      text: words.overrideText(each.stage, each.amount, each.reason),
    })),
    ...person.items.flatMap((item) =>
      item.former.map((each) => ({ ...each, text: `${itemName(item)}, ${formatMoney(each.amount)}` })),
    ),
  ].sort((a, b) => (a.knownUntil < b.knownUntil ? 1 : -1))
  if (former.length === 0) return null
  return (
    <details className="benefits-former">
      <summary>{words.former(former.length)}</summary>
      <ul>
        {former.map((each) => (
          <li key={`${each.text} ${each.from} ${each.knownSince} ${each.knownUntil}`}>
            {each.text}, {daysText(each)}{' '}
            <span className="muted">{words.believed(formatDay(each.knownSince), formatDay(each.knownUntil))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
