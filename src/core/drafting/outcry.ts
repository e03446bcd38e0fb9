/** Whether a question only cries out: to promise an answer to it would mock whoever asked. */
export function isOutcry(question: string): boolean {
  return OUTCRY.test(question)
}

const OUTCRY =
  /\b(?:how hard|how dare|how can you|how could you|seriously|are you (?:kidding|serious|joking|insane|stupid)|what the|who do you|is this a joke|do you (?:even |really )?(?:care|think)|what kind of|why should i|why would (?:i|anyone)|idiots?|stupid|thie(?:f|ves)|scam\w*|liars?)\b/i
