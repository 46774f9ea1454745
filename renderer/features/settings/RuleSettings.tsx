/** The rules of a move as sentences, each with how grave the office takes it; those that nobody can lower below. */
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import './settings.css'

const words = de.settings

export type Settings = OutputOf<'settings.read'>
export interface SettingsPartProps {
  readonly settings: Settings
  readonly canChange: boolean
}

const isFixed = ({ range }: Settings['rules'][number]): boolean => range.length === 1

export function RuleSettings({ settings, canChange }: SettingsPartProps) {
  const change = useCommand(client.settings.changeRule)
  const restore = useCommand(client.settings.restoreRules)
  const rules = settings.rules.filter((rule) => !isFixed(rule))
  const set = async (rule: Settings['rules'][number], severity: Settings['rules'][number]['severity']) => {
    restore.clear()
    const result = await change.run({ rule: rule.rule, seen: rule.severity, severity })
    if (result?.ok)
      useNotices.getState().done(words.changed(words.rule(rule.rule), words.severity(severity)), result.value.auditId)
  }
  const toStandard = async () => {
    change.clear()
    const result = await restore.run({})
    if (result?.ok) useNotices.getState().done(words.restored, result.value.auditId)
  }
  const refusal = change.refusal ?? restore.refusal
  return (
    <section className="settings-part">
      <GroupHeading
        title={words.rulesTitle}
        note={words.rulesNote}
        actions={
          <Button
            size="small"
            isDisabled={!canChange || rules.every((rule) => rule.severity === rule.standard)}
            isPending={restore.pending}
            onPress={() => void toStandard()}
          >
            {words.restore}
          </Button>
        }
      />
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      <ul className="settings-rules">
        {rules.map((rule) => (
          <li key={rule.rule}>
            <span className="settings-what">
              <strong>{words.rule(rule.rule)}</strong>
              <span className="muted">{words.looksAt(rule.rule)}</span>
            </span>
            <span className="settings-standard muted">
              {rule.severity === rule.standard ? words.isStandard : words.changedFrom(words.severity(rule.standard))}
            </span>
            <ToggleGroup
              label={words.severityOf(words.rule(rule.rule))}
              size="small"
              value={rule.severity}
              options={rule.range.map((id) => ({ id, label: words.severity(id), isDisabled: !canChange }))}
              onChange={(severity) => void set(rule, severity)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FixedRules({ settings }: SettingsPartProps) {
  return (
    <section className="settings-part">
      <GroupHeading title={words.fixedTitle} note={words.fixedNote} />
      <ul className="settings-rules">
        {settings.rules.filter(isFixed).map(({ rule, severity }) => (
          <li key={rule}>
            <span className="settings-what">
              <strong>{words.rule(rule)}</strong>
              <span className="muted">{words.looksAt(rule)}</span>
            </span>
            <span className="settings-standard muted">{words.severity(severity)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
