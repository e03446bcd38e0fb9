import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './conversation-gone.module.css'

/** An address of a conversation that is not there. */
export function ConversationGone() {
  const texts = useTexts()
  return (
    <>
      <h1 className={css.title}>{texts.ask.gone}</h1>
      <Notice
        live="polite"
        actions={<Button renderRoot={(props) => <Link to="/ask/{-$conversationId}" params={{}} {...props} />}>{texts.ask.new}</Button>}
      >
        {texts.ask.goneWhat}
      </Notice>
    </>
  )
}
