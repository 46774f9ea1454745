/** The first stop of the Tab key: jumps over frame and navigation to the content. Seen only while it has the focus. */
import { useWords } from './words.tsx'
import './SkipLink.css'

export function SkipLink({ target }: { readonly target: string }) {
  const words = useWords()
  return (
    <a
      className="q-skip"
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {words.skipToContent}
    </a>
  )
}
