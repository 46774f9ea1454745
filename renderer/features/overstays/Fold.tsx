/** Something that is there for whoever asks, closed until then: a line that opens and closes what stands below it. */
import { type ReactNode, useId, useState } from 'react'
import { ChevronDownIcon, ChevronRightIcon } from '../../components/icons.tsx'
import './overstayPane.css'

export interface FoldProps {
  readonly title: string
  readonly isOpenFirst?: boolean
  readonly children: ReactNode
}

export function Fold({ title, isOpenFirst = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenFirst)
  const id = useId()
  const Sign = isOpen ? ChevronDownIcon : ChevronRightIcon
  return (
    <div className="overstay-fold">
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Sign size={14} />
        {title}
      </button>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  )
}
