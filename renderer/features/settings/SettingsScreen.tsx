/** What the office decides for itself, part after part; a further part is a component in `parts`. */
import type { ReactNode } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { FeeSettings } from './FeeSettings.tsx'
import { FigureSettings } from './FigureSettings.tsx'
import { MoveNoticeSettings } from './MoveNoticeSettings.tsx'
import { OfficeAccountSettings } from './OfficeAccountSettings.tsx'
import { RateSettings } from './RateSettings.tsx'
import { FixedRules, RuleSettings } from './RuleSettings.tsx'
import './settings.css'

const words = de.settings
const parts = [
  RuleSettings,
  FigureSettings,
  RateSettings,
  FeeSettings,
  OfficeAccountSettings,
  MoveNoticeSettings,
  FixedRules,
] as const

export function SettingsScreen({ pane }: { readonly pane: ReactNode }) {
  const { canChange } = useDay()
  const { value, refusal } = useQuery('settings.read', {})
  const go = useLocation((state) => state.go)
  return (
    <Screen
      title={words.title}
      subtitle={canChange ? words.subtitle : words.readOnly}
      pane={pane}
      actions={
        <Button onPress={() => go({ section: 'housing', scope: 'deviations', pane: [] })}>{words.deviations}</Button>
      }
    >
      {refusal ? <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState> : null}
      {value ? (
        <div className="settings">
          {parts.map((Part) => (
            <Part key={Part.name} settings={value} canChange={canChange} />
          ))}
        </div>
      ) : refusal ? null : (
        <Skeleton lines={12} />
      )}
    </Screen>
  )
}
