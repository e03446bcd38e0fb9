import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isRefusal, useApi } from '../../app/api.tsx'
import { conversationQuery } from '../../app/conversations-query.ts'
import { mayWork } from '../../app/may.ts'
import { ProblemPage } from '../../app/problem-page.tsx'
import { useSession } from '../../app/session.tsx'
import printCss from '../../product/printable.module.css'
import { useTexts } from '../../texts/texts.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useIsWide } from '../../ui/use-is-wide.ts'
import { useTitle } from '../../ui/use-title.ts'
import { AskBox, type AskBoxHandle } from './ask-box.tsx'
import { AskHome } from './ask-home.tsx'
import css from './ask-page.module.css'
import { ConversationGone } from './conversation-gone.tsx'
import { ConversationHead } from './conversation-head.tsx'
import { PlaysAside, PlayWindow } from './plays-aside.tsx'
import type { UsedPlay } from './plays-used.tsx'
import { Thread } from './thread.tsx'
import { useAsking } from './use-asking.ts'
import { NEW, useQuestion } from './use-question.ts'
import { useWordsFromAnswer } from './use-words-from-answer.ts'

const route = getRouteApi('/inside/ask/{-$conversationId}')
/** From here on the plays stand beside the answers. */
const BESIDE_PX = 1080

/** A conversation begun on this page: it is not there yet when its address already is. */
interface Begun {
  readonly id: string
  readonly isKept: boolean
}

/** Ask: an empty box with questions to start from and what was asked before, or one conversation. */
export function AskPage() {
  const { conversationId } = route.useParams()
  const [begun, setBegun] = useState<Begun | undefined>(undefined)
  // The page on which a conversation begins goes on with it: the answer is on its way while the address changes.
  const key = conversationId === undefined || conversationId === begun?.id ? NEW : conversationId
  return <AskDesk key={key} conversationId={conversationId} begun={begun} onBegin={setBegun} />
}

interface AskDeskProps {
  readonly conversationId: string | undefined
  readonly begun: Begun | undefined
  readonly onBegin: (begun: Begun) => void
}

function AskDesk({ conversationId, begun, onBegin }: AskDeskProps) {
  const texts = useTexts()
  const api = useApi()
  const navigate = route.useNavigate()
  const { member } = useSession()
  const wide = useIsWide(BESIDE_PX)
  const box = useRef<AskBoxHandle>(null)
  const [openPlay, setOpenPlay] = useState<UsedPlay | undefined>(undefined)
  const isNew = conversationId === begun?.id && begun?.isKept === false
  const detail = useQuery({ ...conversationQuery(api, conversationId ?? ''), enabled: conversationId !== undefined && !isNew })
  const conversation = conversationId === undefined ? undefined : detail.data
  const caseId = conversation?.caseId
  const draft = useQuestion(conversationId ?? NEW)
  const asking = useAsking({
    caseId,
    onAnswered: (question) => {
      draft.answered(question)
      if (begun !== undefined) onBegin({ ...begun, isKept: true })
    },
  })
  const useWords = useWordsFromAnswer(conversationId, caseId)
  const mayAsk = mayWork(member.role)
  useTitle(texts.app.title(conversation?.title ?? texts.ask.title))
  useQuestionFromAddress(box)
  useLeftBehind(conversationId, () => {
    asking.drop()
    setOpenPlay(undefined)
    // Whoever comes back to its address is told what the server has of it.
    if (begun?.isKept === false) onBegin({ ...begun, isKept: true })
  })
  useKeys({ ...(asking.isAsking && { Escape: asking.stop }) })

  const ask = (question: string) => {
    draft.send()
    if (conversationId !== undefined) {
      asking.ask(question, conversationId)
      return
    }
    const id = newId()
    onBegin({ id, isKept: false })
    asking.ask(question, id)
    void navigate({ params: { conversationId: id }, search: {} })
  }

  if (detail.isError && conversation === undefined && !isNew)
    return isRefusal(detail.error, 'not_found') ? <ConversationGone /> : <ProblemPage error={detail.error} />
  const put = mayAsk ? (question: string) => box.current?.put(question) : undefined
  const running = asking.running?.conversationId === conversationId ? asking.running : undefined
  const turns = conversation?.turns ?? []
  const atHome = conversationId === undefined
  return (
    <div className={`${css.page} ${printCss.printable}`} data-beside={!atHome && wide ? 'yes' : undefined}>
      <div className={css.main}>
        {atHome ? (
          <div className={css.lead}>
            <h1>{texts.ask.title}</h1>
            <p className="quiet">{mayAsk ? texts.ask.lead : texts.ask.viewer}</p>
          </div>
        ) : (
          <ConversationHead conversation={conversation} question={running?.question} />
        )}
        {!atHome && conversation === undefined && running === undefined && (
          <p className="quiet" role="status">
            {texts.app.opening}
          </p>
        )}
        {!atHome && (
          <Thread
            turns={turns}
            asking={{ ...asking, running }}
            onEdit={(question) => box.current?.put(question)}
            ways={{
              caseId,
              conversationId,
              onPutQuestion: put,
              useWords: mayAsk ? useWords : undefined,
              onOpenPlay: wide ? undefined : setOpenPlay,
              offersCase: true,
            }}
          />
        )}
        {mayAsk && (
          <div className={atHome ? undefined : css.dock}>
            <AskBox
              ref={box}
              draft={draft}
              placeholder={atHome ? texts.ask.placeholder : texts.ask.placeholderFollow}
              isAsking={asking.isAsking}
              autoFocus={atHome && wide}
              onAsk={ask}
              onStop={asking.stop}
            />
          </div>
        )}
        {atHome && <AskHome onPick={put} />}
      </div>
      {!atHome && wide && <PlaysAside turns={turns} running={running} open={openPlay} onOpen={setOpenPlay} />}
      {!wide && openPlay !== undefined && <PlayWindow play={openPlay} onClose={() => setOpenPlay(undefined)} />}
    </div>
  )
}

/** A question that another page led here with stands in the box, to be changed before it is sent. */
function useQuestionFromAddress(box: React.RefObject<AskBoxHandle | null>): void {
  const navigate = route.useNavigate()
  const { question } = route.useSearch()
  useEffect(() => {
    if (question === undefined) return
    box.current?.put(question)
    void navigate({ search: {}, replace: true })
  }, [question, navigate, box])
}

/** Leaving for the empty page forgets what was on its way. */
function useLeftBehind(conversationId: string | undefined, drop: () => void): void {
  const latest = useRef(drop)
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    if (conversationId === undefined) latest.current()
  }, [conversationId])
}
