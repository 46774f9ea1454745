/** `window.quartier`: passes questions to the main process and news to the page. No logic, no Node. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Progress } from '../db/contract/rpc.ts'
import type { DesktopMethod, QuartierBridge } from './contract.ts'

const progressOf = new Map<number, (progress: Progress) => void>()
ipcRenderer.on('quartier:progress', (_event, id: number, progress: Progress) => progressOf.get(id)?.(progress))

const ask =
  (method: DesktopMethod) =>
  (input: unknown = {}) =>
    ipcRenderer.invoke('quartier:desktop', method, input)

const bridge: QuartierBridge = {
  call: (id, call, onProgress) => {
    if (onProgress) progressOf.set(id, onProgress)
    return ipcRenderer.invoke('quartier:call', id, call).finally(() => progressOf.delete(id))
  },
  cancel: (id) => ipcRenderer.send('quartier:cancel', id),
  on: (event, listener) => {
    const channel = `quartier:event:${event}`
    const heard = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(channel, heard)
    return () => ipcRenderer.off(channel, heard)
  },
  shell: {
    startInfo: ask('startInfo'),
    openOffice: ask('openOffice'),
    newOffice: ask('newOffice'),
    openDemo: ask('openDemo'),
    openRecent: ask('openRecent'),
    closeOffice: ask('closeOffice'),
    pickWorkbook: ask('pickWorkbook'),
    saveFile: ask('saveFile'),
    savePdf: ask('savePdf'),
    printDocument: ask('printDocument'),
    showSaved: ask('showSaved'),
    usable: () => ipcRenderer.send('quartier:usable'),
  },
}
contextBridge.exposeInMainWorld('quartier', bridge)
