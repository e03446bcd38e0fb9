import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'

/** An address of a conversation that is not there. */
export function ConversationGone() {
  const texts = useTexts()
  return (
    <Notice
      live="polite"
      title={texts.ask.gone}
      actions={<Button renderRoot={(props) => <Link to="/ask/{-$conversationId}" params={{}} {...props} />}>{texts.ask.new}</Button>}
    >
      {texts.ask.goneWhat}
    </Notice>
  )
}
