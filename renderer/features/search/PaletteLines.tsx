/** The list under the search: hits by kind, then commands. The keyboard stays in the field; the marked line is its active descendant. */
import { useEffect, useRef } from 'react'
import { DoorIcon, ForwardIcon, HouseIcon, PersonIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { de } from '../../text/de.ts'
import type { LineKind, PaletteLine } from './lines.ts'
import './search.css'

const icons = { person: PersonIcon, room: DoorIcon, house: HouseIcon, command: ForwardIcon }
/** A group of options; no HTML element means that. */
const optionGroup = (labelId: string) => ({ role: 'group', 'aria-labelledby': labelId }) as const
const kinds: readonly LineKind[] = ['person', 'room', 'house', 'command']

export interface PaletteLinesProps {
  readonly id: string
  readonly lines: readonly PaletteLine[]
  readonly marked: number
  readonly onRun: (index: number) => void
}

export function PaletteLines({ id, lines, marked, onRun }: PaletteLinesProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-index="${marked}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div className="search-lines" id={`${id}-list`} role="listbox" aria-label={de.search.results} ref={list}>
      {kinds.map((kind) => {
        const ofKind = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind} {...optionGroup(`${id}-${kind}`)}>
            <div className="search-group" id={`${id}-${kind}`} role="presentation">
              {de.search.group[kind]}
            </div>
            {ofKind.map(({ line, index }) => (
              <Line
                key={line.key}
                id={`${id}-${index}`}
                line={line}
                index={index}
                isMarked={index === marked}
                onRun={onRun}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

interface LineProps {
  readonly id: string
  readonly line: PaletteLine
  readonly index: number
  readonly isMarked: boolean
  readonly onRun: (index: number) => void
}

function Line({ id, line, index, isMarked, onRun }: LineProps) {
  const Icon = icons[line.kind]
  return (
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      tabIndex={-1}
      data-index={index}
      className="search-line"
      onClick={() => onRun(index)}
      onKeyDown={() => {}}
    >
      <Icon />
      <span className="search-label">{line.label}</span>
      <span className="search-detail">{line.detail}</span>
      {line.keys ? <KeyHint keys={line.keys} /> : null}
    </div>
  )
}
