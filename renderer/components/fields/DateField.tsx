/** A German day, typed freely or picked from a small calendar. Arrow up and down change the day, Page up and down the month. */
import { parseDate } from '@internationalized/date'
import { useEffect, useRef, useState } from 'react'
import type { TextFieldProps } from 'react-aria-components'
import { TextField as AriaTextField, Button, Dialog, Group, Input, Popover } from 'react-aria-components'
import type { Day } from '../../../db/domain/values.ts'
import { addDays } from '../../../db/domain/values.ts'
import { formatDay, formatWeekday } from '../../text/format.ts'
import { CalendarIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import { DayCalendar } from './DayCalendar.tsx'
import type { FieldProps } from './Field.tsx'
import { FieldLabel, FieldNotes, fieldState } from './Field.tsx'
import type { TypedDayOptions } from './typedDay.ts'
import { parseTypedDay } from './typedDay.ts'
import './Options.css'
import './DateField.css'

export interface DateFieldProps extends FieldProps, TypedDayOptions {
  readonly value: Day | null
  /** Null when the field is empty or holds no day; in the second case the field says so by itself. */
  readonly onChange: (value: Day | null) => void
  /** Whether what stands there is no day: only where an empty field means something must the caller tell the two apart. */
  readonly onWrong?: (isWrong: boolean) => void
  /** First and last day the calendar offers. A typed day outside is for the caller to refuse through `error`. */
  readonly min?: Day
  readonly max?: Day
}

const months = (day: Day, count: number): Day => parseDate(day).add({ months: count }).toString() as Day
const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowUp: (day) => addDays(day, 1),
  ArrowDown: (day) => addDays(day, -1),
  PageUp: (day) => months(day, 1),
  PageDown: (day) => months(day, -1),
}

export function DateField(props: DateFieldProps) {
  const { value, today, isPast = false, help, isDisabled, autoFocus = false } = props
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const draft = useDraft(props)
  // As with Tab: what is typed replaces the day that stands there.
  useEffect(() => {
    if (autoFocus) box.current?.querySelector('input')?.select()
  }, [autoFocus])
  const error = props.error ?? (draft.isWrong ? words.notADay : null)

  const onKeyDown: NonNullable<TextFieldProps['onKeyDown']> = (event) => {
    const step = steps[event.key]
    if (event.key === 'Enter') draft.commit()
    else if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
    else if (step && !event.altKey && !event.ctrlKey) {
      event.preventDefault()
      const from = draft.text === null ? value : parseTypedDay(draft.text, { today, isPast })
      draft.accept(from === null ? today : step(from))
    }
    // RAC keeps a key to itself unless told: Esc closes the dialog around the field.
    else event.continuePropagation()
  }
  return (
    <AriaTextField
      {...fieldState({ ...props, error })}
      className="q-field q-date"
      value={draft.text ?? formatDay(value)}
      onChange={draft.type}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    >
      <FieldLabel {...props} />
      <Group className="q-box" ref={box} isInvalid={Boolean(error)} isDisabled={isDisabled ?? false}>
        <Input className="q-input" placeholder={words.dayFormat} autoComplete="off" spellCheck="false" />
        <span className="q-unit">{draft.text === null && value !== null ? formatWeekday(value) : null}</span>
        <Button
          className="q-inset"
          aria-label={words.openCalendar}
          isDisabled={isDisabled ?? false}
          excludeFromTabOrder
          onPress={() => setOpen(!isOpen)}
        >
          <CalendarIcon />
        </Button>
      </Group>
      <FieldNotes help={help} error={error} />
      <Popover
        className="q-popover"
        triggerRef={box}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={props.label} className="q-date-dialog">
          <DayCalendar
            value={value}
            today={today}
            {...(props.min ? { min: props.min } : {})}
            {...(props.max ? { max: props.max } : {})}
            onPick={(day) => {
              draft.accept(day)
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </AriaTextField>
  )
}

/** The text while it is being typed; null when the field shows its value. A wrong text stays until it is corrected. */
function useDraft({ value, onChange, onWrong, today, isPast = false }: DateFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const [seen, setSeen] = useState(value)
  const show = (next: string | null, wrong: boolean) => {
    setText(next)
    setWrong(wrong)
  }
  if (seen !== value) {
    setSeen(value)
    if (value !== null) show(null, false)
  }
  const tell = (next: string | null, wrong: boolean) => {
    show(next, wrong)
    if (wrong !== isWrong) onWrong?.(wrong)
  }
  const accept = (day: Day | null) => {
    tell(null, false)
    if (day !== value) onChange(day)
  }
  const commit = () => {
    if (text === null) return
    const day = parseTypedDay(text, { today, isPast })
    if (day !== null || text.trim() === '') return accept(day)
    tell(text, true)
    if (value !== null) onChange(null)
  }
  return { text, isWrong, accept, commit, type: (typed: string) => tell(typed, false) }
}
