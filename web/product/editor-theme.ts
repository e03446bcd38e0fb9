import { EditorView } from '@codemirror/view'

/** The editor in our tokens: a serif page without furniture; each severity underlined in its own shape. */
export const editorTheme = EditorView.theme({
  '&': { font: '16.5px/1.65 var(--serif)', color: 'var(--ink)', background: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--serif)', lineHeight: '1.65' },
  '.cm-content': { padding: '4px 0', minHeight: '188px', maxWidth: '68ch', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '&.cm-focused .cm-content': { boxShadow: 'inset 2px 0 0 var(--accent)', paddingLeft: '10px', marginLeft: '-12px' },
  '.cm-lintRange': { backgroundImage: 'none !important', paddingBottom: '0', textDecorationSkipInk: 'none', textUnderlineOffset: '4px' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--heat-4) 1.5px' },
  '.cm-lintRange-warning': { textDecoration: 'underline dashed var(--heat-2) 2px' },
  '.cm-lintRange-hint': { textDecoration: 'underline dotted var(--heat-0) 2px' },
  '.cm-tooltip': {
    background: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: 'var(--lift)',
    font: '14px/1.45 var(--sans)',
    maxWidth: '360px',
  },
  '.cm-diagnostic': { padding: '8px 12px', border: '0', margin: '0', whiteSpace: 'normal' },
})
