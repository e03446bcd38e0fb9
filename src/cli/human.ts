import type { Span } from '../core/case.ts'
import type { Decision } from '../core/decision/decision.ts'
import type { Draft } from '../core/drafting/draft.ts'
import type { Finding } from '../core/drafting/lint/rule.ts'
import { formatMoney } from '../core/money.ts'
import type { Reading } from '../core/reading/reading.ts'

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

/** Findings for a terminal, each with its line. */
export function formatFindings(findings: readonly Finding[], text: string): string {
  if (findings.length === 0) return 'Nothing to mend.\n'
  return `${findings
    .map(({ rule, severity, start, end, message, fixes }) => {
      const before = text.slice(0, start)
      const line = before.split('\n').length
      const column = start - before.lastIndexOf('\n')
      const shown = start === end ? '' : `\n    ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 100)}`
      return `${line}:${column} ${severity} ${rule}${shown}\n    ${message}${fixes[0] ? `\n    fix: ${fixes[0].label}` : ''}`
    })
    .join('\n')}\n`
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
