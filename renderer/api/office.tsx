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

/** `day` is the Stichtag, `canChange` false while it is another day than the office's today. */
export function useDay(): { readonly day: Day; readonly today: Day; readonly canChange: boolean } {
  const { today } = useOffice()
  const chosen = useStichtag((state) => state.chosen)
  const day = chosen ?? today
  return { day, today, canChange: day === today }
}
