import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { Chip, Chips } from '../../product/chip.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AddMessage } from './add-message.tsx'
import { CustomerCard } from './customer-card.tsx'
import { EarlierMessages } from './earlier-messages.tsx'
import css from './read-column.module.css'
import { type Found, foundIn, marksOf } from './reading-marks.ts'

const SHOWN_CHARACTERS = 3000
/** Shorter words fit any window whole. */
const SCROLLS_FROM = 700

/** The customer's words with what was found in them, and what is known of the customer. */
export function ReadColumn({ detail }: { readonly detail: CaseDetail }) {
  const { member } = useSession()
  return (
    <>
      <Words detail={detail} />
      <EarlierMessages detail={detail} />
      {mayWork(member.role) && <AddMessage detail={detail} />}
      <CustomerCard detail={detail} />
    </>
  )
}

function Words({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const [lit, setLit] = useState<string | undefined>(undefined)
  const [shown, setShown] = useState<'start' | 'all'>('start')
  const words = useRef<HTMLDivElement>(null)
  const text = detail.messages.find((message) => message.id === detail.readingOfMessageId)?.text ?? ''
  const cut = shown === 'start' && text.length > SHOWN_CHARACTERS * 1.2
  const found = foundIn(detail.reading, texts, format)
  const show = (key: string) => (how: 'look' | 'go' | 'leave') => {
    setLit(how === 'leave' ? undefined : key)
    if (how === 'go') requestAnimationFrame(() => words.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' }))
  }
  return (
    <div className="card">
      {!detail.reading.languageRead && <UnreadLanguage language={detail.reading.language} />}
      <div
        ref={words}
        className={`words ${css.words}`}
        // What scrolls must be reachable by keyboard.
        {...(text.length > SCROLLS_FROM && { tabIndex: 0, role: 'region', 'aria-label': texts.read.latest })}
        lang={detail.reading.language === 'und' ? undefined : detail.reading.language}
        dir="auto"
      >
        <MarkedText text={cut ? text.slice(0, SHOWN_CHARACTERS) : text} marks={marksOf(found)} lit={lit} classOf={(kind) => css[kind]} />
        {cut && '…'}
      </div>
      {cut && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown('all')}>
          {texts.read.showAll(format.number(text.length))}
        </Button>
      )}
      <div className={css.found}>
        <Chips label={texts.read.legend}>
          {found
            .filter((one) => one.chip !== undefined)
            .map((one) => (
              <Chip
                key={one.key}
                kind={one.kind === 'threat' ? 'threat' : 'plain'}
                onShow={one.spans.length > 0 ? show(one.key) : undefined}
              >
                {one.chip}
              </Chip>
            ))}
        </Chips>
        <Legend found={found} />
      </div>
    </div>
  )
}

/** Only the kinds that are there: a legend of what is not would be noise. */
function Legend({ found }: { readonly found: readonly Found[] }) {
  const texts = useTexts()
  const kinds = (['threat', 'want', 'fact'] as const).filter((kind) => found.some((one) => one.kind === kind && one.spans.length > 0))
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
