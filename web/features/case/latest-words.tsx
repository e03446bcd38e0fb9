import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { differencesOf, type ReadingDifference } from '../../../src/core/reading/second-reading.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { MailParts } from '../../product/mail-parts.tsx'
import { MailPeople } from '../../product/mail-people.tsx'
import { MailSubject } from '../../product/mail-subject.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Attachments } from './attachments.tsx'
import css from './latest-words.module.css'
import { MissingFacts } from './missing-facts.tsx'
import { ReadingChanges } from './reading-changes.tsx'
import { ReadingLabels } from './reading-labels.tsx'
import { type Found, foundIn, marksOf } from './reading-marks.ts'
import { SecondReading } from './second-reading.tsx'
import { useCorrectReading } from './use-correct-reading.ts'

const SHOWN_CHARACTERS = 3000
/** Shorter words fit any window whole. */
const SCROLLS_FROM = 700

/** The customer's latest words, what was read in them and by what words, and what people make of that. */
export function LatestWords({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const work = useCorrectReading(detail)
  const { reading } = work
  const [lit, setLit] = useState<readonly string[]>([])
  const words = useRef<HTMLDivElement>(null)
  const told = useId()
  const found = foundIn(reading, texts, format)
  const theirs = openDifferences(detail, reading)
  const litTheirs = theirs.flatMap(({ spans }, index) => (lit.includes(`second-${index}`) ? [{ spans, index }] : []))
  const show = (key: string) => (how: 'look' | 'go' | 'leave') => {
    setLit(how === 'leave' ? [] : [key])
    if (how === 'go') requestAnimationFrame(() => words.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' }))
  }
  return (
    <div className="card" id={`said-${detail.readingOfMessageId}`} tabIndex={-1}>
      {!reading.languageRead && <UnreadLanguage language={reading.language} />}
      <div ref={words}>
        <Words detail={detail} told={told} lit={lit} onLook={setLit} found={found} theirs={litTheirs} />
      </div>
      <MailParts detail={detail} messageId={detail.readingOfMessageId} />
      <Attachments detail={detail} messageId={detail.readingOfMessageId} />
      <Why id={told} found={found.filter(({ key }) => lit.includes(key))} anyMarked={found.some(({ spans }) => spans.length > 0)} />
      <div className={css.found}>
        <ReadingLabels work={work} found={found} show={show} />
        {work.error !== null && (
          <p className="small" role="alert">
            {texts.errors.notSaved(work.error.message)}
          </p>
        )}
        <ReadingChanges detail={detail} work={work} />
        {detail.secondReading !== undefined && theirs.length > 0 && (
          <SecondReading model={detail.secondReading.model} differences={theirs} work={work} show={show} />
        )}
        <MissingFacts detail={detail} />
        <Legend found={found} />
      </div>
    </div>
  )
}

/** Where the model's reading differs from ours, but for what a person has looked at and put right. */
function openDifferences({ secondReading, readingChanges }: CaseDetail, reading: CaseDetail['reading']): ReadingDifference[] {
  if (secondReading === undefined) return []
  const settled = readingChanges.byHand.map(({ change }) => ('kind' in change ? `${change.field} ${change.kind}` : change.field))
  return differencesOf(reading, secondReading.result).filter(
    ({ field, ours, theirs }) => !settled.includes(field === 'heat' || field === 'cause' ? field : `${field} ${theirs ?? ours}`),
  )
}

interface WordsProps {
  readonly detail: CaseDetail
  /** The element that says why something is marked. */
  readonly told: string
  readonly lit: readonly string[]
  readonly onLook: (keys: readonly string[]) => void
  readonly found: readonly Found[]
  /** What a second reading rests on, while it is looked at. */
  readonly theirs: readonly { readonly index: number; readonly spans: Found['spans'] }[]
}

function Words({ detail, told, lit, onLook, found, theirs }: WordsProps) {
  const texts = useTexts()
  const format = useFormat()
  const [shown, setShown] = useState<'start' | 'all'>('start')
  const message = detail.messages.find(({ id }) => id === detail.readingOfMessageId)
  const { text = '', subject } = message ?? {}
  const cut = shown === 'start' && text.length > SHOWN_CHARACTERS * 1.2
  const others = theirs.map(({ index, spans }) => ({ key: `second-${index}`, kind: 'heat' as const, label: '', spans }))
  return (
    <>
      {subject !== undefined && <MailSubject>{subject}</MailSubject>}
      {message !== undefined && <MailPeople message={message} />}
      <div
        className={`words ${css.words}`}
        // What scrolls must be reachable by keyboard.
        {...(text.length > SCROLLS_FROM && { tabIndex: 0, role: 'region', 'aria-label': texts.read.latest })}
        lang={detail.reading.language === 'und' ? undefined : detail.reading.language}
        dir="auto"
      >
        <MarkedText
          text={cut ? text.slice(0, SHOWN_CHARACTERS) : text}
          marks={marksOf([...found, ...others])}
          lit={lit}
          classOf={(kind) => css[kind]}
          toldBy={told}
          onLook={onLook}
        />
        {cut && '…'}
      </div>
      {cut && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown('all')}>
          {texts.read.showAll(format.number(text.length))}
        </Button>
      )}
    </>
  )
}

/** Why the words that are looked at are marked; the line keeps its place, so that nothing jumps. */
function Why({ id, found, anyMarked }: { readonly id: string; readonly found: readonly Found[]; readonly anyMarked: boolean }) {
  const texts = useTexts()
  if (!anyMarked) return null
  return (
    <p id={id} className={css.why} aria-live="polite">
      {found.length === 0 ? (
        <span className="quiet">{texts.why.hint}</span>
      ) : (
        found.map(({ key, label, why }) => (
          <span key={key}>
            <b>{label}</b> <span className="quiet">{why}</span>
          </span>
        ))
      )}
    </p>
  )
}

/** Only the kinds that are there: a legend of what is not would be noise. */
function Legend({ found }: { readonly found: readonly Found[] }) {
  const texts = useTexts()
  const kinds = (['threat', 'want', 'fact', 'heat'] as const).filter((kind) =>
    found.some((one) => one.kind === kind && one.spans.length > 0),
  )
  if (kinds.length === 0) return null
  return (
    <p className={css.legend}>
      {kinds.map((kind) => (
        <mark key={kind} className={css[kind]}>
          {texts.read.marks[kind]}
        </mark>
      ))}
    </p>
  )
}

function UnreadLanguage({ language }: { readonly language: string }) {
  const texts = useTexts()
  const { locale } = useFormat()
  const name =
    language === 'und' ? texts.read.languageUnknown : (new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language)
  return (
    <div className={css.above}>
      <Notice weight="warn">{texts.read.languageUnread(name)}</Notice>
    </div>
  )
}
