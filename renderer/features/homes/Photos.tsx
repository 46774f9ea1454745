/** The photos of a room or a house: small in the pane, each opens large; chosen with the window's own file picker, never by a path. */
import { useRef } from 'react'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/useCommand.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { useNotices } from '../../stores/notices.ts'
import { type HomeAbout, useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import type { KeptOfRoom } from './HomeSections.tsx'
import { usePhoto } from './usePhoto.ts'

const words = de.homes.photos
type Photo = KeptOfRoom['photos'][number]

export interface PhotosProps {
  readonly about: HomeAbout
  readonly photos: readonly Photo[]
  readonly canChange: boolean
}

export function Photos({ about, photos, canChange }: PhotosProps) {
  const picker = useRef<HTMLInputElement>(null)
  const order = useCommand(client.homes.addPhoto)
  const add = async (file: File | undefined) => {
    if (!file) return
    const result = await order.run({ ...about, bytes: new Uint8Array(await file.arrayBuffer()) })
    if (result?.ok) useNotices.getState().done(words.done, result.value.auditId)
  }
  return (
    <PaneSection
      title={words.title}
      aside={
        <Button size="small" kind="quiet" isDisabled={!canChange} onPress={() => picker.current?.click()}>
          {words.add}
        </Button>
      }
    >
      <input
        ref={picker}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        aria-label={words.add}
        onChange={(event) => {
          void add(event.target.files?.[0])
          // The same file can be chosen again.
          event.target.value = ''
        }}
      />
      {photos.length === 0 ? <p className="muted">{words.none}</p> : null}
      <p className="muted">{words.help}</p>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <ul className="homes-photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Thumbnail photo={photo} />
            {photo.caption ? <span className="muted">{photo.caption}</span> : null}
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}

function Thumbnail({ photo }: { readonly photo: Photo }) {
  const source = usePhoto(photo.sha256)
  const name = words.of(formatDay(photo.takenOn), photo.caption)
  return (
    <button
      type="button"
      className="homes-photo"
      aria-label={name}
      onClick={() => useOverlay.getState().show({ kind: 'home', order: { to: 'photo', photo } })}
    >
      {source ? <img src={source} alt="" /> : null}
    </button>
  )
}
