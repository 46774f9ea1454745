/** A number with a button that copies it, because it is needed in the next program a moment later. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { CheckIcon, InboxIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import './people.css'

export interface CopyValueProps {
  /** What the number is, for the button's name. */
  readonly what: string
  readonly value: string
}

export function CopyValue({ what, value }: CopyValueProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  const words = de.people.personPane
  return (
    <span className="people-copy">
      <span>{value}</span>
      <Button
        kind="quiet"
        size="small"
        icon={copied ? <CheckIcon size={14} /> : <InboxIcon size={14} />}
        aria-label={copied ? words.copied(what) : words.copy(what)}
        onPress={copy}
      />
    </span>
  )
}
