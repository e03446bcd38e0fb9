import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Option } from '../../src/core/case.ts'
import { useTexts } from '../texts/texts.tsx'
import { MoneyField } from '../ui/number-field.tsx'
import css from './approval-answer.module.css'

/** A yes, a no, or a yes to something else. */
export interface AnswerToApproval {
  readonly granted: boolean
  readonly note?: string
  readonly change?: { readonly option?: Option; readonly amountMinor?: number; readonly text?: string; readonly subject?: string }
}

interface ApprovalAnswerProps {
  /** What is asked, for whoever hears the buttons; left out where the page asks nothing else. */
  readonly what?: string
  /** The money that is asked for, and the remedies that may be put in its place; undefined where it is not about money. */
  readonly money?: { readonly option: Option; readonly amountMinor: number; readonly options: readonly Option[] } | undefined
  /** The words that are asked about. */
  readonly words?: { readonly subject?: string | undefined; readonly text: string } | undefined
  /** The answer that is being sent. */
  readonly sending: AnswerToApproval | undefined
  readonly onAnswer: (answer: AnswerToApproval) => void
}

/** Yes, no, or yes to something else, each with a word. */
export function ApprovalAnswer({ what, money, words: asked, sending, onAnswer }: ApprovalAnswerProps) {
  const texts = useTexts()
  const words = texts.approvals
  const [note, setNote] = useState('')
  const [changing, setChanging] = useState<'yes' | 'no'>('no')
  const label = (word: string) => what !== undefined && { 'aria-label': `${word}: ${what}` }
  const say = (granted: boolean) => onAnswer({ granted, ...(note.trim() !== '' && { note: note.trim() }) })
  if (changing === 'yes')
    return <Changing {...{ money, words: asked, sending, onAnswer }} first={note} onCancel={() => setChanging('no')} />
  return (
    <div className={css.answer}>
      <TextInput
        className={css.note}
        aria-label={words.note}
        placeholder={words.note}
        autoComplete="off"
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button variant="filled" {...label(words.yes)} loading={sending?.granted === true} onClick={() => say(true)}>
        {words.yes}
      </Button>
      <Button {...label(words.no)} loading={sending?.granted === false} onClick={() => say(false)}>
        {words.no}
      </Button>
      {(money !== undefined || asked !== undefined) && (
        <Button variant="subtle" {...label(words.other)} onClick={() => setChanging('yes')}>
          {words.other}
        </Button>
      )}
    </div>
  )
}

interface ChangingProps extends Pick<ApprovalAnswerProps, 'money' | 'words' | 'sending' | 'onAnswer'> {
  readonly first: string
  readonly onCancel: () => void
}

/** The remedies whose amount a person may set. */
const HAS_AMOUNT: readonly Option[] = ['full_refund', 'partial_refund', 'store_credit', 'goodwill']

function Changing({ money, words: asked, first, sending, onAnswer, onCancel }: ChangingProps) {
  const texts = useTexts()
  const words = texts.approvals
  const [option, setOption] = useState(money?.option)
  const [amountMinor, setAmount] = useState<number | undefined>(money?.amountMinor)
  const [subject, setSubject] = useState(asked?.subject)
  const [text, setText] = useState(asked?.text)
  const [note, setNote] = useState(first)
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const hasAmount = option !== undefined && HAS_AMOUNT.includes(option)
  const send = () => {
    setTried('yes')
    if (note.trim() === '' || (hasAmount && amountMinor === undefined)) return
    onAnswer({
      granted: true,
      note: note.trim(),
      change: {
        ...(option !== undefined && { option, ...(amountMinor !== undefined && { amountMinor }) }),
        ...(text !== undefined && { text }),
        ...(subject !== undefined && { subject }),
      },
    })
  }
  return (
    <form
      className={css.changing}
      aria-label={words.otherTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <b>{words.otherTitle}</b>
      {money !== undefined && (
        <div className={css.pair}>
          <Remedies money={money} option={option} onOption={setOption} />
          {hasAmount && <MoneyField label={words.otherAmount} value={amountMinor} onChange={setAmount} />}
        </div>
      )}
      {subject !== undefined && (
        <TextInput
          label={texts.write.subject}
          value={subject}
          maxLength={500}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      )}
      {text !== undefined && (
        <Textarea
          label={words.otherText}
          autosize
          minRows={6}
          maxRows={20}
          maxLength={100_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={words.note}
        autoComplete="off"
        maxLength={2000}
        value={note}
        error={tried === 'yes' && note.trim() === '' ? words.noteMissing : null}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" variant="filled" loading={sending?.granted === true}>
          {words.sayOther}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}

function Remedies({
  money,
  option,
  onOption,
}: {
  readonly money: NonNullable<ApprovalAnswerProps['money']>
  readonly option: Option | undefined
  readonly onOption: (option: Option) => void
}) {
  const texts = useTexts()
  const choices = [...new Set([money.option, ...money.options])]
  return (
    <NativeSelect
      label={texts.approvals.otherOption}
      autoFocus
      data={choices.map((value) => ({ value, label: texts.decide.optionNames[value] }))}
      value={option ?? money.option}
      onChange={(event) => onOption(event.currentTarget.value as Option)}
    />
  )
}
