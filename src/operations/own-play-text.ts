import { parse } from 'yaml'
import { ownPlayHeadSchema, type Play, PlayError, parsePlay } from '../core/playbook/play.ts'

/** A shop's own play from its Markdown with front matter. Throws PlayError with what to mend. */
export function parseOwnPlay(text: string): Play {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(`${text.replaceAll('\r\n', '\n').trim()}\n`) ?? []
  if (head === undefined || body === undefined) throw new PlayError('begins with --- and front matter, then ---, then the sections')
  return parsePlay(parseHead(head), body, ownPlayHeadSchema)
}

function parseHead(head: string): unknown {
  try {
    return parse(head, { maxAliasCount: 0 })
  } catch (error) {
    throw new PlayError(`the front matter: ${error instanceof Error ? error.message.split('\n')[0] : 'cannot be read'}`)
  }
}
