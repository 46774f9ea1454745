/** Facts as term and value, one line each. */
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import './DefinitionList.css'

export interface Definition {
  readonly term: string
  /** An empty value shows a dash. */
  readonly value: ReactNode
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="q-definitions">
      {items.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value === '' || value === null || value === undefined ? '—' : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
