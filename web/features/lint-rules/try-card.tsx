import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import { lintWith } from '../../../src/core/drafting/lint/lint.ts'
import type { ShopRules } from '../../../src/core/drafting/lint/shop-rules.ts'
import type { EditorHandle } from '../../product/draft-editor.tsx'
import { FindingsList } from '../../product/findings-list.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './lint-rules-page.module.css'

const DraftEditor = lazy(() => import('../../product/draft-editor.tsx').then((module) => ({ default: module.DraftEditor })))

/** A sentence, checked by the rules as they stand on the page. */
export function TryCard({ rules }: { readonly rules: ShopRules }) {
  const texts = useTexts()
  const words = texts.lintRules
  const editor = useRef<EditorHandle>(null)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const lint = useMemo(() => lintWith(rules), [rules])
  const findings = useMemo(() => (text.trim() === '' ? [] : lint({ kind: 'email', text })), [lint, text])
  return (
    <>
      <Card title={words.test} lead={words.testLead}>
        <div className={css.try}>
          <Suspense fallback={<p>{typed}</p>}>
            <DraftEditor
              ref={editor}
              label={words.testText}
              text={typed}
              findings={text === typed ? findings : undefined}
              onChange={setTyped}
            />
          </Suspense>
        </div>
      </Card>
      {text.trim() !== '' && (
        <FindingsList
          findings={findings}
          text={text}
          onFix={(fix) => editor.current?.apply(fix)}
          onShow={(finding) => editor.current?.show(finding)}
        />
      )}
    </>
  )
}
