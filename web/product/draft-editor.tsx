import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { nextDiagnostic, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { Finding, Fix } from '../../../src/core/drafting/lint/rule.ts'
import { pageNonce } from '../../app/nonce.ts'
import { editorTheme } from './editor-theme.ts'

/** Marks a change that the page made and knows of already. */
const outside = Annotation.define<boolean>()

export interface EditorHandle {
  /** Applies one fix as one step that Undo takes back. */
  readonly apply: (fix: Fix) => void
  /** Selects the words of a finding and brings them into sight. */
  readonly show: (finding: Finding) => void
}

interface DraftEditorProps {
  readonly ref: Ref<EditorHandle>
  readonly label: string
  readonly text: string
  /** Findings of exactly this text; undefined while they are being worked out. */
  readonly findings: readonly Finding[] | undefined
  readonly onChange: (text: string) => void
}

/** The words of a draft, underlined where a reader would stumble. */
export function DraftEditor({ ref, label, text, findings, onChange }: DraftEditorProps) {
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const latest = useRef({ onChange, findings })
  useEffect(() => {
    latest.current = { onChange, findings }
  })
  const apply = (fix: Fix): boolean => {
    const editor = view.current
    if (editor === undefined) return false
    const { length } = editor.state.doc
    const changes = fix.edits
      .filter((edit) => edit.start <= edit.end && edit.end <= length)
      .map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text }))
    editor.dispatch({ changes, userEvent: 'input.fix' })
    return true
  }
  useImperativeHandle(ref, () => ({
    apply: (fix) => void apply(fix),
    show: (finding) => {
      const editor = view.current
      const length = editor?.state.doc.length ?? 0
      editor?.dispatch({
        selection: { anchor: Math.min(finding.start, length), head: Math.min(finding.end, length) },
        scrollIntoView: true,
      })
      editor?.focus()
    },
  }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; what changes reaches it by the effects below.
  useEffect(() => {
    if (parent.current === null) return
    const fixFirst = () => {
      const fixable = latest.current.findings?.filter((finding) => finding.fixes.length > 0) ?? []
      const at = view.current?.state.selection.main.head ?? 0
      const here = fixable.find((finding) => finding.start <= at && at <= finding.end) ?? fixable[0]
      const fix = here?.fixes[0]
      return fix === undefined ? false : apply(fix)
    }
    const leave = () => {
      view.current?.contentDOM.blur()
      return true
    }
    const editor = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(pageNonce()),
          history(),
          Prec.high(
            keymap.of([
              { key: 'Mod-.', run: fixFirst },
              { key: 'F8', run: nextDiagnostic },
              { key: 'Escape', run: leave },
            ]),
          ),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', autocapitalize: 'sentences' }),
          EditorView.updateListener.of((update) => {
            const fromOutside = update.transactions.some((transaction) => transaction.annotation(outside) === true)
            if (update.docChanged && !fromOutside) latest.current.onChange(update.state.doc.toString())
          }),
          editorTheme,
        ],
      }),
    })
    view.current = editor
    return () => {
      view.current = undefined
      editor.destroy()
    }
  }, [])

  // Words that come from elsewhere, such as composing again, replace what stands here as one step that Undo takes back.
  useEffect(() => {
    const editor = view.current
    if (editor === undefined || editor.state.doc.toString() === text) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, annotations: outside.of(true) })
  }, [text])

  useEffect(() => {
    const editor = view.current
    if (editor === undefined || findings === undefined || editor.state.doc.length < Math.max(0, ...findings.map((finding) => finding.end)))
      return
    editor.dispatch(
      setDiagnostics(
        editor.state,
        findings
          .filter((finding) => finding.end > finding.start)
          .map((finding) => ({ from: finding.start, to: finding.end, severity: finding.severity, message: finding.message })),
      ),
    )
  }, [findings])

  return <div ref={parent} />
}
