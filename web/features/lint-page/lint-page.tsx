import { Button, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import { DRAFT_KINDS, type DraftKind, PLATFORMS, type Platform } from '../../../src/core/case.ts'
import { readMessage } from '../../../src/core/reading/read.ts'
import { useShopLinter } from '../../app/lint-rules-query.ts'
import type { EditorHandle } from '../../product/draft-editor.tsx'
import { DraftMeasure } from '../../product/draft-measure.tsx'
import { FindingsList } from '../../product/findings-list.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { useTitle } from '../../ui/use-title.ts'
import css from './lint-page.module.css'

const DraftEditor = lazy(() => import('../../product/draft-editor.tsx').then((module) => ({ default: module.DraftEditor })))

/** Any text, checked where it is pasted. Nothing leaves the browser and nothing is kept. */
export function LintPage() {
  const texts = useTexts()
  const words = texts.draft.lintPage
  useTitle(texts.app.title(words.title))
  const editor = useRef<EditorHandle>(null)
  const [kind, setKind] = useState<DraftKind>('email')
  const [platform, setPlatform] = useState<Platform>('google')
  const [typed, setTyped] = useState('')
  const [answered, setAnswered] = useState('')
  const text = useDeferredValue(typed)
  const message = useDeferredValue(answered)
  const findings = useFindings(kind, platform, text, message)
  const site = kind === 'review_reply' ? { platform } : {}
  return (
    <div className={css.page}>
      <header>
        <h1>{words.title}</h1>
        <p className="quiet">{words.lead}</p>
      </header>
      <div className={`card ${css.desk}`}>
        <div className="row spread">
          <div className="row">
            <NativeSelect
              size="xs"
              aria-label={words.kind}
              data={DRAFT_KINDS.map((value) => ({ value, label: texts.write.kinds[value] }))}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as DraftKind)}
            />
            {kind === 'review_reply' && (
              <NativeSelect
                size="xs"
                aria-label={words.site}
                data={PLATFORMS.map((value) => ({ value, label: texts.platforms[value] }))}
                value={platform}
                onChange={(event) => setPlatform(event.currentTarget.value as Platform)}
              />
            )}
          </div>
          <DraftMeasure kind={kind} {...site} text={typed} />
        </div>
        <Suspense fallback={<p className={css.still}>{typed}</p>}>
          <DraftEditor
            ref={editor}
            label={words.text}
            text={typed}
            findings={text === typed ? findings : undefined}
            onChange={setTyped}
            focused
          />
        </Suspense>
        <div className="row">
          <Button
            size="compact-md"
            disabled={typed === ''}
            onClick={() => void copyText(typed).then((copied) => copied && notifications.show({ message: words.copied }))}
          >
            {words.copy}
          </Button>
          <Button size="compact-md" variant="subtle" disabled={typed === ''} onClick={() => setTyped('')}>
            {words.clear}
          </Button>
        </div>
      </div>
      {text.trim() === '' ? (
        <p className="card quiet">{words.empty}</p>
      ) : (
        <FindingsList
          findings={findings}
          text={text}
          onFix={(fix) => editor.current?.apply(fix)}
          onShow={(finding) => editor.current?.show(finding)}
        />
      )}
      <Textarea
        className={css.answers}
        label={words.answers}
        description={words.answersHint}
        autosize
        minRows={2}
        maxRows={12}
        value={answered}
        onChange={(event) => setAnswered(event.currentTarget.value)}
      />
    </div>
  )
}

function useFindings(kind: DraftKind, platform: Platform, text: string, message: string) {
  const context = useMemo(() => (message.trim() === '' ? undefined : contextOf(message)), [message])
  const lint = useShopLinter()
  return useMemo(
    () =>
      text.trim() === ''
        ? []
        : lint({ kind, text, ...(kind === 'review_reply' && { platform }), ...(context !== undefined && { context }) }),
    [lint, kind, platform, text, context],
  )
}

/** What the customer's words alone tell the rules. */
function contextOf(message: string) {
  const reading = readMessage({ text: message, channel: 'email' })
  return {
    message,
    heat: reading.heat,
    threats: reading.threats.map((threat) => threat.kind),
    wants: reading.wants.map((want) => want.kind),
    questions: reading.questions.map((question) => question.text),
    ...(reading.facts.injury === true && { injury: true }),
  }
}
