/** The window's frame around every screen: sections, search, Stichtag, state of the data file, who works, notices. */
import type { ReactNode } from 'react'
import { useDay } from '../../api/office.tsx'
import { AppFrame, Brand } from '../../components/AppFrame.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { CalendarIcon } from '../../components/icons.tsx'
import { useStichtag } from '../../stores/stichtag.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { HeaderBar } from './HeaderBar.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { useBusyMark } from './useBusyMark.ts'
import { useShortcuts } from './useShortcuts.ts'
import './frame.css'

export function Frame({ children }: { readonly children: ReactNode }) {
  const { day, known, canChange } = useDay()
  const look = useStichtag((state) => state.look)
  useShortcuts(canChange)
  useBusyMark()
  const band = canChange ? null : (
    <Banner
      tone="warn"
      icon={<CalendarIcon />}
      actions={
        <Button size="small" onPress={() => look(null)}>
          {de.frame.backToToday}
        </Button>
      }
    >
      {known === null ? (
        <>
          <strong>{de.frame.band(formatDay(day))}</strong> {de.frame.bandMore}
        </>
      ) : (
        <>
          <strong>{de.frame.bandKnown(formatDay(day), formatDay(known))}</strong> {de.frame.bandKnownMore}
        </>
      )}
    </Banner>
  )
  return (
    <>
      <AppFrame
        brand={<Brand mark={de.frame.mark} name={de.frame.product} />}
        navLabel={de.frame.sections}
        nav={<Navigation />}
        header={<HeaderBar />}
        band={band}
      >
        {children}
      </AppFrame>
      <Notices />
    </>
  )
}
