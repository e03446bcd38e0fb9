/** So many customers who each wrote so many messages, with their cases together. */
export interface CustomersWithMessages {
  readonly customers: number
  readonly messages: number
  readonly cases: number
}

/** How evenly messages are spread over customers; it holds counts and shares, and nothing of anybody. */
export interface EnergySpread {
  readonly customers: number
  readonly cases: number
  readonly messages: number
  /** The fewest customers who together wrote half of all messages; 0 where there are none. */
  readonly halfBy: number
  /** The share of the tenth of customers who wrote most, in whole customers, rounded up; 0 where there are none. */
  readonly topTenth: number
  /** How many customers each wrote `threshold` of all messages or more. */
  readonly above: number
}

/** The spread of messages over customers, from how many wrote how many each, in any order. `threshold` is a share, above 0. */
export function energySpreadOf(groups: readonly CustomersWithMessages[], threshold: number): EnergySpread {
  const sum = (of: (group: CustomersWithMessages) => number) => groups.reduce((total, group) => total + of(group), 0)
  const customers = sum((group) => group.customers)
  const messages = sum((group) => group.customers * group.messages)
  const cases = sum((group) => group.cases)
  const ordered = groups.toSorted((a, b) => b.messages - a.messages)
  const byMost = (wanted: number) => {
    let [left, written] = [wanted, 0]
    for (const group of ordered) {
      const taken = Math.min(left, group.customers)
      written += taken * group.messages
      left -= taken
    }
    return written
  }
  if (messages === 0) return { customers, cases, messages, halfBy: 0, topTenth: 0, above: 0 }
  return {
    ...{ customers, cases, messages, halfBy: fewestWithHalf(ordered, messages) },
    topTenth: byMost(Math.ceil(customers / 10)) / messages,
    above: groups.filter((group) => group.messages >= threshold * messages).reduce((total, group) => total + group.customers, 0),
  }
}

function fewestWithHalf(ordered: readonly CustomersWithMessages[], messages: number): number {
  let [people, written] = [0, 0]
  for (const group of ordered) {
    const lacks = messages / 2 - written
    if (lacks <= group.customers * group.messages) return people + Math.max(0, Math.ceil(lacks / group.messages))
    people += group.customers
    written += group.customers * group.messages
  }
  return people
}
