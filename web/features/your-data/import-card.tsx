import { Button, FileButton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import { IMPORTERS } from '../../../src/core/importing/importer.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './data-page.module.css'
import { saveFile } from './save-file.ts'
import { IMPORTS_KEY, useSendCases } from './use-send-cases.ts'

type Import = OutputOf<'list-imports'>['imports'][number]

const REFRESH_MS = 1_500
const GOING_ON = new Set<Import['state']>(['running', 'reading'])

/** Cases that come in from elsewhere: sent, watched, and their bad lines had back. */
export function ImportCard() {
  const words = useTexts().dataPage.bring
  const format = useFormat()
  const { client } = useApi()
  const { send, sent } = useSendCases()
  const { data } = useQuery({
    queryKey: IMPORTS_KEY,
    queryFn: ({ signal }) => client.call('list-imports', {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.imports.some((one) => GOING_ON.has(one.state)) ? REFRESH_MS : false),
  })
  const imports = data?.imports ?? []
  return (
    <Card title={words.title} lead={words.lead}>
      <p className="quiet small">{words.format}</p>
      <div className="row">
        <FileButton
          accept={IMPORTERS.flatMap(({ fileEndings }) => fileEndings).join(',')}
          onChange={(file) => {
            if (file) send.mutate(file)
          }}
        >
          {(props) => (
            <Button {...props} loading={send.isPending}>
              {words.choose}
            </Button>
          )}
        </FileButton>
        {send.isPending && (
          <span className="quiet small" role="status">
            {words.sending(format.percent(sent))}
          </span>
        )}
      </div>
      {send.isError && (
        <Notice weight="stop" live="assertive">
          {send.error.message}
        </Notice>
      )}
      {imports.length > 0 && (
        <Rows label={words.list}>
          {imports.map((one) => (
            <ImportRow key={one.id} one={one} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function ImportRow({ one }: { readonly one: Import }) {
  const words = useTexts().dataPage.bring
  const format = useFormat()
  const name = one.fileName ?? words.unnamed
  const goesOn = GOING_ON.has(one.state)
  const said = [
    words.cases(one.cases, format.number(one.cases)),
    words.messages(one.messages, format.number(one.messages)),
    ...(one.alreadyHere > 0 ? [words.here(format.number(one.alreadyHere))] : []),
    ...(one.failed > 0 ? [words.failed(one.failed, format.number(one.failed))] : []),
  ]
  return (
    <Row
      what={
        <>
          <b>{name}</b> <span className="quiet">{words.states[one.state]}</span>
        </>
      }
      about={
        <>
          {said.join(' · ')}
          <br />
          {one.begunByName} · <RelativeTime at={one.createdAt} />
          {goesOn && <Progress one={one} />}
        </>
      }
      actions={
        <>
          {one.failed > 0 && <SaveErrors one={one} name={name} />}
          {(goesOn || one.state === 'uploading') && <Stop one={one} name={name} />}
        </>
      }
    />
  )
}

function Progress({ one }: { readonly one: Import }) {
  const words = useTexts().dataPage.bring
  const format = useFormat()
  const [done, all, say] = one.state === 'reading' ? [one.casesRead, one.cases, words.read] : [one.linesDone, one.lines, words.lines]
  return (
    <span className={css.progress}>
      <progress value={done} max={Math.max(1, all)} aria-label={say(format.number(done), format.number(all))} />
      <span>{say(format.number(done), format.number(all))}</span>
    </span>
  )
}

function SaveErrors({ one, name }: { readonly one: Import; readonly name: string }) {
  const words = useTexts().dataPage.bring
  const { client } = useApi()
  const save = useMutation({
    mutationFn: async () => {
      const lines: string[] = []
      for (let after = 0; ; ) {
        const { errors, next } = await client.call('list-import-errors', { importId: one.id, after })
        lines.push(...errors.map((error) => `${JSON.stringify(error)}\n`))
        if (next === undefined) return lines
        after = next
      }
    },
    onSuccess: (lines) => saveFile('lines-not-taken-in.jsonl', lines, 'application/jsonl'),
  })
  return (
    <Button size="compact-sm" aria-label={words.errorsOf(name)} loading={save.isPending} onClick={() => save.mutate()}>
      {words.errors}
    </Button>
  )
}

function Stop({ one, name }: { readonly one: Import; readonly name: string }) {
  const texts = useTexts()
  const words = texts.dataPage.bring
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const stop = useMutation({
    mutationFn: () => client.call('stop-import', { importId: one.id }),
    onSettled: () => {
      setAsking(false)
      return queryClient.invalidateQueries({ queryKey: IMPORTS_KEY })
    },
  })
  if (asking)
    return (
      <AsksOnce
        question={words.stopAsk}
        yes={words.stop}
        cancel={texts.app.cancel}
        busy={stop.isPending}
        onYes={() => stop.mutate()}
        onCancel={() => setAsking(false)}
      />
    )
  return (
    <Button size="compact-sm" variant="subtle" aria-label={words.stopOf(name)} onClick={() => setAsking(true)}>
      {words.stop}
    </Button>
  )
}
