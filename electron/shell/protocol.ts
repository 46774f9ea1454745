/** Serves `app://quartier/`: the program's own pages, and nothing else, each with a strict content security policy. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type CustomScheme, protocol, type Session } from 'electron'
import { contentSecurityPolicy, fileOf, filesByPath, mimeTypes, noncePlaceholder } from './pages.ts'

const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Must run before Electron is ready. */
export const registerScheme = (): void => protocol.registerSchemesAsPrivileged([scheme])

/** Serves the built pages of `folder` to the windows of a session. */
export function servePages(session: Session, folder: string): void {
  const files = filesByPath(folder)
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOf(files, request.url) : null
    if (file === null) return new Response(null, { status: 404, headers: guards })
    const type = mimeTypes[extname(file)] ?? 'application/octet-stream'
    const body = await readFile(file)
    if (extname(file) !== '.html') return new Response(body, { headers: { ...guards, 'Content-Type': type } })
    const nonce = randomBytes(18).toString('base64')
    return new Response(body.toString('utf8').replaceAll(noncePlaceholder, nonce), {
      headers: {
        ...guards,
        'Content-Type': type,
        'Content-Security-Policy': contentSecurityPolicy(nonce),
        'Cache-Control': 'no-store',
      },
    })
  })
}

const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const
