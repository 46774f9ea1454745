// What is built from what: main and data process as ESM, the sandboxed preloads as CommonJS, the pages minified.
import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { noncePlaceholder } from './electron/shell/pages.ts'

/** The native addon must stay a file; ExcelJS is loaded only when a workbook is read or written. */
const external = ['better-sqlite3', 'exceljs']

export default defineConfig({
  main: {
    build: {
      outDir: 'out',
      emptyOutDir: true,
      externalizeDeps: { include: external, exclude: ['kysely', 'zod'] },
      rollupOptions: {
        input: {
          'main/main': 'electron/main.ts',
          'db/main': 'db/main.ts',
          ...(existsSync('db/import/reading.worker.ts') ? { 'db/workbookReader': 'db/import/reading.worker.ts' } : {}),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { preload: 'electron/preload.ts', print: 'electron/shell/printPreload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: { input: { index: 'renderer/index.html', print: 'renderer/print.html' } },
    },
  },
})
