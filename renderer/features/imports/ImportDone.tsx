/** The import is through: what it did, the rejected rows, and where to go on. */
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CheckIcon, DownloadIcon, HouseIcon } from '../../components/icons.tsx'
import { goSection } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { type Applied, discardJob, saveRejects } from './job.ts'

const words = de.imports

export function ImportDone({ applied }: { readonly applied: Applied }) {
  const { rejects } = applied
  return (
    <EmptyState
      icon={<CheckIcon size={28} />}
      title={words.resultTitle}
      actions={
        <>
          {rejects ? (
            <Button icon={<DownloadIcon />} onPress={() => void saveRejects(rejects)}>
              {words.saveRejects}
            </Button>
          ) : null}
          <Button onPress={discardJob}>{words.another}</Button>
          <Button kind="primary" icon={<HouseIcon />} onPress={() => goSection('housing')}>
            {words.toHousing}
          </Button>
        </>
      }
    >
      <p>{words.result(applied.fresh, applied.changed, applied.wrong)}</p>
      {rejects ? <p>{words.rejectsHint}</p> : null}
    </EmptyState>
  )
}
