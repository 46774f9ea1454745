/** The words of the move notice: the office's own, with the placeholders explained, and the way back to the program's. */
import { useState } from 'react'
import { codesOf } from '../../../db/domain/people/terms.ts'
import { moveNoticePlaceholders } from '../../../db/domain/reports/moveNoticeText.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { SettingsPartProps } from './RuleSettings.tsx'
import './settings.css'

const words = de.settings.moveNotice

export function MoveNoticeSettings({ settings, canChange }: SettingsPartProps) {
  const { value, standard } = settings.moveNotice
  return (
    <section className="settings-part">
      <GroupHeading title={words.title} />
      <p className="muted">{words.note}</p>
      <NoticeText value={value} standard={standard} canChange={canChange} />
    </section>
  )
}

interface NoticeTextProps {
  readonly value: string
  readonly standard: string
  readonly canChange: boolean
}

function NoticeText({ value, standard, canChange }: NoticeTextProps) {
  // What is typed belongs to the text it began from: another one, saved or taken back, is shown in the same field, and the focus stays.
  const [draft, setDraft] = useState({ began: value, text: value })
  const text = draft.began === value ? draft.text : value
  const setText = (next: string) => setDraft({ began: value, text: next })
  const order = useCommand(client.settings.changeMoveNotice)
  const save = async (wanted: string, told: string) => {
    const result = await order.run({ seen: value, value: wanted })
    if (result?.ok) useNotices.getState().done(told, result.value.auditId)
  }
  return (
    <>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <TextField
        label={words.label}
        rows={18}
        maxLength={6000}
        value={text}
        onChange={setText}
        isDisabled={!canChange}
      />
      <div className="settings-actions">
        <Button
          kind="primary"
          isDisabled={!canChange || text.trim() === '' || text.trim() === value}
          isPending={order.pending}
          onPress={() => void save(text, words.saved)}
        >
          {de.settings.save}
        </Button>
        <Button isDisabled={!canChange || value === standard} onPress={() => void save(standard, words.restored)}>
          {de.settings.restore}
        </Button>
      </div>
      <h3 className="settings-subheading">{words.placeholders}</h3>
      <DefinitionList
        items={codesOf(moveNoticePlaceholders).map((name) => ({
          term: `{${name}}`,
          value: moveNoticePlaceholders[name],
        }))}
      />
    </>
  )
}
