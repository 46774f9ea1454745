/** Light, dark or as the system; applied to <html> and kept over a restart. */
import { create } from 'zustand'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'quartier.theme'

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

const stored = themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? 'system'
apply(stored)

interface ThemeState {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

export const useTheme = create<ThemeState>()((set) => ({
  theme: stored,
  choose: (theme) => {
    localStorage.setItem(storageKey, theme)
    apply(theme)
    set({ theme })
  },
}))
