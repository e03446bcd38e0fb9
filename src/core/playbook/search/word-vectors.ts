/** The meaning of words as vectors: words of like meaning point the same way. */
export interface WordVectors {
  readonly dimensions: number
  /** Writes the vector of a word (lower case) to `target` at `offset`; its length is how much the word tells. False for a word that is not known. */
  copy(word: string, target: Float32Array, offset: number): boolean
}

/**
 * Word vectors from the bytes of `models/word-vectors.bin`: a line of JSON `{"dimensions", "words"}`, that many words a line each, then for each word
 * a 32-bit float, the scale, and half a byte a dimension (0 to 15, 8 is nothing). Throws RangeError when the bytes end too soon.
 */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const decoder = new TextDecoder()
  const headEnd = bytes.indexOf(10)
  const { dimensions, words: count } = JSON.parse(decoder.decode(bytes.subarray(0, headEnd))) as { dimensions: number; words: number }
  const rowLength = 4 + dimensions / 2
  const rowsAt = bytes.length - count * rowLength
  if (rowsAt <= headEnd) throw new RangeError('the word vectors end too soon')
  const words = decoder.decode(bytes.subarray(headEnd + 1, rowsAt)).split('\n')
  const places = new Map(words.slice(0, count).map((word, place) => [word, place]))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    dimensions,
    copy(word, target, offset) {
      const place = places.get(word)
      if (place === undefined) return false
      const row = rowsAt + place * rowLength
      const scale = view.getFloat32(row, true)
      for (let i = 0; i < dimensions; i += 2) {
        const pair = bytes[row + 4 + i / 2]!
        target[offset + i] = ((pair & 15) - 8) * scale
        target[offset + i + 1] = ((pair >> 4) - 8) * scale
      }
      return true
    },
  }
}
