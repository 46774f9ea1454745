/** A birth date typed as far as it is known: "5.4.1988", "4.1988", "1988". */
import { useState } from 'react'
import type { Birth, Day } from '../../../db/domain/values.ts'
import { formatBirth } from '../../text/format.ts'
import { useWords } from '../words.tsx'
import type { FieldProps } from './Field.tsx'
import { TextField } from './TextField.tsx'
import { parseTypedBirth } from './typedBirth.ts'

export interface BirthFieldProps extends FieldProps {
  readonly value: Birth | null
  readonly today: Day
  readonly onChange: (value: Birth | null) => void
  /** Whether what stands there is no birth date: an empty field means that none is known. */
  readonly onWrong: (isWrong: boolean) => void
}

const shown = (birth: Birth | null): string => (birth ? formatBirth(birth.day, birth.precision) : '')

export function BirthField({ value, today, onChange, onWrong, error, ...field }: BirthFieldProps) {
  const words = useWords()
  const [text, setText] = useState(shown(value))
  const typed = parseTypedBirth(text, today)
  const [isLeft, setLeft] = useState(false)
  const wrong =
    typed.kind === 'wrong'
      ? words.notABirth
      : typed.kind === 'ambiguous'
        ? words.twoBirths(typed.births.map(shown).join(', '))
        : null
  const type = (next: string) => {
    setText(next)
    setLeft(false)
    const read = parseTypedBirth(next, today)
    onWrong(read.kind === 'wrong' || read.kind === 'ambiguous')
    if (read.kind === 'birth') onChange(read.birth)
    if (read.kind === 'empty') onChange(null)
  }
  const leave = () => {
    setLeft(true)
    if (typed.kind === 'birth') setText(shown(typed.birth))
  }
  return (
    <TextField
      {...field}
      value={text}
      onChange={type}
      onBlur={leave}
      error={error ?? (isLeft ? wrong : null)}
      autoComplete="off"
    />
  )
}
