import { describe, expect, it } from 'vitest'
import { isPicture, safeFileName, sniffMediaType } from './attachment.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part])))

const pngOf = (width: number, height: number) =>
  bytes(
    '\u0089PNG\r\n\u001a\n',
    [0, 0, 0, 13],
    'IHDR',
    [width >> 24, (width >> 16) & 255, (width >> 8) & 255, width & 255],
    [height >> 24, (height >> 16) & 255, (height >> 8) & 255, height & 255],
  )

describe('what a file is', () => {
  it.each([
    ['PNG', pngOf(640, 480), 'image/png'],
    ['GIF', bytes('GIF89a', [16, 0, 16, 0]), 'image/gif'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 0, 100, 0, 200, 3, 0, 0]), 'image/jpeg'],
    ['WebP, lossy', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 157, 1, 42, 64, 0, 64, 0]), 'image/webp'],
    ['WebP, lossless', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 47, 63, 192, 15, 0]), 'image/webp'],
    ['WebP, extended', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 63, 0, 0, 63, 0, 0]), 'image/webp'],
    ['PDF', bytes('%PDF-1.7'), 'application/pdf'],
    ['Office file', bytes('PK\u0003\u0004rest'), 'application/zip'],
  ])('is told by its bytes: %s', (_, content, expected) => {
    expect(sniffMediaType(content)).toBe(expected)
  })

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a drawing that may hold a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['nothing', bytes()],
    ['a picture that claims more pixels than a browser can hold', pngOf(60_000, 60_000)],
    ['a picture cut off before its size', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2])],
    ['a JPEG whose segments lead nowhere', bytes([0xff, 0xd8, 0xff], Array(64).fill(7))],
  ])('is unknown: %s', (_, content) => {
    expect(sniffMediaType(content)).toBe('application/octet-stream')
    expect(isPicture(sniffMediaType(content))).toBe(false)
  })
})

describe('the name of a file', () => {
  it.each([
    ['chair.png', 'image/png', 'chair.png'],
    ['../../etc/passwd', 'application/octet-stream', 'passwd'],
    ['D:\\pictures\\x\\photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['invoice.pdf.exe', 'application/octet-stream', 'invoice.pdf.exe'],
    ['photo.html', 'image/jpeg', 'photo.jpg'],
    ['a\u202egnp.exe', 'application/octet-stream', 'a gnp.exe'],
    ['x\r\nSet-Cookie: a="b".png', 'image/png', 'x Set-Cookie a= b.png'],
    ['', 'image/gif', 'file.gif'],
    ['....', 'application/octet-stream', 'file'],
    ['.htaccess', 'application/octet-stream', 'htaccess'],
    ['Straße größe 椅子.png', 'image/png', 'Straße größe 椅子.png'],
  ])('%j as %s is kept as %j', (name, mediaType, expected) => {
    expect(safeFileName(name, mediaType)).toBe(expected)
  })

  it('stays short, whatever it was', () => {
    expect(safeFileName(`${'🪑'.repeat(5000)}.${'x'.repeat(5000)}`, 'application/octet-stream').length).toBeLessThanOrEqual(240)
  })
})
