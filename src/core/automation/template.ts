import { PLACEHOLDERS } from './automation.ts'

/** What a template may be filled with; what is left out is not known of this case. */
export type TemplateValues = Readonly<Partial<Record<(typeof PLACEHOLDERS)[number], string>>>

/** A template with what is known filled in, and the names that nothing is known for: they stand as they were. */
export function fillTemplate(template: string, values: TemplateValues): { readonly text: string; readonly unfilled: readonly string[] } {
  const unfilled = new Set<string>()
  const text = template.replace(/\{(\w{1,40})\}/g, (whole, name: string) => {
    const known = PLACEHOLDERS.find((one) => one === name)
    const value = known && values[known]
    if (value) return value
    unfilled.add(name)
    return whole
  })
  return { text, unfilled: [...unfilled] }
}
