/** A number with a button that copies it, because it is needed in the next program a moment later. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { CheckIcon, CopyIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import './people.css'

export interface CopyValueProps {
  /** What the number is, for the button's name. */
  readonly what: string
  readonly value: string
}

/** By a copy event of our own: the page is refused every permission, that of the clipboard, too. */
function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  document.execCommand('copy')
}

export function CopyValue({ what, value }: CopyValueProps) {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    copyText(value)
    setCopied(true)
  }
  const words = de.people.personPane
  return (
    <span className="people-copy">
      <span>{value}</span>
      <Button
        kind="quiet"
        size="small"
        icon={copied ? <CheckIcon size={14} /> : <CopyIcon size={14} />}
        aria-label={copied ? words.copied(what) : words.copy(what)}
        onPress={copy}
      />
    </span>
  )
}
