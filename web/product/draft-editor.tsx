import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorState, Prec, type SelectionRange } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import type { Finding, Fix } from '../../src/core/drafting/lint/rule.ts'
import { pageNonce } from '../app/nonce.ts'
import { useTexts } from '../texts/texts.tsx'
import { editorTheme } from './editor-theme.ts'
import { renderReason } from './finding-reason.ts'

/** Marks a change that the page made and knows of already. */
const outside = Annotation.define<boolean>()

export interface EditorHandle {
  /** Applies one fix as one step that Undo takes back. */
  readonly apply: (fix: Fix) => void
  /** Selects the words of a finding and brings them into sight. */
  readonly show: (finding: Finding) => void
  /** Puts a line where the cursor stands, as a paragraph of its own. */
  readonly insertParagraph: (words: string) => void
}

interface DraftEditorProps {
  readonly ref: Ref<EditorHandle>
  readonly label: string
  readonly text: string
  /** Findings of exactly this text; undefined while they are being worked out. */
  readonly findings: readonly Finding[] | undefined
  readonly onChange: (text: string) => void
  /** Whether the cursor stands in it from the start. */
  readonly focused?: boolean
  /** One key for the finding at the cursor; true when it was of use. */
  readonly onPromise?: ((finding: Finding) => boolean) | undefined
}

/** The words of a draft, underlined where a reader would stumble. */
export function DraftEditor({ ref, label, text, findings, onChange, focused = false, onPromise }: DraftEditorProps) {
  const texts = useTexts()
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const aloud = useRef<HTMLParagraphElement>(null)
  const latest = useRef({ onChange, text, findings, onPromise })
  const wish = useRef<Wish | undefined>(undefined)
  useEffect(() => {
    latest.current = { onChange, text, findings, onPromise }
  })
  useImperativeHandle(ref, () => ({
    apply: (fix) => void apply(view.current, fix),
    show: (finding) => {
      select(view.current, finding)
      view.current?.focus()
    },
    insertParagraph: (words) => insertParagraph(view.current, words),
  }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; what changes reaches it by the effects below.
  useEffect(() => {
    if (parent.current === null) return
    const known = () => findingsOf(view.current, latest.current)
    const at = (how: 'exactly' | 'near') => findAt(view.current?.state.selection.main, known() ?? [], how)
    /** Does what was asked; where the check of the last keystrokes is still under way, as soon as it is there. */
    const ask = (what: Wish['what']) => (editor: EditorView) => {
      const findings = known()
      if (findings !== undefined) return grant(editor, { what, selection: editor.state.selection.main }, findings, latest)
      wish.current = { what, selection: editor.state.selection.main, until: performance.now() + PATIENCE_MS }
      return true
    }
    const go = (step: typeof nextDiagnostic) => (editor: EditorView) => {
      const moved = step(editor)
      const finding = at('exactly')
      if (aloud.current !== null) aloud.current.textContent = finding === undefined ? texts.draft.noMoreFindings : sayAloud(finding)
      return moved
    }
    const sayAloud = ({ message, fixes: [fix] }: Finding) =>
      fix === undefined ? message : `${message} ${texts.draft.enterFixes(fix.label)}`
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
              { key: 'Mod-.', run: ask('fix') },
              { key: 'Alt-Enter', run: ask('fix') },
              // Only where F8 or the list has selected the words of a finding: elsewhere Enter is a new line.
              { key: 'Enter', run: (editor) => apply(editor, at('exactly')?.fixes[0]) },
              { key: 'Mod-Enter', run: ask('promise') },
              { key: 'F8', run: go(nextDiagnostic), shift: go(previousDiagnostic) },
              { key: 'Escape', run: leave },
            ]),
          ),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', autocapitalize: 'sentences' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged || update.selectionSet) wish.current = undefined
            const fromOutside = update.transactions.some((transaction) => transaction.annotation(outside) === true)
            if (update.docChanged && !fromOutside) latest.current.onChange(update.state.doc.toString())
          }),
          editorTheme,
        ],
      }),
    })
    view.current = editor
    if (focused) editor.focus()
    return () => {
      view.current = undefined
      editor.destroy()
    }
  }, [])

  // Words that come from elsewhere, such as composing again, replace only what differs: the cursor stays where it was, and Undo takes them back.
  useEffect(() => {
    const editor = view.current
    if (editor === undefined) return
    const changes = changeBetween(editor.state.doc.toString(), text)
    if (changes !== undefined) editor.dispatch({ changes, annotations: outside.of(true) })
    // The editor ends its lines in one way. What was written elsewhere with another becomes the same, or else no finding would stand where it belongs.
    if (editor.state.doc.toString() !== text) latest.current.onChange(editor.state.doc.toString())
  }, [text])

  useEffect(() => {
    const editor = view.current
    const doc = editor?.state.doc.toString()
    if (editor === undefined || doc === undefined || findings === undefined || doc !== latest.current.text) return
    const diagnostics = findings
      .filter(({ start, end }) => end > start)
      .map((finding): Diagnostic => {
        const { start: from, end: to, severity, message } = finding
        return {
          from,
          to,
          severity,
          message,
          renderMessage: () => renderReason(finding, doc, texts, () => apply(editor, finding.fixes[0])),
        }
      })
    editor.dispatch(setDiagnostics(editor.state, diagnostics))
  }, [findings, texts])

  // A key that was pressed before the findings of the last keystrokes were there.
  useEffect(() => {
    const asked = wish.current
    const found = findingsOf(view.current, latest.current)
    if (asked === undefined || view.current === undefined || found === undefined) return
    wish.current = undefined
    if (performance.now() <= asked.until) grant(view.current, asked, found, latest)
  })

  return (
    <>
      <div ref={parent} />
      <p ref={aloud} className="out-of-sight" role="status" />
    </>
  )
}

/** What a key asked for while the findings were being worked out; it lapses when the text changes or the cursor moves. */
interface Wish {
  readonly what: 'fix' | 'promise'
  /** Where the cursor stood. */
  readonly selection: SelectionRange
  readonly until: number
}

const PATIENCE_MS = 3000

interface Known extends Pick<DraftEditorProps, 'text' | 'findings' | 'onPromise'> {}

/** The findings of the very words in the editor; undefined while they are being worked out. */
function findingsOf(editor: EditorView | undefined, { text, findings }: Known): readonly Finding[] | undefined {
  return editor?.state.doc.toString() === text ? findings : undefined
}

function grant(
  editor: EditorView,
  { what, selection }: Pick<Wish, 'what' | 'selection'>,
  findings: readonly Finding[],
  latest: RefObject<Known>,
): boolean {
  const here = findAt(selection, findings, 'near')
  if (what === 'fix') return apply(editor, here?.fixes[0])
  const finding = here?.promise === undefined ? findings.find(({ promise }) => promise !== undefined) : here
  return finding !== undefined && latest.current.onPromise?.(finding) === true
}

function apply(editor: EditorView | undefined, fix: Fix | undefined): boolean {
  if (editor === undefined || fix === undefined) return false
  const changes = fix.edits
    .filter((edit) => edit.start <= edit.end && edit.end <= editor.state.doc.length)
    .map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text }))
  editor.dispatch({ changes, userEvent: 'input.fix' })
  return true
}

function select(editor: EditorView | undefined, { start, end }: Finding): void {
  const length = editor?.state.doc.length ?? 0
  editor?.dispatch({ selection: { anchor: Math.min(start, length), head: Math.min(end, length) }, scrollIntoView: true })
}

/** The finding whose words are selected, or else, when looked for `near`, the one around the cursor, or the first that has a fix. */
function findAt(selection: SelectionRange | undefined, findings: readonly Finding[], how: 'exactly' | 'near'): Finding | undefined {
  if (selection === undefined) return undefined
  const { from, to, head } = selection
  const exact = findings.filter(({ start, end }) => start === from && end === to && end > start)
  if (exact.length > 0 || how === 'exactly') return exact.find(({ fixes }) => fixes.length > 0) ?? exact[0]
  const here = findings.filter(({ start, end }) => start <= head && head <= end && end > start)
  return here.find(({ fixes }) => fixes.length > 0) ?? here[0] ?? findings.find(({ fixes }) => fixes.length > 0)
}

function insertParagraph(editor: EditorView | undefined, words: string): void {
  if (editor === undefined) return
  const { doc, selection } = editor.state
  const line = doc.lineAt(selection.main.head)
  const before = line.text.trim() === '' ? '' : '\n\n'
  const after = line.to < doc.length && line.text.trim() === '' ? '\n' : ''
  editor.dispatch({
    changes: { from: line.to, insert: `${before}${words}${after}` },
    selection: { anchor: line.to + before.length + words.length },
    scrollIntoView: true,
    userEvent: 'input',
  })
}

/** The one stretch in which two texts differ, as a change of the first; undefined when they are the same. */
function changeBetween(before: string, after: string): { from: number; to: number; insert: string } | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from++
  let same = 0
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}
