/** The open office, and the day everything on the screen is true for. */
import { createContext, type ReactNode, use } from 'react'
import type { Day } from '../../db/domain/values.ts'
import { useStichtag } from '../stores/stichtag.ts'
import type { OutputOf } from './useQuery.ts'

export type Office = NonNullable<OutputOf<'office.state'>>

const OfficeContext = createContext<Office | null>(null)

export function OfficeProvider({ office, children }: { readonly office: Office; readonly children: ReactNode }) {
  return <OfficeContext value={office}>{children}</OfficeContext>
}

export function useOffice(): Office {
  const office = use(OfficeContext)
  if (!office) throw new Error('OfficeProvider is missing')
  return office
}

export interface ShownDay {
  /** The Stichtag. */
  readonly day: Day
  readonly today: Day
  /** The day whose knowledge is shown (Kenntnisstand); null is all that is known today. */
  readonly known: Day | null
  /** What every question about the register is asked with. */
  readonly asOf: { readonly on: Day; readonly knownOn: Day | null }
  /** Only today, with all that is known today, can anything be changed. */
  readonly canChange: boolean
}

export function useDay(): ShownDay {
  const { today } = useOffice()
  const { chosen, known } = useStichtag()
  const day = chosen ?? today
  return { day, today, known, asOf: { on: day, knownOn: known }, canChange: day === today && known === null }
}
