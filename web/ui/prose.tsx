import { useMemo } from 'react'
import css from './prose.module.css'
import { type Block, parseProse, type Run } from './prose.ts'

/** A text in the little Markdown of `parseProse`. */
export function Prose({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseProse(text), [text])
  return (
    <div className={css.prose}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block of a text is its place.
        <OneBlock key={index} block={block} />
      ))}
    </div>
  )
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Runs runs={block.runs} />
        </blockquote>
      )
    case 'numbers':
      return <ol>{itemsOf(block.items)}</ol>
    case 'points':
      return <ul>{itemsOf(block.items)}</ul>
  }
}

function itemsOf(items: readonly (readonly Run[])[]) {
  return items.map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item of a list is its place.
    <li key={index}>
      <Runs runs={runs} />
    </li>
  ))
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const key = `${index}`
    if (run.href !== undefined)
      return (
        <a key={key} href={run.href} target="_blank" rel="noreferrer">
          {run.text}
        </a>
      )
    if (run.weight === 'strong') return <strong key={key}>{run.text}</strong>
    return run.weight === 'em' ? <em key={key}>{run.text}</em> : run.text
  })
}
