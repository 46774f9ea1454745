/** Who works here: change the name, the file, or light and dark. */
import { desktop } from '../../api/bridge.ts'
import { CheckIcon, HouseIcon, PersonIcon } from '../../components/icons.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { useNotices } from '../../stores/notices.ts'
import { useSession } from '../../stores/session.ts'
import { type Theme, useTheme } from '../../stores/theme.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'

type Entry = 'clerk' | 'file' | Theme

export function UserMenu() {
  const { actor, workAs } = useSession()
  const { theme, choose } = useTheme()
  const words = de.frame.menu
  const run = async (entry: Entry) => {
    if (entry === 'clerk') workAs(null)
    else if (entry === 'file') {
      const closed = await desktop.closeOffice()
      if (closed.ok) workAs(null)
      else useNotices.getState().say(refusalSentence(closed.error), 'bad')
    } else choose(entry)
  }
  const themeEntry = (id: Theme) => ({
    id,
    label: words[id],
    icon: theme === id ? <CheckIcon label={words.chosen} /> : <span className="frame-menu-blank" />,
  })
  return (
    <MenuButton<Entry>
      aria-label={de.frame.user(actor ?? '')}
      icon={<PersonIcon />}
      entries={[
        { id: 'clerk', label: words.clerk, icon: <PersonIcon /> },
        { id: 'file', label: words.otherFile, description: words.otherFileHint, icon: <HouseIcon /> },
        themeEntry('system'),
        themeEntry('light'),
        themeEntry('dark'),
      ]}
      onAction={run}
    >
      {actor ?? ''}
    </MenuButton>
  )
}
