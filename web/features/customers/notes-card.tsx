import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './customers.module.css'
import type { CustomerDetail } from './customers-query.ts'
import { useCustomerWrite } from './use-customer-write.ts'

type Note = CustomerDetail['notes'][number]

/** What the team should know; everybody changes their own. */
export function NotesCard({ detail, works }: { readonly detail: CustomerDetail; readonly works: boolean }) {
  const texts = useTexts()
  const words = texts.customerPage
  const [changing, setChanging] = useState<string>()
  return (
    <Card title={words.notes}>
      {detail.notes.length > 0 && (
        <Rows label={words.notes}>
          {detail.notes.map((note) => (
            <Row
              key={note.id}
              what={
                changing === note.id ? (
                  <NoteForm detail={detail} note={note} onDone={() => setChanging(undefined)} />
                ) : (
                  <span className={css.note} dir="auto">
                    {note.text}
                  </span>
                )
              }
              about={
                <>
                  {note.byName}, <RelativeTime at={note.at} />
                  {note.changedAt !== undefined && ` · ${words.changed}`}
                </>
              }
              actions={
                works &&
                note.isYours &&
                changing !== note.id && (
                  <Button size="compact-sm" variant="subtle" aria-label={words.changeNote} onClick={() => setChanging(note.id)}>
                    {words.change}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {works && <NoteForm key={detail.notes.length} detail={detail} />}
    </Card>
  )
}

function NoteForm({ detail, note, onDone }: { readonly detail: CustomerDetail; readonly note?: Note; readonly onDone?: () => void }) {
  const texts = useTexts()
  const words = texts.customerPage
  const [text, setText] = useState(note?.text ?? '')
  const write = useCustomerWrite('save-customer-note', detail.id)
  const save = (said: string) =>
    write.mutate(
      { id: note?.id ?? newId(), customerId: detail.id, version: note?.version ?? 0, text: said },
      { onSuccess: () => onDone?.() },
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') save(text.trim())
      }}
    >
      <Textarea
        label={words.noteLabel}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {write.isError && (
        <Notice weight="stop" live="assertive">
          {write.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" loading={write.isPending}>
          {note === undefined ? words.addNote : words.saveNote}
        </Button>
        {note !== undefined && (
          <>
            <Button variant="subtle" onClick={() => save('')}>
              {words.removeNote}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              {texts.app.cancel}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
