/** `app://quartier/`: the program's own pages, and nothing else, each with a strict content security policy. */
import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { type CustomScheme, protocol, type Session } from 'electron'
import { noncePlaceholder } from './nonce.ts'

export const origin = 'app://quartier'

const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Must run before Electron is ready. */
export const registerScheme = (): void => protocol.registerSchemesAsPrivileged([scheme])

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Every file of a folder by its URL path. What is not listed is not served: no path can lead out. */
export function filesByPath(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => extname(name) in mimeTypes && statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [`/${name.split(sep).join('/')}`, join(folder, name)]))
}

/** The file behind a URL of ours, or null. */
export function fileOf(files: ReadonlyMap<string, string>, url: string): string | null {
  const { protocol: scheme, host, pathname } = new URL(url)
  return scheme === 'app:' && host === 'quartier' ? (files.get(pathname) ?? null) : null
}

/** Scripts only with the nonce of this answer (and what they import), styles of ours, nothing from elsewhere, no eval. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

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
