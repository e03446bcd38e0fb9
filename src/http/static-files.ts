import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const COMPRESSED = new Set(['.css', '.js', '.json', '.svg', '.txt'])
const NONCE_MARK = '__CSP_NONCE__'
/** Where the built page speaks of its own files, and where it says below which path it lies. */
const OWN_FILES = /(?<=\s(?:src|href)=")\.\//g
const BASE_PATH = '<meta name="base-path" content=""'

export interface StaticFiles {
  /** The page that every address of the app starts from, with the nonce of this request in it. Undefined when the web was not built. */
  readonly page: (nonce: string) => string | undefined
  /** A built file by its path, compressed where the client takes it; undefined when there is none. */
  readonly file: (path: string, acceptEncoding: string) => Promise<Response | undefined>
}

/**
 * The built web, read once: it is small, and a path that was not built cannot be asked for, whatever its dots and slashes.
 * An absent folder gives no files. The page is told below which path (without a slash at the end) it lies.
 */
export function readStaticFiles(folder: string, basePath = ''): StaticFiles {
  const files = new Map(listFiles(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]))
  const built = files.get('/index.html')?.toString('utf8')
  const page = built?.replace(OWN_FILES, `${basePath}/`).replace(BASE_PATH, BASE_PATH.replace('""', `"${basePath}"`))
  files.delete('/index.html')
  const compressed = new Map<string, Promise<Buffer>>()
  return {
    page: (nonce) => page?.replaceAll(NONCE_MARK, nonce),
    async file(path, acceptEncoding) {
      const body = files.get(path)
      if (!body) return undefined
      const encoding = COMPRESSED.has(extname(path)) ? pickEncoding(acceptEncoding) : undefined
      const headers = new Headers({
        'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
      })
      if (!encoding) return new Response(new Uint8Array(body), { headers })
      headers.set('content-encoding', encoding)
      const key = `${encoding}:${path}`
      if (!compressed.has(key)) compressed.set(key, compress(body, encoding))
      return new Response(new Uint8Array(await compressed.get(key)!), { headers })
    },
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function pickEncoding(acceptEncoding: string): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(acceptEncoding)) return 'br'
  return /\bgzip\b/.test(acceptEncoding) ? 'gzip' : undefined
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body)
  // Above 6 it costs five times as much for half a percent.
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
}
