import { useRef } from 'react'
import type { Finding, Fix, Severity } from '../../src/core/drafting/lint/rule.ts'
import { useTexts } from '../texts/texts.tsx'
import { modKeyName } from '../ui/keys.ts'
import css from './findings-list.module.css'
import { previewFix } from './fix-preview.ts'

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

const WORDS_SHOWN = 70

interface FindingsListProps {
  readonly findings: readonly Finding[]
  /** The text they were found in. */
  readonly text: string
  readonly onFix: (fix: Fix) => void
  readonly onShow: (finding: Finding) => void
  /** Where a promise can be kept in mind: makes it a follow-up. */
  readonly onPromise?: ((finding: Finding) => void) | undefined
}

/** What a reader would stumble on, what must be mended first. Enter on a fix applies it and goes to the next. */
export function FindingsList({ findings, text, onFix, onShow, onPromise }: FindingsListProps) {
  const texts = useTexts()
  const list = useRef<HTMLElement>(null)
  const sorted = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.start - b.start)
  const fix = (one: Fix, index: number) => {
    onFix(one)
    // The mended line is gone: the next one takes its place under the same key.
    setTimeout(() => {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-fix]') ?? [])]
      ;(buttons[Math.min(index, buttons.length - 1)] ?? list.current)?.focus()
    }, 120)
  }
  let fixIndex = -1
  return (
    <section ref={list} className={`card ${css.findings}`} aria-label={texts.write.findings} tabIndex={-1}>
      {sorted.length === 0 ? (
        <p className={`quiet ${css.clean}`}>{texts.write.clean}</p>
      ) : (
        <ul>
          {sorted.map((finding) => {
            const first = finding.fixes[0]
            if (first !== undefined) fixIndex += 1
            const index = fixIndex
            return (
              <li key={`${finding.rule}-${finding.start}-${finding.end}-${finding.message}`} className={css.finding}>
                <i className={css.dot} data-severity={finding.severity} title={texts.write.severities[finding.severity]} />
                <div>
                  <span className="out-of-sight">{texts.write.severities[finding.severity]}: </span>
                  <Message finding={finding} onShow={onShow} />
                  {first === undefined ? <Words text={text} finding={finding} /> : <Change text={text} fix={first} />}
                </div>
                {first === undefined && finding.promise !== undefined && onPromise !== undefined && (
                  <button
                    type="button"
                    className={css.fix}
                    aria-label={texts.draft.promiseIt(finding.promise.what)}
                    title={`${modKeyName()} ↵`}
                    onClick={() => onPromise(finding)}
                  >
                    ↵ {texts.draft.promise}
                  </button>
                )}
                {first !== undefined && (
                  <button
                    type="button"
                    data-fix
                    className={css.fix}
                    aria-label={texts.write.fixIt(first.label)}
                    title={first.label}
                    onClick={() => fix(first, index)}
                  >
                    ↵ {texts.write.fix}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** The words themselves where no fix shows them: two findings of one rule would read the same. */
function Words({ text, finding }: { readonly text: string; readonly finding: Finding }) {
  const words = text.slice(finding.start, finding.end).replace(/\s+/g, ' ').trim()
  if (words === '') return null
  const shown = Array.from(words)
  return <p className={css.change}>“{shown.length > WORDS_SHOWN ? `${shown.slice(0, WORDS_SHOWN).join('')}…` : words}”</p>
}

/** How the fix would read: what goes struck through, what comes after it. */
function Change({ text, fix }: { readonly text: string; readonly fix: Fix }) {
  const texts = useTexts()
  const preview = previewFix(text, fix)
  if (preview === undefined) return null
  return (
    <p className={css.change}>
      {preview.before !== '' && <del>{preview.before}</del>}{' '}
      {preview.after === '' ? <span className="quiet small">{texts.draft.gone}</span> : <ins>{preview.after}</ins>}
    </p>
  )
}

/** The first sentence says what the reader will feel, the rest what to write instead. Pressed, it shows the words. */
function Message({ finding, onShow }: { readonly finding: Finding; readonly onShow: (finding: Finding) => void }) {
  const texts = useTexts()
  const end = finding.message.search(/[.:!?](?:\s|$)/u) + 1 || finding.message.length
  const words = (
    <>
      <b>{finding.message.slice(0, end)}</b>
      {finding.message.slice(end)}
    </>
  )
  if (finding.end <= finding.start) return words
  return (
    <button type="button" className={css.show} title={texts.write.showIt} onClick={() => onShow(finding)}>
      {words}
    </button>
  )
}
