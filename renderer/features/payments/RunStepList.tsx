/** The steps of a run at the top of its worksheet: which are done, and which one is next. */
import { CheckIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import type { Run } from './runWords.ts'

const words = de.payments.steps
/** The step at which a run in each state stands. */
const at = { draft: 1, checked: 2, released: 3, paid: 4, closed: 5 } as const

export function RunStepList({ run }: { readonly run: Run }) {
  const here = at[run.state]
  return (
    <ol className="run-steps" aria-label={words.label}>
      {words.names.map((name, index) => {
        const state = index < here ? 'done' : index === here ? 'here' : 'later'
        return (
          <li key={name} data-state={state} {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}>
            {state === 'done' ? <CheckIcon size={14} label={words.done} /> : null}
            {name}
          </li>
        )
      })}
    </ol>
  )
}
