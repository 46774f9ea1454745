/** `window.quartier`: passes questions to the main process and news to the page. No logic, no Node. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Call, Progress } from '../db/contract/rpc.ts'
import type { DesktopMethod, QuartierBridge } from './contract.ts'

const progressOf = new Map<number, (progress: Progress) => void>()
ipcRenderer.on('quartier:progress', (_event, id: number, progress: Progress) => progressOf.get(id)?.(progress))

const askDesktop =
  (method: DesktopMethod) =>
  (input: unknown = {}) =>
    ipcRenderer.invoke('quartier:desktop', method, input)

const send = (channel: string) => (id: number, call: Call, onProgress?: (progress: Progress) => void) => {
  if (onProgress) progressOf.set(id, onProgress)
  return ipcRenderer.invoke(channel, id, call).finally(() => progressOf.delete(id))
}

const bridge: QuartierBridge = {
  call: send('quartier:call'),
  ask: send('quartier:ask'),
  cancel: (id) => ipcRenderer.send('quartier:cancel', id),
  on: (event, listener) => {
    const channel = `quartier:event:${event}`
    const heard = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(channel, heard)
    return () => ipcRenderer.off(channel, heard)
  },
  shell: {
    startInfo: askDesktop('startInfo'),
    openOffice: askDesktop('openOffice'),
    newOffice: askDesktop('newOffice'),
    openDemo: askDesktop('openDemo'),
    openRecent: askDesktop('openRecent'),
    closeOffice: askDesktop('closeOffice'),
    pickWorkbook: askDesktop('pickWorkbook'),
    pickBankList: askDesktop('pickBankList'),
    saveFile: askDesktop('saveFile'),
    savePdf: askDesktop('savePdf'),
    printDocument: askDesktop('printDocument'),
    showSaved: askDesktop('showSaved'),
    usable: () => ipcRenderer.send('quartier:usable'),
  },
}
contextBridge.exposeInMainWorld('quartier', bridge)
