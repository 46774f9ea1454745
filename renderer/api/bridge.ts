/** The desktop bridge `window.quartier`, typed: the only door through which the page reaches anything. */
import type { QuartierBridge } from '../../electron/contract.ts'

declare global {
  interface Window {
    readonly quartier: QuartierBridge
  }
}

export const bridge: QuartierBridge = window.quartier
/** Files, dialogs and the printer. */
export const desktop = bridge.shell
