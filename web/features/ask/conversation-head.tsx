import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { basePath } from '../../app/base-path.ts'
import type { Conversation } from '../../app/conversations-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { copyText } from '../../ui/copy-text.ts'
import css from './conversation-head.module.css'
import { RenameForm } from './rename-form.tsx'

interface ConversationHeadProps {
  readonly conversation: Conversation | undefined
  /** The question on its way, where nothing was answered yet. */
  readonly question: string | undefined
}

/** Back to all questions, and what can be done with the whole conversation. */
export function ConversationHead({ conversation, question }: ConversationHeadProps) {
  const texts = useTexts()
  const [doing, setDoing] = useState<'rename' | 'remove' | undefined>(undefined)
  const title = conversation?.title ?? question ?? texts.ask.conversation
  return (
    <header className={css.head}>
      <div className={css.bar}>
        <Link to="/ask/{-$conversationId}" params={{}} className="link">
          ‹ {texts.ask.all}
        </Link>
        {conversation !== undefined && <Ways conversation={conversation} onDo={setDoing} />}
      </div>
      <h1 className={isOwnTitle(conversation) ? css.title : 'out-of-sight'}>{title}</h1>
      {conversation?.caseId !== undefined && (
        <p className="small">
          <Link to="/cases/$caseId" params={{ caseId: conversation.caseId }} className="link small">
            {texts.ask.onCase(conversation.caseTitle ?? '')}
          </Link>
        </p>
      )}
      {doing === 'rename' && conversation !== undefined && <RenameForm conversation={conversation} onDone={() => setDoing(undefined)} />}
      {doing === 'remove' && conversation !== undefined && <Remove conversation={conversation} onCancel={() => setDoing(undefined)} />}
    </header>
  )
}

/** The first question is its own title; it is shown above it only once somebody gave another one. */
function isOwnTitle(conversation: Conversation | undefined): boolean {
  const first = conversation?.turns[0]?.question.replace(/\s+/g, ' ').trim()
  const title = conversation?.title.replace(/[\s.…]+$/, '') ?? ''
  return first !== undefined && !first.startsWith(title)
}

function Ways({ conversation, onDo }: { readonly conversation: Conversation; readonly onDo: (what: 'rename' | 'remove') => void }) {
  const texts = useTexts()
  const { member } = useSession()
  const copy = async () => {
    const done = await copyText(`${location.origin}${basePath()}/ask/${conversation.id}`)
    notifications.show({ message: done ? texts.ask.linkCopied : texts.ask.notCopied })
  }
  return (
    <div className={css.ways}>
      <button type="button" className="link" onClick={() => void copy()}>
        {texts.ask.copyLink}
      </button>
      <button type="button" className="link" onClick={() => window.print()}>
        {texts.ask.print}
      </button>
      {mayWork(member.role) && (
        <button type="button" className="link" onClick={() => onDo('rename')}>
          {texts.ask.rename}
        </button>
      )}
      {conversation.mayRemove && mayWork(member.role) && (
        <button type="button" className="link" onClick={() => onDo('remove')}>
          {texts.ask.remove}
        </button>
      )}
    </div>
  )
}

function Remove({ conversation, onCancel }: { readonly conversation: Conversation; readonly onCancel: () => void }) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => client.call('remove-conversation', { id: conversation.id }, { idempotencyKey: newId() }),
    onSuccess: async () => {
      await navigate({ to: '/ask/{-$conversationId}', params: {} })
      queryClient.removeQueries({ queryKey: ['conversation', conversation.id] })
      void queryClient.invalidateQueries({ queryKey: ['conversations'] })
      notifications.show({ message: texts.ask.removed })
    },
  })
  return (
    <>
      <AsksOnce
        question={texts.ask.removeAsk}
        yes={texts.ask.remove}
        cancel={texts.app.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate()}
        onCancel={onCancel}
      />
      {remove.isError && <p role="alert">{texts.errors.notSaved(remove.error.message)}</p>}
    </>
  )
}
