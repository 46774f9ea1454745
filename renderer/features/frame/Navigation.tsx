/** The sections with their numbers; under the shelters the houses themselves, so that one press changes the house. */
import { noticeStates } from '../../../db/domain/assignments/notice.ts'
import { useDay, useOffice } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import {
  BellIcon,
  BusIcon,
  ClockIcon,
  CoinsIcon,
  ExchangeIcon,
  HelpIcon,
  HouseIcon,
  KeyIcon,
  OverviewIcon,
  PersonIcon,
  ReportIcon,
  SettingsIcon,
  UploadIcon,
} from '../../components/icons.tsx'
import { NavLink, NavRule } from '../../components/NavLink.tsx'
import { goSection, openInPane, useLocation } from '../../stores/location.ts'
import { type Section, sections } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { formatCount } from '../../text/format.ts'
import { HouseLinks } from './HouseLinks.tsx'
import { PaymentLinks } from './PaymentLinks.tsx'

const icons = {
  overview: OverviewIcon,
  housing: HouseIcon,
  people: PersonIcon,
  assignments: BusIcon,
  payments: CoinsIcon,
  followUps: BellIcon,
  overstays: KeyIcon,
  regimeChanges: ExchangeIcon,
  reports: ReportIcon,
  imports: UploadIcon,
  log: ClockIcon,
  settings: SettingsIcon,
} as const

export function Navigation() {
  const { asOf } = useDay()
  const office = useOffice()
  const { place } = useLocation()
  const houses = useQuery('housing.houses', asOf).value ?? []
  const due = useQuery('followUps.due', asOf).value?.count ?? 0
  const taken = houses.reduce((sum, house) => sum + house.places.taken, 0)
  const open = (useQuery('assignments.board', asOf).value ?? []).filter(
    (notice) => noticeStates[notice.state].open,
  ).length
  const overstays = useQuery('overstays.board', asOf).value?.figures.households ?? 0
  const changes = useQuery('regimeChanges.counts', asOf).value ?? { due: 0, gaps: 0 }
  const badges: Partial<Record<Section, string>> = {
    housing: formatCount(taken),
    people: formatCount(office.people),
    ...(open > 0 ? { assignments: formatCount(open) } : {}),
    ...(due > 0 ? { followUps: formatCount(due) } : {}),
    overstays: formatCount(overstays),
    ...(changes.due + changes.gaps > 0 ? { regimeChanges: formatCount(changes.due + changes.gaps) } : {}),
  }
  const counted: Partial<Record<Section, string>> = {
    housing: de.frame.counted.housing(formatCount(taken)),
    people: de.frame.counted.people(formatCount(office.people)),
    assignments: de.frame.counted.assignments(formatCount(open)),
    followUps: de.followUps.due(formatCount(due)),
    overstays: de.frame.counted.overstays(formatCount(overstays)),
    regimeChanges: de.regimeChanges.counted(changes.due, changes.gaps),
  }
  return (
    <>
      {sections.map((section) => {
        const Icon = icons[section]
        const isCurrent = place.section === section
        const isParent = isCurrent && section === 'housing' && place.scope !== 'overview'
        return (
          <div key={section} className="frame-nav-group" data-parent={isParent}>
            <NavLink
              label={de.frame.section[section]}
              icon={<Icon />}
              badge={badges[section]}
              badgeHelp={counted[section]}
              badgeTone={section === 'regimeChanges' && changes.gaps > 0 ? 'warn' : 'quiet'}
              isCurrent={isCurrent && !isParent}
              onPress={() => goSection(section)}
            />
            {isCurrent && section === 'housing' ? <HouseLinks houses={houses} scope={place.scope} /> : null}
            {isCurrent && section === 'payments' ? <PaymentLinks page={place.payments.page} /> : null}
          </div>
        )
      })}
      <NavRule />
      <NavLink
        label={de.frame.help}
        icon={<HelpIcon />}
        badge="F1"
        isCurrent={false}
        onPress={() => openInPane({ kind: 'help' })}
      />
    </>
  )
}
