import type { Span } from '../core/case.ts'
import type { Decision } from '../core/decision/decision.ts'
import type { Draft } from '../core/drafting/draft.ts'
import type { Finding } from '../core/drafting/lint/rule.ts'
import { formatMoney } from '../core/money.ts'
import type { Reading } from '../core/reading/reading.ts'
import { lineStarts, placeOf } from './places.ts'

const HEAT_WORDS = ['calm', 'annoyed', 'frustrated', 'angry', 'furious'] as const

/** A reading for a terminal. */
export function formatReading(reading: Reading, text: string): string {
  const rows: string[][] = [
    [
      'Heat',
      `${reading.heat} ${HEAT_WORDS[reading.heat]}${reading.abusive ? ', abusive' : ''}`,
      quote(text, reading.heatSpans.slice(0, 3)),
    ],
    ...reading.threats.map((threat) => {
      const state = threat.begun ? ', begun' : threat.conditional ? ', if not met' : ''
      return ['Threat', `${words(threat.kind)}${state}`, quote(text, threat.spans)]
    }),
    ['Cause', words(reading.cause.kind), quote(text, reading.cause.spans)],
    ...reading.wants.map((want) => ['Wants', words(want.kind), quote(text, want.spans)]),
    ...reading.amounts.map(({ amountMinor, currency, span }) => ['Amount', formatMoney(amountMinor, currency), quote(text, [span])]),
    ...reading.signals.deadlines.map(({ text: deadline, span }) => ['Deadline', deadline, quote(text, [span])]),
    ...reading.questions.map(({ text: question }) => ['Asked', question, '']),
  ]
  if (!reading.languageRead) rows.unshift(['Language', reading.language, 'not read in this language: heat from signs other than words'])
  return table(rows)
}

/** A decision for a terminal. */
export function formatDecision(decision: Decision): string {
  const money = (minor: number) => formatMoney(minor, decision.currency)
  const options = decision.options.map((costed) => {
    const blocked = costed.guards.find(({ blocks }) => blocks)
    const name = `${costed.option === decision.recommended ? '→' : blocked ? '✗' : ' '} ${words(costed.option)}${costed.amountMinor > 0 ? ` ${money(costed.amountMinor)}` : ''}`
    const range = `${money(costed.p10Minor)} to ${money(costed.p90Minor)}`
    return [name, `costs ${money(costed.expectedCostMinor)}`, blocked ? blocked.reason : range]
  })
  return [
    decision.verdict,
    '',
    `Owed: ${money(decision.owed.amountMinor)}. ${decision.owed.ground}`,
    table(options),
    ...decision.breakEvens.slice(0, 3).map(({ sentence }) => sentence),
    decision.fairTwin.sentence,
    ...decision.askNext.slice(0, 1).map(({ question }) => `Worth asking: ${question}`),
    '',
  ].join('\n')
}

/** Findings for a terminal, each with its line and a mark under the words; `name` stands before the place where there are several drafts. */
export function formatFindings(findings: readonly Finding[], text: string, name?: string): string {
  const prefix = name === undefined ? '' : `${name}:`
  if (findings.length === 0) return `${prefix && `${prefix} `}Nothing to mend.\n`
  const starts = lineStarts(text)
  return `${findings
    .map(({ rule, severity, start, end, message, fixes }) => {
      const { line, column } = placeOf(starts, start)
      const fix = fixes[0] ? `\n    fix: ${fixes[0].label}` : ''
      return `${prefix}${line}:${column} ${severity} ${rule}\n${showLine(text, starts, start, end)}    ${message}${fix}`
    })
    .join('\n\n')}\n`
}

const LINE_WIDTH = 96

/** The line that holds a place, shortened around it, and a mark under the words as far as they stand on it. */
function showLine(text: string, starts: readonly number[], start: number, end: number): string {
  const { line, column } = placeOf(starts, start)
  const from = starts[line - 1]!
  const whole = text.slice(from, (starts[line] ?? text.length + 1) - 1).replace(/\r$/, '')
  if (whole.trim() === '') return ''
  const left = Math.max(0, Math.min(column - 1 - LINE_WIDTH / 4, whole.length - LINE_WIDTH))
  // Each control sign becomes one blank: it must not steer the terminal, and the mark has to stay below its words.
  const shown = whole.slice(left, left + LINE_WIDTH).replace(/[\p{Cc}\p{Cf}]/gu, ' ')
  const head = left > 0 ? '…' : ''
  const width = Math.max(1, Math.min(end - start, shown.length - (column - 1 - left)))
  const tail = left + LINE_WIDTH < whole.length ? '…' : ''
  return `    ${head}${shown}${tail}\n    ${' '.repeat(head.length + column - 1 - left)}${'^'.repeat(width)}\n`
}

/** A draft for a terminal. */
export function formatDraft(draft: Draft): string {
  return `${draft.subject ? `Subject: ${draft.subject}\n\n` : ''}${draft.text}\n`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return `${rows.map(([first = '', second = '', third = '']) => `${first.padEnd(widths[0]!)}  ${second.padEnd(widths[1]!)}  ${third}`.trimEnd()).join('\n')}\n`
}

/** The words of spans in quotes; control characters are dropped, because customer text must not steer a terminal. */
function quote(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => `“${printable(text.slice(start, end))}”`).join(' ')
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 120)
}

function words(kind: string): string {
  return kind.replaceAll('_', ' ')
}
