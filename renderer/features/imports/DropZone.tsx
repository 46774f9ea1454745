/** The beginning of an import: how it goes, the button, and a place to drop the file. */
import { type DragEvent, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { UploadIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import { pickWorkbook, readWorkbook, useJob } from './job.ts'
import './imports.css'

const words = de.imports
/** The limit of `pickWorkbook`, for a file that was dropped. */
const mostBytes = 25 * 1024 * 1024

async function readDropped(file: File): Promise<void> {
  if (file.size > mostBytes) useJob.setState({ refusal: { code: 'WORKBOOK_TOO_LARGE' } })
  else await readWorkbook({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

export function DropZone() {
  const { canChange } = useDay()
  const [isOver, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && canChange) void readDropped(file)
  }
  return (
    <div className="import-start">
      <section
        className="import-drop"
        data-over={isOver}
        aria-label={words.choose}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <UploadIcon size={28} />
        <Button kind="primary" isDisabled={!canChange} onPress={() => void pickWorkbook()}>
          {words.choose}
        </Button>
        <p className="muted">{isOver ? words.dropHere : words.drop}</p>
      </section>
      <section className="import-how">
        <h2>{words.how}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="muted">{words.again}</p>
      </section>
    </div>
  )
}
