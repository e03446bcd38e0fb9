import createPurifier from 'dompurify'

/** What a mail may be shown as: nothing in it runs, is fetched, is followed or can be filled in. */
export interface SafeMail {
  readonly html: string
  /** Pictures and styles that would have been fetched from elsewhere. */
  readonly blocked: number
}

interface Picture {
  readonly contentId: string
  readonly mediaType: string
  readonly base64: string
}

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
const FETCHES = ['src', 'srcset', 'background', 'poster', 'data', 'longdesc', 'xlink:href'] as const

/**
 * A whole page out of the HTML of a mail, for a frame in a sandbox: twice safe, by what is taken out here and by its own policy. Pictures inside the mail
 * are put in their places. `nonce` lets its styles through the policy of the page around it.
 */
export function makeSafeMail(html: string, pictures: readonly Picture[], nonce: string): SafeMail {
  const purifier = createPurifier(window)
  const inside = new Map(
    pictures.map(({ contentId, mediaType, base64 }) => [contentId.toLowerCase(), `data:${mediaType};base64,${base64}`]),
  )
  let blocked = 0
  purifier.addHook('afterSanitizeAttributes', (element) => {
    for (const name of FETCHES) {
      const value = element.getAttribute(name)?.trim()
      if (value === undefined || value === '') continue
      const cid = /^cid:(.*)$/i.exec(value)?.[1]
      const picture = cid === undefined ? undefined : inside.get(decode(cid).toLowerCase())
      if (picture !== undefined) element.setAttribute(name, picture)
      else if (!/^data:image\/(?:png|jpeg|gif|webp);/i.test(value)) {
        element.removeAttribute(name)
        if (cid === undefined) blocked += 1
      }
    }
    // Where a link leads is told, and not followed: a frame of ours is no place to be led on.
    const href = element.getAttribute('href')
    if (href !== null) {
      element.removeAttribute('href')
      element.setAttribute('title', href.slice(0, 300))
    }
    const style = element.getAttribute('style')
    if (style !== null && FETCHING_STYLE.test(style)) {
      blocked += 1
      element.setAttribute('style', style.replace(FETCHING_STYLES, 'none'))
    }
    if (element.tagName === 'STYLE') {
      const text = element.textContent ?? ''
      element.textContent = text.replace(FETCHING_STYLES, 'none').replace(/@import[^;]*;?/gi, '')
      element.setAttribute('nonce', nonce)
    }
  })
  const body = purifier.sanitize(html, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: [
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'video',
      'audio',
      'svg',
      'math',
      'base',
      'link',
      'meta',
      'iframe',
      'object',
      'embed',
    ],
    FORBID_ATTR: ['action', 'formaction', 'ping', 'target', 'id', 'name', 'autofocus', 'tabindex', 'contenteditable', 'accesskey'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  })
  const head = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="light"><style nonce="${nonce}">html{background:#fff;color:#1a1a1a;font:15px/1.5 sans-serif}body{margin:12px;overflow-wrap:anywhere}img,table{max-width:100%}img{height:auto}</style>`
  return { html: `<!doctype html>${body.includes('<head>') ? body.replace('<head>', head) : `${head}</head>${body}`}`, blocked }
}

const FETCHING_STYLE = /(?:url|image-set)\s*\(\s*["']?\s*(?!data:image\/)/i
const FETCHING_STYLES = /(?:url|image-set)\s*\(\s*["']?\s*(?!data:image\/)[^)]*\)/gi

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
