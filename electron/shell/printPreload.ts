/** Bridge of the hidden print page: it gets its document and says when it is drawn. No logic. */
import { contextBridge, ipcRenderer } from 'electron'
import type { PrintBridge } from '../contract.ts'

const bridge: PrintBridge = {
  document: () => ipcRenderer.invoke('print:document'),
  ready: (footer) => ipcRenderer.send('print:ready', footer),
  failed: (reason) => ipcRenderer.send('print:failed', reason),
}
contextBridge.exposeInMainWorld('quartierPrint', bridge)
