import { parse } from 'yaml'
import { ownPlayHeadSchema, type Play, PlayError, parsePlay } from '../core/playbook/play.ts'

/** What stands in a play that was begun until somebody writes their own words in its place; answers must never say it. */
const TO_BE_WRITTEN = /\[Write [^\]\n]{1,200}\]/

/** A shop's own play from its Markdown with front matter. Throws PlayError with what to mend. */
export function parseOwnPlay(text: string): Play {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(`${text.replaceAll('\r\n', '\n').trim()}\n`) ?? []
  if (head === undefined || body === undefined) throw new PlayError('begins with --- and front matter, then ---, then the sections')
  const play = parsePlay(parseHead(head), body, ownPlayHeadSchema)
  const [unwritten] = TO_BE_WRITTEN.exec(body) ?? []
  if (unwritten !== undefined) throw new PlayError(`"${unwritten}" still stands there; write your own words in its place`)
  return play
}

function parseHead(head: string): unknown {
  try {
    return parse(head, { maxAliasCount: 0 })
  } catch (error) {
    throw new PlayError(`the front matter: ${error instanceof Error ? error.message.split('\n')[0] : 'cannot be read'}`)
  }
}
