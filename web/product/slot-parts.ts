/** A piece of the words of a play: said as it stands, or a slot, by what it is to be filled with. */
export interface SlotPart {
  readonly words: string
  readonly isSlot: boolean
}

/** `{customerName}` is told as the slot `customer name`; everything else stands. */
export function slotParts(text: string): SlotPart[] {
  return text
    .split(/(\{[A-Za-z]{1,40}\})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\{[A-Za-z]+\}$/.test(part)
        ? { words: part.slice(1, -1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), isSlot: true }
        : { words: part, isSlot: false },
    )
}
