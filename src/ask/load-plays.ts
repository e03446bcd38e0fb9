import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Play, PlayError, parsePlay, TOPICS } from '../core/playbook/play.ts'
import { parseTopics, type Topic } from '../core/playbook/topic.ts'

/** A play and the file that it stands in, relative to the playbook. */
export interface PlayFile {
  readonly file: string
  readonly play: Play
}

/**
 * Every play of the folder, by topic, then by name; the default is the playbook that comes with Evenkeel. Reads the files each time: whoever
 * answers questions does it once. Throws PlayError at the first play that cannot be read, naming its file and what to mend.
 */
export function loadPlays(folder: string = playbookFolder()): PlayFile[] {
  return TOPICS.filter((topic) => existsSync(join(folder, topic))).flatMap((topic) =>
    readdirSync(join(folder, topic))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => loadPlay(folder, topic, name)),
  )
}

/** The pages of the four topics, in their order. Reads the file each time. Throws PlayError where one is missing or not as it must be. */
export function loadTopics(folder: string = playbookFolder()): readonly Topic[] {
  return parseTopics(parse(readFileSync(join(folder, 'topics.yaml'), 'utf8')))
}

// From src/ask and from dist/server alike the package lies two folders up.
function playbookFolder(): string {
  return fileURLToPath(new URL('../../playbook/', import.meta.url))
}

function loadPlay(folder: string, topic: string, name: string): PlayFile {
  const file = `${topic}/${name}`
  const text = readFileSync(join(folder, topic, name), 'utf8').replaceAll('\r\n', '\n')
  try {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    if (head === undefined || body === undefined) throw new PlayError('begins with --- and front matter, then ---, then the sections')
    const play = parsePlay(parse(head), body)
    if (play.id !== basename(name, '.md')) throw new PlayError(`its id is ${play.id}`)
    if (play.topic !== topic) throw new PlayError(`its topic is ${play.topic}`)
    return { file, play }
  } catch (error) {
    throw new PlayError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
