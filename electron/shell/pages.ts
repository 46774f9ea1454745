/** The program's own pages: their addresses, files, types and content security policy. Knows no Electron. */
import { readdirSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

export const origin = 'app://quartier'
/** Stands in the built pages where the nonce of each answer goes; the build writes it, `protocol.ts` replaces it. */
export const noncePlaceholder = '__QUARTIER_NONCE__'

export const mimeTypes: Readonly<Record<string, string>> = {
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
