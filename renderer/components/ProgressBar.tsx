/** How far long work has come, with a way to stop it. */
import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'
import { Button } from './Button.tsx'
import { useWords } from './words.tsx'
import './ProgressBar.css'

export interface ProgressBarProps {
  readonly label: string
  /** 0 to 1; null while nobody knows. */
  readonly value: number | null
  /** Beside the label: "1.240 von 10.000 Zeilen". */
  readonly detail?: ReactNode
  readonly onCancel?: () => void
}

export function ProgressBar({ label, value, detail, onCancel }: ProgressBarProps) {
  const words = useWords()
  return (
    <div className="q-progress">
      <AriaProgressBar
        className="q-progress-bar"
        value={(value ?? 0) * 100}
        isIndeterminate={value === null}
        formatOptions={{ style: 'percent' }}
      >
        {({ percentage, isIndeterminate }) => (
          <>
            <span className="q-progress-text">
              <Label>{label}</Label>
              <span className="muted">{detail}</span>
            </span>
            <span className="q-progress-track">
              <span
                className="q-progress-fill"
                {...(isIndeterminate ? { 'data-indeterminate': '' } : { style: { width: `${percentage ?? 0}%` } })}
              />
            </span>
          </>
        )}
      </AriaProgressBar>
      {onCancel ? <Button onPress={onCancel}>{words.cancel}</Button> : null}
    </div>
  )
}
