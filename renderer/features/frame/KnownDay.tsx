/** The Kenntnisstand beside the Stichtag: the register as the office knew it on a day. Out of the way until somebody asks for it. */
import { useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { ClockIcon } from '../../components/icons.tsx'
import { PopoverButton } from '../../components/PopoverButton.tsx'
import { useStichtag } from '../../stores/stichtag.ts'
import { de } from '../../text/de.ts'

const words = de.frame.known

export function KnownDay() {
  const { today, known } = useDay()
  const { isAskingKnown, askKnown, lookAsKnownOn } = useStichtag()
  const [isLater, setLater] = useState(false)
  return (
    <PopoverButton
      kind="quiet"
      icon={<ClockIcon />}
      aria-label={words.open}
      label={undefined}
      title={words.title}
      isOpen={isAskingKnown}
      onOpenChange={(isOpen) => {
        setLater(false)
        askKnown(isOpen)
      }}
    >
      {(close) => (
        <div className="frame-known">
          <p>{words.help}</p>
          <DateField
            label={words.day}
            value={known}
            today={today}
            max={today}
            autoFocus
            error={isLater ? words.later : null}
            onChange={(day) => {
              setLater(day !== null && day > today)
              if (day !== null && day > today) return
              lookAsKnownOn(day === today ? null : day)
              if (day !== null) close()
            }}
          />
          {known === null ? null : (
            <Button
              onPress={() => {
                lookAsKnownOn(null)
                close()
              }}
            >
              {words.back}
            </Button>
          )}
        </div>
      )}
    </PopoverButton>
  )
}
