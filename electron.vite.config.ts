// What is built from what: main and data process as ESM, the sandboxed preloads as CommonJS, the pages minified.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { noncePlaceholder } from './electron/shell/pages.ts'

/** The native addon and the solver's WebAssembly must stay files. unzipper, inside ExcelJS, can read from Amazon's storage; nobody here asks it to. */
const external = ['better-sqlite3', 'highs', '@aws-sdk/client-s3']

export default defineConfig({
  main: {
    build: {
      outDir: 'out',
      emptyOutDir: true,
      // All else is bundled: from node_modules Kysely takes 0.25 s to load and ExcelJS 0.2 to 0.9 s.
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          'main/main': 'electron/main.ts',
          'db/main': 'db/main.ts',
          'db/proposalSolver': 'db/solver/solve.worker.ts',
          'db/workbookReader': 'db/import/read.worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'db/[name]-[hash].js' },
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
