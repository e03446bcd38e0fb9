import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'
import css from './case-links.module.css'
import { linksKey } from './live-links.tsx'

interface LinkMakerProps {
  readonly purpose: 'follow_case' | 'approve'
  readonly subjectId: string
  readonly words: { readonly open: string; readonly lead: string; readonly shownLead: string }
  /** For how many days it may work; the first is the usual one. */
  readonly days: readonly [number, ...number[]]
  readonly look?: 'default' | 'subtle'
}

/** Makes a link for somebody without an account, and shows it this once. */
export function LinkMaker({ purpose, subjectId, words, days, look = 'default' }: LinkMakerProps) {
  const texts = useTexts()
  const [open, setOpen] = useState<'yes' | 'no'>('no')
  const make = useMakeLink({ purpose, subjectId })
  const close = () => {
    make.reset()
    setOpen('no')
  }
  if (make.isSuccess)
    return <SecretOnce title={texts.links.shown} lead={words.shownLead} secret={make.data.link} words={texts.links} onDone={close} />
  if (open === 'no')
    return (
      <Button size="compact-md" variant={look} className={css.opener} onClick={() => setOpen('yes')}>
        {words.open}
      </Button>
    )
  return <LinkForm lead={words.lead} days={days} make={make} onCancel={close} />
}

interface LinkFormProps extends Pick<LinkMakerProps, 'days'> {
  readonly lead: string
  readonly make: ReturnType<typeof useMakeLink>
  readonly onCancel: () => void
}

function LinkForm({ lead, days, make, onCancel }: LinkFormProps) {
  const texts = useTexts()
  const [chosen, setChosen] = useState(days[0])
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate(chosen)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <p className="quiet small">{lead}</p>
      <div className={css.fields}>
        <NativeSelect
          label={texts.links.worksFor}
          autoFocus
          data={[...days].sort((a, b) => a - b).map((count) => ({ value: String(count), label: texts.links.days(count) }))}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <Button type="submit" loading={make.isPending}>
          {texts.links.make}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {texts.app.cancel}
        </Button>
      </div>
      {make.isError && (
        <Notice weight="stop" live="assertive">
          {make.error.message}
        </Notice>
      )}
    </form>
  )
}

function useMakeLink({ purpose, subjectId }: Pick<LinkMakerProps, 'purpose' | 'subjectId'>) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (expiresInDays: number) => client.call('make-link', { purpose, subjectId, expiresInDays }, { idempotencyKey: newId() }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: linksKey(subjectId) }),
  })
}
