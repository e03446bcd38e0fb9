import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './knowledge.module.css'
import { type AddDocuments, useAddDocuments } from './use-add-documents.ts'

/** Adds documents: dropped, picked or pasted. Each says what became of it. */
export function AddDocument() {
  const texts = useTexts()
  const words = texts.knowledge
  const add = useAddDocuments()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState<'over' | 'away'>('away')
  const [pastes, setPastes] = useState<'open' | 'shut'>('shut')
  return (
    <>
      <fieldset
        className={css.drop}
        data-over={over === 'over' ? 'yes' : undefined}
        aria-label={words.add}
        onDragOver={(event) => {
          event.preventDefault()
          setOver('over')
        }}
        onDragLeave={() => setOver('away')}
        onDrop={(event) => {
          event.preventDefault()
          setOver('away')
          add.addFiles([...event.dataTransfer.files])
        }}
      >
        <div className="row">
          <span className={css.dropHint}>{words.drop}</span>
          <Button size="compact-md" onClick={() => picker.current?.click()}>
            {words.pick}
          </Button>
          <Button size="compact-md" aria-expanded={pastes === 'open'} onClick={() => setPastes(pastes === 'open' ? 'shut' : 'open')}>
            {words.paste}
          </Button>
        </div>
        <p className="quiet small">{words.accepts}</p>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept=".pdf,.docx,.html,.htm,.md,.markdown,.txt"
          onChange={(event) => {
            add.addFiles([...(event.currentTarget.files ?? [])])
            // The same file can be picked again once it is mended.
            event.currentTarget.value = ''
          }}
        />
      </fieldset>
      {pastes === 'open' && <PasteForm addText={add.addText} onDone={() => setPastes('shut')} />}
      <div className={css.adding} aria-live="polite">
        {add.adding.map(({ id, name, problem }) =>
          problem === undefined ? (
            <p key={id} className="quiet small">
              {words.reading(name)}
            </p>
          ) : (
            <Notice
              key={id}
              weight="warn"
              actions={
                <Button size="compact-sm" variant="subtle" aria-label={words.dismiss(name)} onClick={() => add.dismiss(id)}>
                  <span aria-hidden="true">×</span>
                </Button>
              }
            >
              {problem}
            </Notice>
          ),
        )}
      </div>
    </>
  )
}

function PasteForm({ addText, onDone }: { readonly addText: AddDocuments['addText']; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.knowledge
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [state, setState] = useState<'typing' | 'empty' | 'adding'>('typing')
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = async () => {
    if (text.trim() === '') {
      setState('empty')
      field.current?.focus()
      return
    }
    setState('adding')
    // What did not get in stays here, to be sent again.
    if (await addText({ title: title.trim(), text })) onDone()
    else setState('typing')
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        label={words.pasteTitle}
        description={words.pasteTitleHint}
        autoComplete="off"
        maxLength={200}
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        ref={field}
        label={words.pasteText}
        autosize
        minRows={5}
        maxRows={16}
        value={text}
        error={state === 'empty' ? words.pasteTextMissing : null}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setState('typing')
        }}
      />
      <div className="row">
        <Button type="submit" variant="filled" loading={state === 'adding'}>
          {words.pasteAdd}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
