import type { LintContext } from './rule.ts'

/**
 * What is read of a case alone, read once for each: while somebody types, the draft changes at every key and the case does not. Nothing is kept
 * longer than the case itself.
 */
export function ofContext<Value>(read: (context: LintContext) => Value): (context: LintContext) => Value {
  const known = new WeakMap<LintContext, { readonly value: Value }>()
  return (context) => {
    let found = known.get(context)
    if (found === undefined) {
      found = { value: read(context) }
      known.set(context, found)
    }
    return found.value
  }
}
