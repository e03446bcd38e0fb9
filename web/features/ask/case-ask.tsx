import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import type { AskBesideProps } from '../../app/ask-beside.tsx'
import { conversationPagesQuery, conversationQuery } from '../../app/conversations-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { QuestionTaps } from '../../product/question-taps.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useIsWide } from '../../ui/use-is-wide.ts'
import { AskBox, type AskBoxHandle } from './ask-box.tsx'
import css from './case-ask.module.css'
import { startersForCase } from './case-starters.ts'
import { PlayWindow } from './plays-aside.tsx'
import type { UsedPlay } from './plays-used.tsx'
import { Thread } from './thread.tsx'
import { useAsking } from './use-asking.ts'
import { useQuestion } from './use-question.ts'

/** From here on it stands in a panel of its own, opened to ask: on a phone nobody wants the keys up before they tap. */
const PANEL_PX = 1080

/** Ask beside a case: it goes on with what was last asked of it, and every answer knows what the case holds. */
export function CaseAsk({ detail, onUseWords }: AskBesideProps) {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const wide = useIsWide(PANEL_PX)
  const box = useRef<AskBoxHandle>(null)
  const [openPlay, setOpenPlay] = useState<UsedPlay | undefined>(undefined)
  const earlier = useInfiniteQuery(conversationPagesQuery(api, { caseId: detail.id }))
  // What was begun here, before the server has it; a new one when somebody starts over.
  const [begun, setBegun] = useState<{ readonly id: string; readonly isKept: boolean } | undefined>(undefined)
  const conversationId = begun?.id ?? earlier.data?.pages[0]?.rows[0]?.id
  const kept = useQuery({
    ...conversationQuery(api, conversationId ?? ''),
    enabled: conversationId !== undefined && begun?.isKept !== false,
  })
  const conversation = conversationId === undefined ? undefined : kept.data
  const draft = useQuestion(`case-${detail.id}`)
  const asking = useAsking({
    caseId: detail.id,
    onAnswered: (question) => {
      draft.answered(question)
      setBegun((now) => now && { ...now, isKept: true })
    },
  })
  const turns = conversation?.turns ?? []
  const running = asking.running?.conversationId === conversationId ? asking.running : undefined
  const isEmpty = turns.length === 0 && running === undefined
  const put = (question: string) => box.current?.put(question)
  const ask = (question: string) => {
    draft.send()
    const id = conversationId ?? newId()
    if (conversationId === undefined) setBegun({ id, isKept: false })
    asking.ask(question, id)
  }
  if (!mayWork(member.role) && isEmpty) return <p className="quiet">{texts.ask.viewer}</p>
  return (
    <div className={css.ask}>
      <div className={css.thread}>
        {isEmpty ? (
          <>
            <p className="quiet">{texts.ask.besideLead}</p>
            <QuestionTaps questions={startersForCase(detail.caseReading, texts.caseStarters)} onPick={put} />
          </>
        ) : (
          <div className={css.bar}>
            {conversation !== undefined && (
              <Link to="/ask/{-$conversationId}" params={{ conversationId: conversation.id }} className="link small">
                {texts.ask.openWhole}
              </Link>
            )}
            {mayWork(member.role) && !asking.isAsking && (
              <button
                type="button"
                className="link small"
                onClick={() => {
                  asking.drop()
                  setBegun({ id: newId(), isKept: false })
                  box.current?.focus()
                }}
              >
                {texts.ask.startNew}
              </button>
            )}
          </div>
        )}
        {earlier.isError && isEmpty && <Notice weight="warn">{texts.errors.unreachable}</Notice>}
        {!isEmpty && (
          <Thread
            turns={turns}
            asking={{ ...asking, running }}
            onEdit={put}
            ways={{
              caseId: detail.id,
              conversationId: conversationId ?? '',
              onPutQuestion: mayWork(member.role) ? put : undefined,
              useWords: mayWork(member.role) ? { label: texts.ask.useWords, isPending: false, use: onUseWords } : undefined,
              onOpenPlay: setOpenPlay,
              offersCase: false,
            }}
          />
        )}
      </div>
      {mayWork(member.role) && (
        <div className={css.dock}>
          <AskBox
            ref={box}
            draft={draft}
            placeholder={isEmpty ? texts.ask.placeholderCase : texts.ask.placeholderFollow}
            isAsking={asking.isAsking}
            autoFocus={wide}
            onAsk={ask}
            onStop={asking.stop}
          />
        </div>
      )}
      {openPlay !== undefined && <PlayWindow play={openPlay} onClose={() => setOpenPlay(undefined)} />}
    </div>
  )
}
