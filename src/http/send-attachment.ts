import { isPicture } from '../core/attachment.ts'
import type { AttachedFile } from '../operations/get-attachment.ts'

/**
 * An attached file as a download: never shown in place, but for raster pictures where an `img` asks for them. Its type is what its bytes say, so that no
 * page and no drawing with a script in it is ever one of ours.
 */
export function sendAttachment({ fileName, seenAs, base64 }: AttachedFile): Response {
  const content = Buffer.from(base64, 'base64')
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': isPicture(seenAs) ? seenAs : 'application/octet-stream',
      'content-disposition': dispositionOf(fileName),
      'content-length': String(content.byteLength),
    },
  })
}

/** The name twice: for whoever reads UTF-8 (RFC 6266 with RFC 8187), and with a sign of its own for every letter beyond ASCII. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
