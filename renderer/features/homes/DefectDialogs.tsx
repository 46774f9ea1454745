/** A defect is reported, and its state put forward. */
import { useState } from 'react'
import { type DefectState, defectStates } from '../../../db/domain/housing/terms.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { RadioGroup } from '../../components/fields/RadioGroup.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import type { HomeAbout } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { HomeDay, HomeForm } from './HomeForm.tsx'
import type { KeptOfRoom } from './HomeSections.tsx'

const words = de.homes.defects
const states = codesOf(defectStates).map((id) => ({ id, label: de.homes.state(id) }))

export interface DefectDialogProps {
  readonly about: HomeAbout
  readonly onClose: () => void
}

export function DefectDialog({ about, onClose }: DefectDialogProps) {
  const { today } = useDay()
  const [text, setText] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.homes.reportDefect)
  const save = async () => {
    setTried(true)
    if (on === null || text.trim() === '') return
    const result = await order.run({ ...about, text, on })
    if (!result?.ok) return
    useNotices.getState().done(words.done, result.value.auditId)
    onClose()
  }
  return (
    <HomeForm title={words.add} button={words.button} order={order} onSave={() => void save()} onClose={onClose}>
      <TextField
        label={words.text}
        value={text}
        rows={3}
        maxLength={500}
        isRequired
        autoFocus
        error={tried && text.trim() === '' ? words.textMissing : null}
        onChange={setText}
      />
      <HomeDay label={words.on} value={on} tried={tried} onChange={setOn} />
    </HomeForm>
  )
}

export interface DefectStateDialogProps {
  readonly defect: KeptOfRoom['defects'][number]
  readonly onClose: () => void
}

export function DefectStateDialog({ defect, onClose }: DefectStateDialogProps) {
  const { today } = useDay()
  const [state, setState] = useState<DefectState>(defect.state)
  const [on, setOn] = useState<Day | null>(defect.doneOn ?? today)
  const order = useCommand(client.homes.setDefect)
  const save = async () => {
    if (on === null) return
    const result = await order.run({ id: defect.id, version: defect.version, state, on })
    if (!result?.ok) return
    useNotices.getState().done(words.stateDone(de.homes.state(state)), result.value.auditId)
    onClose()
  }
  return (
    <HomeForm
      title={words.stateTitle}
      button={de.homes.save}
      order={order}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{defect.text}</p>
      <RadioGroup<DefectState> label={words.state} options={states} value={state} onChange={setState} />
      {state === 'done' ? <HomeDay label={words.mendedOn} value={on} tried={true} onChange={setOn} /> : null}
    </HomeForm>
  )
}
