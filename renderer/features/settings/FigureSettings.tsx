/** Figures that the office sets: each in its own unit, taken over with Enter or its button. */
import { useState } from 'react'
import type { Figure } from '../../../db/domain/settings.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { Settings, SettingsPartProps } from './RuleSettings.tsx'
import './settings.css'

const words = de.settings
type Entry = Settings['figures'][number]

/** Areas are kept in hundredths of m². */
const scale: Partial<Record<Figure, number>> = { min_area: 100 }
const shown = (figure: Figure, value: number): string => (value / (scale[figure] ?? 1)).toLocaleString('de-DE')
/** The whole number that is kept, or null for what is none. */
function typedNumber(figure: Figure, text: string): number | null {
  const number = /^\d+([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN
  const kept = Math.round(number * (scale[figure] ?? 1) * 100) / 100
  return Number.isInteger(kept) ? kept : null
}

export function FigureSettings({ settings, canChange }: SettingsPartProps) {
  return (
    <section className="settings-part">
      <GroupHeading title={words.figuresTitle} />
      <ul className="settings-figures">
        {settings.figures.map((entry) => (
          <li key={entry.figure}>
            <FigureField entry={entry} canChange={canChange} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FigureField({ entry, canChange }: { readonly entry: Entry; readonly canChange: boolean }) {
  const { figure, value, least, most } = entry
  // What is typed belongs to the value it began from: another one, saved or taken back, is shown in the same field, and the focus stays.
  const [draft, setDraft] = useState({ began: value, text: shown(figure, value) })
  const text = draft.began === value ? draft.text : shown(figure, value)
  const setText = (next: string) => setDraft({ began: value, text: next })
  const order = useCommand(client.settings.changeFigure)
  const own = words.figure(figure)
  const typed = typedNumber(figure, text)
  const isWrong = typed === null || typed < least || typed > most
  const isSame = typed === value
  const save = async () => {
    if (typed === null || isWrong || isSame) return
    const result = await order.run({ figure, seen: value, value: typed })
    if (result?.ok)
      useNotices.getState().done(words.changed(own.label, `${shown(figure, typed)} ${own.unit}`), result.value.auditId)
  }
  return (
    <>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <span className="settings-figure">
        <TextField
          label={own.label}
          help={own.help}
          unit={own.unit}
          value={text}
          onChange={setText}
          isDisabled={!canChange}
          error={isWrong ? words.bounds(shown(figure, least), shown(figure, most)) : null}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save()
          }}
        />
        <Button isDisabled={!canChange || isWrong || isSame} isPending={order.pending} onPress={() => void save()}>
          {words.save}
        </Button>
      </span>
    </>
  )
}
