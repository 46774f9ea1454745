/** Which dialog lies over the window, so that any screen can ask for it without knowing the feature that shows it. */
import { create } from 'zustand'
import type { HouseholdId } from '../../db/domain/values.ts'

export type OverlayRequest =
  | { readonly kind: 'search' }
  | { readonly kind: 'move'; readonly householdId: HouseholdId }
  | { readonly kind: 'clerk' }
  | { readonly kind: 'office' }

interface Overlay {
  readonly open: OverlayRequest | null
  readonly show: (request: OverlayRequest) => void
  readonly close: () => void
}

export const useOverlay = create<Overlay>()((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}))
