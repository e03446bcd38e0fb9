/** Bytes that one attached file may have. */
export const MOST_ATTACHED_BYTES = 25 * 1024 * 1024
/** Pixels of a picture that is still shown: a small file can claim more than a browser can hold. */
const MOST_PIXELS = 60_000_000
const UNKNOWN = 'application/octet-stream'

const PICTURES: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' }

/** Whether a file of this type may be shown as a picture: dots of colour alone, nothing that can hold a script. */
export function isPicture(mediaType: string): boolean {
  return Object.hasOwn(PICTURES, mediaType)
}

/**
 * What a file is by its first bytes, whatever it is called: a picture (PNG, JPEG, GIF, WebP), a PDF, a ZIP (as Office files are), or
 * `application/octet-stream` for everything else, also for a picture that claims more than 60 million pixels or does not say how many.
 */
export function sniffMediaType(bytes: Uint8Array): string {
  const picture = sizeOfPicture(bytes)
  if (picture) return picture.pixels > 0 && picture.pixels <= MOST_PIXELS ? picture.mediaType : UNKNOWN
  if (begins(bytes, '%PDF-')) return 'application/pdf'
  return begins(bytes, 'PK\u0003\u0004') ? 'application/zip' : UNKNOWN
}

/**
 * What an attachment is kept as: what its bytes say; else what its sender claims, where that is a plain type and not a picture, which its bytes would
 * have shown.
 */
export function settleMediaType(bytes: Uint8Array, claimed: string): string {
  const sniffed = sniffMediaType(bytes)
  const plain = /^[a-z]{1,20}\/[\w.+-]{1,80}$/i.test(claimed) && !claimed.toLowerCase().startsWith('image/')
  if (sniffed === 'application/zip' && plain) return claimed.toLowerCase()
  return sniffed === UNKNOWN && plain ? claimed.toLowerCase() : sniffed
}

/**
 * A name under which a file may be kept on anybody's disk: the last part of a path, without signs that steer a terminal, a shell, a header or the
 * direction of writing, at most 120 characters; a picture ends as pictures of its kind do. Never empty.
 */
export function safeFileName(name: string, mediaType: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const plain = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it takes them out
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd<>:"|?*%;`$&']/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
  const start = /^[. ]+/.exec(plain)?.[0].length ?? 0
  const ending = PICTURES[mediaType]
  const dot = plain.lastIndexOf('.')
  const stem = dot > start ? plain.slice(start, dot) : plain.slice(start)
  const given =
    dot > start
      ? plain
          .slice(dot + 1)
          .replace(/[^A-Za-z0-9]/g, '')
          .slice(0, 10)
      : ''
  const fits = ending === undefined || given.toLowerCase() === ending || (ending === 'jpg' && given.toLowerCase() === 'jpeg')
  const extension = fits ? given : ending
  const kept = [...stem].slice(0, 108).join('').trimEnd().replace(/\.$/, '') || 'file'
  return extension === '' ? kept : `${kept}.${extension}`
}

interface Picture {
  readonly mediaType: string
  /** 0 where the file does not say. */
  readonly pixels: number
}

function sizeOfPicture(bytes: Uint8Array): Picture | undefined {
  if (begins(bytes, '\u0089PNG\r\n\u001a\n')) return { mediaType: 'image/png', pixels: big(bytes, 16, 4) * big(bytes, 20, 4) }
  if (begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a'))
    return { mediaType: 'image/gif', pixels: little(bytes, 6, 2) * little(bytes, 8, 2) }
  if (begins(bytes, '\u00ff\u00d8\u00ff')) return { mediaType: 'image/jpeg', pixels: pixelsOfJpeg(bytes) }
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return { mediaType: 'image/webp', pixels: pixelsOfWebp(bytes) }
  return undefined
}

/** Walks the segments of a JPEG up to the frame that says its size (ITU-T T.81, B.1 and B.2.2). */
function pixelsOfJpeg(bytes: Uint8Array): number {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return 0
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return big(bytes, at + 5, 2) * big(bytes, at + 7, 2)
    at += 2 + Math.max(2, big(bytes, at + 2, 2))
  }
  return 0
}

/** The three forms of WebP each say their size elsewhere (RFC 9649). */
function pixelsOfWebp(bytes: Uint8Array): number {
  if (begins(bytes, 'VP8X', 12)) return (little(bytes, 24, 3) + 1) * (little(bytes, 27, 3) + 1)
  if (begins(bytes, 'VP8 ', 12)) return (little(bytes, 26, 2) & 0x3fff) * (little(bytes, 28, 2) & 0x3fff)
  if (!begins(bytes, 'VP8L', 12)) return 0
  const packed = little(bytes, 21, 4)
  return ((packed & 0x3fff) + 1) * (((packed >>> 14) & 0x3fff) + 1)
}

function begins(bytes: Uint8Array, signs: string, at = 0): boolean {
  if (bytes.length < at + signs.length) return false
  for (let index = 0; index < signs.length; index += 1) if (bytes[at + index] !== signs.charCodeAt(index)) return false
  return true
}

function big(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let index = 0; index < count; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}

function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let index = count - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}
