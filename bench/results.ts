import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const path = new URL('./RESULTS.md', import.meta.url)
const head = '# Results\n\nEvery number that the documents quote is made here, by the command that its section names.\n'

/** Puts a section into bench/RESULTS.md in place of the one of the same title, or after the others. */
export function writeSection(title: string, body: string): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : head
  writeFileSync(path, replaceSection(text, title, body))
}

/** The document with the section `## title` holding `body`; the other sections stay as they are. */
export function replaceSection(text: string, title: string, body: string): string {
  const sections = text.split(/^(?=## )/m)
  const section = `## ${title}\n\n${body.trim()}\n`
  const place = sections.findIndex((one) => one.startsWith(`## ${title}\n`))
  const others = place === -1 ? [...sections, section] : sections.with(place, section)
  return `${others.map((one) => one.trim()).join('\n\n')}\n`
}
