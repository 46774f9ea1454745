/** Keys as printed on the keyboard: "Strg+K" shows as two keys. */
import './KeyHint.css'

export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="q-keys">
      {keys.split('+').map((key) => (
        <kbd key={key} className="q-key">
          {key}
        </kbd>
      ))}
    </kbd>
  )
}
