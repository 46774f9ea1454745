/** The window's title: section and office, never a person. */
import { useEffect } from 'react'
import { useOffice } from '../../api/office.tsx'
import type { Place } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

export function useWindowTitle(place: Place): void {
  const office = useOffice()
  const title = de.frame.title(de.frame.section[place.section], office.name)
  useEffect(() => {
    document.title = title
  }, [title])
}
