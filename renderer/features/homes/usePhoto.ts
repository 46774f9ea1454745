/** A photo of the office's data as something the page may show. */
import { useMemo } from 'react'
import { useQuery } from '../../api/useQuery.ts'

/** Bytes at once into text would be more arguments than a call takes. */
const step = 32_768

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += step)
    text += String.fromCharCode(...bytes.subarray(start, start + step))
  return btoa(text)
}

/** `data:image/png;base64,…`; null until it is there. */
export function usePhoto(sha256: string): string | null {
  const { value } = useQuery('homes.photo', { sha256 })
  return useMemo(() => (value ? `data:${value.type};base64,${base64(value.bytes)}` : null), [value])
}
