/** One way of a household: what it takes, the masked account with its holder, and what is to be looked at. */
import { useState } from 'react'
import { groupedIban } from '../../../db/domain/payments/iban.ts'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { Pill } from '../../components/Pill.tsx'
import { de } from '../../text/de.ts'
import type { Found } from './WaysSection.tsx'

const words = de.ways.section
export type Way = Found['ways'][number]

/** `420,00 € an Vermieter`, `Rest: Überweisung`. */
export const wayText = ({ kind, amount }: Way, isAlone: boolean): string =>
  amount === null ? words.rest(kind, isAlone) : words.share(kind, amount)

interface WayLineProps {
  readonly way: Way
  readonly isAlone: boolean
  readonly householdId: HouseholdId
}

export function WayLine({ way, isAlone, householdId }: WayLineProps) {
  const shown = useShownIban(householdId, way.id)
  return (
    <li>
      <span className="way-what">
        {wayText(way, isAlone)}
        {way.marks.map((mark) => (
          <span key={mark} title={de.ways.markHelp[mark]}>
            <Pill tone="warn">{de.ways.mark[mark]}</Pill>
          </span>
        ))}
      </span>
      {way.iban ? (
        <span className="way-account">
          <span className="way-iban">{shown.iban ? groupedIban(shown.iban) : way.iban}</span>
          <Button size="small" kind="quiet" isPending={shown.pending} onPress={shown.iban ? shown.hide : shown.show}>
            {shown.iban ? words.hideIban : words.showIban}
          </Button>
          {shown.iban ? <span className="muted">{words.showNote}</span> : null}
        </span>
      ) : null}
      {way.holder || way.reference ? (
        <span className="muted">{[way.holder, way.reference].filter(Boolean).join(' · ')}</span>
      ) : null}
    </li>
  )
}

/** The whole account number while somebody looks at it: asked for anew each time, and written into the Protokoll. */
function useShownIban(householdId: HouseholdId, wayId: number) {
  const [iban, setIban] = useState<string | null>(null)
  const order = useCommand(client.ways.showIban)
  const show = async () => {
    const result = await order.run({ householdId, wayId })
    if (result?.ok) setIban(result.value.iban)
  }
  return { iban, pending: order.pending, show: () => void show(), hide: () => setIban(null) }
}
