import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { mentionOf } from '../../../src/core/mentions.ts'
import { useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './add-message.module.css'

interface MentionRowProps {
  readonly text: string
  readonly onText: (text: string) => void
}

const MOST = 8

/** Who may be mentioned in a note: a tap puts the name in. While a name is begun behind an @, only those that fit. */
export function MentionRow({ text, onText }: MentionRowProps) {
  const texts = useTexts()
  const api = useApi()
  const { member: own } = useSession()
  const members = useQuery(membersQuery(api)).data?.members ?? []
  const begun = /(?:^|\s)@([\p{L}\p{N}]{0,40})$/u.exec(text.slice(-42))?.[1]
  const fitting = members
    .filter(({ id }) => id !== own.id)
    .filter(({ name }) => begun === undefined || name.toLowerCase().startsWith(begun.toLowerCase()))
    .slice(0, MOST)
  if (fitting.length === 0) return null
  const put = (name: string) => {
    const before = begun === undefined ? text : text.slice(0, -(begun.length + 1))
    const gap = before === '' || /\s$/.test(before) ? '' : ' '
    onText(`${before}${gap}@${name} `)
  }
  return (
    <fieldset className={css.mentions} aria-label={texts.together.mentionLabel}>
      {fitting.map((member) => {
        const name = mentionOf(member, members)
        return (
          <Button key={member.id} size="compact-sm" onClick={() => put(name)}>
            {texts.together.mention(name)}
          </Button>
        )
      })}
    </fieldset>
  )
}
