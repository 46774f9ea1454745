/**
 * Short messages about what just happened, with a way back ("Rückgängig"). Read out politely; they stay while the pointer or the focus is
 * on them or the window is in the background. Never the only copy of a message.
 */
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { CheckIcon, CloseIcon, InfoIcon, WarningIcon } from './icons.tsx'
import { useWords } from './words.tsx'
import './NoticeArea.css'

export interface Notice {
  readonly id: string
  readonly text: ReactNode
  readonly tone?: 'good' | 'info' | 'warn' | 'bad'
  readonly action?: { readonly label: string; readonly onPress: () => void; readonly keys?: string }
  /** Seconds to stay: 20 with an action, else 10. A `warn` or `bad` one stays until it is closed. */
  readonly seconds?: number
}

export interface NoticeAreaProps {
  /** Oldest first; keep at most three. */
  readonly notices: readonly Notice[]
  readonly onClose: (id: string) => void
}

const signs = { good: CheckIcon, info: InfoIcon, warn: WarningIcon, bad: WarningIcon }

export function NoticeArea({ notices, onClose }: NoticeAreaProps) {
  const words = useWords()
  const [isHeld, setHeld] = useState(false)
  const hold = () => setHeld(true)
  const release = () => setHeld(false)
  // A closed notice takes pointer and focus with it without telling, so the hold ends here.
  const close = (id: string) => {
    release()
    onClose(id)
  }
  return (
    <section
      className="q-notices"
      aria-label={words.notices}
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} isHeld={isHeld} onClose={() => close(notice.id)} />
      ))}
    </section>
  )
}

function NoticeCard({ notice, isHeld, onClose }: { notice: Notice; isHeld: boolean; onClose: () => void }) {
  const words = useWords()
  const { text, tone = 'good', action } = notice
  const lasting = tone === 'warn' || tone === 'bad'
  useCountdown(notice.seconds ?? (lasting ? null : action ? 20 : 10), isHeld, onClose)
  const Sign = signs[tone]
  return (
    <div className="q-notice" data-tone={tone}>
      <Sign label={words.signs[tone]} />
      <div className="q-notice-text">{text}</div>
      {action ? (
        <Button
          size="small"
          onPress={() => {
            action.onPress()
            onClose()
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <Button kind="quiet" size="small" icon={<CloseIcon size={14} />} aria-label={words.close} onPress={onClose} />
    </div>
  )
}

/** Calls `onEnd` after the seconds have passed in sight; held and hidden time does not count. Null never ends. */
function useCountdown(seconds: number | null, isHeld: boolean, onEnd: () => void) {
  const left = useRef(seconds === null ? Number.POSITIVE_INFINITY : seconds * 4)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    if (isHeld || left.current === Number.POSITIVE_INFINITY) return
    const timer = window.setInterval(() => {
      if (document.hidden) return
      left.current -= 1
      if (left.current <= 0) end.current()
    }, 250)
    return () => window.clearInterval(timer)
  }, [isHeld])
}
